import * as v from "valibot"

/** CSL-JSON has volumes and the like as numbers too. What is said of others is an `Expectation` of format.ts. */
const detail = v.optional(v.union([v.string(), v.number()], "string"))

/** Fields of a source that only citations and lists of references ask for, by their names in CSL-JSON. */
export const detailEntries = {
  volume: detail,
  issue: detail,
  page: detail,
  edition: detail,
  number: detail,
  "collection-title": detail,
  "event-title": detail,
  "publisher-place": detail,
  ISBN: detail,
  ISSN: detail,
}
export type DetailKey = keyof typeof detailEntries
export const DETAIL_KEYS = Object.keys(detailEntries) as readonly DetailKey[]

/** What a source doesn't say has no key. */
export type SourceDetails = Readonly<Partial<Record<DetailKey, string>>>
