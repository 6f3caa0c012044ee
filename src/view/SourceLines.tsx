import { detailsOf } from "./detailwords.ts"
import { Fragment } from "react"
import type { Source } from "../timeline/model.ts"
import { DetailIcon } from "./detailicons.tsx"
import { LinkOut } from "./LinkOut.tsx"
import { doiLink, isSafeLink, namesOf, whoOf } from "./sourceNames.ts"
import { SourceName } from "./SourceName.tsx"
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

/** "Ada Lovelace · Listing, not counted · 2018 · Read 24 November 2026 · Archived copy" */
export function SourceFacts({ source }: { readonly source: Source }) {
  const { words, dateInShort } = useReading()
  const { citation } = detailsOf(words)
  const isEncyclopedia = source.type.startsWith("entry")
  const authors = namesOf(source.authors)
  const facts = [
    authors !== null && authors !== whoOf(source) && <span dir="auto">{authors}</span>,
    source.rank === "tertiary" && (isEncyclopedia ? citation.encyclopedia : citation.listing),
    source.issued === null ? citation.undated : dateInShort(source.issued),
    source.accessed !== null && citation.read(dateInShort(source.accessed)),
    isSafeLink(source.archived) && (
      <LinkOut className="archived" url={source.archived} icon={null}>
        <DetailIcon name="archive" /> <u>{citation.archived}</u>
      </LinkOut>
    ),
  ].filter((fact) => fact !== false)
  return (
    <p className="source-facts">
      {facts.map((fact, place) => (
        <Fragment key={place}>
          {fact}
          {/* Held to what it follows, so that no line begins with it. */}
          {place < facts.length - 1 && "\u00a0· "}
        </Fragment>
      ))}
    </p>
  )
}
