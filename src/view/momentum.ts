/** px per ms under which a throw has come to rest. */
const REST = 0.02
/** ms in which a throw loses most of its speed (e-fold). */
const FRICTION = 325
/** ms before the release that count for its speed. */
const MEMORY = 80

/** The speed of a hand, and what is left of it after it lets go. */
export interface Momentum {
  readonly record: (x: number, at: number) => void
  /** Lets go; false when the hand had stopped. */
  readonly release: (at: number) => boolean
  /** px to move in the frame at `at`; null when at rest. */
  readonly step: (at: number) => number | null
  readonly cancel: () => void
}

export function makeMomentum(): Momentum {
  let trail: { x: number; at: number }[] = []
  let flying: { speed: number; at: number } | null = null
  return {
    record(x, at) {
      flying = null
      trail.push({ x, at })
      trail = trail.filter((each) => at - each.at <= MEMORY)
    },
    release(at) {
      const recent = trail.filter((each) => at - each.at <= MEMORY)
      trail = []
      const first = recent[0]
      const last = recent.at(-1)
      if (first === undefined || last === undefined || last.at <= first.at) return false
      const speed = (last.x - first.x) / (last.at - first.at)
      flying = Math.abs(speed) > 10 * REST ? { speed, at } : null
      return flying !== null
    },
    step(at) {
      if (flying === null) return null
      const elapsed = Math.max(0, Math.min(at - flying.at, 64))
      const speed = flying.speed * Math.exp(-elapsed / FRICTION)
      const pixels = ((flying.speed + speed) / 2) * elapsed
      flying = Math.abs(speed) > REST ? { speed, at } : null
      return pixels
    },
    cancel() {
      flying = null
      trail = []
    },
  }
}
