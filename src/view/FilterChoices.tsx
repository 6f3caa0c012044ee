import { memo, useMemo, type ReactNode } from "react"
import { countPassing } from "../state/filtermask.ts"
import { countKinds, KINDS } from "../state/kinds.ts"
import { LEVELS_AND_NONE } from "../state/select.ts"
import { useLaneCounts } from "./counts.ts"
import { detailsOf } from "./detailwords.ts"
import { laneColor } from "./EventMark.tsx"
import { evidenceWord } from "./evidenceWord.ts"
import { HatchIcon, MarkIcon } from "./marks.tsx"
import { OnceOpen } from "./ManyChoices.tsx"
import { ShowAll } from "./ShowAll.tsx"
import { SourceChoices } from "./SourceChoices.tsx"
import { TagChoices } from "./TagChoices.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { toolWordsOf } from "./toolwords.ts"
import { useDispatch, useView } from "./viewer.ts"
import "./choices.css"

export function LaneChoices() {
  const { timeline, words } = useReading()
  const dispatch = useDispatch()
  const counts = useLaneCounts()
  const chosen = useView((state) => state.filters.lanes)
  return (
    <Choices
      title={toolWordsOf(words).toolbar.showOnly}
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

/** How well an event rests on what, as what kind of statement, and how it is tagged. Choosing one renders no other. */
export const EvidenceChoices = memo(() => (
  <>
    <LevelChoices />
    <KindChoices />
    <OnceOpen>
      <TagChoices />
      <SourceChoices />
    </OnceOpen>
  </>
))

function LevelChoices() {
  const { words } = useReading()
  const dispatch = useDispatch()
  const timeline = useView((state) => state.timeline)
  const counts = useMemo(() => countPassing(timeline), [timeline])
  const chosen = useView((state) => state.filters.evidence)
  return (
    <Choices
      title={toolWordsOf(words).toolbar.showOnly}
      choices={LEVELS_AND_NONE.map((level, place) => ({
        key: level,
        label: evidenceWord(level, words),
        mark: level === "none-found" ? <HatchIcon /> : <MarkIcon level={level} color="var(--ink)" />,
        count: counts[place]!,
      }))}
      chosen={chosen}
      onChoose={(evidence) => dispatch({ type: "filter", filters: { evidence } })}
    />
  )
}

function KindChoices() {
  const { timeline, words } = useReading()
  const dispatch = useDispatch()
  const counts = useMemo(() => countKinds(timeline), [timeline])
  const chosen = useView((state) => state.filters.kinds)
  const ui = detailsOf(words).filters
  return (
    <Choices
      title={ui.kind}
      choices={KINDS.map((kind, place) => ({
        key: kind,
        label: ui.kinds[kind],
        mark: null,
        count: counts[place]!,
      }))}
      chosen={chosen}
      onChoose={(kinds) => dispatch({ type: "filter", filters: { kinds } })}
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
  readonly title: string
  readonly choices: readonly Choice<K>[]
  readonly chosen: readonly K[]
  readonly onChoose: (chosen: readonly K[]) => void
}) {
  const { words } = useReading()
  const { choices, chosen } = props
  const toggle = (key: K) =>
    props.onChoose(
      // In the menu's order, so that the same choice always gives the same address.
      choices
        .map((choice) => choice.key)
        .filter((each) => (each === key ? !chosen.includes(key) : chosen.includes(each))),
    )
  return (
    <div role="group" aria-label={props.title}>
      <p className="popover-title" aria-hidden="true">
        {props.title}
      </p>
      {choices.map((choice) => (
        <label key={choice.key} className="choice">
          <input type="checkbox" checked={chosen.includes(choice.key)} onChange={() => toggle(choice.key)} />
          {choice.mark !== null && <span className="choice-mark">{choice.mark}</span>}
          <span className="choice-label">{choice.label}</span>
          <span className="count">{words.number(choice.count)}</span>
        </label>
      ))}
      <ShowAll isOff={chosen.length === 0} onPress={() => props.onChoose([])} />
    </div>
  )
}
