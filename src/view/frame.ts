/** Frames and their time, in ms; made in entry, faked in tests. */
export interface FrameClock {
  readonly request: (run: (at: number) => void) => number
  readonly cancel: (frame: number) => void
}

export interface Frames {
  /** Something changed: draw in the next frame. */
  readonly mark: () => void
  readonly isPending: () => boolean
  /** While held nothing is drawn; let go, it draws once if anything has changed since. */
  readonly hold: (isHeld: boolean) => void
  readonly stop: () => void
}

/** The one frame loop: however much changes, it draws once per frame, and not at all when nothing does. */
export function startFrames(clock: FrameClock, draw: (at: number) => void): Frames {
  let pending: number | null = null
  let isHeld = false
  let isDue = false
  const run = (at: number) => {
    pending = null
    draw(at)
  }
  const mark = () => {
    if (isHeld) isDue = true
    else pending ??= clock.request(run)
  }
  const cancel = () => {
    if (pending !== null) clock.cancel(pending)
    pending = null
  }
  return {
    mark,
    isPending: () => pending !== null,
    hold(next) {
      isDue ||= pending !== null
      isHeld = next
      if (isHeld) return cancel()
      if (isDue) mark()
      isDue = false
    },
    stop() {
      cancel()
      isDue = false
    },
  }
}
