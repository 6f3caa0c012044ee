import { short } from "../view/paint/pathdata.ts"
import { RING_GAP, STROKE } from "../view/paint/shapes.ts"
import { RAIL_Y, type CardPlan } from "./cardplan.ts"
import { SCALE, TOP, type CardScene } from "./cardscene.ts"

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the thread's knot lies, and its path, in card px. */
export interface CardThread {
  readonly data: string
  readonly end: Point
  /** Corners of the way, before they are rounded. */
  readonly way: readonly Point[]
}

const CORNER = 16
/** Free of what stands in the left column. */
const CLEAR = 24

/**
 * From the ring of the selected mark to the first source: straight up where nothing stands in the way, else along the rule
 * under the texts and up the margin before the numbers, so that it crosses no word.
 */
export function threadOf({ entries, leftEnd, marginX }: CardPlan, { ring }: CardScene): CardThread | null {
  const [first] = entries
  if (ring === null || first?.entry.kind !== "source") return null
  const x = ring.x * SCALE
  const start = TOP + (ring.y - ring.radius - RING_GAP - STROKE.ring) * SCALE
  const end = { x: first.badge.x, y: first.badge.y + first.badge.height / 2 }
  const isFree = x >= leftEnd + CLEAR && x <= marginX
  const way = isFree
    ? [{ x, y: start }, { x, y: end.y }, end]
    : [{ x, y: start }, { x, y: RAIL_Y }, { x: marginX, y: RAIL_Y }, { x: marginX, y: end.y }, end]
  return { data: rounded(way), end, way }
}

function rounded(way: readonly Point[]): string {
  let data = `M${at(way[0]!)}`
  for (let i = 1; i < way.length - 1; i++) {
    const [before, corner, after] = [way[i - 1]!, way[i]!, way[i + 1]!]
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2)
    data += `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`
  }
  return `${data}L${at(way.at(-1)!)}`
}

const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`
const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to)
  return length === 0
    ? from
    : { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}
