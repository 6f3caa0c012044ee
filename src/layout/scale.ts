import { scaleLinear } from "d3-scale"
import { instantAt, lengthOf, middleOf, type Instant, type Span } from "../time/instant.ts"

/** Between instants and CSS px, both ways. */
export interface Scale {
  readonly span: Span
  readonly pxPerMs: number
  readonly x: (at: Instant) => number
  readonly at: (x: number) => Instant
}

/**
 * The scale that puts `span.from` at x0 and `span.to` at x1. Not scaleUtc: it goes through Date, and outside the years
 * −271,821 to 275,760 every x turns NaN. It counts from the middle of the span, so the only rounding left is that of the
 * instants themselves: 2⁻⁵² of their distance from 1970, which `shortestAt` keeps well under a tenth of a pixel.
 */
export function makeScale(span: Span, x0: number, x1: number): Scale {
  const middle = middleOf(span)
  const length = lengthOf(span)
  const line = scaleLinear([span.from - middle, span.to - middle], [x0, x1])
  return {
    span,
    pxPerMs: length > 0 ? (x1 - x0) / length : 0,
    x: (at) => line(at - middle),
    at: (x) => instantAt(middle + line.invert(x)),
  }
}
