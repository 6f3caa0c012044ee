import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import type { Items } from "./items.ts"
import { anchorOf } from "./relations.ts"
import type { LaneBox, Scene } from "./scene.ts"
import type { Placement } from "./placement.ts"

/** Corridors are sought this far to each side, in steps. */
const SEARCH = 480
const STEP = 6
const CLEAR = 6

/**
 * Where the thread of the selected event leaves. It runs up to the rule at the top of the lane; where another label stands
 * in the way it first runs along the gap above its own row to the nearest free corridor, so it never crosses a label.
 */
export function threadStart(
  input: LayoutInput,
  placement: Placement,
  selected: EventIndex | null,
  items: Items,
  lanes: readonly LaneBox[],
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
  const gap = laneTop + plan.rowsTop + place.row * plan.rowHeight + 1
  const isFree = (x: number, from: number, to: number) =>
    !items.labels.some((label) => label.event !== selected && hits(label.box, x, from, to)) &&
    !items.bars.some(
      (bar) => bar.event !== selected && x > bar.x0 - CLEAR && x < bar.x1 + CLEAR && bar.y > from && bar.y < to,
    )
  const base = { x: anchor.x, y: anchor.y, radius: anchor.radius, laneTop, color: anchor.color }
  if (isFree(anchor.x, laneTop, anchor.y)) return { ...base, corridor: null }
  for (let away = STEP; away <= SEARCH; away += STEP)
    for (const x of [anchor.x + away, anchor.x - away])
      if (x > plot.x + 4 && x < plot.x + plot.width - 4 && isFree(x, laneTop, gap))
        return { ...base, corridor: { x, y: gap } }
  return { ...base, corridor: null }
}

const hits = (
  box: { x: number; y: number; width: number; height: number },
  x: number,
  from: number,
  to: number,
): boolean => x > box.x - CLEAR && x < box.x + box.width + CLEAR && box.y < to && box.y + box.height > from
