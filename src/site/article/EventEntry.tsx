import type { ReactNode } from "react"
import type { TimelineEvent } from "../../timeline/model.ts"
import { EventMark } from "../../view/EventMark.tsx"
import { isContested } from "../../view/reason.ts"
import { evidenceInWords, levelInWords } from "../describe.ts"
import { useReading } from "./reading.ts"
import { References } from "./References.tsx"
import { Dotted, Paragraphs, TextOf } from "./texts.tsx"

/** An event as it is read: title, lane, date, evidence, text with the numbers of its sources. */
export function EventEntry({ event, heading }: { readonly event: TimelineEvent; readonly heading: ReactNode }) {
  const references = <References event={event} />
  return (
    <>
      {heading}
      <EventFacts event={event}>{event.text === null && references}</EventFacts>
      {event.text !== null && (
        <Paragraphs text={event.text} className="article-text">
          {references}
        </Paragraphs>
      )}
    </>
  )
}

export function EventTitle({ event }: { readonly event: TimelineEvent }) {
  const { linkTo } = useReading()
  return (
    <a className={event.isAbsence ? "is-absence" : undefined} href={linkTo({ kind: "event", event: event.index })}>
      <TextOf text={event.title} />
    </a>
  )
}

/** "● Work · September 2017; no source gives the day · Confirmed: 2 independent origins" */
export function EventFacts({ event, children }: { readonly event: TimelineEvent; readonly children?: ReactNode }) {
  const { timeline, words, dateInFull } = useReading()
  const lane = timeline.lanes[event.lane]
  return (
    <p className="article-facts" data-lane={event.lane % 4}>
      <EventMark timeline={timeline} event={event.index} />
      <span>
        <Dotted
          parts={[
            lane?.label != null ? (
              <b>
                <TextOf text={lane.label} />
              </b>
            ) : (
              lane?.isOther === true && <b>{words.scene.otherLane}</b>
            ),
            event.date === null ? words.ui.panel.undated : dateInFull(event.date, event.isAbsence),
            <EvidenceWords key="evidence" event={event} />,
          ]}
        />
        {children}
      </span>
    </p>
  )
}

/** "Confirmed: 2 independent origins". A contested absence says both that and what it is. */
export function EvidenceWords({ event }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  if (!event.isAbsence || !isContested(event)) return evidenceInWords(event, timeline, words)
  return <Dotted parts={[words.evidence.noneFound, levelInWords(event, timeline, words)]} />
}
