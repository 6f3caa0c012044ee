import type { LanguageTag } from "../state/state.ts"
import type { ReadingWords } from "../time/languages/words.ts"

/** What is said of files, for those that are read here. */
export async function loadReadingWords(tag: LanguageTag): Promise<ReadingWords> {
  return tag === "fr"
    ? (await import("virtual:words/fr-reading")).words
    : (await import("virtual:words/en-reading")).words
}
