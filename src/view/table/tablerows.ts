import { useEffect, useMemo, useState } from "react"
import type { EventList, LanguageTag } from "../../state/state.ts"
import type { EventIndex, Timeline } from "../../timeline/model.ts"
import { orderByColumn, pickFrom, placesIn, type RankedColumn } from "../../timeline/tableorder.ts"
import { orderByTitle } from "../../timeline/titleorder.ts"
import { useView, useViewer } from "../viewer.ts"
import { inSlices } from "./slices.ts"

export type Column = RankedColumn | "title"
export const COLUMNS: readonly Column[] = ["date", "title", "lane", "evidence", "sources"]

export interface Sort {
  readonly column: Column
  readonly isFalling: boolean
}

export interface TableRows {
  readonly events: EventList
  readonly placeOf: (event: EventIndex) => number
  /** What the rows are sorted by; another sort is on its way while it is not the one that was asked for. */
  readonly sort: Sort
}

/** What the table lists: what the filters let through and, of a search, its hits, in the order asked for. */
export function useTableRows(wanted: Sort): TableRows {
  const { selectors } = useViewer()
  const timeline = useView((state) => state.timeline)
  const language = useView((state) => state.language)
  const visible = useView((state) => selectors.visibleMask(state))
  const found = useView((state) => selectors.matches(state))
  const mask = useMemo(() => (found === null ? visible : maskOf(found, timeline.length)), [found, visible, timeline])
  const titles = useTitleOrder(timeline, language, wanted.column === "title")
  const [last, setLast] = useState<Sort>({ column: "date", isFalling: false })
  const sort = wanted.column === "title" && titles === null ? last : wanted
  if (sort !== last && titles !== null) setLast(sort)
  else if (sort !== last && sort.column !== "title") setLast(sort)
  return useMemo(() => {
    const { column, isFalling } = sort
    const order =
      column !== "title"
        ? orderByColumn(timeline, column, isFalling)
        : titles === null
          ? orderByColumn(timeline, "date", false)
          : isFalling
            ? titles.slice().reverse()
            : titles
    const events = pickFrom(order, mask)
    let places: Int32Array | null = null
    const placeOf = (event: EventIndex) => (places ??= placesIn(events, timeline.length))[event] ?? -1
    return { events, placeOf, sort }
  }, [timeline, sort, titles, mask])
}

function maskOf(events: EventList, length: number): Uint8Array {
  const mask = new Uint8Array(length)
  for (let place = 0; place < events.length; place++) mask[events[place]!] = 1
  return mask
}

/** null: on its way, or not wanted. */
function useTitleOrder(timeline: Timeline, language: LanguageTag, isWanted: boolean): Uint32Array | null {
  const [made, setMade] = useState<{ timeline: Timeline; language: LanguageTag; order: Uint32Array } | null>(null)
  const isHere = made !== null && made.timeline === timeline && made.language === language
  useEffect(() => {
    if (!isWanted || isHere) return undefined
    return inSlices(orderByTitle(timeline, language), (order) => setMade({ timeline, language, order }))
  }, [timeline, language, isWanted, isHere])
  return isHere ? made.order : null
}
