import { labelWidth, labelX, settingsOf, type Block, type Setting } from "./block.ts"

/** Free px around an event in its rows, up to what its neighbours need. */
export interface Room {
  readonly left: number
  readonly right: number
}

/** Where a label stands in a view. `isBelow`: under its mark rather than beside it. */
export interface LabelPlace {
  readonly x: number
  readonly setting: Setting
  readonly isBelow?: boolean
}

/** A label stays as it is packed up to this far from an edge; one that flips or slides keeps farther from it. */
const STAY_EDGE = 2
const SLIDE_EDGE = 8
/** The selected label's sheet is this much larger than its text on either side. */
export const SHEET_X = 8
/** A title under its mark takes no more rows than one beside it with its date, up to so many lines. */
const MOST_LINES_BELOW = 6

/** As near to where it is wanted as the view's edges and its neighbours let it; null: there is too little room. */
function slideX(wanted: number, width: number, room: Room, left: number, right: number): number | null {
  const least = Math.max(left + SLIDE_EDGE, room.left)
  const most = Math.min(right - SLIDE_EDGE, room.right) - width
  return least > most ? null : Math.min(Math.max(wanted, least), most)
}

/**
 * Where the label can stand in this view: as packed, else flipped, slid along its bar or, without its date, under its
 * mark; else nowhere (null).
 */
export function findX(block: Block, packed: Setting, room: Room, left: number, right: number): LabelPlace | null {
  const { isAbove, middle, label } = block
  const others = settingsOf(block).filter(({ side }) => (side === packed.side) === isAbove)
  for (const setting of [packed, ...others]) {
    const width = labelWidth(block, setting.hasDate)
    const x = labelX(block, setting)
    const isInView = x >= left + STAY_EDGE && x + width <= right - STAY_EDGE
    const slid = isInView && (isAbove || setting === packed) ? x : slideX(x, width, room, left, right)
    if (slid !== null && (isAbove || slid === x)) return { x: slid, setting }
  }
  if (isAbove || label.lines.length > MOST_LINES_BELOW) return null
  const x = slideX(middle - label.titleWidth / 2, label.titleWidth, room, left, right)
  return x === null ? null : { x, setting: { side: "right", hasDate: false }, isBelow: true }
}

/** The selected event is always labelled, whoever has to go without: under its mark or along its bar, inside the view. */
export function forcedX(block: Block, setting: Setting, left: number, right: number): LabelPlace | null {
  const { isAbove } = block
  if (block.x1 < left || block.x0 > right) return null
  const hasDate = isAbove && setting.hasDate && labelWidth(block, true) <= right - left - 2 * SHEET_X
  const most = right - SHEET_X - labelWidth(block, hasDate)
  const x = Math.max(Math.min(labelX(block, setting), most), left + SHEET_X)
  return { x, setting: { ...setting, hasDate }, isBelow: !isAbove }
}
