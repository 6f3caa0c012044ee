import type { EventList } from "../../state/state.ts"
import type { TableSort } from "../../state/tablesort.ts"
import { spanOfYear } from "../../time/calendar.ts"
import type { Timeline } from "../../timeline/model.ts"

export interface YearRow {
  readonly place: number
  /** It is of the year, rather than the one that stands where such a row would. */
  readonly isOfYear: boolean
}

/**
 * Where to look for a year, in whatever order the rows are: the first event that begins in it, else the first that lasts
 * into it. Where there is none, and rows are in the order of time, the first one past it. null: nowhere.
 */
export function rowOfYear(timeline: Timeline, events: EventList, year: number, sort: TableSort): YearRow | null {
  const { columns, dated } = timeline
  const { from, to } = spanOfYear(year)
  let lasting = -1
  let past = -1
  let last = -1
  for (let place = 0; place < events.length; place++) {
    const event = events[place]!
    if (event >= dated) continue
    const start = columns.from[event]!
    if (start >= from && start < to) return { place, isOfYear: true }
    if (lasting < 0 && start < from && columns.to[event]! > from) lasting = place
    if (past < 0 && (sort === "date" ? start >= to : start < from)) past = place
    last = place
  }
  if (lasting >= 0) return { place: lasting, isOfYear: true }
  if (last < 0 || (sort !== "date" && sort !== "-date")) return null
  return { place: past < 0 ? last : past, isOfYear: false }
}
