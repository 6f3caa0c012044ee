import { textIn } from "../timeline/text.ts"
import { isolate, wrap } from "./labelbook.ts"
import type { LayoutInput } from "./input.ts"
import type { Ink, TextRun } from "./scene.ts"

/** Lane colours come four at a time; the name carries the difference. */
export const colorOf = (lane: number): number => lane % 4
export const laneInk = (lane: number): Ink => (["lane0", "lane1", "lane2", "lane3"] as const)[colorOf(lane)]!

export const NAME_X = 27
const NAME_X_NARROW = 16
const COLUMN_PAD = 8
/** Narrow, a chip stands on the name's line. */
const CHIP_ROOM = 64
const NAME_LINE = 18
const COUNT_LINE = 16

type TextInput = Pick<LayoutInput, "timeline" | "geometry" | "words" | "language" | "measure">
type CountInput = TextInput & Pick<LayoutInput, "visible">

export function laneName(input: Pick<TextInput, "timeline" | "words" | "language">, lane: number): string {
  const { label, isOther } = input.timeline.lanes[lane]!
  if (isOther) return input.words.scene.otherLane
  return label === null ? "" : textIn(label, input.language, input.timeline.language).value
}

export function laneNameLines(input: TextInput, lane: number): readonly string[] {
  const { geometry, measure } = input
  const name = laneName(input, lane)
  if (name === "") return []
  const width = geometry.isNarrow
    ? geometry.width - NAME_X_NARROW - CHIP_ROOM
    : geometry.laneColumn - NAME_X - COLUMN_PAD
  return wrap(name, "laneName", measure, Math.max(width, COLUMN_PAD))
}

/**
 * Name and counts: in the lane column when there is one, on the lane's first line when narrow. A lane that filters hide is
 * not said to hold nothing.
 */
export function laneTexts(
  input: CountInput,
  lane: number,
  y: number,
  counts: { readonly all: number; readonly inView: number; readonly noneFound: number },
): readonly TextRun[] {
  const lines = isolate(laneNameLines(input, lane), laneName(input, lane))
  const ink = laneInk(lane)
  if (input.geometry.isNarrow)
    return lines.map((text, index) => ({
      text,
      x: NAME_X_NARROW,
      y: y + 17 + index * NAME_LINE,
      role: "laneName",
      ink,
      align: "start",
    }))
  const { words } = input
  const runs: TextRun[] = lines.map((text, index) => ({
    text,
    x: NAME_X,
    y: y + 31 + index * NAME_LINE,
    role: "laneName",
    ink,
    align: "start",
  }))
  let baseline = y + 31 + lines.length * NAME_LINE - 1
  const happenings = counts.all - counts.noneFound
  const say = (text: string) => {
    for (const part of wrap(text, "laneCount", input.measure, input.geometry.laneColumn - NAME_X - 2)) {
      runs.push({ text: part, x: NAME_X, y: baseline, role: "laneCount", ink: "ink3", align: "start" })
      baseline += COUNT_LINE
    }
  }
  if (counts.inView < counts.all) say(words.scene.inView(counts.inView, counts.all))
  else if (counts.all > 0 || input.visible === null) {
    if (happenings > 0 || counts.noneFound === 0) say(words.scene.events(happenings))
    if (counts.noneFound > 0) say(words.scene.noneFound(counts.noneFound))
  }
  return runs
}
