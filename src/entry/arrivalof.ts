import { readAddress } from "../state/address.ts"
import type { Arrival } from "../state/state.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import { detailsOf } from "../view/detailwords.ts"
import type { Wanted } from "./place.ts"

/** What an address says of a timeline, and what of it had to be dropped before the timeline was known. */
export function arrivalOf(wanted: Wanted, timeline: Timeline, words: Words): Arrival {
  const said = detailsOf(words)
  const named = readAddress(wanted.path, wanted.query, timeline, said)
  const arrival = { ...named, language: named.language ?? wanted.language }
  const { noSuchTimeline, noSource, noSourceHint, repeated: message } = said.address
  const problems: Problem[] = []
  const note = (path: string, value: string, told: Pick<Problem, "message" | "hint">) =>
    problems.push({ level: "notice", path, value, ...told })
  if (wanted.unknown !== null) note("address", wanted.unknown.slice(0, 64), noSuchTimeline)
  if (wanted.isSourceEmpty) note("?src", "", { message: noSource, hint: noSourceHint })
  if (wanted.repeated.length > 0) note(wanted.repeated.map((key) => `?${key}`).join(", "), "", { message })
  return problems.length === 0 ? arrival : { ...arrival, problems: [...problems, ...arrival.problems] }
}
