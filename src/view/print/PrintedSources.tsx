import type { ReactNode } from "react"
import type { Citation, Source, SourceIndex, TimelineEvent } from "../../timeline/model.ts"
import { detailsOf } from "../detailwords.ts"
import { useReading } from "../reading.ts"
import { doiLink, isSafeLink, namesOf, whoOf } from "../sourceNames.ts"
import { SourceName } from "../SourceName.tsx"
import { Paragraphs } from "../TextOf.tsx"
import { citedBy, type Cited } from "./printed.ts"

/** The sources of what is printed, each with its number on the screen and in the text. */
export function PrintedSources({ cited }: { readonly cited: Cited }) {
  const { words } = useReading()
  const { citation } = detailsOf(words)
  if (cited.sources.length + cited.missing.length === 0) return null
  return (
    <section className="paper-sources">
      <h2>{words.ui.panel.sources}</h2>
      <ol>
        {cited.sources.map((source) => (
          <Numbered key={source} number={source + 1}>
            <SourceInFull index={source} />
          </Numbered>
        ))}
        {cited.missing.map((id) => (
          <Numbered key={id} number={null}>
            <p>
              {citation.missing}. {citation.missingWhy(id)}
            </p>
          </Numbered>
        ))}
      </ol>
    </section>
  )
}

/** `number` null: the file has no such source. */
function Numbered({ number, children }: { readonly number: number | null; readonly children: ReactNode }) {
  const { words } = useReading()
  return (
    <li className="paper-source">
      <span className="paper-number">{number === null ? "?" : words.number(number)}</span>
      <div>{children}</div>
    </li>
  )
}

/** The sources of one event, each with what it does for it. */
export function CitationsOfEvent({ event }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  const { sources, missing } = citedBy([event])
  const citing = (source: SourceIndex | null, id?: string) =>
    event.citations.filter((each) => each.source === source && (id === undefined || each.sourceId === id))
  return (
    <section className="paper-sources">
      <h3>{words.ui.panel.sources}</h3>
      {event.citations.length === 0 && <p>{words.ui.panel.noSources}</p>}
      <ol>
        {sources.map((source) => (
          <Numbered key={source} number={source + 1}>
            <SourceInFull index={source} />
            <Uses citations={citing(source)} language={timeline.sources[source]!.language} />
          </Numbered>
        ))}
        {missing.map((id) => (
          <Numbered key={id} number={null}>
            <p>
              {detailsOf(words).citation.missing}. {detailsOf(words).citation.missingWhy(id)}
            </p>
            <Uses citations={citing(null, id)} language={null} />
          </Numbered>
        ))}
      </ol>
    </section>
  )
}

/** Stance, place in the source, what it says, its own words. */
export function Uses({
  citations,
  language,
}: {
  readonly citations: readonly Citation[]
  readonly language: string | null
}) {
  const { words } = useReading()
  return citations.map(({ stance, locator, says, quote }, place) => (
    <div key={place} className="paper-citation">
      <p>
        <strong>{detailsOf(words).citation.stances[stance]}</strong>
        {locator !== null && (
          <>
            {" ("}
            <bdi>{locator}</bdi>)
          </>
        )}
      </p>
      {says !== null && <Paragraphs text={says} className="paper-says" />}
      {quote !== null && (
        <blockquote lang={language ?? undefined} dir="auto">
          <q>{quote}</q>
        </blockquote>
      )}
    </div>
  ))
}

/** Who, title, date, and its addresses written out: paper has no links to follow. */
export function SourceInFull({ index }: { readonly index: SourceIndex }) {
  const { timeline } = useReading()
  const source = timeline.sources[index]!
  const who = whoOf(source)
  return (
    <>
      <p>
        {who !== null && source.title !== null && (
          <>
            <b>
              <bdi>{who}</bdi>
            </b>
            {", "}
          </>
        )}
        <cite>
          <SourceName source={source} />
        </cite>
      </p>
      <Facts source={source} />
      <Addresses source={source} />
    </>
  )
}

/** "Ada Lovelace · Listing, not counted · 2018 · Read 24 November 2026" */
function Facts({ source }: { readonly source: Source }) {
  const { words, dateInShort } = useReading()
  const { citation } = detailsOf(words)
  const authors = namesOf(source.authors)
  const facts = [
    authors !== whoOf(source) && authors,
    source.rank === "tertiary" && (source.type.startsWith("entry") ? citation.encyclopedia : citation.listing),
    source.issued === null ? citation.undated : dateInShort(source.issued),
    source.accessed !== null && citation.read(dateInShort(source.accessed)),
  ].filter((fact) => fact !== false && fact !== null)
  return (
    <p className="paper-small" dir="auto">
      {facts.join("\u00a0· ")}
    </p>
  )
}

function Addresses({ source: { url, doi, archived } }: { readonly source: Source }) {
  const { words } = useReading()
  const { citation } = detailsOf(words)
  const address = url ?? (doi === null ? null : doiLink(doi))
  return (
    <>
      {isSafeLink(address) && (
        <p className="paper-address">
          <a href={address}>{address}</a>
        </p>
      )}
      {isSafeLink(archived) && (
        <p className="paper-address">
          {citation.archived}
          {detailsOf(words).problems.colon}
          <a href={archived}>{archived}</a>
        </p>
      )}
    </>
  )
}
