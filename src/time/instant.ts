declare const unit: unique symbol

/** A point in time: float64 milliseconds from 1970-01-01T00:00Z, proleptic Gregorian. Serves from the Big Bang on. */
export type Instant = number & { readonly [unit]: "ms since 1970, UTC" }
/** A length of time in milliseconds. */
export type Duration = number & { readonly [unit]: "ms" }

/** A stretch of time; `to` is exclusive and never before `from`. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** For the few files that make time out of something else: calendar, edtf, scale. Elsewhere: shift, lengthOf. */
export const instantAt = (ms: number): Instant => ms as Instant
export const durationOf = (ms: number): Duration => ms as Duration

export const shift = (at: Instant, by: number): Instant => instantAt(at + by)
export const lengthOf = (span: Span): Duration => durationOf(span.to - span.from)
export const middleOf = (span: Span): Instant => instantAt(span.from + (span.to - span.from) / 2)
export const isWithin = (at: Instant, span: Span): boolean => at >= span.from && at < span.to
/** Do two spans share an instant? A span of no length counts as the instant at its start. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.from < Math.max(b.to, b.from + 1) && b.from < Math.max(a.to, a.from + 1)
