import type { Block } from "../layout/block.ts"
import { emptyRow, isFree, occupy, type Row } from "../layout/row.ts"
import type { EventIndex } from "../timeline/model.ts"

const MOST_ROWS = 3
/** px from row to row. Below the least a lane takes fewer rows, and what overlaps stays so. */
const WIDEST_PITCH = 24
const LEAST_PITCH = 13
/** Between lanes, in pitches. */
const LANE_GAP = 1.25

const lines = (count: number): number[] => Array.from({ length: count }, (_, line) => line)

export interface Line {
  readonly y: number
  readonly events: readonly EventIndex[]
  readonly rowOf: (event: EventIndex) => number
}

/** Events of each lane in as few rows as keep bars apart; absences in a row of their own below. */
export function packLines(
  blocks: readonly Block[],
  count: number,
  lineOf: (event: EventIndex) => number,
  isQuiet: (event: EventIndex) => boolean,
  { top, height }: { readonly top: number; readonly height: number },
): { readonly lines: readonly Line[]; readonly pitch: number } {
  const byLine: Block[][] = lines(count).map(() => [])
  for (const block of blocks) byLine[lineOf(block.event)]!.push(block)
  const packed = byLine.map((line) => packLine(line, isQuiet, MOST_ROWS))
  const steps = () => packed.reduce((sum, { rows }) => sum + rows - 1, 0) + (count - 1) * LANE_GAP
  while (height / steps() < LEAST_PITCH) {
    const most = packed.reduce((best, { rows }, line) => (rows > packed[best]!.rows ? line : best), 0)
    if (packed[most]!.rows === 1) break
    packed[most] = packLine(byLine[most]!, isQuiet, packed[most]!.rows - 1)
  }
  const pitch = Math.min(WIDEST_PITCH, height / Math.max(steps(), 1))
  // What room is left parts the lanes.
  const spare = count > 1 ? Math.min((height - steps() * pitch) / (count - 1), WIDEST_PITCH) : 0
  let y = top + Math.max(0, (height - (steps() * pitch + spare * (count - 1))) / 2)
  const placed = packed.map(({ rowOf, rows }, line): Line => {
    const first = y
    y += (rows - 1 + LANE_GAP) * pitch + spare
    return { y: first, events: byLine[line]!.map(({ event }) => event), rowOf: (event) => rowOf.get(event) ?? 0 }
  })
  return { lines: placed, pitch }
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
