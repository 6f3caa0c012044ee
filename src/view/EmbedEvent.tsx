import { useMemo } from "react"
import type { Citation, EventIndex } from "../timeline/model.ts"
import { groupByOrigin, type PlacedCitation } from "./citationGroups.ts"
import { StanceMark } from "./CitationCard.tsx"
import { detailsOf } from "./detailwords.ts"
import { embedWordsOf } from "./embedwords.ts"
import { EventHeading } from "./EventHeading.tsx"
import { useWholeEvent } from "./eventtext.ts"
import { Linked } from "./Linked.tsx"
import { NeighbourArrows } from "./Neighbours.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { SourceName } from "./SourceName.tsx"
import { whoOf } from "./sourceNames.ts"
import { Paragraphs, TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

/** The event in hand, as far as a frame has room: its sources by number and name, each of which opens. */
export function EmbedEvent({ index }: { readonly index: EventIndex }) {
  const { timeline, words } = useReading()
  const event = useWholeEvent(index)
  const groups = useMemo(() => groupByOrigin(event.citations, timeline), [event, timeline])
  const lane = timeline.lanes[event.lane]
  const bar = (
    <>
      <p className="panel-lane">
        <TextOf text={lane?.label ?? (lane?.isOther === true ? words.scene.otherLane : "")} />
      </p>
      <span className="spacer" />
      <NeighbourArrows event={index} />
      <ClosePanel />
    </>
  )
  return (
    <PanelFrame name={`event ${event.id}`} bar={bar} lane={event.lane}>
      <EventHeading event={event} />
      <section className="panel-section">
        <h3>{words.ui.panel.sources}</h3>
        {groups.length === 0 && <p className="panel-note">{words.ui.panel.noSources}</p>}
        <ol className="embed-sources">
          {groups.flatMap(({ first, others }) => [
            <SourceRow key={first.place} placed={first} like={null} />,
            ...others.map((other) => <SourceRow key={other.place} placed={other} like={first.citation} />),
          ])}
        </ol>
      </section>
      {event.text !== null && (
        <section className="panel-section">
          <Paragraphs text={event.text} className="panel-text" />
        </section>
      )}
    </PanelFrame>
  )
}

/** Number and publisher of a source. `like`: the one whose origin it shares. */
function SourceRow({ placed, like }: { readonly placed: PlacedCitation; readonly like: Citation | null }) {
  const { citation, place } = placed
  const { timeline, words } = useReading()
  const dispatch = useDispatch()
  const isInHand = useView((state) => state.citation === place)
  const take = () => {
    dispatch({ type: "hover", source: citation.source })
    dispatch({ type: "cite", citation: place })
  }
  const source = citation.source === null ? null : timeline.sources[citation.source]!
  const isSame = like !== null && like.source !== citation.source && like.source !== null
  return (
    <li
      className={isInHand ? "citation is-in-hand" : "citation"}
      data-citation={place}
      onPointerEnter={take}
      onPointerLeave={() => dispatch({ type: "hover", source: null })}
      onFocus={take}
      onBlur={() => dispatch({ type: "hover", source: null })}
    >
      {source === null || citation.source === null ? (
        <span className="embed-source">
          <span className="number is-missing" data-number="">
            ?
          </span>
          <span className="who">{detailsOf(words).citation.missing}</span>
        </span>
      ) : (
        <Linked act={{ type: "open-source", source: citation.source }} className="embed-source">
          <span className="number" data-number={citation.source + 1}>
            {words.number(citation.source + 1)}
          </span>
          <span className="who">
            <bdi>{whoOf(source) ?? <SourceName source={source} />}</bdi>
          </span>
        </Linked>
      )}
      {isSame && (
        <span className="embed-source-note">{embedWordsOf(words).sameOriginAs(words.number(like.source + 1))}</span>
      )}
      {(citation.stance === "disputes" || citation.stance === "mentions") && <StanceMark citation={citation} />}
    </li>
  )
}
