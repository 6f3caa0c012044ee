import type { EventIndex } from "../timeline/model.ts"
import { labelWidth, type Block, type Setting } from "./block.ts"
import type { LayoutInput } from "./input.ts"
import { DATE_GAP, LINE_HEIGHT, NUMBERS_GAP } from "./labelbook.ts"
import { findX, forcedX, SHEET_X, type Room } from "./labelplace.ts"
import { colorOf, laneInk } from "./lanetext.ts"
import type { LanePlan } from "./lanes.ts"
import type { Label, Look, TextRun } from "./scene.ts"

export interface LaneFrame {
  readonly input: LayoutInput
  readonly plan: LanePlan
  /** Top of the lane in the drawing. */
  readonly top: number
  readonly x: (ms: number) => number
  readonly lookOf: (event: EventIndex) => Look
  /** 1 for each event that stays lit; null: all. */
  readonly lit: Uint8Array | null
}

/** As SHEET_X, above and below. */
const SHEET_Y = 4
const TITLE_BASELINE = 18
const DATE_BASELINE = 15
const ABOVE_BASELINE = 14
/** From a title beside its mark to one under it, which has no date and so takes no more height. */
const BELOW = 17
/** By so much further, and with so little of a sheet round it, it is clear of the ring of what is selected. */
const UNDER_RING = 5
const SHEET_UNDER = 1

/** The label of an event at its place, in this view; null where it can't stand whole. */
export function labelOf(
  frame: LaneFrame,
  block: Block,
  packed: Setting,
  room: Room,
  rowTop: number,
  look: Look,
): Label | null {
  const { input, plan } = frame
  const { plot } = input.geometry
  const left = plot.x
  const right = plot.x + plot.width
  const found = findX(block, packed, room, left, right)
  const placed = found ?? (look.selected ? forcedX(block, packed, left, right) : null)
  if (placed === null) return null
  const { setting } = placed
  const below = placed.isBelow ? BELOW + (look.selected ? UNDER_RING : 0) : 0
  const width = labelWidth(block, setting.hasDate)
  // The selected label stands clear of its mark's ring, as far as its neighbours leave room.
  const clear = look.selected && !block.isAbove && below === 0 ? (setting.side === "right" ? 1 : -1) : 0
  const free =
    clear > 0
      ? Math.min(room.right, right - SHEET_X) - (placed.x + width)
      : placed.x - Math.max(room.left, left + SHEET_X)
  const x = placed.x + clear * Math.min(Math.max(free, 0), 10)
  const alignsEnd = !block.isAbove && setting.side === "left"
  const box = { x, y: rowTop + (block.isAbove ? 0 : 4) + below, width, height: textHeight(block, setting) }
  const above = below > 0 ? SHEET_UNDER : SHEET_Y
  const sheetX = Math.max(x - SHEET_X, left + 1)
  return {
    event: block.event,
    box,
    runs: runsOf(block, setting, x, rowTop + below, alignsEnd, laneInk(plan.lane), look),
    side: block.isAbove ? "above" : setting.side,
    lane: plan.lane,
    color: colorOf(plan.lane),
    look,
    sheet: look.selected
      ? {
          x: sheetX,
          y: box.y - above,
          width: Math.min(x + width + SHEET_X, right - 1) - sheetX,
          height: box.height + 2 * above,
        }
      : null,
  }
}

function textHeight(block: Block, setting: Setting): number {
  const lines = block.label.lines.length * LINE_HEIGHT
  return block.isAbove || !setting.hasDate || block.label.date === "" ? lines : lines + DATE_BASELINE
}

function runsOf(
  block: Block,
  setting: Setting,
  x: number,
  rowTop: number,
  alignsEnd: boolean,
  ink: TextRun["ink"],
  look: Look,
): readonly TextRun[] {
  const { label } = block
  const width = labelWidth(block, setting.hasDate)
  const end = x + width
  const firstBaseline = rowTop + (block.isAbove ? ABOVE_BASELINE : TITLE_BASELINE)
  const titleInk = look.dimmed ? "ink3" : label.role === "absence" ? ink : "ink"
  const runs: TextRun[] = []
  const numbersSpace = label.numbers === "" ? 0 : NUMBERS_GAP + label.numbersWidth
  let titleEnd = x
  const last = label.lines.length - 1
  label.lines.forEach((text, index) => {
    const lineWidth = label.lineWidths[index]!
    const start = alignsEnd ? end - lineWidth - (index === last ? numbersSpace : 0) : x
    const y = firstBaseline + index * LINE_HEIGHT
    runs.push({ text, x: start, y, role: label.role, ink: titleInk, align: "start" })
    if (index < last) return
    titleEnd = start + lineWidth
    if (label.numbers !== "")
      runs.push({
        text: label.numbers,
        x: titleEnd + NUMBERS_GAP,
        y,
        role: "labelNumber",
        ink: look.dimmed ? "ink3" : ink,
        align: "start",
      })
  })
  if (label.date === "" || !setting.hasDate) return runs
  const lastBaseline = firstBaseline + last * LINE_HEIGHT
  if (block.isAbove)
    runs.push({
      text: label.date,
      x: titleEnd + numbersSpace + DATE_GAP,
      y: lastBaseline,
      role: "labelDate",
      ink: "ink3",
      align: "start",
    })
  else
    runs.push({
      text: label.date,
      x: alignsEnd ? end : x,
      y: lastBaseline + DATE_BASELINE,
      role: "labelDate",
      ink: "ink3",
      align: alignsEnd ? "end" : "start",
    })
  return runs
}
