import type { EventIndex } from "../timeline/model.ts"
import { boxOfBar, boxOfMark, boxOfTint, boxOfWhisker } from "./boxes.ts"
import type { Box, Chip, Scene } from "./scene.ts"

export type Hit =
  | { readonly kind: "event"; readonly event: EventIndex }
  | { readonly kind: "chip"; readonly chip: Chip }
  | { readonly kind: "next"; readonly event: EventIndex }
  | { readonly kind: "ridge"; readonly lane: number; readonly x: number }

/** Half of the least target: 24 px with a mouse, 44 px on touch. Marks keep their size, the hit area grows. */
export const MOUSE_REACH = 12
export const TOUCH_REACH = 22

/** What stands under a point of the drawing (CSS px from its top left corner); the nearest of several. */
export function hitTest(scene: Scene, x: number, y: number, reach: number): Hit | null {
  if (y < scene.plot.y) return null
  const sheet = scene.labels.find((label) => label.sheet !== null && isIn(label.sheet, x, y, 0))
  if (sheet !== undefined) return { kind: "event", event: sheet.event }
  const counts = [...scene.chips, ...scene.ridges.flatMap(({ chips }) => chips)]
  const chip = counts.find((each) => isIn(each.box, x, y, Math.max(0, reach - each.box.height / 2)))
  // What counts one event is pressed as that event.
  if (chip !== undefined) return chip.count === 1 ? { kind: "event", event: chip.events[0]! } : { kind: "chip", chip }
  const lane = scene.lanes.find(
    (each) => each.next !== null && isIn(each.next.box, x, y, Math.max(0, reach - each.next.box.height / 2)),
  )
  if (lane?.next != null) return { kind: "next", event: lane.next.event }
  if (x < scene.plot.x) return null
  const best: { event: EventIndex | null; distance: number } = { event: null, distance: Infinity }
  const offer = (event: EventIndex, distance: number, limit: number) => {
    if (distance <= limit && distance < best.distance) Object.assign(best, { event, distance })
  }
  for (const mark of scene.marks)
    offer(mark.event, Math.hypot(mark.x - x, mark.y - y) - mark.radius, reach - mark.radius)
  for (const label of scene.labels) offer(label.event, distanceTo(label.box, x, y), 4)
  for (const bar of scene.bars) offer(bar.event, distanceTo(boxOfBar(bar), x, y), reach - bar.height / 2)
  for (const tint of scene.tints) offer(tint.event, distanceTo(boxOfTint(tint), x, y) + 1, reach - 7)
  for (const whisker of scene.whiskers) offer(whisker.event, distanceTo(boxOfWhisker(whisker), x, y) + 1, reach - 4)
  if (best.event !== null) return { kind: "event", event: best.event }
  const ridge = scene.ridges.find((each) => {
    const bin = Math.floor((x - each.x) / each.step)
    const height = each.heights[bin] ?? 0
    return height > 0 && y <= each.base && y >= each.base - Math.max(height, 16)
  })
  return ridge === undefined ? null : { kind: "ridge", lane: ridge.lane, x }
}

const isIn = (box: Box, x: number, y: number, grow: number): boolean =>
  x >= box.x - grow && x <= box.x + box.width + grow && y >= box.y - grow && y <= box.y + box.height + grow

function distanceTo(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(dx, dy)
}

/** Where an event is in a scene: its mark, bar, tint or chip, and its label; null when the scene does not hold it. */
export function findInScene(
  scene: Scene,
  event: EventIndex,
): { readonly state: "drawn" | "clustered"; readonly box: Box; readonly label: Box | null } | null {
  const label = scene.labels.find((each) => each.event === event)?.box ?? null
  const box = markBox(scene, event)
  if (box !== null) return { state: "drawn", box, label }
  const chip = scene.chips.find((each) => each.events.includes(event))
  return chip === undefined ? null : { state: "clustered", box: chip.box, label: null }
}

function markBox(scene: Scene, event: EventIndex): Box | null {
  const isOf = (each: { readonly event: EventIndex }) => each.event === event
  const mark = scene.marks.find(isOf)
  if (mark !== undefined) return boxOfMark(mark)
  const bar = scene.bars.find(isOf)
  if (bar !== undefined) return boxOfBar(bar)
  const tint = scene.tints.find(isOf)
  if (tint !== undefined) return boxOfTint(tint)
  const whisker = scene.whiskers.find(isOf)
  return whisker === undefined ? null : boxOfWhisker(whisker)
}
