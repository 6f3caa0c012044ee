import { useMemo } from "react"
import type { EventList } from "../../state/state.ts"
import { detailsOf } from "../detailwords.ts"
import { useFile } from "../download/usefile.ts"
import { useDispatch, usePassing, useView, useViewer } from "../viewer.ts"
import type { Sort } from "./tablerows.ts"

const SAID_FOR = 3000
/** Rows that a clipboard takes, and a spreadsheet likes. */
const MOST_COPIED = 10_000

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

/** The same CSV as in a file. */
function CopyRows({ events }: { readonly events: EventList }) {
  const { words, outside } = useViewer()
  const [said, say] = usePassing<string>(SAID_FOR)
  const ui = detailsOf(words).table
  const first = useMemo(
    () => Array.from({ length: Math.min(events.length, MOST_COPIED) }, (_, nth) => events[nth]!),
    [events],
  )
  const { make, progress } = useFile({ events: first, scope: "filtered", format: "csv" })
  const copy = async () => {
    const made = await make()
    if (made === null) return
    const isCopied = await outside.copy(await made.file.text())
    const count = first.length
    const done = count < events.length ? ui.copiedFirst(count, events.length) : ui.copied(count)
    say(isCopied ? [done, made.lost].filter((part) => part !== "").join(" · ") : words.ui.panel.copyFailed)
  }
  return (
    <>
      <span className="table-said" role="status">
        {said}
      </span>
      <button
        type="button"
        className="text-button"
        disabled={events.length === 0 || progress !== null}
        onClick={() => void copy()}
      >
        {ui.copy}
      </button>
    </>
  )
}
