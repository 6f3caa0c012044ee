import { words as en } from "virtual:words/en-details"
import { words as fr } from "virtual:words/fr-details"
import type { DetailWords, Words } from "../time/languages/words.ts"

/** The words of what comes after the first view. They are few, so they come in every language, and a switch waits for none. */
export const detailsOf = (words: Pick<Words, "tag">): DetailWords => (words.tag === "fr" ? fr : en)
