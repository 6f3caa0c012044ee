import { baseOf, type LocalText } from "../timeline/text.ts"

/** What is read aloud, in pieces: our own words as they are, what an author wrote with its language. */
export type Said = readonly (string | LocalText)[]

export const textOf = (piece: string | LocalText): string => (typeof piece === "string" ? piece : piece.value)

/** Letters of scripts that run from the right, and the marks that turn text around. */
const TURNS =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Stands for what is put in its place: no text of ours has it. */
const PLACE = "\uFFFC"

/** A sentence of ours around pieces that keep their language. */
export function saidAround(say: (pieces: string) => string, pieces: Said): Said {
  const [before = "", after = ""] = say(PLACE).split(PLACE)
  return [before, ...pieces, after]
}

/** Sentences in a row, a full stop after each that has no end of its own. What is empty is left out. */
export const sentences = (parts: Said): Said =>
  parts
    .filter((part) => textOf(part) !== "")
    .flatMap((part, place) => [place === 0 ? "" : " ", part, stopAfter(textOf(part))])

/** "44 av. J.-C.", "Who?" and "He said “no.”" end a sentence themselves. */
const stopAfter = (text: string): string => (/[.!?…][”’"»)\s]*$/.test(text) ? "" : ".")

/** For what can be a string only: what may run from the right is kept apart from the words around it (UAX #9, FSI … PDI). */
export const inOneLine = (said: Said): string =>
  said
    .map((piece) =>
      typeof piece !== "string" && TURNS.test(piece.value) ? `\u2068${piece.value}\u2069` : textOf(piece),
    )
    .join("")

/** Whether a text has to be told apart from the page's own words: it is of another language, or may run from the right. */
export const standsApart = ({ value, language }: LocalText, tag: string): boolean =>
  baseOf(language) !== baseOf(tag) || TURNS.test(value)
