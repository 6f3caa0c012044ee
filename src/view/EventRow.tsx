import type { ReactNode } from "react"
import type { EventIndex } from "../timeline/model.ts"
import { EventTitle } from "./EventTitle.tsx"
import { EventMark, isAbsence } from "./EventMark.tsx"
import { useEventText } from "./eventtext.ts"
import { evidenceWord } from "./evidenceWord.ts"
import { Linked } from "./Linked.tsx"
import { EVIDENCE_LEVELS } from "../timeline/model.ts"
import { useReading } from "./reading.ts"
import { useDispatch } from "./viewer.ts"

/** One event in a list: mark, title, date; a link to the event. `children`: what the list adds below. */
export function EventRow({
  event,
  place,
  children,
}: {
  readonly event: EventIndex
  /** Where it stands in a list of which not all rows exist. */
  readonly place?: { readonly position: number; readonly of: number }
  readonly children?: ReactNode
}) {
  const { timeline, words, plain, dateInShort } = useReading()
  const dispatch = useDispatch()
  const text = useEventText(event)
  const date = timeline.dateOf(event)
  const absent = isAbsence(timeline, event)
  const level = absent ? "none-found" : EVIDENCE_LEVELS[timeline.columns.evidence[event]!]!
  return (
    <li className="event-row" aria-posinset={place?.position} aria-setsize={place?.of}>
      <Linked
        act={{ type: "select", event }}
        onPointerEnter={() => dispatch({ type: "hover", event })}
        onPointerLeave={() => dispatch({ type: "hover", event: null })}
      >
        <EventMark timeline={timeline} event={event} />
        <span className="event-row-words">
          <span
            className={absent ? "event-row-title is-absence" : "event-row-title"}
            // In rows of one height it may be cut.
            title={place === undefined || text !== "here" ? undefined : plain(timeline.titleOf(event))}
          >
            <EventTitle event={event} />
          </span>
          <span className="visually-hidden">, {evidenceWord(level, words)}, </span>
          <span className="event-row-date">{date === null ? words.ui.panel.undated : dateInShort(date, absent)}</span>
        </span>
      </Linked>
      {children}
    </li>
  )
}
