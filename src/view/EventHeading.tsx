import { useRef } from "react"
import type { EventIndex, TimelineEvent } from "../timeline/model.ts"
import { detailsOf } from "./detailwords.ts"
import { EventTitle } from "./EventTitle.tsx"
import { EvidenceChip } from "./EvidenceChip.tsx"
import { useEventText } from "./eventtext.ts"
import { Icon } from "./icons.tsx"
import { longClass } from "./PanelFrame.tsx"
import { useReading } from "./reading.ts"
import { useViewer } from "./viewer.ts"

/** What an event is, when, and how well that is evidenced: the head of its panel. */
export function EventHeading({ event }: { readonly event: TimelineEvent }) {
  const { words, plain, dateInFull } = useReading()
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <>
      <h2
        className={`panel-title${longClass(plain(event.title))}${event.isAbsence ? " is-absence" : ""}`}
        tabIndex={-1}
        ref={title}
      >
        <EventTitle event={event.index} />
      </h2>
      <p className="panel-date">
        {event.date === null ? words.ui.panel.undated : dateInFull(event.date, event.isAbsence)}
      </p>
      <EvidenceChip event={event} />
      {/* Where focus goes from a button that is gone once it is pressed. */}
      <AskAgain event={event.index} onAsk={() => title.current?.focus()} />
      {event.date === null && <p className="panel-note">{words.ui.panel.undatedNote}</p>}
    </>
  )
}

/** Of an event whose texts did not come: asks for all such. */
function AskAgain({ event, onAsk }: { readonly event: EventIndex; readonly onAsk: () => void }) {
  const { words, growing } = useViewer()
  if (useEventText(event) !== "lost") return null
  const ask = () => {
    onAsk()
    growing?.again()
  }
  return (
    <p className="panel-buttons">
      <button type="button" className="button" onClick={ask}>
        <Icon name="retry" /> {detailsOf(words).load.tryAgain}
      </button>
    </p>
  )
}
