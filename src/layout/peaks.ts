import { instantAt, type Span } from "../time/instant.ts"

/** Bins to both sides that a bin is smoothed over, twice: what is left are hills, not single bins. */
const REACH = 6
/** Bins between two peaks: room for the chips under them. */
const APART = 48
/** Of the highest, that a lower hill has to be to have a chip. */
const LEAST = 0.1
const MOST = 3

/**
 * The highest hills of a density, by time, each as wide as it stands above half its height. The bins at both ends, which
 * also count what reaches in from outside, are no part of any. `step`: ms per bin.
 */
export function peaksIn(counts: Uint32Array, span: Span, step: number): readonly Span[] {
  const heights = smooth(smooth(withoutEnds(counts)))
  const isTop = (bin: number) => heights[bin]! > heights[bin - 1]! && heights[bin]! >= heights[bin + 1]!
  const tops: number[] = []
  for (let bin = 1; bin < heights.length - 1; bin++) if (isTop(bin)) tops.push(bin)
  tops.sort((a, b) => heights[b]! - heights[a]! || a - b)
  const chosen: number[] = []
  for (const top of tops) {
    if (chosen.length === MOST || heights[top]! < LEAST * heights[tops[0]!]!) break
    if (chosen.every((other) => Math.abs(other - top) >= APART)) chosen.push(top)
  }
  chosen.sort((a, b) => a - b)
  const at = (bin: number) => instantAt(span.from + bin * step)
  return chosen.map((top, place) => {
    const least = place === 0 ? 1 : Math.ceil((chosen[place - 1]! + top) / 2)
    const most = place === chosen.length - 1 ? counts.length - 1 : Math.floor((top + chosen[place + 1]!) / 2)
    let first = top
    let last = top + 1
    while (first > least && heights[first - 1]! > heights[top]! / 2) first--
    while (last < most && heights[last]! > heights[top]! / 2) last++
    return { from: at(first), to: at(last) }
  })
}

function withoutEnds(counts: Uint32Array): Float32Array {
  const inner = Float32Array.from(counts)
  inner[0] = inner[counts.length - 1] = 0
  return inner
}

/** The mean over REACH bins to both sides. */
function smooth(values: Float32Array): Float32Array {
  const smoothed = new Float32Array(values.length)
  let sum = 0
  for (let bin = -REACH; bin < values.length; bin++) {
    sum += values[bin + REACH] ?? 0
    if (bin >= 0) smoothed[bin] = sum / (2 * REACH + 1)
    sum -= values[bin - REACH] ?? 0
  }
  return smoothed
}
