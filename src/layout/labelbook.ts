import type { Words } from "../time/languages/words.ts"
import { dateInWords } from "../time/words.ts"
import { FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import type { Measure, TextRole } from "./scene.ts"

/** What a label says and how wide it is, in CSS px: known before it has a place. */
export interface LabelText {
  readonly role: TextRole
  readonly lines: readonly string[]
  readonly lineWidths: readonly number[]
  /** "1 6 9", or "" when the file has too many sources for numbers. */
  readonly numbers: string
  readonly numbersWidth: number
  readonly date: string
  readonly dateWidth: number
  /** Title lines with the numbers after the last. */
  readonly titleWidth: number
  /** The title is on its way: the label takes the room of a usual one, and nothing is drawn of it. */
  readonly isAway?: true
}

export const NUMBERS_GAP = 3
export const DATE_GAP = 12
export const LINE_HEIGHT = 18
const MOST_NUMBERS = 3
const MOST_SOURCES_WITH_NUMBERS = 99
/** px of a title in the middle between long and short. */
const USUAL_WIDTH = 180
/** A title is never shortened: a longer one wraps. */
const WRAP_WIDTH = 320
/** Letters, which make fifty lines: of a longer title no more is measured, and its label says so. */
const LONGEST = 3_000
/** Enough for what a screen can hold; past it the book starts anew. */
const BOOK_SIZE = 20_000

export interface LabelBook {
  readonly of: (event: EventIndex) => LabelText
  /** Wrapped tighter, so that it fits on one side of any mark in view. */
  readonly tight: (event: EventIndex) => LabelText
}

/** Labels of one timeline in one language, measured once each with the face that paints them. */
export function makeLabelBook(
  timeline: Timeline,
  words: Words,
  language: string,
  measure: Measure,
  widths: WrapWidths = { wrap: WRAP_WIDTH, tight: WRAP_WIDTH },
): LabelBook {
  const write = (event: EventIndex, wrapWidth: number): LabelText => {
    const role = roleOf(timeline, event)
    const isAway = timeline.remote?.isHere(event) === false
    const whole = textIn(timeline.titleOf(event), language, timeline.language).value
    const title = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole
    const numbers = timeline.sources.length > MOST_SOURCES_WITH_NUMBERS ? "" : numbersOf(timeline, event)
    const numbersWidth = numbers === "" ? 0 : measure(numbers, "labelNumber")
    const tail = numbers === "" ? 0 : NUMBERS_GAP + numbersWidth
    const lines = makeRoom(wrap(title, role, measure, wrapWidth), tail, role, measure, wrapWidth)
    const lineWidths = lines.map((line) => measure(line, role))
    const date = dateOf(timeline, event, words)
    const last = (lineWidths.at(-1) ?? 0) + tail
    return {
      role,
      lines: isolate(lines, title),
      lineWidths,
      numbers,
      numbersWidth,
      date,
      dateWidth: date === "" ? 0 : measure(date, "labelDate"),
      titleWidth: Math.max(isAway ? Math.min(USUAL_WIDTH, wrapWidth) : 0, last, ...lineWidths),
      ...(isAway && { isAway }),
    }
  }
  const makePages = (wrapWidth: number) => {
    const pages = new Map<EventIndex, LabelText>()
    return (event: EventIndex): LabelText => {
      const known = pages.get(event)
      if (known !== undefined) return known
      if (pages.size >= BOOK_SIZE) pages.clear()
      const page = write(event, wrapWidth)
      if (page.isAway !== true) pages.set(event, page)
      return page
    }
  }
  return { of: makePages(widths.wrap), tight: makePages(widths.tight) }
}

/** The label of an event as its place wants it. */
export const textAt = (
  book: LabelBook,
  event: EventIndex,
  place: { readonly isTight: boolean } | undefined,
): LabelText => (place?.isTight === true ? book.tight(event) : book.of(event))

/** px at which titles wrap. */
export interface WrapWidths {
  readonly wrap: number
  readonly tight: number
}

/** A little less than half of the plot leaves a tight label room on one side of any mark. */
const TIGHT_SHARE = 0.42

export function wrapWidthsIn(plotWidth: number): WrapWidths {
  const wrap = Math.max(80, Math.min(WRAP_WIDTH, plotWidth - 48))
  return { wrap, tight: Math.max(80, Math.min(wrap, Math.floor(plotWidth * TIGHT_SHARE))) }
}

function roleOf(timeline: Timeline, event: EventIndex): TextRole {
  if ((timeline.columns.flags[event]! & FLAG.absence) !== 0) return "absence"
  const importance = timeline.columns.importance[event]!
  return importance === 5 ? "label5" : importance === 4 ? "label4" : importance === 3 ? "label3" : "label1"
}

function numbersOf(timeline: Timeline, event: EventIndex): string {
  const numbers = timeline.numbersOf(event)
  const shown = numbers.slice(0, MOST_NUMBERS).join(" ")
  return numbers.length > MOST_NUMBERS ? `${shown} +` : shown
}

function dateOf(timeline: Timeline, event: EventIndex, words: Words): string {
  const date = timeline.dateOf(event)
  if (date === null) return ""
  const isAbsence = (timeline.columns.flags[event]! & FLAG.absence) !== 0
  return dateInWords(date, words, "short", { since: isAbsence, today: timeline.today })
}

/** Where the numbers would not fit after a wrapped title, its last word goes down with them. */
function makeRoom(
  lines: readonly string[],
  tail: number,
  role: TextRole,
  measure: Measure,
  width: number,
): readonly string[] {
  const last = lines.at(-1) ?? ""
  const space = last.lastIndexOf(" ")
  if (tail === 0 || space < 0 || measure(last, role) + tail <= width) return lines
  return [...lines.slice(0, -1), last.slice(0, space), last.slice(space + 1)]
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const LETTER = /\p{L}/u

/**
 * Isolates (UAX #9) keep a right-to-left title from reordering what stands beside it. Each line takes the direction of
 * the title's first letter, as on the page, whatever that line starts with.
 */
export function isolate(lines: readonly string[], title: string): readonly string[] {
  if (!RIGHT_TO_LEFT.test(title)) return lines
  const opening = RIGHT_TO_LEFT.test(LETTER.exec(title)?.[0] ?? "") ? "\u2067" : "\u2066"
  return lines.map((line) => `${opening}${line}\u2069`)
}

/** White space at which a line may break: French sets one before ":" and inside "« »" at which it may not. */
const BREAKABLE = /[^\S\u00a0\u2007\u202f]+/gu

/** Greedy lines by words; a word wider than the line breaks between characters as a reader sees them. */
export function wrap(text: string, role: TextRole, measure: Measure, width: number): readonly string[] {
  const whole = text.replace(BREAKABLE, " ").trim()
  if (measure(whole, role) <= width) return [whole]
  const lines: string[] = []
  let line = ""
  for (const word of whole.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (measure(longer, role) <= width) {
      line = longer
      continue
    }
    if (line !== "") lines.push(line)
    line = ""
    // Most words fit, and the browser's segmenter takes long to be asked the first time.
    if (measure(word, role) <= width) {
      line = word
      continue
    }
    for (const { segment: character } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
      if (line !== "" && measure(line + character, role) > width) {
        lines.push(line)
        line = ""
      }
      line += character
    }
  }
  if (line !== "") lines.push(line)
  return lines
}
