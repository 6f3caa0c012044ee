import { wordsIn } from "virtual:words/every-crowd"
import { AXIS_HEIGHT, AXIS_ROW } from "./geometry.ts"
import type { LayoutInput } from "./input.ts"
import type { RidgeWords, Scene, TextRun } from "./scene.ts"

const ROLE = "laneCount"
const BASELINE = 19
/** px to whatever stands on the same line. */
const GAP = 8
/** Over the lanes' names: where the keys beside them begin, and px from line to line. */
const CORNER = { x: 16, line: 16 }

/** What else stands on the axis. */
type Axis = Pick<Scene, "axis" | "band" | "today">
type Stretch = readonly [from: number, to: number]

/**
 * How the heights of ridges are to be read: on the second line of the axis, or else on its first, in full or in short; where
 * ticks fill both, in short over the names of the lanes.
 */
export function sayRidges(input: LayoutInput, axis: Axis): RidgeWords {
  const { ridge: text, ridgeInShort } = wordsIn(input.words.tag)
  for (const each of [text, ridgeInShort]) {
    const width = input.measure(each, ROLE)
    for (const line of [1, 0]) {
      const x = freeOn(line, input, axis, width)
      if (x !== null) return { text, runs: [runAt(each, x, line * AXIS_ROW + BASELINE)] }
    }
  }
  return { text, runs: inCorner(ridgeInShort, input) }
}

const runAt = (text: string, x: number, y: number): TextRun => {
  return { text, x, y, role: ROLE, ink: "ink3", align: "start" }
}

/** The leftmost place for something so wide; null: there is none. */
function freeOn(line: number, input: LayoutInput, axis: Axis, width: number): number | null {
  const { plot } = input.geometry
  let x = plot.x + GAP
  for (const [start, end] of takenOn(line, input, axis)) if (start < x + width + GAP && end > x - GAP) x = end + GAP
  return x + width + GAP <= plot.x + plot.width ? x : null
}

/** From left to right. The band has another ground, so it is taken on both lines. */
function takenOn(line: number, { measure }: LayoutInput, { axis, band, today }: Axis): readonly Stretch[] {
  const runs = [
    ...axis.majors,
    ...axis.ticks.flatMap(({ label }) => label ?? []),
    ...(today === null || today.text.text === "" ? [] : [today.text]),
  ]
  const isOn = (y: number) => (y >= AXIS_ROW ? 1 : 0) === line
  const taken = runs.filter(({ y }) => isOn(y)).map((run) => stretchOf(run, measure(run.text, run.role)))
  if (band !== null) taken.push([band.x0, band.x1])
  const chip = band?.chip?.box
  if (chip !== undefined && isOn(chip.y)) taken.push([chip.x, chip.x + chip.width])
  return taken.sort(([a], [b]) => a - b)
}

function stretchOf({ x, align }: TextRun, width: number): Stretch {
  const from = align === "start" ? x : align === "end" ? x - width : x - width / 2
  return [from, from + width]
}

/** In up to three lines; none where they would be cut. */
function inCorner(text: string, { geometry, measure }: LayoutInput): readonly TextRun[] {
  const room = geometry.laneColumn - CORNER.x - GAP
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`
    if (lines.length > 0 && measure(longer, ROLE) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const top = (AXIS_HEIGHT - lines.length * CORNER.line) / 2 + 12
  if (lines.length > 3 || lines.some((line) => measure(line, ROLE) > room)) return []
  return lines.map((line, place) => runAt(line, CORNER.x, top + place * CORNER.line))
}
