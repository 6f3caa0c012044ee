import type { Timeline } from "../timeline/model.ts"
import { NO_FILTERS, type Filters } from "./state.ts"

/** Characters of a search that are kept; a link with more is not read. */
export const LONGEST_QUERY = 500

/** What hides: a search does not. */
export const FILTER_LISTS = ["lanes", "evidence", "tags", "sources", "kinds"] as const

export const listsOf = (filters: Filters) => FILTER_LISTS.map((key) => filters[key])

/** 1 for each event that `listsOf` some filters let through; null: all of them. */
export type MaskOfLists = (timeline: Timeline, ...lists: ReturnType<typeof listsOf>) => Uint8Array | null

/** `filters` with `changes`; the same object when nothing changes. */
export function changeFilters(filters: Filters, changes: Partial<Filters>): Filters {
  const given = { ...filters, ...changes }
  const lists = FILTER_LISTS.map((key) => [key, once<string>(given[key])])
  const next = { ...Object.fromEntries(lists), query: cleanQuery(given.query) } as Filters
  if (sameFilters(filters, next)) return filters
  return sameFilters(NO_FILTERS, next) ? NO_FILTERS : next
}

/** Half a surrogate pair can't be written in an address, and a cut can leave one. */
export const cleanQuery = (query: string): string => query.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, "")

export const sameFilters = (a: Filters, b: Filters): boolean =>
  a.query === b.query && FILTER_LISTS.every((key) => sameList<string>(a[key], b[key]))

export function sameList<T>(a: ArrayLike<T> | null, b: ArrayLike<T> | null): boolean {
  if (a === null || b === null || a === b) return a === b
  let same = a.length === b.length ? 0 : -1
  while (same >= 0 && same < a.length) same = a[same] === b[same] ? same + 1 : -1
  return same >= 0
}

const once = <T>(list: readonly T[]): readonly T[] => (new Set(list).size === list.length ? list : [...new Set(list)])
