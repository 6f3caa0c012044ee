import { wordsIn } from "virtual:words/every-print"
import type { PrintWords, Words } from "../../time/languages/words.ts"

/** What only paper says, in every language: it comes with the part that prints. */
export const printWordsOf = (words: Pick<Words, "tag">): PrintWords => wordsIn(words.tag)
