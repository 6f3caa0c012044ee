/** Frames and their time, in ms; made in entry, faked in tests. */
export interface FrameClock {
  readonly request: (run: (at: number) => void) => number
  readonly cancel: (frame: number) => void
}

export interface Frames {
  /** Something changed: draw in the next frame. */
  readonly mark: () => void
  readonly isPending: () => boolean
  readonly stop: () => void
}

/** The one frame loop: however much changes, it draws once per frame, and not at all when nothing does. */
export function startFrames(clock: FrameClock, draw: (at: number) => void): Frames {
  let pending: number | null = null
  const run = (at: number) => {
    pending = null
    draw(at)
  }
  return {
    mark() {
      pending ??= clock.request(run)
    },
    isPending: () => pending !== null,
    stop() {
      if (pending !== null) clock.cancel(pending)
      pending = null
    },
  }
}
