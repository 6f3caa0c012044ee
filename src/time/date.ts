import type { Instant } from "./instant.ts"

/**
 * How a date speaks (EDTF, ISO 8601-2:2019).
 * moment: something that happened once within the bounds (`2017`, `2017-09-05`, `201X`, `2001-21`);
 * oneOf: one moment, one of several or within bounds (`[2017-09..2019-05-16]`);
 * allOf: every one of the set (`{1960..1963}`); period: it lasted (`2013-03/2017-09`).
 */
export type DateShape = "moment" | "oneOf" | "allOf" | "period"

/** The smallest unit that was written, or that an unspecified digit leaves. */
export type Precision =
  "second" | "day" | "month" | "season" | "quarter" | "half" | "year" | "decade" | "century" | "millennium"
export const PRECISIONS: readonly Precision[] = [
  "second",
  "day",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
]

/** known: written; open: `..`, it goes on beyond; unknown: left empty, nobody knows. */
export type BoundKind = "known" | "open" | "unknown"

/** One side of a date. `from` and `to` (exclusive) are null exactly when `kind` is not "known". */
export interface DateBound {
  readonly kind: BoundKind
  readonly from: Instant | null
  readonly to: Instant | null
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly precision: Precision
}

/**
 * A date as read by the EDTF gate: at most four instants.
 * For a moment, `start` and `end` are the same bound: it happened somewhere from start.from up to start.to.
 * For oneOf and allOf, `start` is the earliest member and `end` the latest. For a period, the bar runs from start.from
 * to end.to; it surely covers start.to … end.from only where an end is itself "one of" (`[1871..1872]/[1878..1879]`),
 * which `startIsOneOf` and `endIsOneOf` say: an end written `2013-03` is inclusive, so the bar starts with March.
 */
export interface TimelineDate {
  /** As written. */
  readonly text: string
  readonly shape: DateShape
  readonly start: DateBound
  readonly end: DateBound
  readonly startIsOneOf: boolean
  readonly endIsOneOf: boolean
}

/** Why a text is not a date: what was expected, as a code that the language files put in words. */
export interface DateFailure {
  readonly code: DateFailureCode
  /** The part at fault, at most 64 characters. */
  readonly part: string
  /** A corrected spelling where one can be told (`13/10/2012` → `2012-10-13`). */
  readonly suggestion: string | null
}
export type DateFailureCode =
  | "empty"
  | "too-long"
  | "not-edtf"
  | "no-such-month"
  | "no-such-day"
  | "no-such-time"
  | "no-such-season"
  | "ends-before-it-starts"
  | "both-ends-missing"
  | "year-out-of-range"
