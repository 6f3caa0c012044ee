import type { Source, Text, Timeline } from "./model.ts"
import { eventAt } from "./model.ts"
import { textIn } from "./text.ts"

/** Letters that Unicode does not take apart, as people type them without the right keyboard. */
const SPELLED: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  "’": "'",
  "‘": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
}

/** Case, accents and typographic marks folded: what two spellings of a word share. */
export function foldText(text: string): string {
  // eslint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[æœøßłđðþı’‘‐‑–—]/g, (letter) => SPELLED[letter] ?? letter)
}

/** What a query looks for: each of these has to occur. */
export const wordsOf = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "")

/** A search through one timeline in one language. */
export interface Search {
  /**
   * 1 for each event found; null where nothing is searched, or nothing is known yet. It is the same object until the query
   * is another or more is known; for a moment a new query gets what the one before found.
   */
  (query: string): Uint8Array | null
  /** Is all of that found which was last asked for? Where it is absent, always. */
  readonly isWhole?: () => boolean
  /** A query is near: what takes time before the first may begin. */
  readonly warm?: () => void
}

/**
 * Finds events in which every word of the query occurs: in title, text, tags, or the title of a source and who stands
 * behind it.
 * The answer is 1 per event found; null when the query has no words. The folded texts are made when a query is near.
 */
export function makeSearch(timeline: Timeline, language: string): Search {
  let texts: readonly string[] | null = null
  let last: { readonly query: string; readonly mask: Uint8Array | null } | null = null
  const read = () => (texts ??= textsOf(timeline, language, 0, timeline.length).map(foldText))
  const find = (query: string): Uint8Array | null => {
    const words = wordsOf(query)
    if (words.length === 0) return null
    return Uint8Array.from(read(), (text) => (words.every((word) => text.includes(word)) ? 1 : 0))
  }
  const search = (query: string): Uint8Array | null => {
    if (last?.query !== query) last = { query, mask: find(query) }
    return last.mask
  }
  return Object.assign(search, { warm: () => void read() })
}

/** One query; for a second one, keep what makeSearch gives. */
export const searchEvents = (timeline: Timeline, query: string, language: string): Uint8Array | null =>
  makeSearch(timeline, language)(query)

/** Of a source all is searched that is shown of it in a line: its title, and who stands behind it. */
export function sourceText(source: Source, language: string, fileLanguage: string): string {
  const { title, publisher, container } = source
  const named = [publisher, container].filter((name) => name !== null)
  return [
    title === null ? "" : textIn(title, language, fileLanguage).value,
    ...(named.length > 0 ? named : [whoElse(source)]),
  ].join("\n")
}

/** Of a source without publisher and container its first author is shown, else its host. */
function whoElse({ authors: [author], url }: Source): string {
  const name = author?.literal ?? [author?.given ?? "", author?.family ?? ""].join(" ").trim()
  return name === "" ? (/^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(url ?? "")?.[1] ?? "") : name
}

/** All that is searched of the events from `first` to `last`, not folded yet. */
export function textsOf(timeline: Timeline, language: string, first: number, last: number): readonly string[] {
  const say = (text: Text | null) => (text === null ? "" : textIn(text, language, timeline.language).value)
  return Array.from({ length: last - first }, (_, place) => {
    const { title, text, tags, citations } = timeline.event(eventAt(first + place))
    const cited = new Set(citations.flatMap(({ source }) => (source === null ? [] : [timeline.sources[source]!])))
    const sources = [...cited].map((source) => sourceText(source, language, timeline.language))
    return [say(title), say(text), ...tags, ...sources].join("\n")
  })
}
