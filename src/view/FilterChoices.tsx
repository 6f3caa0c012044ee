import type { ReactNode } from "react"
import { LEVELS_AND_NONE } from "../state/select.ts"
import { useEvidenceCounts, useLaneCounts } from "./counts.ts"
import { laneColor } from "./EventMark.tsx"
import { evidenceWord } from "./evidenceWord.ts"
import { HiddenByFilters } from "./HiddenByFilters.tsx"
import { Icon } from "./icons.tsx"
import { HatchIcon, MarkIcon } from "./marks.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { toolWordsOf } from "./toolwords.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"
import "./choices.css"

export function LaneChoices() {
  const { timeline, words } = useReading()
  const dispatch = useDispatch()
  const counts = useLaneCounts()
  const chosen = useView((state) => state.filters.lanes)
  return (
    <Choices
      choices={timeline.lanes.map((lane, place) => ({
        key: lane.id,
        label: lane.label === null ? words.scene.otherLane : <TextOf text={lane.label} />,
        mark: <span className="lane-key" {...laneColor(place)} />,
        count: counts[place]!,
      }))}
      chosen={chosen}
      onChoose={(lanes) => dispatch({ type: "filter", filters: { lanes } })}
    />
  )
}

export function EvidenceChoices() {
  const { words } = useReading()
  const dispatch = useDispatch()
  const levels = useEvidenceCounts()
  const chosen = useView((state) => state.filters.evidence)
  return (
    <Choices
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

interface Choice<K extends string> {
  readonly key: K
  readonly label: ReactNode
  readonly mark: ReactNode
  readonly count: number
}

/** Checkboxes. Nothing checked lets everything through; checking narrows to what is checked. */
function Choices<K extends string>(props: {
  readonly choices: readonly Choice<K>[]
  readonly chosen: readonly K[]
  readonly onChoose: (chosen: readonly K[]) => void
}) {
  const { words } = useViewer()
  const { choices, chosen } = props
  const toggle = (key: K) =>
    props.onChoose(
      // In the menu's order, so that the same choice always gives the same address.
      choices
        .map((choice) => choice.key)
        .filter((each) => (each === key ? !chosen.includes(key) : chosen.includes(each))),
    )
  const ui = toolWordsOf(words).toolbar
  return (
    <>
      <p className="popover-title">{ui.showOnly}</p>
      {choices.map((choice) => (
        <label key={choice.key} className="choice">
          <input type="checkbox" checked={chosen.includes(choice.key)} onChange={() => toggle(choice.key)} />
          <span className="choice-mark">{choice.mark}</span>
          <span className="choice-label">{choice.label}</span>
          <span className="count">{words.number(choice.count)}</span>
        </label>
      ))}
      <button type="button" className="text-button" disabled={chosen.length === 0} onClick={() => props.onChoose([])}>
        {ui.showAll}
      </button>
    </>
  )
}

/** The tags that narrow the view, each with its way out, and how many events all filters hide. */
export function TagFilters() {
  const { words } = useReading()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.tags)
  const tags = chosen.map((tag) => (
    <button
      key={tag}
      type="button"
      className="chip is-removable"
      aria-label={toolWordsOf(words).toolbar.removeTag(tag)}
      onClick={() => dispatch({ type: "filter", filters: { tags: chosen.filter((each) => each !== tag) } })}
    >
      <span dir="auto">{tag}</span> <Icon name="close" />
    </button>
  ))
  return (
    <>
      {tags}
      <HiddenByFilters className="hidden-count is-tool" />
    </>
  )
}
