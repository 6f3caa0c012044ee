import type { Geometry } from "./geometry.ts"

/** What one lane asks for. */
export interface LaneNeed {
  /** Rows that would hold every event of the lane at this zoom. */
  readonly rows: number
  /** Nothing of it is in view. */
  readonly isEmpty: boolean
  /** Over one event per 3 px: a ridge. */
  readonly isDense: boolean
  /** Rows it can't do with less than: what the selected event's label takes. */
  readonly least: number
  /** Height of its name and counts in the lane column. */
  readonly nameHeight: number
  /** Lines that its name takes where there is no lane column. */
  readonly nameLines: number
}

/** Where a lane stands, in px from the top of all lanes. */
export interface LanePlan {
  readonly lane: number
  readonly y: number
  readonly height: number
  /** From `y` to the first row. */
  readonly rowsTop: number
  readonly rowHeight: number
  readonly rows: number
  /** Middle of the chips, from `y`. */
  readonly chipY: number
  readonly isDense: boolean
  /** Chips have a line of their own. */
  readonly hasChipLine: boolean
  /** Narrow and without events in view: its first line is all there is; what comes into view is counted there. */
  readonly isCollapsed: boolean
}

export const ROW = 40
const ROW_WHEN_FEW = 48
const NAME_LINE = 27
export const NEXT_NAME_LINE = 18
const EMPTY_NARROW = 26
const PAD_TOP = 10
const PAD_BOTTOM = 6
/** Chips stand under the rows, in place of the lane's lower margin. */
export const CHIP_STRIP = 28
/** Labels row, ridge and chips of a dense lane. */
const DENSE_LEAST = 96

/**
 * Shares the height among the lanes: rows as needed while they fit, else the lane with most rows gives one up, and what
 * finds no row there is counted in a chip. Lanes that do not fit even so make the whole taller than the drawing, to scroll.
 */
export function allotLanes(needs: readonly LaneNeed[], geometry: Geometry): readonly LanePlan[] {
  const space = geometry.plot.height
  const floors = needs.map((need) => Math.max(need.least, 1))
  const rows = needs.map((need, lane) =>
    Math.max(need.isDense ? 1 : Math.min(need.rows, geometry.mostRows), floors[lane]!),
  )
  const isCrowded = (lane: number) => needs[lane]!.isDense || rows[lane]! < needs[lane]!.rows
  const heightOf = (lane: number, row: number) => laneHeight(needs[lane]!, rows[lane]!, row, isCrowded(lane), geometry)
  const total = (row: number) => needs.reduce((sum, _, lane) => sum + heightOf(lane, row), 0)
  // Narrow, few rows are enough and the lanes scroll: giving rows up as other lanes fill would move events while panning.
  while (!geometry.isNarrow && total(ROW) > space) {
    const most = rows.reduce(
      (best, count, lane) => (count > floors[lane]! && (best < 0 || count > rows[best]!) ? lane : best),
      -1,
    )
    if (most < 0) break
    rows[most] = rows[most]! - 1
  }
  const rowHeight = !geometry.isNarrow && total(ROW_WHEN_FEW) <= space ? ROW_WHEN_FEW : ROW
  const spare = Math.max(0, space - total(rowHeight))
  const sharers = needs.filter((need) => !(geometry.isNarrow && need.isEmpty)).length
  const extra = sharers === 0 ? 0 : Math.floor(spare / sharers)
  let y = 0
  return needs.map((need, lane) => {
    const shares = !(geometry.isNarrow && need.isEmpty)
    const isLast = lane === needs.length - 1
    const least = heightOf(lane, rowHeight)
    const height = isLast && spare > 0 ? Math.max(least, space - y) : least + (shares ? extra : 0)
    // Spare height goes above and below alike, but the rows stay near the name.
    const shiftDown = geometry.isNarrow || need.isDense ? 0 : Math.min(extra / 2, 12)
    const plan: LanePlan = {
      lane,
      y,
      height,
      rowsTop: geometry.isNarrow ? NAME_LINE + namesBelow(need) : PAD_TOP + shiftDown,
      rowHeight,
      rows: rows[lane]!,
      chipY: geometry.isNarrow ? NAME_LINE / 2 : height - CHIP_STRIP / 2,
      isDense: need.isDense,
      hasChipLine: geometry.isNarrow || isCrowded(lane),
      isCollapsed: geometry.isNarrow && need.isEmpty,
    }
    y += height
    return plan
  })
}

/** px that a name takes below its first line. */
const namesBelow = (need: LaneNeed): number => Math.max(0, need.nameLines - 1) * NEXT_NAME_LINE

function laneHeight(need: LaneNeed, rows: number, row: number, isCrowded: boolean, geometry: Geometry): number {
  const body = need.isDense ? DENSE_LEAST + (rows - 1) * row : rows * row
  if (geometry.isNarrow) return (need.isEmpty ? EMPTY_NARROW : NAME_LINE + body + 4) + namesBelow(need)
  return Math.max(PAD_TOP + body + (isCrowded ? CHIP_STRIP : PAD_BOTTOM), need.nameHeight)
}

/** How many rows the height of a lane holds, its chip line apart. */
export const rowsIn = (plan: LanePlan): number =>
  plan.isCollapsed || plan.isDense
    ? 0
    : Math.floor(
        (plan.height - plan.rowsTop - (plan.hasChipLine && plan.chipY > plan.rowsTop ? CHIP_STRIP : 0)) /
          plan.rowHeight,
      )
