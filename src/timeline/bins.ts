import type { Span } from "../time/instant.ts"

/**
 * The bin of an instant among `count` of `step` ms from the start of a span; what lies outside is in the one at that end.
 * A bin begins where `span.from + bin * step` says, to the last bit.
 */
export function binOf(at: number, span: Span, step: number, count: number): number {
  let bin = Math.min(Math.max(Math.floor((at - span.from) / step), 0), count - 1)
  while (bin > 0 && at < span.from + bin * step) bin--
  while (bin < count - 1 && at >= span.from + (bin + 1) * step) bin++
  return bin
}
