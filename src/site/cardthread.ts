import { short } from "../view/paint/pathdata.ts"
import { RING_GAP, STROKE } from "../view/paint/shapes.ts"
import { CARD, RAIL_Y, type CardPlan } from "./cardplan.ts"
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
/** Free of other events. */
const BESIDE = 8
/** Beside the whole chronology. */
const MARGINS = [CARD.left / 2, (CARD.right + CARD.width) / 2] as const

/**
 * From the ring of the selected mark to the first source. It leaves along the rule, which the selected event has to itself,
 * or straight up; passes the lanes above where none of their events stands; and goes on along the rule under the texts and
 * up the margin before the numbers. So it crosses no word and no event.
 */
export function threadOf({ entries, leftEnd, marginX }: CardPlan, scene: CardScene): CardThread | null {
  const [first] = entries
  const { ring } = scene
  if (ring === null || first?.entry.kind !== "source") return null
  const out = RING_GAP + STROKE.ring
  const x = ring.x * SCALE
  const y = TOP + ring.y * SCALE
  const half = (ring.radius + out) * SCALE
  const halfWidth = ring.halfWidth === 0 ? half : (ring.halfWidth + out) * SCALE
  const end = { x: first.badge.x, y: first.badge.y + first.badge.height / 2 }
  const flat = Math.max(0, halfWidth - half)
  const column = columnFor(obstaclesOver(ring.y, scene), { x, flat, side: halfWidth + CORNER, marginX })
  const isOverIt = Math.abs(column - x) <= flat
  const start = isOverIt
    ? [{ x: column, y: y - half }]
    : [
        { x: column < x ? x - halfWidth : x + halfWidth, y },
        { x: column, y },
      ]
  const isFree = column >= leftEnd + CLEAR && column <= marginX
  const way = isFree
    ? [...start, { x: column, y: end.y }, end]
    : [...start, { x: column, y: RAIL_Y }, { x: marginX, y: RAIL_Y }, { x: marginX, y: end.y }, end]
  return { data: rounded(way), end, way }
}

/** From and to, in card px. */
type Stretch = readonly [from: number, to: number]

/** What stands over a row; ridges are no events, and the thread's casing parts it from them. */
function obstaclesOver(y: number, { items }: CardScene): Stretch[] {
  const over = <T extends { readonly y: number }>(each: readonly T[], stretchOf: (one: T) => Stretch) =>
    each
      .filter((one) => one.y < y - 1)
      .map((one): Stretch => {
        const [from, to] = stretchOf(one)
        return [from * SCALE - BESIDE, to * SCALE + BESIDE]
      })
  return [
    ...over(items.tints, ({ x0, x1 }) => [x0, x1]),
    ...over(items.whiskers, ({ x0, x1 }) => [x0, x1]),
    ...over(items.bars, ({ x0, x1, fadeLeft, fadeRight }) => [x0 - fadeLeft, x1 + fadeRight]),
    ...over(items.marks, ({ x, radius }) => [x - radius, x + radius]),
  ]
}

interface Leaving {
  readonly x: number
  /** To both sides of x, where the ring's edge is level and the thread can leave it upwards. */
  readonly flat: number
  /** From where on it can leave it sideways. */
  readonly side: number
  readonly marginX: number
}

/** The free place from which the way is shortest: over the ring, between what stands above it, or a margin. */
function columnFor(obstacles: readonly Stretch[], { x, flat, side, marginX }: Leaving): number {
  const overRing = (each: number) => Math.min(Math.max(each, x - flat), x + flat)
  const isFree = (each: number) => obstacles.every(([from, to]) => each <= from || each >= to)
  // Straight up from the middle wherever that is free.
  if (isFree(x)) return x
  const candidates = [overRing(marginX), marginX, x - side, x + side, ...obstacles.flat(), ...MARGINS].filter(
    (each) =>
      each >= MARGINS[0] &&
      each <= MARGINS[1] &&
      (Math.abs(each - x) <= flat || Math.abs(each - x) >= side) &&
      isFree(each),
  )
  const cost = (each: number) => Math.abs(each - overRing(each)) + Math.abs(each - marginX)
  return candidates.reduce((best, each) => (cost(each) < cost(best) ? each : best), MARGINS[1])
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
