import { NO_FILTERS, type Filters } from "./state.ts"

/** Characters of a search that are kept; a link with more is not read. */
export const LONGEST_QUERY = 500

/** `filters` with `changes`; the same object when nothing changes. */
export function changeFilters(filters: Filters, changes: Partial<Filters>): Filters {
  const { query = filters.query, lanes = filters.lanes, evidence = filters.evidence, tags = filters.tags } = changes
  const next = { query: cleanQuery(query), lanes: once(lanes), evidence: once(evidence), tags: once(tags) }
  if (sameFilters(filters, next)) return filters
  return sameFilters(NO_FILTERS, next) ? NO_FILTERS : next
}

/** Half a surrogate pair can't be written in an address, and a cut can leave one. */
export const cleanQuery = (query: string): string => query.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, "")

export const sameFilters = (a: Filters, b: Filters): boolean =>
  a.query === b.query && sameList(a.lanes, b.lanes) && sameList(a.evidence, b.evidence) && sameList(a.tags, b.tags)

export function sameList<T>(a: ArrayLike<T> | null, b: ArrayLike<T> | null): boolean {
  if (a === null || b === null || a === b) return a === b
  let same = a.length === b.length ? 0 : -1
  while (same >= 0 && same < a.length) same = a[same] === b[same] ? same + 1 : -1
  return same >= 0
}

const once = <T>(list: readonly T[]): readonly T[] => (new Set(list).size === list.length ? list : [...new Set(list)])
