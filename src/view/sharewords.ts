import { wordsIn } from "virtual:words/every-share"
import type { ShareWords, Words } from "../time/languages/words.ts"

/** The words of the dialog for sharing, in every language: they come with it, as those of the details do. */
export const shareWordsOf = (words: Words): ShareWords => wordsIn(words.tag)
