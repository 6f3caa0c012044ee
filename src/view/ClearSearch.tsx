import { useClearSearch } from "./clearsearch.ts"
import { detailsOf } from "./detailwords.ts"
import { Icon } from "./icons.tsx"
import { useView, useViewer } from "./viewer.ts"
import "./clearsearch.css"

/** In the field of a small screen, where what was found may stand behind an event. */
export function ClearSearch() {
  const { words } = useViewer()
  const clear = useClearSearch()
  const isEmpty = useView((state) => state.filters.query === "")
  if (isEmpty) return null
  return (
    <button
      type="button"
      className="icon-button search-clear"
      aria-label={detailsOf(words).results.clearSearch}
      onClick={clear}
    >
      <Icon name="close" />
    </button>
  )
}
