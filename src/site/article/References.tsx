import type { TimelineEvent } from "../../timeline/model.ts"
import { useReading } from "./reading.ts"
import { noteId, referencesOf } from "./notes.ts"

/** The numbers of an event's sources, each a link to its note further down. */
export function References({ event }: { readonly event: TimelineEvent }) {
  const { words } = useReading()
  const cited = referencesOf(event)
  if (cited.length === 0) return null
  return (
    <sup className="article-references" data-lane={event.lane % 4}>
      {cited.map((citation, place) => {
        const { source } = citation
        const name = source === null ? words.ui.citation.missing : words.ui.source.heading(source + 1)
        return (
          <span key={noteId(citation)}>
            {place > 0 && "\u2009"}
            <a href={`#${noteId(citation)}`} aria-label={name}>
              {source === null ? "?" : words.number(source + 1)}
            </a>
          </span>
        )
      })}
    </sup>
  )
}
