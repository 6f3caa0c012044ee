import { instantAt, type Instant, type Span } from "../time/instant.ts"

/** Bins to both sides that a bin is smoothed over, twice: what is left are hills, not single bins. */
const REACH = 6
/** Bins between two tops: room for the chips under them. */
const APART = 48
/** Of the highest, that a lower hill has to be to have a chip. */
const LEAST = 0.1
const MOST = 3
/** Of a top's height: two tops with no valley lower than this between them are one hill, and its chip stands in its middle. */
const LEVEL = 0.85

/** A hill of a density, up to where the next one begins. */
export interface Hill {
  readonly top: Instant
  /** The valley before the next top; Infinity: there is none. */
  readonly until: Instant
}

/** The highest hills of a density, by time, at least one: together they are all of it. `step`: ms per bin. */
export function hillsIn(counts: Uint32Array, span: Span, step: number): readonly Hill[] {
  const heights = smooth(smooth(counts))
  const tops = topsOf(heights).sort((a, b) => heights[b]! - heights[a]! || a - b)
  const chosen: number[] = []
  for (const top of tops) {
    if (chosen.length === MOST || heights[top]! < LEAST * heights[tops[0]!]!) break
    const isApart = (other: number) =>
      Math.abs(other - top) >= APART && heights[lowestIn(heights, other, top)]! < LEVEL * heights[top]!
    if (chosen.every(isApart)) chosen.push(top)
  }
  chosen.sort((a, b) => a - b)
  const at = (bin: number) => instantAt(span.from + bin * step)
  return chosen.map((top, place) => {
    const next = chosen[place + 1]
    return {
      top: at(middleOfTop(heights, top) + 0.5),
      until: next === undefined ? instantAt(Infinity) : at(lowestIn(heights, top, next)),
    }
  })
}

/** Where heights fall on both sides, or end; of a level top its middle. */
function topsOf(heights: Float32Array): number[] {
  const tops: number[] = []
  let risen = 0
  for (let bin = 0; bin < heights.length; bin++) {
    if (bin > 0 && heights[bin]! > heights[bin - 1]!) risen = bin
    const isLast = bin === heights.length - 1 || heights[bin + 1]! < heights[bin]!
    const wasRising = risen === 0 || heights[risen - 1]! < heights[bin]!
    if (isLast && wasRising && heights[risen] === heights[bin]) tops.push((risen + bin) >> 1)
  }
  return tops
}

/** Of the bins around a top that are nearly as high. */
function middleOfTop(heights: Float32Array, top: number): number {
  let [first, last] = [top, top]
  while (first > 0 && heights[first - 1]! >= LEVEL * heights[top]!) first--
  while (last < heights.length - 1 && heights[last + 1]! >= LEVEL * heights[top]!) last++
  return (first + last) >> 1
}

/** The bin of the valley between two tops. */
function lowestIn(heights: Float32Array, one: number, other: number): number {
  let lowest = one
  for (let bin = Math.min(one, other); bin < Math.max(one, other); bin++)
    if (heights[bin]! < heights[lowest]!) lowest = bin
  return lowest
}

/** The mean over REACH bins to both sides, as many of them as there are. */
function smooth(values: ArrayLike<number>): Float32Array {
  const smoothed = new Float32Array(values.length)
  let sum = 0
  let size = 0
  for (let bin = -REACH; bin < values.length; bin++) {
    if (bin + REACH < values.length) {
      sum += values[bin + REACH]!
      size++
    }
    if (bin > REACH) {
      sum -= values[bin - REACH - 1]!
      size--
    }
    if (bin >= 0) smoothed[bin] = sum / size
  }
  return smoothed
}
