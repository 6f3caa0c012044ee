import { wordsIn } from "virtual:words/every-details"
import type { DetailWords, Words } from "../time/languages/words.ts"

/** The words of what comes after the first view. They are few, so they come in every language, and a switch waits for none. */
export const detailsOf = (words: Pick<Words, "tag">): DetailWords => wordsIn(words.tag)
