import { useMemo, useState } from "react"
import type { EventList } from "../../state/state.ts"
import { readSort, type TableSort } from "../../state/tablesort.ts"
import type { EventIndex } from "../../timeline/model.ts"
import { orderByColumn, pickFrom, placesIn } from "../../timeline/tableorder.ts"
import { useView, useViewer } from "../viewer.ts"
import { useTitleOrder, type TitleOrder } from "./titleorder.ts"

export interface TableRows {
  readonly events: EventList
  readonly placeOf: (event: EventIndex) => number
  /** What the rows are sorted by; another sort is on its way while it is not the one that was asked for. */
  readonly sort: TableSort
  readonly titles: TitleOrder
}

/** What the table lists: what the filters let through and, of a search, its hits, in the order asked for. */
export function useTableRows(wanted: TableSort): TableRows {
  const { selectors } = useViewer()
  const timeline = useView((state) => state.timeline)
  const language = useView((state) => state.language)
  const visible = useView((state) => selectors.visibleMask(state))
  const found = useView((state) => selectors.matches(state))
  const mask = useMemo(() => (found === null ? visible : maskOf(found, timeline.length)), [found, visible, timeline])
  const areTitlesWanted = readSort(wanted).column === "title"
  const titles = useTitleOrder(timeline, language, areTitlesWanted)
  const [last, setLast] = useState<TableSort>("date")
  const sort = areTitlesWanted && titles.order === null ? last : wanted
  if (sort !== last) setLast(sort)
  const { order: byTitle, missing } = titles
  const listed = useMemo(() => {
    const { column, isFalling } = readSort(sort)
    const order =
      column !== "title"
        ? orderByColumn(timeline, column, isFalling)
        : byTitle === null
          ? orderByColumn(timeline, "date", false)
          : isFalling
            ? turned(byTitle, missing)
            : byTitle
    const events = pickFrom(order, mask)
    let places: Int32Array | null = null
    const placeOf = (event: EventIndex) => (places ??= placesIn(events, timeline.length))[event] ?? -1
    return { events, placeOf, sort }
  }, [timeline, sort, byTitle, missing, mask])
  return { ...listed, titles }
}

/** What has no title stays last. */
function turned(order: Uint32Array, missing: number): Uint32Array {
  const falling = order.slice()
  falling.subarray(0, order.length - missing).reverse()
  return falling
}

function maskOf(events: EventList, length: number): Uint8Array {
  const mask = new Uint8Array(length)
  for (let place = 0; place < events.length; place++) mask[events[place]!] = 1
  return mask
}
