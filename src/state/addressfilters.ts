import type { DetailWords } from "../time/languages/words.ts"
import { EVIDENCE_LEVELS, type Timeline } from "../timeline/model.ts"
import { unknownTags, type Failure } from "./addressids.ts"
import { readList, writeList } from "./addresslist.ts"
import { sameFilters } from "./filters.ts"
import { KINDS } from "./kinds.ts"
import { NO_FILTERS, type Filters } from "./state.ts"

type Level = Filters["evidence"][number]
const LEVELS: readonly Level[] = [...EVIDENCE_LEVELS, "none-found"]

/**
 * The filters that the parameters of an address name, with `search` beside them. A list loses only the names that are
 * not there, and `note` is told of them, once for each list.
 */
export function readFilters(
  query: ReadonlyMap<string, string>,
  search: string,
  timeline: Timeline,
  say: DetailWords["address"],
  note: (where: string, value: string, failure: Failure) => void,
): Filters {
  const take = (
    key: string,
    unknownOf: (names: readonly string[]) => readonly string[],
    failure: Failure,
  ): readonly string[] => {
    const names = readList(query.get(key) ?? "")
    const unknown = new Set(unknownOf(names))
    if (unknown.size > 0) note(`?${key}`, [...unknown].join(", "), failure)
    return names.filter((name) => !unknown.has(name))
  }
  const takeFrom = (key: string, known: readonly string[], message: string): readonly string[] =>
    take(key, (names) => names.filter((name) => !known.includes(name)), {
      message,
      hint: say.choose(known.join(", ")),
    })
  const lanes = timeline.lanes.map(({ id }) => id)
  const filters = {
    query: search,
    lanes: takeFrom("lanes", lanes, say.lanes),
    // Whatever is left is one of those that were offered.
    evidence: takeFrom("evidence", LEVELS, say.evidence) as Filters["evidence"],
    tags: take("tags", (names) => unknownTags(timeline, names), { message: say.tags }),
    sources: take("sources", (names) => names.filter((name) => timeline.sourceOf(name) === null), {
      message: say.source,
    }),
    kinds: takeFrom("kinds", KINDS, say.kinds) as Filters["kinds"],
  }
  return sameFilters(filters, NO_FILTERS) ? NO_FILTERS : filters
}

/** As parameters; "" says nothing. */
export const writeFilters = (filters: Filters): readonly (readonly [string, string])[] => [
  ["q", filters.query],
  ["lanes", writeList(filters.lanes)],
  ["evidence", writeList(filters.evidence)],
  ["tags", writeList(filters.tags)],
  ["sources", writeList(filters.sources)],
  ["kinds", writeList(filters.kinds)],
]
