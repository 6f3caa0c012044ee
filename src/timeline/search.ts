import type { Timeline } from "./model.ts"
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

/** A search through one timeline in one language. */
export type Search = (query: string) => Uint8Array | null

/**
 * Finds events in which every word of the query occurs: in title, text, tags, or title and publisher of a source.
 * The answer is 1 per event found; null when the query has no words. The folded texts are made at the first query.
 */
export function makeSearch(timeline: Timeline, language: string): Search {
  let texts: readonly string[] | null = null
  return (query) => {
    const words = foldText(query)
      .split(/\s+/)
      .filter((word) => word !== "")
    if (words.length === 0) return null
    texts ??= foldEvents(timeline, language)
    return Uint8Array.from(texts, (text) => (words.every((word) => text.includes(word)) ? 1 : 0))
  }
}

/** One query; for a second one, keep what makeSearch gives. */
export const searchEvents = (timeline: Timeline, query: string, language: string): Uint8Array | null =>
  makeSearch(timeline, language)(query)

function foldEvents(timeline: Timeline, language: string): string[] {
  const say = (text: Parameters<typeof textIn>[0] | null): string =>
    text === null ? "" : textIn(text, language, timeline.language).value
  const sources = timeline.sources.map(({ title, publisher }) => foldText(`${say(title)}\n${publisher ?? ""}`))
  return Array.from({ length: timeline.length }, (_, index) => {
    const { title, text, tags, citations } = timeline.event(eventAt(index))
    const own = foldText([say(title), say(text), ...tags].join("\n"))
    const cited = new Set(citations.map(({ source }) => (source === null ? "" : sources[source]!)))
    return [own, ...cited].join("\n")
  })
}
