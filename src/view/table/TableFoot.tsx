import { NO_FILTERS, type EventList } from "../../state/state.ts"
import { detailsOf } from "../detailwords.ts"
import { useReading } from "../reading.ts"
import { useDispatch, usePassing, useView, useViewer } from "../viewer.ts"
import { MOST_COPIED, rowsAsCsv } from "./copyrows.ts"
import type { Sort } from "./tablerows.ts"

const SAID_FOR = 3000

/** How many rows there are and how they are sorted; what is hidden, and the way to it; a copy of what is shown. */
export function TableFoot(props: { readonly events: EventList; readonly sort: Sort; readonly isBusy: boolean }) {
  const { words } = useViewer()
  const { events, sort, isBusy } = props
  const ui = detailsOf(words).table
  return (
    <div className="table-foot">
      <p>
        {ui.rows(events.length)},{" "}
        <span role="status">{isBusy ? ui.sorting : ui.sorted[sort.column][sort.isFalling ? "falling" : "rising"]}</span>
      </p>
      <Hidden count={events.length} />
      <span className="spacer" />
      <CopyRows events={events} />
    </div>
  )
}

function Hidden({ count }: { readonly count: number }) {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const all = useView((state) => state.timeline.length)
  const { query, lanes, evidence, tags } = useView((state) => state.filters)
  if (count === all) return null
  const ui = detailsOf(words).table
  const isFiltered = lanes.length + evidence.length + tags.length > 0
  const by = query.trim() === "" ? ui.byFilters : isFiltered ? ui.byBoth : ui.bySearch
  return (
    <p>
      {ui.hidden(all - count, all)} {by} ·{" "}
      <button type="button" className="text-button" onClick={() => dispatch({ type: "filter", filters: NO_FILTERS })}>
        {ui.showAll}
      </button>
    </p>
  )
}

function CopyRows({ events }: { readonly events: EventList }) {
  const { words, outside } = useViewer()
  const reading = useReading()
  const [said, say] = usePassing<string>(SAID_FOR)
  const ui = detailsOf(words).table
  const copy = async () => {
    const isCopied = await outside.copy(rowsAsCsv(events, reading))
    const copied = events.length > MOST_COPIED ? ui.copiedFirst(MOST_COPIED, events.length) : ui.copied(events.length)
    say(isCopied ? copied : words.ui.panel.copyFailed)
  }
  return (
    <>
      <span className="table-said" role="status">
        {said}
      </span>
      <button type="button" className="text-button" disabled={events.length === 0} onClick={() => void copy()}>
        {ui.copy}
      </button>
    </>
  )
}
