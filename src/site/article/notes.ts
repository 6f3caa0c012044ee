import type { Citation, SourceIndex, TimelineEvent } from "../../timeline/model.ts"

/** A source and what it does for the events of a page. */
export interface Note {
  /** Of its element. */
  readonly id: string
  /** null: the file lacks it. */
  readonly source: SourceIndex | null
  /** As the file names it. */
  readonly sourceId: string
  readonly uses: readonly { readonly event: TimelineEvent; readonly citation: Citation }[]
}

/** The sources that some events cite, by number; one that disputes comes first, one that the file lacks last. */
export function notesOf(events: readonly TimelineEvent[]): Note[] {
  const bySource = new Map<string, Note["uses"][number][]>()
  for (const event of events) {
    for (const citation of event.citations) {
      const key = keyOf(citation)
      const uses = bySource.get(key)
      if (uses === undefined) bySource.set(key, [{ event, citation }])
      else uses.push({ event, citation })
    }
  }
  const notes = [...bySource.values()].map((uses): Note => {
    const { source, sourceId } = uses[0]!.citation
    return { id: noteId(uses[0]!.citation), source, sourceId, uses }
  })
  return notes.sort((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b))
}

/** Of the note to a citation. An id that the file lacks may hold anything, so it is written as code points. */
export const noteId = ({ source, sourceId }: Pick<Citation, "source" | "sourceId">): string =>
  source === null
    ? `source-missing-${Array.from(sourceId, (each) => each.codePointAt(0)!.toString(36)).join("-")}`
    : `source-${source + 1}`

const keyOf = ({ source, sourceId }: Citation): string => (source === null ? `missing ${sourceId}` : String(source))
const rank = ({ uses }: Note): number => (uses.some(({ citation }) => citation.stance === "disputes") ? 0 : 1)
const placeOf = ({ source }: Note): number => source ?? Infinity

/** The citations to refer to after an event's text: one per source, by number. */
export function referencesOf(event: Pick<TimelineEvent, "citations">): Citation[] {
  const first = new Map(event.citations.toReversed().map((citation) => [keyOf(citation), citation]))
  return [...first.values()].sort((a, b) => (a.source ?? Infinity) - (b.source ?? Infinity) || 0)
}
