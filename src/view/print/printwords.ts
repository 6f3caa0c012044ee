import { words as en } from "virtual:words/en-print"
import { words as fr } from "virtual:words/fr-print"
import type { PrintWords, Words } from "../../time/languages/words.ts"

/** What only paper says, in every language: it comes with the part that prints. */
export const printWordsOf = (words: Pick<Words, "tag">): PrintWords => (words.tag === "fr" ? fr : en)
