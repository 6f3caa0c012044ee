import { words as en } from "virtual:words/en-reading"
import { words as fr } from "virtual:words/fr-reading"
import type { LanguageTag } from "../state/state.ts"
import type { ReadingWords } from "../time/languages/words.ts"

/** What is said of files, for those that are read here. In every language: they come with the reader, and are short. */
export const readingWordsIn = (tag: LanguageTag): ReadingWords => (tag === "fr" ? fr : en)
