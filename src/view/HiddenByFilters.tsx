import { NO_FILTERS } from "../state/state.ts"
import { detailsOf } from "./detailwords.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"
import "./choices.css"

/** "7 of 31 hidden by filters · Show all": nothing is hidden without a word. The search stays, since it hides nothing. */
export function HiddenByFilters() {
  const { words, selectors } = useViewer()
  const dispatch = useDispatch()
  const hidden = useView((state) => selectors.hiddenCount(state))
  const all = useView((state) => state.timeline.length)
  const query = useView((state) => state.filters.query)
  if (hidden === 0) return null
  const ui = detailsOf(words).hidden
  return (
    <p className="hidden-count" aria-live="off">
      {ui.count(hidden, all)}
      {" · "}
      <button
        type="button"
        className="text-button"
        onClick={() => dispatch({ type: "filter", filters: { ...NO_FILTERS, query } })}
      >
        {ui.showAll}
      </button>
    </p>
  )
}
