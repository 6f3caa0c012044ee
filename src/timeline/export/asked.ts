import type { DownloadWords, Words } from "../../time/languages/words.ts"
import { dateInWords } from "../../time/words.ts"
import type { Source, Text, Timeline, TimelineEvent } from "../model.ts"
import { textIn } from "../text.ts"

/** What every writer of events needs besides the events. */
export interface ExportAsked {
  readonly timeline: Timeline
  /** BCP 47: the reader's, for texts that the file has in several. */
  readonly language: string
  readonly words: Words
  readonly say: DownloadWords
  /** Why an event stands at its level of evidence, in a few words; "" where nothing is to be added. */
  readonly reason: (event: TimelineEvent) => string
  /** Whole address of an event's page; null: it has none. */
  readonly link: (id: string) => string | null
}

/** As the panel of an event words it. */
export function dateOfEvent({ date, isAbsence }: TimelineEvent, { timeline, words }: ExportAsked): string {
  if (date === null) return words.ui.panel.undated
  const text = dateInWords(date, words, "full", { since: isAbsence, today: timeline.today })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * The whole of a level of evidence: "Confirmed: 2 independent origins", "None found: a search found nothing", "Disputed by
 * Wired". An absence whose search is disputed, or that its author does not vouch for, says both.
 */
export function evidenceInWords(event: TimelineEvent, { words, say, reason }: ExportAsked): string {
  const { level } = event.evidence
  const isDisputed = level === "disputed"
  const stands = (word: string) =>
    isDisputed ? [word, reason(event)].filter((part) => part !== "").join(" ") : say.evidence(word, reason(event))
  if (!event.isAbsence) return stands(words.evidence[level])
  if (!isDisputed && level !== "unverified") return stands(words.evidence.noneFound)
  return `${words.evidence.noneFound}. ${stands(words.evidence[level])}`
}

export const plainText = (text: Text | null, { timeline, language }: Pick<ExportAsked, "timeline" | "language">) =>
  text === null ? "" : textIn(text, language, timeline.language).value

/** A title as the source itself has it, where that is known; else in the reader's language. null: it has none. */
export function titleOfSource({ title, language: own }: Source, language: string, fileLanguage: string): string | null {
  const value = title === null ? "" : textIn(title, own ?? language, fileLanguage).value
  return value.trim() === "" ? null : value
}
