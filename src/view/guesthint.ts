/** ms that the hint stays after the last wheel that was left to the page around. */
export const HINT_MS = 1600

/** Whether the hint shows; told when that changes, not for each turn of a wheel. */
export interface GuestHint {
  readonly show: () => void
  readonly isShown: () => boolean
  readonly subscribe: (tell: () => void) => () => void
  readonly stop: () => void
}

export function makeGuestHint(): GuestHint {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const isShown = () => timer !== null
  const set = (next: typeof timer) => {
    const was = isShown()
    if (timer !== null) clearTimeout(timer)
    timer = next
    if (was !== isShown()) for (const tell of listeners) tell()
  }
  return {
    show: () => set(setTimeout(() => set(null), HINT_MS)),
    isShown,
    subscribe(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    stop: () => set(null),
  }
}
