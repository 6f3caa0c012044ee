import { YEAR, lastInstantOf } from "./calendar.ts"
import { PRECISIONS, type DateBound, type Precision } from "./date.ts"
import { instantAt, lengthOf, type Instant, type Span } from "./instant.ts"
import type { Words } from "./languages/words.ts"
import { dateInWords } from "./words.ts"

/**
 * What several dates cover together, in days, months or years: no finer than `coarsest`, the coarsest unit that one of them
 * is written in, nor than the length asks for. Its end is exclusive. "March–May 2012"
 */
export function coverInWords(span: Span, coarsest: Precision, words: Words): string {
  const length = lengthOf(span)
  const isAtMost = (unit: Precision) => PRECISIONS.indexOf(coarsest) <= PRECISIONS.indexOf(unit)
  const precision =
    length < YEAR / 4 && isAtMost("day") ? "day" : length < 5 * YEAR && isAtMost("month") ? "month" : "year"
  const bound = (at: Instant): DateBound => ({
    ...{ kind: "known", from: at, to: instantAt(at + 1), precision },
    ...{ approximate: false, uncertain: false },
  })
  const [start, end] = [bound(span.from), bound(lastInstantOf(span))]
  return dateInWords({ text: "", shape: "period", start, end, startIsOneOf: false, endIsOneOf: false }, words, "full")
}
