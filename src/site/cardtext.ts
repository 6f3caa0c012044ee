import type { TextStyle } from "./cut.ts"
import type { Typeset } from "./typeset.ts"

/** Text set into a box: whole, in as few lines as its size allows. Lengths in px. */
export interface SetText {
  readonly lines: readonly string[]
  readonly style: TextStyle
  /** Of the widest line. */
  readonly width: number
  readonly height: number
  /** From the top to the first baseline, and from one to the next. */
  readonly ascent: number
  readonly leading: number
}

export interface FitOptions {
  readonly width: number
  readonly height: number
  /** px, the most wanted first. */
  readonly sizes: readonly number[]
  readonly mostLines?: number
}

/** Tops of letters and feet of descenders in both families, and the step from line to line, in ems. */
const ASCENT = 0.74
const DESCENT = 0.25
const LEADING = { serif: 1.22, sans: 1.24 } as const
const LEADING_OF_TITLES = 1.08
const TITLE = 40

/**
 * The largest size at which all of a text fits its box, wrapped at spaces with lines of like length. null when it is
 * empty, when our faces lack one of its letters, or when not even the smallest size fits: half a title can say the
 * opposite of the whole, so nothing is ever cut.
 */
export function fitText(
  typeset: Typeset,
  text: string,
  face: Omit<TextStyle, "size">,
  { width, height, sizes, mostLines = Infinity }: FitOptions,
): SetText | null {
  const said = sayable(text)
  const one = { ...face, size: 1 }
  if (said === "" || !typeset.has(said, one)) return null
  // A space parts words in width too, so each is measured once for all sizes.
  const words = said.split(" ").map((word): Word => ({ text: word, width: typeset.width(word, one) }))
  const space = typeset.width(" ", one)
  // A word that is too wide at every size breaks, as the chronology's labels do.
  for (const mayBreak of mostLines === 1 ? [false] : [false, true])
    for (const size of sizes) {
      const leading = (size > TITLE ? LEADING_OF_TITLES : LEADING[face.family]) * size
      const room = Math.floor((height - (ASCENT + DESCENT) * size) / leading + 1e-6) + 1
      const column = { width: width / size, mostLines: Math.min(room, mostLines), space }
      const pieces = mayBreak ? words.flatMap((word) => piecesOf(word, column.width, typeset, one)) : words
      const lines = wrapWords(pieces, column)
      if (lines === null) continue
      return {
        lines: lines.map((line) => line.text),
        style: { ...face, size },
        width: Math.max(...lines.map((line) => line.width)) * size,
        height: (ASCENT + DESCENT) * size + (lines.length - 1) * leading,
        ascent: ASCENT * size,
        leading,
      }
    }
  return null
}

/** Widths in ems. */
interface Word {
  readonly text: string
  readonly width: number
}

interface Column {
  readonly width: number
  readonly mostLines: number
  readonly space: number
}

/** At plain spaces only: those that hold French punctuation to its word are others. null when it takes more lines. */
function wrapWords(words: readonly Word[], column: Column): readonly Word[] | null {
  const greedy = linesIn(words, column)
  if (greedy === null || greedy.length < 2) return greedy
  // The narrowest column with as many lines: a last word is not left alone.
  let [tooNarrow, enough, lines] = [0, column.width, greedy]
  while (enough - tooNarrow > column.width / 200) {
    const width = (tooNarrow + enough) / 2
    const tried = linesIn(words, { ...column, width, mostLines: greedy.length })
    if (tried === null) tooNarrow = width
    else [enough, lines] = [width, tried]
  }
  return lines
}

/** null when it takes more lines than there may be, or when a word is wider than the column. */
function linesIn(words: readonly Word[], { width, mostLines, space }: Column): readonly Word[] | null {
  const lines: Word[] = []
  for (const word of words) {
    if (word.width > width) return null
    const last = lines.at(-1)
    const longer = last === undefined ? Infinity : last.width + space + word.width
    if (last !== undefined && longer <= width)
      lines[lines.length - 1] = { text: `${last.text} ${word.text}`, width: longer }
    else if (lines.push(word) > mostLines) return null
  }
  return lines
}

/** Between characters as a reader sees them. */
function piecesOf(word: Word, width: number, typeset: Typeset, one: TextStyle): Word[] {
  if (word.width <= width) return [word]
  const pieces: Word[] = []
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word.text)) {
    const last = pieces.at(-1)
    const text = (last?.text ?? "") + segment
    const longer = typeset.width(text, one)
    if (last !== undefined && longer <= width) pieces[pieces.length - 1] = { text, width: longer }
    else pieces.push({ text: segment, width: typeset.width(segment, one) })
  }
  return pieces
}

/** On one line and without what is no letter: pictographs, which our faces lack, and what directs the order of letters. */
const sayable = (text: string): string =>
  text
    .replace(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}/gu,
      (each) => (/[©®™]/.test(each) ? each : ""),
    )
    .replace(/[ \t-\r\u2028\u2029]+/g, " ")
    .trim()
