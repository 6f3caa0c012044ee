import { detailsOf } from "./detailwords.ts"
import { useMemo, type ReactNode } from "react"
import type { EventIndex, Source, SourceIndex } from "../timeline/model.ts"
import { CiteButton } from "./cite/CiteButton.tsx"
import { CitationWords, StanceMark } from "./CitationCard.tsx"
import { useEventText } from "./eventtext.ts"
import { SteppedRows } from "./EventRows.tsx"
import { DetailIcon, iconOfType } from "./detailicons.tsx"
import { Linked } from "./Linked.tsx"
import { LinkOut } from "./LinkOut.tsx"
import { CopyLink } from "./CopyLink.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { SourceName } from "./SourceName.tsx"
import { containerLine } from "./sourcecontainer.ts"
import { doiLink, isSafeLink, namesOf } from "./sourceNames.ts"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

/** A source opened: all that is known of it, and every event that cites it. */
export function SourcePanel({ index, back = null }: { readonly index: SourceIndex; readonly back?: ReactNode }) {
  const { timeline, words } = useReading()
  const source = timeline.sources[index]!
  const ui = detailsOf(words).source
  const citing = useMemo(() => timeline.citing(index), [timeline, index])
  const bar = (
    <>
      {back}
      <span className="panel-place">{ui.heading(index + 1)}</span>
      <span className="spacer" />
      <CiteButton cited={{ event: null, sources: [index] }} />
      <CopyLink />
      <ClosePanel />
    </>
  )
  return (
    <PanelFrame name={`source ${source.id}`} bar={bar}>
      <p className="panel-kind">
        <span className="number is-still">{words.number(index + 1)}</span>
        <DetailIcon name={iconOfType(source.type)} /> {ui.types[source.type] ?? source.type}
      </p>
      <h2 className="panel-title" tabIndex={-1}>
        <LinkOut className="link-out" url={source.url ?? (source.doi === null ? null : doiLink(source.doi))}>
          <SourceName source={source} />
        </LinkOut>
      </h2>
      {!isSafeLink(source.url) && source.doi === null && <p className="panel-note">{ui.noAddress}</p>}
      <SourceDescription index={index} source={source} />
      <section className="panel-section">
        <h3>
          {ui.citedFor} <span className="count">{words.number(citing.length)}</span>
        </h3>
        {citing.length === 0 && <p className="panel-note">{ui.citedForNothing}</p>}
        {citing.length > 0 && <OnlyCiting id={source.id} />}
        <SteppedRows key={index} events={citing} below={(event) => <CitationsOf event={event} source={index} />} />
      </section>
    </PanelFrame>
  )
}

/** Narrows the view to what cites the source, and lets go again. */
function OnlyCiting({ id }: { readonly id: string }) {
  const { words } = useReading()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.sources)
  const isOn = chosen.includes(id)
  const next = isOn ? chosen.filter((each) => each !== id) : [...chosen, id]
  return (
    <p className="panel-buttons">
      <button
        type="button"
        className="chip"
        aria-pressed={isOn}
        onClick={() => dispatch({ type: "filter", filters: { sources: next } })}
      >
        {detailsOf(words).filters.onlyCiting}
      </button>
    </p>
  )
}

/** The source's citations in one event: stance, what it says, quotation, place. */
function CitationsOf({ event, source }: { readonly event: EventIndex; readonly source: SourceIndex }) {
  const { timeline } = useReading()
  useEventText(event)
  const citations = timeline.event(event).citations.filter((citation) => citation.source === source)
  return citations.map((citation, place) => (
    <div className="event-row-note" key={place}>
      <StanceMark citation={citation} />
      <CitationWords citation={citation} language={timeline.sources[source]!.language} />
    </div>
  ))
}

function SourceDescription({ index, source }: { readonly index: SourceIndex; readonly source: Source }) {
  const { timeline, words, dateInFull } = useReading()
  const ui = detailsOf(words).source
  const alike = timeline.sources.flatMap((other, place) =>
    other.origin === source.origin && place !== index ? [place as SourceIndex] : [],
  )
  const languages = new Intl.DisplayNames([words.tag], { type: "language", fallback: "code" })
  const rows: readonly (readonly [string, ReactNode])[] = [
    [ui.by, namesOf(source.authors)],
    [ui.publisher, source.publisher],
    [ui.container, containerLine(source)],
    [ui.issued, source.issued === null ? detailsOf(words).citation.undated : dateInFull(source.issued)],
    [ui.read, source.accessed === null ? null : dateInFull(source.accessed)],
    [ui.language, source.language === null ? null : nameLanguage(languages, source.language)],
    [ui.rank, ui.ranks[source.rank]],
    [
      ui.origin,
      alike.length === 0 ? null : (
        <span className="numbers">
          {alike.map((other) => (
            <Linked
              key={other}
              act={{ type: "open-source", source: other }}
              className="number"
              aria-label={detailsOf(words).citation.open(other + 1)}
            >
              {words.number(other + 1)}
            </Linked>
          ))}
        </span>
      ),
    ],
    [
      ui.doi,
      source.doi === null ? null : (
        <LinkOut className="link-out" url={doiLink(source.doi)}>
          {source.doi}
        </LinkOut>
      ),
    ],
    [
      ui.archived,
      isSafeLink(source.archived) ? (
        <LinkOut className="link-out" url={source.archived}>
          {new URL(source.archived).host}
        </LinkOut>
      ) : null,
    ],
  ]
  return (
    <>
      <dl className="source-description">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {/* Who rendered this page may name a language by another edition of CLDR. */}
                {typeof value === "string" ? <bdi suppressHydrationWarning>{value}</bdi> : value}
              </dd>
            </div>
          ),
        )}
      </dl>
      {source.note !== null && (
        <p className="panel-note">
          <TextOf text={source.note} />
        </p>
      )}
    </>
  )
}

/** The file may hold a tag that Intl refuses; it is then shown as written. */
function nameLanguage(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}
