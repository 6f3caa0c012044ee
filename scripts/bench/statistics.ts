export type Maybe = number | null

const known = (values: readonly (Maybe | undefined)[]): number[] =>
  values.filter((value): value is number => typeof value === "number" && Number.isFinite(value)).sort((a, b) => a - b)

/** Of those that are known; null when none is. */
export function median(values: readonly (Maybe | undefined)[]): Maybe {
  const sorted = known(values)
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The value that a share of all does not exceed (nearest rank): 0.95 of 100 is the 95th. */
export function percentile(values: readonly (Maybe | undefined)[], share: number): Maybe {
  const sorted = known(values)
  if (sorted.length === 0) return null
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length))) - 1]!
}

/** Half of what lies between the least and the most; null of fewer than two. */
export function spread(values: readonly (Maybe | undefined)[]): Maybe {
  const sorted = known(values)
  return sorted.length < 2 ? null : (sorted.at(-1)! - sorted[0]!) / 2
}

export const ratio = (ours: Maybe | undefined, theirs: Maybe | undefined): Maybe =>
  typeof ours === "number" && typeof theirs === "number" && theirs > 0 ? ours / theirs : null

/** Five digits say all that a measurement knows. */
export const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(5)))
