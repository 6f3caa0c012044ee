import { words as en } from "virtual:words/en-share"
import { words as fr } from "virtual:words/fr-share"
import type { ShareWords, Words } from "../time/languages/words.ts"

/** The words of the dialog for sharing, in every language: they come with it, as those of the details do. */
export const shareWordsOf = (words: Words): ShareWords => (words.tag === "fr" ? fr : en)
