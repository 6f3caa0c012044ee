import { matchCount, matchPlace } from "../state/matchplace.ts"
import { detailsOf } from "./detailwords.ts"
import { useView, useViewer } from "./viewer.ts"

/** How many events a search found; "3 of 16" for whoever steps through them. It is said by the Announcer. */
export function SearchCount() {
  const { words, selectors } = useViewer()
  const matches = useView((state) => matchCount(state, selectors))
  const place = useView(matchPlace)
  if (matches === null) return null
  return place === null ? detailsOf(words).results.count(matches) : words.ui.panel.position(place + 1, matches)
}
