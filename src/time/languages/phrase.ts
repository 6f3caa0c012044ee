/** A date in words, in the forms that a sentence may ask for. */
export interface Phrase {
  /** Standing by itself: `5 septembre 2017`, `20th century`. */
  readonly alone: string
  /** After a preposition: `le 5 septembre 2017`, `the 20th century`. */
  readonly inside: string
  /** Does it begin with words of its own, such as "around"? Then it takes no further preposition in some languages. */
  readonly isQualified: boolean
}

export const phrase = (alone: string, inside = alone): Phrase => ({ alone, inside, isQualified: false })
export const qualifiedPhrase = (text: string): Phrase => ({ alone: text, inside: text, isQualified: true })

/** Names of the months 1 to 12, counted as the calendar counts. */
export const monthIn = (names: readonly string[], month: number): string => names[month - 1]!
