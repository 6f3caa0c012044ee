import type { DownloadWords, Words } from "../../time/languages/words.ts"
import type { TimelineDate } from "../../time/date.ts"
import { dateInWords } from "../../time/words.ts"
import type { Source, SourceIndex, Timeline } from "../model.ts"
import { textIn } from "../text.ts"

/** What every writer of sources needs besides the sources. */
export interface SourcesAsked {
  readonly timeline: Timeline
  /** BCP 47: the reader's, for texts that the file has in several. */
  readonly language: string
  readonly words: Words
  readonly say: DownloadWords
}

/**
 * The sources that some events cite, each once, by number; of all events all there are, cited or not. Events whose texts are
 * not here are asked for theirs all the same.
 */
export function sourcesOf(timeline: Timeline, events: ArrayLike<number>): readonly SourceIndex[] {
  const isAsked = new Uint8Array(timeline.length)
  for (let place = 0; place < events.length; place++) isAsked[events[place]!] = 1
  const all = timeline.sources.map((_, place) => place as SourceIndex)
  if (events.length === timeline.length) return all
  return all.filter((source) => timeline.citing(source).some((event) => isAsked[event] === 1))
}

export const dateOfSource = (date: TimelineDate, { timeline, words }: SourcesAsked): string =>
  dateInWords(date, words, "short", { today: timeline.today })

/** What a reference list has no field for: the author's note, and where a copy is kept. */
export function notesOf({ note, archived }: Source, { timeline, language, say }: SourcesAsked): readonly string[] {
  const text = note === null ? "" : textIn(note, language, timeline.language).value
  return [...(text.trim() === "" ? [] : [text]), ...(archived === null ? [] : [say.archived(archived)])]
}
