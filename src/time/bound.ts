import type { BoundKind, DateBound, DateFailure, DateFailureCode, Precision } from "./date.ts"
import type { Instant } from "./instant.ts"

/** Texts over this are refused unread, and parts of them that are quoted are no longer. */
export const LONGEST_TEXT = 64

/** Makes the pieces of a TimelineDate. `qualifiers` is any run of `?` (uncertain), `~` (approximate) and `%` (both). */
export function knownBound(from: Instant, to: Instant, precision: Precision, qualifiers = ""): DateBound {
  return {
    kind: "known",
    from,
    to,
    approximate: qualifiers !== "" && /[~%]/.test(qualifiers),
    uncertain: qualifiers !== "" && /[?%]/.test(qualifiers),
    precision,
  }
}

/** A side that was left out takes the precision of the other side, as it has none of its own. */
export const missingBound = (kind: Exclude<BoundKind, "known">, precision: Precision): DateBound => ({
  kind,
  from: null,
  to: null,
  approximate: false,
  uncertain: false,
  precision,
})

export const failure = (code: DateFailureCode, part: string): DateFailure => ({
  code,
  part: part.slice(0, LONGEST_TEXT),
  suggestion: null,
})

export const isFailure = (read: object): read is DateFailure => "code" in read
