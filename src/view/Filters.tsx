import { LEVELS_AND_NONE, useEvidenceCounts, useLaneCounts } from "./counts.ts"
import { laneColor } from "./EventMark.tsx"
import { evidenceWord } from "./evidenceReason.ts"
import { FilterMenu } from "./FilterMenu.tsx"
import { Icon } from "./icons.tsx"
import { HatchIcon, MarkIcon } from "./marks.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

export function LanesFilter() {
  const { timeline, words } = useReading()
  const dispatch = useDispatch()
  const counts = useLaneCounts()
  const chosen = useView((state) => state.filters.lanes)
  if (timeline.lanes.length < 2) return null
  return (
    <FilterMenu
      name={words.ui.toolbar.lanes}
      icon="filter"
      everything={words.ui.toolbar.all(timeline.lanes.length)}
      choices={timeline.lanes.map((lane, place) => ({
        key: lane.id,
        label: lane.label === null ? words.scene.otherLane : <TextOf text={lane.label} />,
        mark: <span className="lane-key" style={laneColor(place)} />,
        count: counts[place]!,
      }))}
      chosen={chosen}
      onChoose={(lanes) => dispatch({ type: "filter", filters: { lanes } })}
    />
  )
}

export function EvidenceFilter() {
  const { words } = useReading()
  const dispatch = useDispatch()
  const levels = useEvidenceCounts()
  const chosen = useView((state) => state.filters.evidence)
  return (
    <FilterMenu
      name={words.ui.toolbar.evidence}
      icon={null}
      everything={words.ui.toolbar.any}
      choices={LEVELS_AND_NONE.map((level) => ({
        key: level,
        label: evidenceWord(level, words),
        mark: level === "none-found" ? <HatchIcon /> : <MarkIcon level={level} color="var(--ink)" />,
        count: levels[level],
      }))}
      chosen={chosen}
      onChoose={(evidence) => dispatch({ type: "filter", filters: { evidence } })}
    />
  )
}

/** The tags that narrow the view, each with its way out: nothing is hidden without a word. */
export function TagFilters() {
  const { words } = useReading()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.tags)
  return chosen.map((tag) => (
    <button
      key={tag}
      type="button"
      className="chip is-removable"
      aria-label={words.ui.toolbar.removeTag(tag)}
      onClick={() => dispatch({ type: "filter", filters: { tags: chosen.filter((each) => each !== tag) } })}
    >
      <span dir="auto">{tag}</span> <Icon name="close" />
    </button>
  ))
}
