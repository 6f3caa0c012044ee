import { detailsOf } from "./detailwords.ts"
import { focusField } from "./focusfield.ts"
import { Icon } from "./icons.tsx"
import { useDispatch, useView, useViewer } from "./viewer.ts"
import "./clearsearch.css"

/** In the field of a small screen, where what was found may stand behind an event. */
export function ClearSearch() {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const isEmpty = useView((state) => state.filters.query === "")
  if (isEmpty) return null
  return (
    <button
      type="button"
      className="icon-button search-clear"
      aria-label={detailsOf(words).results.clearSearch}
      onClick={({ detail }) => {
        dispatch({ type: "filter", filters: { query: "" } })
        // By keyboard: a field that a finger did not press would bring up the keys of a screen.
        if (detail === 0) focusField(".search input")
      }}
    >
      <Icon name="close" />
    </button>
  )
}
