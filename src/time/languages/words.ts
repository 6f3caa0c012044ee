import type { enDetails } from "./en-details.ts"
import type { enReading } from "./en-reading.ts"
import type { enView } from "./en-view.ts"

/**
 * The words of the first view in one language: dates, the drawing, the interface around it. English sets the shape, so a
 * language that lacks a message does not compile. It lives in the lowest room because dates need words first; a
 * language is handed down as an argument.
 */
export type Words = typeof enView

/** What is said once something is selected, searched, or goes wrong. */
export type DetailWords = typeof enDetails

/** What is said of a file. In a file of its own, because a page that shows a timeline of the site reads none. */
export type ReadingWords = typeof enReading

/** What a reader of files says. */
export interface ReaderWords extends Omit<Words, "dates"> {
  readonly dates: Words["dates"] & { readonly failures: ReadingWords["failures"] }
  readonly problems: ReadingWords["problems"]
}

export interface WholeWords extends Omit<ReaderWords, "ui"> {
  readonly ui: Words["ui"] & Omit<DetailWords, "address">
  readonly address: DetailWords["address"]
}

export const withReading = (words: Words, { failures, problems }: ReadingWords): ReaderWords => ({
  ...words,
  dates: { ...words.dates, failures },
  problems,
})

export const wholeWords = (words: Words, { address, ...details }: DetailWords, reading: ReadingWords): WholeWords => ({
  ...withReading(words, reading),
  ui: { ...words.ui, ...details },
  address,
})
