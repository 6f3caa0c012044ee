import { EVIDENCE_LEVELS, FLAG } from "../timeline/model.ts"
import { BAR_HEIGHT, FADE, fadesLeft, fadesRight, TICKED_TINT, TINT_HEIGHT, type Block } from "./block.ts"
import type { LaneFrame } from "./itemlabel.ts"
import { LINE_HEIGHT } from "./labelbook.ts"
import { colorOf } from "./lanetext.ts"
import type { Bar, Label, Look, Mark, Tint, Whisker } from "./scene.ts"

/** What one frame gathers of the events that are drawn one by one. */
export interface Items {
  readonly tints: Tint[]
  readonly whiskers: Whisker[]
  readonly bars: Bar[]
  readonly marks: Mark[]
  readonly labels: Label[]
}

const MARK_LINE = 13
const ABOVE_MIDDLE = 27
/** A wide tint's mark is held this far inside the view. */
const MARK_INSET = 12
/** A tint that the view cuts goes on this far past the edge, where its end tick is out of sight. */
const PAST_EDGE = 4
/** What of a mark stays in view while its event is in view. */
const SLIVER = 3

/** What stands for one event, its label apart. */
export function layShapes(frame: LaneFrame, block: Block, rowTop: number, look: Look, items: Items): void {
  const { input, plan } = frame
  const { plot } = input.geometry
  const event = block.event
  const flags = input.timeline.columns.flags[event]!
  const color = colorOf(plan.lane)
  const extraLines = (block.label.lines.length - 1) * LINE_HEIGHT
  const y = rowTop + (block.isAbove ? ABOVE_MIDDLE + extraLines : MARK_LINE)
  const left = plot.x
  const right = plot.x + plot.width
  const level = EVIDENCE_LEVELS[input.timeline.columns.evidence[event]!]!
  if (block.form === "bar") {
    const sure = surePart(frame, block)
    if (sure.start > block.start || sure.end < block.end)
      items.whiskers.push(whiskerOf(block, y, left, right, color, look))
    if (sure.end > left && sure.start < right)
      items.bars.push(barOf(block, sure, flags, y, left, right, color, level, look))
  } else {
    const x0 = Math.max(block.start, left)
    const x1 = Math.min(block.end, right)
    if (block.form === "tint" && x1 > x0)
      items.tints.push({
        event,
        x0: block.start < left ? left - PAST_EDGE : x0,
        x1: block.end > right ? right + PAST_EDGE : x1,
        y: y - TINT_HEIGHT / 2,
        height: TINT_HEIGHT,
        fadeLeft: fadesLeft(flags) && block.start >= left ? FADE : 0,
        fadeRight: fadesRight(flags) && block.end <= right ? FADE : 0,
        hasTicks: block.end - block.start >= TICKED_TINT && !fadesLeft(flags) && !fadesRight(flags),
        color,
        look,
      })
    if (block.form === "whisker" && x1 > x0) items.whiskers.push(whiskerOf(block, y, left, right, color, look))
    const x = markX(block, left, right)
    if (x + block.radius > left && x - block.radius < right)
      items.marks.push({ event, x, y, radius: block.radius, level, color, look })
  }
}

/**
 * Where the mark stands: in the middle of what its date covers. Under a label above it stays in view while its tint does;
 * a mark that stands for a short period keeps a sliver in view while the period does, since nothing else is drawn of it.
 */
function markX(block: Block, left: number, right: number): number {
  const { form, middle, radius } = block
  if (block.isAbove) {
    const x0 = Math.max(block.start, left) + MARK_INSET
    const x1 = Math.min(block.end, right) - MARK_INSET
    return x1 > x0 ? Math.min(Math.max(middle, x0), x1) : middle
  }
  return form === "mark" ? Math.min(Math.max(middle, left - radius + SLIVER), right + radius - SLIVER) : middle
}

/** px of a bar whose ends may be one and the same moment. */
const LEAST_SURE = 8

/** From the last possible start of a period to its first possible end; a whisker shows what lies beyond. */
function surePart({ input, x }: LaneFrame, { event, start, end }: Block): { start: number; end: number } {
  const { from, to, sureFrom, sureTo } = input.timeline.columns
  if (sureFrom[event] === from[event] && sureTo[event] === to[event]) return { start, end }
  const middle = (x(sureFrom[event]!) + x(sureTo[event]!)) / 2
  const half = Math.max(x(sureTo[event]!) - x(sureFrom[event]!), LEAST_SURE) / 2
  return { start: Math.max(middle - half, start), end: Math.min(middle + half, end) }
}

const whiskerOf = (block: Block, y: number, left: number, right: number, color: number, look: Look): Whisker => ({
  event: block.event,
  x0: Math.max(block.start, left),
  x1: Math.min(block.end, right),
  y,
  tickLeft: block.start >= left,
  tickRight: block.end <= right,
  color,
  look,
})

function barOf(
  block: Block,
  sure: { readonly start: number; readonly end: number },
  flags: number,
  y: number,
  left: number,
  right: number,
  color: number,
  level: Bar["level"],
  look: Look,
): Bar {
  const cutLeft = sure.start < left
  const cutRight = sure.end > right
  return {
    event: block.event,
    x0: Math.max(sure.start, left),
    x1: Math.min(sure.end, right),
    y,
    height: BAR_HEIGHT,
    left: cutLeft ? "cut" : (flags & FLAG.openStart) !== 0 ? "arrow" : "flat",
    right: cutRight ? "cut" : (flags & FLAG.openEnd) !== 0 ? "arrow" : "flat",
    fadeLeft: !cutLeft && sure.start === block.start && fadesLeft(flags) ? FADE : 0,
    fadeRight: !cutRight && sure.end === block.end && fadesRight(flags) ? FADE : 0,
    level,
    isHatched: (flags & FLAG.absence) !== 0,
    color,
    look,
  }
}
