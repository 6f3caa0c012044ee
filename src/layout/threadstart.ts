import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import type { Items } from "./itemshapes.ts"
import { anchorOf } from "./relations.ts"
import type { Bar, Box, Chip, LaneBox, Scene } from "./scene.ts"
import type { Placement } from "./placement.ts"

/** A thread leaves the ring of a mark, this far from its rim. */
export const THREAD_RING = 6
/** Corridors are sought to each side, in steps. */
const STEP = 6
const CLEAR = 6
/** A way back from a corridor at the left is worth no more than this. */
const FAR = 60
/** A corridor this near to the panel is no way up: it would lead down again beside it. */
const AT_EDGE = 24
/** Within the top of a sheet, which reaches into the row above, so that the way along it is clear of that row. */
const SHEET_TOP = 2
/** Of a lane's words over their baseline. */
const ASCENT = 12
/** What a thread needs over and under itself: its casing, which wipes out whatever it runs along. */
const CASING = 2.5
/** Above the glyphs of a label that begins at the top of its row. */
const GLYPH_TOP = 3

/**
 * Where the thread of the selected event leaves. It runs up to the rule at the top of the lane; where something stands in
 * the way it first runs along the gap above its own row to a free corridor, so it never crosses a label, a count or a
 * lane's name: the one that makes the whole way to the panel, which is at the right, the shortest. Under a label of its own
 * it leaves the bar beside that label, or else the label itself.
 */
export function threadStart(
  input: LayoutInput,
  placement: Placement,
  selected: EventIndex | null,
  items: Items,
  lanes: readonly LaneBox[],
  chips: readonly Chip[],
): Scene["thread"] {
  if (selected === null) return null
  const anchor = anchorOf(selected, items)
  const place = placement.places.get(selected)
  if (anchor === null || place === undefined) return null
  const { plot } = input.geometry
  if (anchor.x < plot.x || anchor.x > plot.x + plot.width) return null
  const lane = lanes[input.timeline.columns.lane[selected]!]
  const plan = placement.lanes[input.timeline.columns.lane[selected]!]
  if (lane === undefined || plan === undefined) return null
  const laneTop = lane.box.y
  const rowTop = laneTop + plan.rowsTop + place.row * plan.rowHeight
  const label = items.labels.find((each) => each.event === selected)
  const own = label?.side === "above" ? (label.sheet ?? label.box) : null
  const bar = items.bars.find((each) => each.event === selected) ?? null
  const boxes = [...namesOf(input, lane), ...chips.map(({ box }) => box)]
  const free = obstaclesOf(items, selected, boxes)
  const isUp = (x: number, from: number) => free.isColumn(x, laneTop, from)

  const isUnderLabel = own !== null && isOver(own, anchor.x)
  const beside = isUnderLabel && bar !== null ? besideLabel(bar, own).find((x) => isUp(x, anchor.y)) : undefined
  if (beside !== undefined)
    return { x: beside, y: anchor.y, radius: anchor.radius, laneTop, color: anchor.color, corridor: null }
  const base = isUnderLabel
    ? { x: anchor.x, y: own.y + SHEET_TOP + THREAD_RING, radius: 0, laneTop, color: anchor.color }
    : { x: anchor.x, y: anchor.y, radius: anchor.radius, laneTop, color: anchor.color }
  const start = base.y - base.radius - THREAD_RING
  if (isUp(base.x, start)) return { ...base, corridor: null }
  const gap = Math.min(rowTop + 1, start)
  const under = rowTop + plan.rowHeight - 1
  const edge = plot.x + plot.width
  const isClearUnder = () =>
    own === null &&
    !isUnder(label, base.x, under) &&
    !boxes.some((box) => isAlong(box, base.x, edge) && box.y < under && box.y + box.height > under) &&
    free.isColumn(base.x, base.y, under) &&
    free.isGap(base.x, edge, under, CASING)
  // Where its casing has no room either side, the line alone still has.
  for (const clear of [CASING, 0]) {
    const way = wayFrom(base.x, { plot, isUp: (x) => isUp(x, gap), isGap: (x) => free.isGap(base.x, x, gap, clear) })
    if (way === "on") return { ...base, laneTop: gap, corridor: null }
    if (way !== null && base.x - way < FAR) return { ...base, corridor: { x: way, y: gap } }
    // Rather than back from far: under its own row, straight on to the panel.
    if (isClearUnder()) return { ...base, laneTop: under, corridor: null, isDown: true }
    if (way !== null) return { ...base, corridor: { x: way, y: gap } }
  }
  return { ...base, corridor: null }
}

