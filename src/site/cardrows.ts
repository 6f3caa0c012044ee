import type { Block } from "../layout/block.ts"
import { emptyRow, isFree, occupy, type Row } from "../layout/row.ts"
import type { EventIndex } from "../timeline/model.ts"

const MOST_ROWS = 3
/** px from row to row. Below the least a lane takes fewer rows, and what overlaps stays so. */
const WIDEST_PITCH = 24
const LEAST_PITCH = 9.5
const PITCH_STEP = 0.25
/** px around the selected event, in which its ring is. */
const CLEAR = 8
/** px between a selected event in the last row and the names of the axis. */
const FOOT = 6
/** The half of what stands on another row, in pitches. */
export const LARGEST = 0.6
/** Between lanes, in pitches. */
const LANE_GAP = 1.25

const lines = (count: number): number[] => Array.from({ length: count }, (_, line) => line)

export interface Line {
  /** Of its rule: its first row. */
  readonly y: number
  readonly events: readonly EventIndex[]
  readonly yOf: (event: EventIndex) => number
}

/** The selected event, and how far its shape reaches from the middle of its row, in px, where rows are so far apart. */
export interface Selected {
  readonly event: EventIndex
  readonly reach: (pitch: number) => number
}

/**
 * Events of each lane in as few rows as keep bars apart; absences in a row of their own below. The selected event has the
 * rule of its lane to itself, so that nothing stands within its ring and its thread can run along the rule.
 */
export function packLines(
  blocks: readonly Block[],
  count: number,
  lineOf: (event: EventIndex) => number,
  isQuiet: (event: EventIndex) => boolean,
  room: { readonly top: number; readonly height: number },
  selected: Selected | null,
): { readonly lines: readonly Line[]; readonly pitch: number } {
  const byLine: Block[][] = lines(count).map(() => [])
  for (const block of blocks) byLine[lineOf(block.event)]!.push(block)
  const others = byLine.map((line) => line.filter(({ event }) => event !== selected?.event))
  const packed = others.map((line) => packLine(line, isQuiet, MOST_ROWS))
  const selectedLine = selected === null ? -1 : lineOf(selected.event)
  const rowsOf = (line: number): number =>
    line === selectedLine ? 1 + (others[line]!.length === 0 ? 0 : packed[line]!.rows) : packed[line]!.rows
  const layAt = (pitch: number) => layRows(lines(count).map(rowsOf), pitch, selected, selectedLine)
  const isTooHigh = (pitch: number) => layAt(pitch).height > room.height
  while (isTooHigh(LEAST_PITCH)) {
    const most = packed.reduce((best, { rows }, line) => (rows > packed[best]!.rows ? line : best), 0)
    if (packed[most]!.rows === 1) break
    packed[most] = packLine(others[most]!, isQuiet, packed[most]!.rows - 1)
  }
  let pitch = WIDEST_PITCH
  while (pitch > 1 && isTooHigh(pitch)) pitch -= PITCH_STEP
  const { ys, height } = layAt(pitch)
  // What room is left parts the lanes.
  const spare = count > 1 ? Math.max(0, Math.min((room.height - height) / (count - 1), WIDEST_PITCH)) : 0
  const top = room.top + Math.max(0, (room.height - height - spare * (count - 1)) / 2)
  const placed = lines(count).map((line): Line => {
    const at = (row: number) => top + ys[line]![row]! + line * spare
    const first = line === selectedLine ? 1 : 0
    return {
      y: at(0),
      events: byLine[line]!.map(({ event }) => event),
      yOf: (event) => at(event === selected?.event ? 0 : first + (packed[line]!.rowOf.get(event) ?? 0)),
    }
  })
  return { lines: placed, pitch }
}

/** Where each row of each line stands below the first one. */
function layRows(rows: readonly number[], pitch: number, selected: Selected | null, selectedLine: number) {
  const clear = selected === null ? 0 : selected.reach(pitch) + CLEAR + LARGEST * pitch
  const all = rows.flatMap((count, line) => lines(count).map((row) => ({ line, row })))
  const isSelected = ({ line, row }: { line: number; row: number }) => line === selectedLine && row === 0
  const ys: number[][] = rows.map(() => [])
  let y = 0
  all.forEach((at, place) => {
    const before = all[place - 1]
    const gap = (at.row === 0 ? LANE_GAP : 1) * pitch
    if (before !== undefined) y += isSelected(at) || isSelected(before) ? Math.max(gap, clear) : gap
    ys[at.line]!.push(y)
  })
  const last = all.at(-1)
  return { ys, height: last !== undefined && isSelected(last) ? y + FOOT : y }
}

interface PackedLine {
  readonly rowOf: ReadonlyMap<EventIndex, number>
  readonly rows: number
}

/**
 * A bar hides no bar; a mark may stand on one, with its ring of ground, but not on half of another mark. What finds no
 * such place shares the last row.
 */
function packLine(blocks: readonly Block[], isQuiet: (event: EventIndex) => boolean, most: number): PackedLine {
  const rowOf = new Map<EventIndex, number>()
  const quiet = blocks.filter(({ event }) => isQuiet(event))
  const isLong = ({ form }: Block) => form === "bar" || form === "whisker"
  const loud = blocks.filter(({ event }) => !isQuiet(event))
  const mostLoud = quiet.length > 0 ? Math.max(1, most - 1) : most
  const bars = freshRows(mostLoud)
  for (const block of loud)
    if (isLong(block))
      rowOf.set(
        block.event,
        place(bars, [block.start, block.end], () => true),
      )
  const used = Math.max(1, ...[...rowOf.values()].map((row) => row + 1))
  const marks = freshRows(mostLoud)
  for (const block of loud) {
    if (isLong(block)) continue
    const reach = [block.middle - block.radius / 2, block.middle + block.radius / 2] as const
    // First beside the bars, then on one.
    const isClear = (row: number) => row < used && isFree(bars[row]!, reach[0], reach[1], block.radius / 2)
    rowOf.set(block.event, place(marks, reach, isClear))
  }
  const rows = Math.max(1, ...[...rowOf.values()].map((row) => row + 1))
  const quietRow = loud.length === 0 || most === 1 ? 0 : rows
  for (const { event } of quiet) rowOf.set(event, quietRow)
  return { rowOf, rows: quiet.length > 0 ? quietRow + 1 : rows }
}

const freshRows = (count: number): readonly Row[] => lines(count).map(() => emptyRow())

function place(rows: readonly Row[], [a, b]: readonly [number, number], isWanted: (row: number) => boolean): number {
  const free = lines(rows.length).filter((row) => isFree(rows[row]!, a, b, 0))
  const row = free.find(isWanted) ?? free[0] ?? rows.length - 1
  occupy(rows[row]!, a, b, 0)
  return row
}
