import type { TimelineEvent } from "../timeline/model.ts"
import { EventTitle } from "./EventTitle.tsx"
import { EvidenceChip } from "./EvidenceChip.tsx"
import { longClass } from "./PanelFrame.tsx"
import { useReading } from "./reading.ts"

/** What an event is, when, and how well that is evidenced: the head of its panel. */
export function EventHeading({ event }: { readonly event: TimelineEvent }) {
  const { words, plain, dateInFull } = useReading()
  return (
    <>
      <h2
        className={`panel-title${longClass(plain(event.title))}${event.isAbsence ? " is-absence" : ""}`}
        tabIndex={-1}
      >
        <EventTitle event={event.index} />
      </h2>
      <p className="panel-date">
        {event.date === null ? words.ui.panel.undated : dateInFull(event.date, event.isAbsence)}
      </p>
      <EvidenceChip event={event} />
      {event.date === null && <p className="panel-note">{words.ui.panel.undatedNote}</p>}
    </>
  )
}
