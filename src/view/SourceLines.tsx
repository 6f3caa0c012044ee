import { Fragment } from "react"
import type { Source } from "../timeline/model.ts"
import { Icon } from "./icons.tsx"
import { LinkOut } from "./LinkOut.tsx"
import { doiLink, isSafeLink, namesOf, whoOf } from "./sourceNames.ts"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"

/** A source's title as a link to it; without a title, who stands behind it. */
export function SourceTitle({ source }: { readonly source: Source }) {
  return (
    <p className="source-title">
      <LinkOut className="link-out" url={source.url ?? (source.doi === null ? null : doiLink(source.doi))}>
        <SourceName source={source} />
      </LinkOut>
    </p>
  )
}

/** A title is in the source's own language where that is known; a translated one says its language itself. */
export function SourceName({ source }: { readonly source: Source }) {
  const { words } = useReading()
  if (source.title === null) return <span dir="auto">{whoOf(source) ?? words.ui.citation.untitled}</span>
  if (typeof source.title === "string" && source.language !== null)
    return <TextOf text={{ [source.language]: source.title }} />
  return <TextOf text={source.title} />
}

/** "Ada Lovelace · Listing, not counted · 2018 · Read 24 November 2026 · Archived copy" */
export function SourceFacts({ source }: { readonly source: Source }) {
  const { words, dateInShort } = useReading()
  const { citation } = words.ui
  const isEncyclopedia = source.type.startsWith("entry")
  const authors = namesOf(source.authors)
  const facts = [
    authors !== null && authors !== whoOf(source) && <span dir="auto">{authors}</span>,
    source.rank === "tertiary" && (isEncyclopedia ? citation.encyclopedia : citation.listing),
    source.issued === null ? citation.undated : dateInShort(source.issued),
    source.accessed !== null && citation.read(dateInShort(source.accessed)),
    isSafeLink(source.archived) && (
      <LinkOut className="archived" url={source.archived} icon={null}>
        <Icon name="archive" /> <u>{citation.archived}</u>
      </LinkOut>
    ),
  ].filter((fact) => fact !== false)
  return (
    <p className="source-facts">
      {facts.map((fact, place) => (
        <Fragment key={place}>
          {place > 0 && " · "}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}
