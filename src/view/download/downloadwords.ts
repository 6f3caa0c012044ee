import { words as en } from "virtual:words/en-download"
import { words as fr } from "virtual:words/fr-download"
import type { DownloadWords, Words } from "../../time/languages/words.ts"

/** The words of files and of what makes them, in every language: they come with it, as those of sharing do. */
export const downloadWordsOf = (words: Words): DownloadWords => (words.tag === "fr" ? fr : en)
