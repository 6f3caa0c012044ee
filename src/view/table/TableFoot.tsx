import { readSort } from "../../state/tablesort.ts"
import { detailsOf } from "../detailwords.ts"
import { useDispatch, useView, useViewer } from "../viewer.ts"
import { RowFiles } from "./RowFiles.tsx"
import type { TableRows } from "./tablerows.ts"

/** How many rows there are and how they are sorted; what is hidden, and the way to it; files of what is shown. */
export function TableFoot({ rows, isBusy }: { readonly rows: TableRows; readonly isBusy: boolean }) {
  const { words } = useViewer()
  const { events, sort, titles } = rows
  const ui = detailsOf(words).table
  const { column, isFalling } = readSort(sort)
  const sorted = ui.sorted[column][isFalling ? "falling" : "rising"]
  const missing = column === "title" && titles.missing > 0 ? ` · ${ui.missing(titles.missing)}` : ""
  return (
    <div className="table-foot">
      <p>
        {ui.rows(events.length)},{" "}
        <span role="status">
          {isBusy ? (titles.fetched === null ? ui.sorting : ui.fetching) : `${sorted}${missing}`}
        </span>
      </p>
      {titles.fetched !== null && <Fetching fetched={titles.fetched} shown={column === "title" ? "date" : sort} />}
      <Hidden count={events.length} />
      <span className="spacer" />
      <RowFiles events={events} />
    </div>
  )
}

/** How far the titles have come, and the way out: rows stay as they are sorted now. */
function Fetching({ fetched, shown }: { readonly fetched: number; readonly shown: TableRows["sort"] }) {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const length = useView((state) => state.timeline.length)
  const { table, load } = detailsOf(words)
  return (
    <>
      <progress aria-label={table.fetching} max={length} value={fetched} />
      <button type="button" className="text-button" onClick={() => dispatch({ type: "sort", sort: shown })}>
        {load.stop}
      </button>
    </>
  )
}

/** What the search leaves out; what the filters hide is told above, in either view. */
function Hidden({ count }: { readonly count: number }) {
  const { words, selectors } = useViewer()
  const dispatch = useDispatch()
  const all = useView((state) => state.timeline.length - selectors.hiddenCount(state))
  if (count === all) return null
  const ui = detailsOf(words).table
  return (
    <p>
      {ui.hidden(all - count, all)} ·{" "}
      <button
        type="button"
        className="text-button"
        onClick={() => dispatch({ type: "filter", filters: { query: "" } })}
      >
        {ui.showAll}
      </button>
    </p>
  )
}
