export interface Timers {
  /** Runs once, after `ms`. */
  readonly set: (run: () => void, ms: number) => number
  readonly clear: (timer: number) => void
}

export interface Following {
  /** Something may have changed. */
  readonly look: () => void
  readonly stop: () => void
}

/**
 * Tells what `read` answers whenever that is another text than before: at most once in `every` ms, and the last one
 * always. What it answers at the start is known already.
 */
export function follow<T>(
  read: () => T,
  tell: (value: T) => void,
  every: number,
  { clock, timers }: { readonly clock: () => number; readonly timers: Timers },
): Following {
  let known = JSON.stringify(read())
  let toldAt = -Infinity
  let timer: number | null = null
  const run = () => {
    timer = null
    const value = read()
    const text = JSON.stringify(value)
    if (text === known) return
    known = text
    toldAt = clock()
    tell(value)
  }
  return {
    look() {
      timer ??= timers.set(run, Math.max(0, toldAt + every - clock()))
    },
    stop() {
      if (timer !== null) timers.clear(timer)
      timer = null
    },
  }
}
