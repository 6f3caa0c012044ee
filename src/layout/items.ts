import type { EventIndex } from "../timeline/model.ts"
import { blockOf, GAP, reachOf, type Block } from "./block.ts"
import { labelOf, type LaneFrame } from "./itemlabel.ts"
import { layShapes, type Items } from "./itemshapes.ts"
import { textAt } from "./labelbook.ts"
import type { Place } from "./pack.ts"

interface Standing {
  readonly block: Block
  readonly place: Place
  /** Its interval as packed. */
  readonly a: number
  readonly b: number
}

/**
 * Lays out the placed events of one lane that touch the view: final positions, edges included. Nothing is drawn of those
 * whose label can't stand whole in this view: they are answered, to be counted.
 */
export function layItems(
  frame: LaneFrame,
  events: readonly EventIndex[],
  places: ReadonlyMap<EventIndex, Place>,
  items: Items,
): readonly EventIndex[] {
  const standings: Standing[] = []
  for (const event of events) {
    const place = places.get(event)
    if (place === undefined) continue
    const block = blockOf(frame.input.timeline, event, textAt(frame.input.book, event, place), frame.x)
    standings.push({ block, place, ...reachOf(block, place.setting) })
  }
  standings.sort((one, other) => one.a - other.a)
  const rows: Standing[][] = []
  for (const standing of standings)
    for (let row = standing.place.row; row < standing.place.row + standing.place.rows; row++)
      (rows[row] ??= []).push(standing)
  // From left to right: on its left a label meets what stands already, on its right what is planned.
  const ends: number[] = []
  const passed: number[] = []
  const bare: EventIndex[] = []
  for (const standing of standings) {
    let left = -Infinity
    let right = Infinity
    const { row: first, rows: count } = standing.place
    for (let row = first; row < first + count; row++) {
      left = Math.max(left, (ends[row] ?? -Infinity) + GAP)
      passed[row] = (passed[row] ?? 0) + 1
      right = Math.min(right, (rows[row]![passed[row]!]?.a ?? Infinity) - GAP)
    }
    const { block, place } = standing
    const look = frame.lookOf(block.event)
    const rowTop = frame.top + frame.plan.rowsTop + first * frame.plan.rowHeight
    // A title that is on its way has its room, and its mark stands there without it.
    const isAway = block.label.isAway === true
    const label = isAway ? null : labelOf(frame, block, place.setting, { left, right }, rowTop, look)
    if (label !== null) items.labels.push(label)
    else if (!isAway) {
      bare.push(block.event)
      continue
    }
    layShapes(frame, block, rowTop, look, items)
    const end = label === null ? block.x1 : Math.max(block.x1, label.box.x + label.box.width)
    for (let row = first; row < first + count; row++) ends[row] = Math.max(ends[row] ?? -Infinity, end)
  }
  return bare
}
