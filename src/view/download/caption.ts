import type { Scene } from "../../layout/scene.ts"
import { LEVELS_AND_NONE } from "../../state/select.ts"
import type { EvidenceLevel } from "../../timeline/model.ts"
import type { WidthOf } from "../paint/measuredsvg.ts"
import { FAMILIES } from "../theme.ts"

export type EvidenceKind = EvidenceLevel | "none-found"

/** What stands around the drawing, as plain text. */
export interface PictureWords {
  readonly title: string
  /** How many lanes are not in it; "" as a rule. */
  readonly lanes: string
  /** What of time is drawn. */
  readonly span: string
  /** Where the same view is found again. */
  readonly address: string
  readonly checked: string
  /** What a mark of a kind says. */
  readonly kindWord: (kind: EvidenceKind) => string
}

/** A text by its baseline, from the upper left corner of the picture, px. */
export interface SetLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: string
  readonly ink: "ink" | "ink2"
}

/** A mark with its meaning beside it: its box is `MARK_BOX` wide, in whose middle it stands. */
export interface SetMark {
  readonly kind: EvidenceKind
  readonly x: number
  /** Its middle line. */
  readonly y: number
}

/** Where everything of a picture stands, px. */
export interface Setting {
  readonly width: number
  readonly height: number
  /** Of the drawing's upper edge. */
  readonly top: number
  readonly lines: readonly SetLine[]
  readonly marks: readonly SetMark[]
}

/** px kept free around the text. */
export const MARGIN = 16
/** px */
export const MARK_BOX = 22
const TITLE = { font: `600 22px ${FAMILIES.serif}`, line: 28 }
const SMALL = { font: `400 12px ${FAMILIES.sans}`, line: 18 }
const LEGEND_LINE = 24
/** px from a mark to its word, and from what stands beside one another. */
const [NEAR, APART] = [6, 20]
/** px from the middle of a line to the baseline of its letters. */
const TO_BASELINE = 4

/** Which marks are seen in a drawing, in the order of the legend: what counts hold is not drawn. */
export function kindsIn({ marks, bars, plot, height }: Scene): readonly EvidenceKind[] {
  const isSeen = (y: number, x0: number, x1: number) =>
    y > plot.y && y < height && x1 > plot.x && x0 < plot.x + plot.width
  const seen = new Set<EvidenceKind>()
  for (const { x, y, radius, level } of marks) if (isSeen(y, x - radius, x + radius)) seen.add(level)
  for (const { x0, x1, y, isHatched, level } of bars) if (isSeen(y, x0, x1)) seen.add(isHatched ? "none-found" : level)
  return LEVELS_AND_NONE.filter((kind) => seen.has(kind))
}

/**
 * The title over the drawing; under it what its marks say, then lanes left out, span, record and address, in as many lines
 * as it takes.
 */
export function setPicture(scene: Scene, words: PictureWords, widthOf: WidthOf): Setting {
  const { width } = scene
  const room = Math.max(width - 2 * MARGIN, MARK_BOX)
  const lines: SetLine[] = brokenInto(words.title, room, (text) => widthOf(text, TITLE.font)).map((text, nth) => ({
    ...{ text, x: MARGIN, y: 32 + nth * TITLE.line, font: TITLE.font, ink: "ink" },
  }))
  const top = 20 + Math.max(lines.length, 1) * TITLE.line
  const small = (text: string) => widthOf(text, SMALL.font)

  const marks: SetMark[] = []
  const legend = flowFrom(top + scene.height + MARGIN / 2, LEGEND_LINE, width)
  for (const kind of kindsIn(scene)) {
    const text = words.kindWord(kind)
    const { x, y } = legend.place(MARK_BOX + NEAR + small(text))
    marks.push({ kind, x, y })
    lines.push({ text, x: x + MARK_BOX + NEAR, y: y + TO_BASELINE, font: SMALL.font, ink: "ink" })
  }
  const facts = flowFrom(legend.bottom(), SMALL.line, width)
  for (const fact of [words.lanes, words.span, words.checked, words.address])
    for (const text of brokenInto(fact, room, small)) {
      const { x, y } = facts.place(small(text))
      lines.push({ text, x, y: y + TO_BASELINE, font: SMALL.font, ink: "ink2" })
    }
  return { width, height: Math.ceil(facts.bottom() + MARGIN / 2), top, lines, marks }
}

/** Places one thing after another in lines of one height from `top`, each as far left as it has room. */
function flowFrom(top: number, line: number, width: number) {
  let x = MARGIN
  let y = top + line / 2
  let isEmpty = true
  return {
    /** The left edge and the middle line. */
    place(wide: number): { readonly x: number; readonly y: number } {
      if (x > MARGIN && x + wide > width - MARGIN) {
        x = MARGIN
        y += line
      }
      const placed = { x, y }
      x += wide + APART
      isEmpty = false
      return placed
    },
    bottom: () => (isEmpty ? top : y + line / 2),
  }
}

/** Lines of at most `room` px, broken at spaces; a word that is longer is broken where it must be. */
export function brokenInto(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(/[ \t\r\n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`
    if (widthOf(longer) <= room) {
      line = longer
      continue
    }
    if (line !== "") lines.push(line)
    line = ""
    for (const sign of word) {
      if (line !== "" && widthOf(line + sign) > room) {
        lines.push(line)
        line = ""
      }
      line += sign
    }
  }
  return line === "" ? lines : [...lines, line]
}
