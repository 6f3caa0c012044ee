import { enDetails } from "../time/languages/en-details.ts"
import { frDetails } from "../time/languages/fr-details.ts"
import type { DetailWords, Words } from "../time/languages/words.ts"

/** The words of what comes after the first view. They are few, so they come in every language, and a switch waits for none. */
export const detailsOf = (words: Words): DetailWords => (words.tag === "fr" ? frDetails : enDetails)