/** Whether a label, or its sheet, is in the way of a line at y from x to the right. */
const isUnder = (label: Items["labels"][number] | undefined, x: number, y: number): boolean => {
  const box = label?.sheet ?? label?.box
  return box !== undefined && box.x + box.width > x && box.y + box.height > y - CASING
}

interface Ways {
  readonly plot: Box
  /** Whether nothing stands in the column at x. */
  readonly isUp: (x: number) => boolean
  /** Whether nothing stands along the gap as far as x. */
  readonly isGap: (x: number) => boolean
}

/** The x at which it turns up, "on" for straight on to the panel at the right; null: there is no way. */
function wayFrom(start: number, { plot, isUp, isGap }: Ways): number | "on" | null {
  const edge = plot.x + plot.width
  const corridorFrom = (step: number) => {
    for (let x = start + step; x > plot.x + 4 && x < edge - 4 && isGap(x); x += step) if (isUp(x)) return x
    return null
  }
  const right = corridorFrom(STEP)
  const left = corridorFrom(-STEP)
  const isLeft = left !== null && (right === null || 2 * (start - left) < right - start)
  const x = isLeft ? left : right
  const isFar = x === null || (isLeft ? 2 * (start - x) > edge - start : edge - x < AT_EDGE)
  return isFar && isGap(edge) ? "on" : x
}

/** Where the lane's own words stand; beside the plot they are in nobody's way. */
const namesOf = ({ measure }: LayoutInput, { texts }: LaneBox): readonly Box[] =>
  texts.map(({ text, x, y, role, align }) => {
    const width = measure(text, role)
    return { x: align === "end" ? x - width : x, y: y - ASCENT, width, height: ASCENT }
  })

const isAlong = (box: Box, a: number, b: number): boolean =>
  box.x - CLEAR < Math.max(a, b) && box.x + box.width + CLEAR > Math.min(a, b)

const isOver = (box: Box, x: number): boolean => x > box.x - CLEAR && x < box.x + box.width + CLEAR

/** The places on a bar right and left of the label above it. */
const besideLabel = (bar: Bar, label: Box): readonly number[] =>
  [label.x + label.width + CLEAR + 2, label.x - CLEAR - 2].filter((x) => x >= bar.x0 + 4 && x <= bar.x1 - 4)

function obstaclesOf({ labels, marks, bars }: Items, selected: EventIndex, boxes: readonly Box[]) {
  return {
    /** Nothing of another event stands at x between `from` and `to`, nor any of `boxes`. */
    isColumn: (x: number, from: number, to: number): boolean =>
      !boxes.some((box) => isOver(box, x) && box.y < to && box.y + box.height > from) &&
      !labels.some(
        ({ event, box }) => event !== selected && isOver(box, x) && box.y < to && box.y + box.height > from,
      ) &&
      !marks.some(
        (mark) => mark.event !== selected && Math.abs(mark.x - x) < mark.radius + 3 && mark.y > from && mark.y < to,
      ) &&
      !bars.some(
        (bar) => bar.event !== selected && x > bar.x0 - CLEAR && x < bar.x1 + CLEAR && bar.y > from && bar.y < to,
      ),
    /** No label of another event reaches over the line at y between two x, nor up to it from under by `clear`. */
    isGap: (a: number, b: number, y: number, clear: number): boolean =>
      !labels.some(
        ({ event, box }) =>
          event !== selected && isAlong(box, a, b) && box.y + GLYPH_TOP < y + clear && box.y + box.height > y,
      ),
  }
}
