import type { enReading } from "./en-reading.ts"
import type { enView } from "./en-view.ts"

/**
 * Every word that the page says, in one language: dates, the drawing, the interface. `en-view.ts` sets the shape, so a
 * language that lacks a message does not compile. It lives in the lowest room because dates need words first; a
 * language is handed down as an argument.
 */
export type Words = typeof enView

/** What is said of a file. In a file of its own, because a page that shows a timeline of the site reads none. */
export type ReadingWords = typeof enReading

/** Both: what a reader of files needs. */
export interface WholeWords extends Omit<Words, "dates"> {
  readonly dates: Words["dates"] & { readonly failures: ReadingWords["failures"] }
  readonly problems: ReadingWords["problems"]
}

export const withReading = (words: Words, { failures, problems }: ReadingWords): WholeWords => ({
  ...words,
  dates: { ...words.dates, failures },
  problems,
})
