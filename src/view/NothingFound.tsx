import { matchCount } from "../state/matchplace.ts"
import { ClearSearchButton } from "./ClearSearchButton.tsx"
import { detailsOf } from "./detailwords.ts"
import { useView, useViewer } from "./viewer.ts"

/** Over what is in hand: that a search found nothing, which has no other place while the panel shows something. */
export function NothingFound() {
  const { words, selectors } = useViewer()
  const query = useView((state) => state.filters.query.trim())
  const count = useView((state) => matchCount(state, selectors))
  if (query === "" || count !== 0) return null
  return (
    <div className="nothing-found">
      <p dir="auto">{detailsOf(words).results.nothing(query)}</p>
      <ClearSearchButton className="text-button" />
    </div>
  )
}
