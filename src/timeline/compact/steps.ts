/** Work that can be left off at each yield, so that the page stays alive where no worker does it. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Lets others have a turn where they are due one. Rejects where the work is not wanted any more. */
export type Pause = () => Promise<void>

/** Events between two places at which work can be left off: a millisecond or two. */
export const STEP = 2 ** 13

/** What can't be left off; others have a turn before it. */
export function* inOne<T>(make: () => T): Steps<T> {
  yield
  return make()
}

/** Does the work to its end; `pause` null: in one go. */
export async function walk<T>(steps: Steps<T>, pause: Pause | null): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (pause !== null) await pause()
  }
}
