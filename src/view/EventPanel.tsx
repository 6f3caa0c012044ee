import { detailsOf } from "./detailwords.ts"
import { useMemo, useRef, useState } from "react"
import type { EventIndex, TimelineEvent } from "../timeline/model.ts"
import { CiteButton } from "./cite/CiteButton.tsx"
import { groupByOrigin } from "./citationGroups.ts"
import { CitationCard } from "./CitationCard.tsx"
import { EventRow } from "./EventRow.tsx"
import { EventHeading } from "./EventHeading.tsx"
import { useWholeEvent } from "./eventtext.ts"
import { pictureAt } from "./picture.ts"
import { NeighbourArrows, NeighbourFoot } from "./Neighbours.tsx"
import { CopyLink } from "./CopyLink.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { Tags } from "./Tags.tsx"
import { Paragraphs, TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { reveal } from "./reveal.ts"
import { useViewer } from "./viewer.ts"

/** The event in hand, in full, with its sources. */
export function EventPanel({ index }: { readonly index: EventIndex }) {
  const { timeline, words } = useReading()
  const event = useWholeEvent(index)
  const lane = timeline.lanes[event.lane]
  const cited = [...new Set(event.citations.map(({ source }) => source))].filter((source) => source !== null)
  const bar = (
    <>
      <NeighbourArrows event={index} />
      <span className="panel-place">{words.ui.panel.position(index + 1, timeline.length)}</span>
      <span className="spacer" />
      <CiteButton cited={{ event, sources: cited }} />
      <CopyLink />
      <ClosePanel />
    </>
  )
  return (
    <PanelFrame name={`event ${event.id}`} bar={bar} foot={<NeighbourFoot event={index} />} lane={event.lane}>
      {lane?.label != null && (
        <p className="panel-lane">
          <TextOf text={lane.label} />
        </p>
      )}
      <EventHeading event={event} />
      {event.text !== null && <Paragraphs text={event.text} className="panel-text" />}
      <EventImage event={event} />
      {event.tags.length > 0 && <Tags tags={event.tags} />}
      <Citations key={event.id} event={event} />
      {event.related.length > 0 && (
        <section className="panel-section">
          <h3>{words.ui.panel.related}</h3>
          <ul className="event-rows">
            {event.related.map((related) => (
              <EventRow key={related} event={related} />
            ))}
          </ul>
        </section>
      )}
    </PanelFrame>
  )
}

function EventImage({ event }: { readonly event: TimelineEvent }) {
  const { words, plain } = useReading()
  const { outside } = useViewer()
  const { image } = event
  const picture = image === null ? null : pictureAt(outside.files, image.src)
  if (image === null || picture === null) return null
  return (
    <figure className="panel-image">
      <img src={picture} alt={plain(image.alt)} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
      {image.credit !== null && (
        <figcaption>
          {words.ui.panel.credit} <TextOf text={image.credit} />
        </figcaption>
      )}
    </figure>
  )
}

/** Ten thousand cards would take seconds. */
const AT_ONCE = 200

function Citations({ event }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  const groups = useMemo(() => groupByOrigin(event.citations, timeline), [event, timeline])
  const [most, setMost] = useState(AT_ONCE)
  const list = useRef<HTMLOListElement>(null)
  return (
    <section className="panel-section">
      <h3>
        {words.ui.panel.sources} <span className="count">{words.number(event.citations.length)}</span>
      </h3>
      {groups.length === 0 && <p className="panel-note">{words.ui.panel.noSources}</p>}
      <ol className="citations" ref={list}>
        {groups.slice(0, most).map(({ first, others }) => (
          <li key={first.place}>
            <CitationCard event={event} placed={first} />
            {others.length > 0 && (
              <ol className="same-origin">
                {others.map((other) => (
                  <li key={other.place}>
                    {other.citation.source !== first.citation.source && (
                      <p className="same-origin-note">
                        {detailsOf(words).citation.sameOriginAs} <b>{words.number(first.citation.source! + 1)}</b>
                      </p>
                    )}
                    <CitationCard event={event} placed={other} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {groups.length > most && (
        <button
          type="button"
          className="text-button"
          onClick={() => reveal(list.current, most, () => setMost(most + AT_ONCE))}
        >
          +{words.ui.header.sources(groups.length - most)}
        </button>
      )}
    </section>
  )
}
