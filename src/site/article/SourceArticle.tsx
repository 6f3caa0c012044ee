import type { ReactNode } from "react"
import type { EventIndex, Source, SourceIndex } from "../../timeline/model.ts"
import { containerLine } from "../../view/sourcecontainer.ts"
import { doiLink, isSafeLink, namesOf } from "../../view/sourceNames.ts"
import { EventFacts, EventTitle } from "./EventEntry.tsx"
import { ArticlePage } from "./Page.tsx"
import { useReading } from "./reading.ts"
import { CheckedLine, RecordLine } from "./RecordLines.tsx"
import { LinkOut, SourceName, Use } from "./SourceNotes.tsx"
import { TextOf } from "./texts.tsx"

/** All that is known of a source, and every event that cites it. */
export function SourceArticle({ index, strip }: { readonly index: SourceIndex; readonly strip: string }) {
  const { timeline, words } = useReading()
  const ui = words.ui.source
  const source = timeline.sources[index]!
  const citing = timeline.citing(index)
  const aside = (
    <>
      <p className="article-date">{ui.heading(index + 1)}</p>
      <RecordLine events={null} />
      <CheckedLine />
    </>
  )
  return (
    <ArticlePage kind="source" strip={strip} aside={aside}>
      <h1 className="article-title">
        <LinkOut url={source.url ?? (source.doi === null ? null : doiLink(source.doi))}>
          <SourceName source={source} />
        </LinkOut>
      </h1>
      <p className="article-facts">{ui.types[source.type] ?? source.type}</p>
      {!isSafeLink(source.url) && source.doi === null && <p className="article-small">{ui.noAddress}</p>}
      <Description index={index} source={source} />
      <section className="article-list">
        <h2>
          {ui.citedFor} <span className="article-count">{words.number(citing.length)}</span>
        </h2>
        {citing.length === 0 && <p className="article-small">{ui.citedForNothing}</p>}
        <ul>
          {citing.map((event) => (
            <CitingEvent key={event} index={event} source={index} />
          ))}
        </ul>
      </section>
    </ArticlePage>
  )
}

function CitingEvent({ index, source }: { readonly index: EventIndex; readonly source: SourceIndex }) {
  const { timeline } = useReading()
  const event = timeline.event(index)
  const { language } = timeline.sources[source]!
  return (
    <li>
      <h3>
        <EventTitle event={event} />
      </h3>
      <EventFacts event={event} />
      <ul className="article-uses">
        {event.citations.map((citation, place) =>
          citation.source === source ? (
            <li key={place}>
              <Use citation={citation} language={language} />
            </li>
          ) : null,
        )}
      </ul>
    </li>
  )
}

function Description({ index, source }: { readonly index: SourceIndex; readonly source: Source }) {
  const { timeline, words, dateInFull, linkTo } = useReading()
  const ui = words.ui.source
  const alike = timeline.sources.flatMap((other, place) =>
    other.origin === source.origin && place !== index ? [place as SourceIndex] : [],
  )
  const isolated = (text: string | null): ReactNode => (text === null ? null : <bdi>{text}</bdi>)
  const rows: readonly (readonly [name: string, value: ReactNode])[] = [
    [ui.by, isolated(namesOf(source.authors))],
    [ui.publisher, isolated(source.publisher)],
    [ui.container, isolated(containerLine(source))],
    [ui.issued, source.issued === null ? words.ui.citation.undated : dateInFull(source.issued)],
    [ui.read, source.accessed === null ? null : dateInFull(source.accessed)],
    [ui.language, source.language === null ? null : nameOfLanguage(source.language, words.tag)],
    [ui.rank, ui.ranks[source.rank]],
    [
      ui.origin,
      alike.length === 0 ? null : (
        <ul className="article-numbers">
          {alike.map((other) => (
            <li key={other}>
              <a
                className="article-number"
                href={linkTo({ kind: "source", source: other })}
                aria-label={words.ui.citation.open(other + 1)}
              >
                {words.number(other + 1)}
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
    [ui.doi, source.doi === null ? null : <LinkOut url={doiLink(source.doi)}>{source.doi}</LinkOut>],
    [
      ui.archived,
      isSafeLink(source.archived) ? <LinkOut url={source.archived}>{new URL(source.archived).host}</LinkOut> : null,
    ],
  ]
  return (
    <>
      <dl className="article-description">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {source.note !== null && (
        <p className="article-small">
          <TextOf text={source.note} />
        </p>
      )}
    </>
  )
}

/** The file may hold a tag that Intl refuses; it is then shown as written. */
function nameOfLanguage(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag
  } catch {
    return tag
  }
}
