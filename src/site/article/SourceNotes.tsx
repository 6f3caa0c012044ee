import { Fragment, type ReactNode } from "react"
import { sourceAt, type Citation, type Source, type SourceIndex } from "../../timeline/model.ts"
import { doiLink, isSafeLink, namesOf, whoOf } from "../../view/sourceNames.ts"
import type { Note } from "./notes.ts"
import { useReading } from "./reading.ts"
import { foreign, Paragraphs, stopAfter, TextOf } from "./texts.tsx"

/** The notes under a page: each source with what it does for the events there. */
export function SourceNotes({ notes, isOfOne }: { readonly notes: readonly Note[]; readonly isOfOne: boolean }) {
  const { timeline, words } = useReading()
  const firstOf = new Map<string, SourceIndex>()
  return (
    <section className="article-sources">
      <h2>{words.ui.panel.sources}</h2>
      {notes.length === 0 && <p className="article-note">{words.ui.panel.noSources}</p>}
      <ol>
        {notes.map((note) => {
          if (note.source === null) return <MissingNote key={note.id} note={note} isOfOne={isOfOne} />
          const { origin } = timeline.sources[note.source]!
          const first = firstOf.get(origin) ?? null
          if (first === null) firstOf.set(origin, note.source)
          return (
            <SourceItem key={note.id} id={note.id} source={note.source} sameOriginAs={first}>
              <Uses note={note} isOfOne={isOfOne} />
            </SourceItem>
          )
        })}
      </ol>
    </section>
  )
}

/** Every source of the timeline, for the page of the whole. */
export function AllSources() {
  const { timeline, words } = useReading()
  if (timeline.sources.length === 0) return null
  return (
    <section className="article-sources">
      <h2>
        {words.ui.summary.sources} <span className="article-count">{words.number(timeline.sources.length)}</span>
      </h2>
      <ol>
        {timeline.sources.map(({ id }, place) => (
          <SourceItem key={id} id={`source-${place + 1}`} source={sourceAt(place)} sameOriginAs={null} />
        ))}
      </ol>
    </section>
  )
}

function SourceItem(props: {
  readonly id: string
  readonly source: SourceIndex
  readonly sameOriginAs: SourceIndex | null
  readonly children?: ReactNode
}) {
  const { timeline, words, linkTo } = useReading()
  const source = timeline.sources[props.source]!
  const number = props.source + 1
  const who = whoOf(source)
  return (
    <li id={props.id}>
      <a
        className="article-number"
        href={linkTo({ kind: "source", source: props.source })}
        aria-label={words.ui.citation.open(number)}
      >
        {words.number(number)}
      </a>
      <div>
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
            <LinkOut url={source.url ?? (source.doi === null ? null : doiLink(source.doi))}>
              <SourceName source={source} />
            </LinkOut>
          </cite>
          <SourceFacts source={source} sameOriginAs={props.sameOriginAs} />
        </p>
        {props.children}
      </div>
    </li>
  )
}

/** What follows the title, each with its full stop: "Encyclopedia, not counted. Undated. Read 24 November 2026." */
function SourceFacts({ source, sameOriginAs }: { readonly source: Source; readonly sameOriginAs: SourceIndex | null }) {
  const { words, local, dateInShort } = useReading()
  const { citation } = words.ui
  const authors = namesOf(source.authors)
  const isEncyclopedia = source.type.startsWith("entry")
  const title = source.title === null ? (whoOf(source) ?? "") : local(source.title).value
  const facts: readonly (readonly [key: string, text: string, shown: ReactNode])[] = [
    ["by", authors ?? "", authors !== null && authors !== whoOf(source) ? <bdi>{authors}</bdi> : null],
    ["rank", "", source.rank === "tertiary" ? (isEncyclopedia ? citation.encyclopedia : citation.listing) : null],
    [
      "origin",
      "",
      sameOriginAs === null ? null : (
        <>
          {citation.sameOriginAs} <a href={`#source-${sameOriginAs + 1}`}>{words.number(sameOriginAs + 1)}</a>
        </>
      ),
    ],
    ["issued", "", source.issued === null ? citation.undated : dateInShort(source.issued)],
    ["read", "", source.accessed === null ? null : citation.read(dateInShort(source.accessed))],
    ["archived", "", isSafeLink(source.archived) ? <LinkOut url={source.archived}>{citation.archived}</LinkOut> : null],
  ]
  return (
    <>
      {stopAfter(title)}
      {facts.map(([key, text, shown]) =>
        shown === null ? null : (
          <Fragment key={key}>
            {" "}
            <span className={`is-${key}`}>
              {shown}
              {stopAfter(typeof shown === "string" ? shown : text)}
            </span>
          </Fragment>
        ),
      )}
    </>
  )
}

/** A title is in the source's own language where that is known; a translated one says its language itself. */
export function SourceName({ source }: { readonly source: Source }) {
  const { words } = useReading()
  if (source.title === null) return <bdi>{whoOf(source) ?? words.ui.panel.untitled}</bdi>
  if (typeof source.title === "string" && source.language !== null)
    return <TextOf text={{ [source.language]: source.title }} />
  return <TextOf text={source.title} />
}

/** Text alone where there is no address that is safe to open. */
export function LinkOut({ url, children }: { readonly url: string | null; readonly children: ReactNode }) {
  if (!isSafeLink(url)) return children
  return (
    <a href={url} rel="noopener noreferrer">
      {children}
    </a>
  )
}

function MissingNote({ note, isOfOne }: { readonly note: Note; readonly isOfOne: boolean }) {
  const { words } = useReading()
  return (
    <li id={note.id}>
      <span className="article-number">?</span>
      <div>
        <p>
          <b>{words.ui.citation.missing}</b>. {words.ui.citation.missingWhy(note.sourceId)}
        </p>
        <Uses note={note} isOfOne={isOfOne} />
      </div>
    </li>
  )
}

/** What the source does for each event; where the page has one event, it needn't be named. */
function Uses({ note, isOfOne }: { readonly note: Note; readonly isOfOne: boolean }) {
  const { timeline } = useReading()
  const language = note.source === null ? null : timeline.sources[note.source]!.language
  return (
    <ul className="article-uses">
      {note.uses.map(({ event, citation }, place) => (
        <li key={place}>
          <Use citation={citation} language={language}>
            {!isOfOne && (
              <>
                <TextOf text={event.title} />
                {"\u00a0· "}
              </>
            )}
          </Use>
        </li>
      ))}
    </ul>
  )
}

/** Stance, what it says in the author's words and in its own, and where in it. */
export function Use(props: {
  readonly citation: Citation
  readonly language: string | null
  readonly children?: ReactNode
}) {
  const { words } = useReading()
  const { citation, language } = props
  return (
    <>
      <p className="article-stance">
        {props.children}
        <span className={`is-${citation.stance}`}>{words.ui.citation.stances[citation.stance]}</span>
        {citation.locator !== null && (
          <>
            {" ("}
            <bdi>{citation.locator}</bdi>)
          </>
        )}
        {citation.says !== null && words.ui.problems.colon}
      </p>
      {citation.says !== null && <Paragraphs text={citation.says} className="article-says" />}
      {citation.quote !== null && (
        <blockquote lang={language === null ? undefined : foreign(language, words.tag)} dir="auto">
          <q>{citation.quote}</q>
        </blockquote>
      )}
    </>
  )
}
