import { useMemo } from "react"
import { eventAt, type Timeline } from "../timeline/model.ts"
import { foldText } from "../timeline/search.ts"
import { detailsOf } from "./detailwords.ts"
import { ManyChoices } from "./ManyChoices.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

/** All tags of the file, those of most events first. */
export function TagChoices() {
  const { timeline, words } = useReading()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.tags)
  const { keys, counts, known } = useMemo(() => tagsByUse(timeline), [timeline])
  const ui = detailsOf(words).filters
  if (keys.length === 0) return null
  return (
    <ManyChoices
      title={words.ui.panel.tags}
      find={ui.findTag}
      none={ui.noTag}
      keys={keys}
      known={known}
      chosen={chosen}
      labelOf={(place) => <bdi>{keys[place]}</bdi>}
      countOf={(place) => counts[place]!}
      onChoose={(tags) => dispatch({ type: "filter", filters: { tags: inOrder(keys, tags) } })}
    />
  )
}

/** In the menu's order, so that the same choice always gives the same address. */
const inOrder = (keys: readonly string[], tags: readonly string[]): readonly string[] => {
  const chosen = new Set(tags)
  return keys.filter((tag) => chosen.has(tag))
}

/** Tags with the number of their events, and what each is found by; equally used ones stand as in the file. */
function tagsByUse(timeline: Timeline) {
  const { tags, length } = timeline
  const counts = new Uint32Array(tags.length)
  for (let event = 0; event < length; event++) {
    const own = timeline.tagsOf(eventAt(event))
    for (let nth = 0; nth < own.length; nth++) counts[own[nth]!]!++
  }
  const places = [...tags.keys()].sort((a, b) => counts[b]! - counts[a]!)
  const keys = places.map((place) => tags[place]!)
  return { keys, counts: places.map((place) => counts[place]!), known: keys.map(foldText) }
}
