import type { EventIndex, TimelineEvent } from "../../timeline/model.ts"
import { detailsOf } from "../detailwords.ts"
import { EventMark } from "../EventMark.tsx"
import { evidenceReason } from "../evidenceReason.ts"
import { eventText } from "../eventtext.ts"
import { evidenceWord } from "../evidenceWord.ts"
import { pictureAt } from "../picture.ts"
import { useReading } from "../reading.ts"
import { isContested } from "../reason.ts"
import { Paragraphs, TextOf } from "../TextOf.tsx"
import { useViewer } from "../viewer.ts"
import { numbersOf, type Emptied } from "./printed.ts"
import { CitationsOfEvent } from "./PrintedSources.tsx"
import { printWordsOf } from "./printwords.ts"

/** Every event, by time: date, title, evidence, lane, text, the numbers of its sources. */
export function PrintedEvents({
  events,
  emptied,
}: {
  readonly events: readonly TimelineEvent[]
  readonly emptied: Emptied | null
}) {
  const { words } = useReading()
  return (
    <section className="paper-events">
      <h2>{printWordsOf(words).events}</h2>
      {events.length === 0 && (
        <p>{emptied === null ? words.scene.nothingInSpan : printWordsOf(words).emptied[emptied.by](emptied.count)}</p>
      )}
      {events.map((event) => (
        <PrintedEvent key={event.index} event={event} />
      ))}
    </section>
  )
}

export interface PrintedEventProps {
  readonly event: TimelineEvent
  /** Alone on its paper, with its picture and what each of its sources says. */
  readonly isWhole?: boolean
  /** Its sources are listed on the same paper. */
  readonly hasNumbers?: boolean
}

export function PrintedEvent({ event, isWhole = false, hasNumbers = !isWhole }: PrintedEventProps) {
  const { words, dateInFull } = useReading()
  const Heading = isWhole ? "h2" : "h3"
  return (
    <article className="paper-event" data-event={event.id}>
      <div className="paper-event-head">
        <p className="paper-date">
          {event.date === null ? words.ui.panel.undated : dateInFull(event.date, event.isAbsence)}
        </p>
        <Heading className={event.isAbsence ? "is-absence" : undefined}>
          <PrintedTitle event={event} />
          {hasNumbers && <Numbers event={event} />}
        </Heading>
        <Evidence event={event} />
      </div>
      {event.text !== null && <Paragraphs text={event.text} className="paper-text" />}
      {isWhole && (
        <>
          <Picture event={event} />
          {event.tags.length > 0 && (
            <p className="paper-small">
              {words.ui.panel.tags}
              {detailsOf(words).problems.colon}
              {event.tags.join(", ")}
            </p>
          )}
          <Related events={event.related} />
          <CitationsOfEvent event={event} />
        </>
      )}
    </article>
  )
}

/** A title that has not come is asked for: it is there when the page is printed again. */
export function PrintedTitle({ event: { index, title } }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  const text = eventText(timeline, index)
  if (text === "here") return <TextOf text={title} />
  timeline.remote?.want([index])
  return detailsOf(words).texts[text]
}

function Numbers({ event }: { readonly event: TimelineEvent }) {
  const { words } = useReading()
  const numbers = numbersOf(event.citations)
  if (numbers.length === 0) return null
  return <sup> [{numbers.map((number) => (number === null ? "?" : words.number(number))).join(", ")}]</sup>
}

/** "● Confirmed: 2 independent origins · Work" */
function Evidence({ event }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  const lane = timeline.lanes[event.lane]
  const reason = evidenceReason(event, timeline, words)
  const isBoth = event.isAbsence && isContested(event)
  const { colon } = detailsOf(words).problems
  return (
    <p className="paper-evidence">
      <EventMark timeline={timeline} event={event.index} />{" "}
      {event.isAbsence && <strong>{words.evidence.noneFound}</strong>}
      {isBoth && " · "}
      {(!event.isAbsence || isBoth) && <strong>{evidenceWord(event.evidence.level, words)}</strong>}
      {reason !== "" && (
        <>
          {event.evidence.level === "disputed" && (!event.isAbsence || isBoth) ? " " : colon}
          {reason}
        </>
      )}
      {lane?.label != null && (
        <>
          {"\u00a0· "}
          <TextOf text={lane.label} />
        </>
      )}
      {lane?.isOther === true && `\u00a0· ${words.scene.otherLane}`}
    </p>
  )
}

/** One that the panel shows has come already; any other the browser leaves out. */
function Picture({ event: { image } }: { readonly event: TimelineEvent }) {
  const { words, plain } = useReading()
  const { outside } = useViewer()
  const picture = image === null ? null : pictureAt(outside.files, image.src)
  if (image === null || picture === null) return null
  return (
    <figure className="paper-picture">
      <img src={picture} alt={plain(image.alt)} referrerPolicy="no-referrer" />
      {image.credit !== null && (
        <figcaption>
          {words.ui.panel.credit} <TextOf text={image.credit} />
        </figcaption>
      )}
    </figure>
  )
}

function Related({ events }: { readonly events: readonly EventIndex[] }) {
  const { timeline, words, dateInShort } = useReading()
  if (events.length === 0) return null
  return (
    <section>
      <h3>{words.ui.panel.related}</h3>
      <ul>
        {events.map((index) => {
          const event = timeline.event(index)
          return (
            <li key={index}>
              {event.date !== null && <>{dateInShort(event.date, event.isAbsence)}&nbsp;· </>}
              <PrintedTitle event={event} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
