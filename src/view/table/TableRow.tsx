import { memo, type MouseEvent } from "react"
import { EVIDENCE_LEVELS, type EventIndex, type SourceIndex, type TimelineEvent } from "../../timeline/model.ts"
import { detailsOf } from "../detailwords.ts"
import { EventMark, laneColor } from "../EventMark.tsx"
import { EventTitle } from "../EventTitle.tsx"
import { useEventText, useWholeEvent } from "../eventtext.ts"
import { evidenceWord } from "../evidenceWord.ts"
import { Linked } from "../Linked.tsx"
import { isContested } from "../reason.ts"
import { useReading } from "../reading.ts"
import { TextOf } from "../TextOf.tsx"
import { useViewer } from "../viewer.ts"

/** Numbers of sources in a row; more are counted. */
const MOST_NUMBERS = 5
/** The highest importance is told by weight, as on labels. */
const MAJOR = 5

export interface TableRowProps {
  readonly event: EventIndex
  /** In the whole table, from 0. */
  readonly place: number
  readonly isSelected: boolean
  /** Tab comes to it. */
  readonly isStop: boolean
  /** A source is in hand that it does not cite. */
  readonly isDim: boolean
}

/** One event: when, what, in which lane, how well evidenced, by which sources. A press anywhere on it selects it. */
export const TableRow = memo(function TableRow({ event: index, place, isSelected, isStop, isDim }: TableRowProps) {
  const { store, outside } = useViewer()
  const { timeline, words, plain, dateInShort } = useReading()
  const event = useWholeEvent(index)
  const isHere = useEventText(index) === "here"
  const lane = timeline.lanes[event.lane]
  const level = event.isAbsence ? "none-found" : EVIDENCE_LEVELS[timeline.columns.evidence[index]!]!
  const date = event.date === null ? words.ui.panel.undated : dateInShort(event.date, event.isAbsence)
  const press = (click: MouseEvent) => {
    const { target, currentTarget } = click
    // What is marked to be copied is not a press.
    if ((target as Element).closest("a") !== null || getSelection()?.isCollapsed === false) return
    store.dispatch({ type: "select", event: index, at: outside.clock() })
    currentTarget.querySelector<HTMLElement>("[data-key]")?.focus({ preventScroll: true })
  }
  return (
    <tr
      role="row"
      aria-rowindex={place + 2}
      aria-current={isSelected || undefined}
      data-event={index}
      className={isDim ? "is-dim" : undefined}
      {...laneColor(event.lane)}
      onClick={press}
    >
      <td role="cell" className="table-date" title={date}>
        {date}
      </td>
      <th role="rowheader" scope="row" className="table-title">
        <Linked
          act={{ type: "select", event: index }}
          className={event.isAbsence ? "is-absence" : event.importance === MAJOR ? "is-major" : undefined}
          tabIndex={isStop ? 0 : -1}
          data-key={`event-${index}`}
          aria-current={isSelected || undefined}
          // In rows of one height it may be cut.
          title={isHere ? plain(event.title) : undefined}
        >
          <EventTitle event={index} />
        </Linked>
      </th>
      <td role="cell" className="table-lane">
        <span>
          {lane?.label == null ? lane?.isOther === true && words.scene.otherLane : <TextOf text={lane.label} />}
        </span>
      </td>
      <td role="cell" className="table-evidence">
        <EventMark timeline={timeline} event={index} /> {evidenceWord(level, words)}
        {event.isAbsence && isContested(event) && ` · ${evidenceWord(event.evidence.level, words)}`}
      </td>
      <td role="cell" className="table-sources">
        <Numbers event={event} isStop={isStop} />
      </td>
    </tr>
  )
})

/** The numbers of an event's sources, each a link to it, or why it has none. */
function Numbers({ event, isStop }: { readonly event: TimelineEvent; readonly isStop: boolean }) {
  const { words } = useViewer()
  const { table, citation } = detailsOf(words)
  const sources = sourcesOf(event)
  if (event.citations.length === 0) return event.isAbsence ? table.searchInText : words.ui.panel.noSources
  const left = sources.length - MOST_NUMBERS
  return (
    <span className="numbers">
      {sources.slice(0, MOST_NUMBERS).map((source) => (
        <Linked
          key={source}
          act={{ type: "open-source", source }}
          className="number"
          tabIndex={isStop ? 0 : -1}
          aria-label={citation.open(source + 1)}
        >
          {words.number(source + 1)}
        </Linked>
      ))}
      {sources.length === 0 && citation.missing}
      {left > 0 && (
        <span className="table-more" title={table.moreSources(left)}>
          {table.more(left)}
        </span>
      )}
    </span>
  )
}

const sourcesOf = ({ citations }: TimelineEvent): readonly SourceIndex[] =>
  [...new Set(citations.flatMap(({ source }) => (source === null ? [] : [source])))].sort((a, b) => a - b)
