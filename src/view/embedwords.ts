import { words as en } from "virtual:words/en-embed"
import { words as fr } from "virtual:words/fr-embed"
import type { EmbedWords, Words } from "../time/languages/words.ts"

/** The words that only a frame needs: few, so they come in every language. */
export const embedWordsOf = (words: Pick<Words, "tag">): EmbedWords => (words.tag === "fr" ? fr : en)
