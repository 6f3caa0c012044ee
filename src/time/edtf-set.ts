import { failure, isFailure, knownBound, missingBound } from "./bound.ts"
import { PRECISIONS, type DateBound, type DateFailure } from "./date.ts"
import { readPart } from "./edtf-part.ts"

/** The earliest and the latest member of a set; one of them may be open (`[..1984]`), not both. */
export interface DateSet {
  readonly start: DateBound
  readonly end: DateBound
}

/** Reads what stands between the brackets: `1667,1668,1670..1672`, with `..` also before the first or after the last. */
export function readSet(inner: string): DateSet | DateFailure {
  const members = inner.split(",")
  let earliest: DateBound | null = null
  let latest: DateBound | null = null
  let startIsOpen = false
  let endIsOpen = false
  for (const [at, member] of members.entries()) {
    const dots = member.indexOf("..")
    const first = dots === -1 ? member : member.slice(0, dots)
    const last = dots === -1 ? member : member.slice(dots + 2)
    if (dots !== -1 && first === "" && last === "") return failure("both-ends-missing", member)
    if (dots === 0 && at > 0) return failure("not-edtf", member)
    if (dots !== -1 && last === "" && at < members.length - 1) return failure("not-edtf", member)
    startIsOpen ||= first === "" && dots === 0
    endIsOpen ||= last === "" && dots !== -1
    const from = first === "" && dots === 0 ? null : readPart(first)
    if (from !== null && isFailure(from)) return from
    const to = dots === -1 ? from : last === "" ? null : readPart(last)
    if (to !== null && isFailure(to)) return to
    if (from !== null && to !== null && to.to! <= from.from!) return failure("ends-before-it-starts", member)
    for (const bound of [from, to]) {
      if (bound === null) continue
      if (earliest === null || bound.from! < earliest.from!) earliest = bound
      if (latest === null || bound.to! > latest.to!) latest = bound
    }
  }
  if (earliest === null || latest === null || (startIsOpen && endIsOpen)) return failure("both-ends-missing", inner)
  return {
    start: startIsOpen ? missingBound("open", latest.precision) : earliest,
    end: endIsOpen ? missingBound("open", earliest.precision) : latest,
  }
}

/** One end of a period that is itself one of a set: within the set's bounds, at the coarser precision of the two. */
export function boundOfSet({ start, end }: DateSet): DateBound | null {
  if (start.from === null || end.to === null) return null
  const coarser = Math.max(PRECISIONS.indexOf(start.precision), PRECISIONS.indexOf(end.precision))
  const bound = knownBound(start.from, end.to, PRECISIONS[coarser]!)
  const approximate = start.approximate || end.approximate
  return { ...bound, approximate, uncertain: start.uncertain || end.uncertain }
}
