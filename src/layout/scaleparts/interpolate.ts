/**
 * Stands in for d3-interpolate, of which d3-scale's linear scale needs numbers between two numbers and nothing else;
 * the package brings colours, strings, dates and objects, and d3-color with them. scripts/standins.ts puts it in place.
 * The arithmetic is d3's own, weighted from both ends, so that each end is met exactly.
 */
export const interpolateNumber = (a: number, b: number) => (share: number) => a * (1 - share) + b * share

export { interpolateNumber as interpolate }

export const interpolateRound = (a: number, b: number) => (share: number) => Math.round(interpolateNumber(a, b)(share))

/** Of diverging scales, which we have none of. */
export function piecewise(): never {
  throw new Error("no diverging scales in scaleparts")
}
