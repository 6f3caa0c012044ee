import { wordsIn } from "virtual:words/every-download"
import type { DownloadWords, Words } from "../../time/languages/words.ts"

/** The words of files and of what makes them, in every language: they come with it, as those of sharing do. */
export const downloadWordsOf = (words: Words): DownloadWords => wordsIn(words.tag)
