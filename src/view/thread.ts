import type { ThreadStart } from "../layout/scene.ts"
import { THREAD_RING } from "../layout/threadstart.ts"

/** Where a thread ends, in the same px as its start: a number in the panel, or the edge of the panel it scrolled past. */
export interface ThreadEnd {
  /** Left edge of the number. */
  readonly x: number
  readonly y: number
  /** The panel's left edge: the thread runs down its margin. */
  readonly panelX: number
  readonly hasKnot: boolean
}

const CORNER = 8
const MARGIN = 10

/** Path data of a thread: along rules and margins only, so that it crosses no label. */
export function threadPath(start: ThreadStart, end: ThreadEnd, top: number): string {
  const laneTop = Math.max(start.laneTop, top)
  const rim = start.radius + THREAD_RING
  const points: [number, number][] = [[start.x, start.y + (start.isDown === true ? rim : -rim)]]
  if (start.corridor !== null) {
    points.push([start.x, start.corridor.y], [start.corridor.x, start.corridor.y])
    points.push([start.corridor.x, laneTop])
  } else points.push([start.x, laneTop])
  const margin = end.panelX + MARGIN
  points.push([margin, laneTop], [margin, end.y])
  if (end.hasKnot) points.push([end.x, end.y])
  return roundedPath(points)
}

/** A polyline of horizontal and vertical runs with rounded corners. */
function roundedPath(points: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ""
  let path = `M${String(first[0])} ${String(first[1])}`
  let previous = first
  rest.forEach((point, index) => {
    const next = rest[index + 1]
    if (next === undefined) {
      path += `L${String(point[0])} ${String(point[1])}`
      return
    }
    const into = Math.hypot(point[0] - previous[0], point[1] - previous[1])
    const out = Math.hypot(next[0] - point[0], next[1] - point[1])
    const radius = Math.min(CORNER, into / 2, out / 2)
    const before = along(point, previous, radius)
    const after = along(point, next, radius)
    path += `L${String(before[0])} ${String(before[1])}Q${String(point[0])} ${String(point[1])} ${String(after[0])} ${String(after[1])}`
    previous = point
  })
  return path
}

function along(from: readonly [number, number], to: readonly [number, number], by: number): readonly [number, number] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length === 0) return from
  return [from[0] + ((to[0] - from[0]) * by) / length, from[1] + ((to[1] - from[1]) * by) / length]
}
