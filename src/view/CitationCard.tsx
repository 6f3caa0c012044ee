import { detailsOf } from "./detailwords.ts"
import type { Citation, TimelineEvent } from "../timeline/model.ts"
import { baseOf } from "../timeline/text.ts"
import { AlsoCitedFor } from "./AlsoCitedFor.tsx"
import type { PlacedCitation } from "./citationGroups.ts"
import { DetailIcon, iconOfType, type DetailIconName } from "./detailicons.tsx"
import { Icon } from "./icons.tsx"
import { Linked } from "./Linked.tsx"
import { SourceFacts, SourceTitle } from "./SourceLines.tsx"
import { whoOf } from "./sourceNames.ts"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

/** One source as the event in hand cites it. Coming to it takes it in hand: the thread leads here, its events light up. */
export function CitationCard(props: { readonly event: TimelineEvent; readonly placed: PlacedCitation }) {
  const { citation, place } = props.placed
  const dispatch = useDispatch()
  const isInHand = useView((state) => state.citation === place)
  const take = () => {
    dispatch({ type: "hover", source: citation.source })
    dispatch({ type: "cite", citation: place })
  }
  const leave = () => dispatch({ type: "hover", source: null })
  return (
    <article
      className={isInHand ? "citation is-in-hand" : "citation"}
      data-citation={place}
      onPointerEnter={take}
      onPointerLeave={leave}
      onClick={take}
      onFocus={take}
      onBlur={leave}
    >
      {citation.source === null ? (
        <MissingSource citation={citation} />
      ) : (
        <KnownSource event={props.event} citation={citation} />
      )}
    </article>
  )
}

function KnownSource({ event, citation }: { readonly event: TimelineEvent; readonly citation: Citation }) {
  const { timeline, words } = useReading()
  const index = citation.source!
  const source = timeline.sources[index]!
  const who = whoOf(source)
  return (
    <>
      <Linked
        act={{ type: "open-source", source: index }}
        className="number"
        data-number={index + 1}
        aria-label={detailsOf(words).citation.open(index + 1)}
      >
        {words.number(index + 1)}
      </Linked>
      <div className="citation-head">
        <DetailIcon name={iconOfType(source.type)} />
        {who !== null && (
          <span className="who">
            <bdi>{who}</bdi>
          </span>
        )}
        <StanceMark citation={citation} />
      </div>
      <SourceTitle source={source} />
      <SourceFacts source={source} />
      <CitationWords citation={citation} language={source.language} />
      <AlsoCitedFor source={index} except={event.index} />
    </>
  )
}

function MissingSource({ citation }: { readonly citation: Citation }) {
  const { words } = useReading()
  return (
    <>
      <span className="number is-missing" data-number="">
        ?
      </span>
      <div className="citation-head">
        <Icon name="warning" />
        <span className="who">{detailsOf(words).citation.missing}</span>
        <StanceMark citation={citation} />
      </div>
      <p className="citation-line">{detailsOf(words).citation.missingWhy(citation.sourceId)}</p>
      <CitationWords citation={citation} language={null} />
    </>
  )
}

const STANCE_ICONS = {
  records: "check",
  supports: "check",
  mentions: "mentions",
  disputes: "disputes",
} as const satisfies Record<Citation["stance"], DetailIconName>

/** What the source does for the claim: icon and word. */
export function StanceMark({ citation }: { readonly citation: Citation }) {
  const { words } = useReading()
  return (
    <span className={`stance is-${citation.stance}`}>
      <DetailIcon name={STANCE_ICONS[citation.stance]} /> {detailsOf(words).citation.stances[citation.stance]}
    </span>
  )
}

/** What it says, in the author's words, in its own, and where in it. */
export function CitationWords({
  citation,
  language,
}: {
  readonly citation: Citation
  /** The source's; null: the file doesn't tell it. */
  readonly language: string | null
}) {
  const { timeline } = useReading()
  // Of a source in another language it may be the author's words or the source's own heading: no language is told.
  const isOfFile = language === null || baseOf(language) === baseOf(timeline.language)
  return (
    <>
      {citation.says !== null && (
        <p className="says">
          <TextOf text={citation.says} />
        </p>
      )}
      {citation.quote !== null && (
        <blockquote className="quote">
          <q lang={language ?? undefined} dir="auto">
            {citation.quote}
          </q>
        </blockquote>
      )}
      {citation.locator !== null && (
        <p className="citation-line">{isOfFile ? <TextOf text={citation.locator} /> : <bdi>{citation.locator}</bdi>}</p>
      )}
    </>
  )
}
