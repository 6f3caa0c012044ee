import type { BarEnd } from "../../layout/scene.ts"
import type { Pen } from "./context.ts"

/** Strokes of the design, px. */
export const STROKE = { mark: 1.75, bar: 1.5, unsourced: 1.25, ring: 1.75 } as const
export const MARK_DASH: readonly number[] = [2.6, 2.2]
export const BAR_DASH: readonly number[] = [4, 3]
/** The ring of paper that keeps touching marks apart. */
export const CASING = 1.5
/** From the rim of a selected mark to its ring. */
export const RING_GAP = 4

export interface Point {
  readonly x: number
  readonly y: number
}

export function traceDisc(pen: Pen, { x, y }: Point, radius: number): void {
  pen.moveTo(x + radius, y)
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.closePath()
}

export function traceLeftHalf(pen: Pen, { x, y }: Point, radius: number): void {
  pen.moveTo(x, y + radius)
  pen.arc(x, y, radius, Math.PI / 2, 1.5 * Math.PI)
  pen.closePath()
}

export function traceDiamond(pen: Pen, { x, y }: Point, reach: number): void {
  pen.moveTo(x - reach, y)
  pen.lineTo(x, y - reach)
  pen.lineTo(x + reach, y)
  pen.lineTo(x, y + reach)
  pen.closePath()
}

/** A diamond needs this much more than a disc's radius to weigh the same. */
export const diamondReach = (radius: number): number => radius + 1
/** The line that strikes a disputed mark through. */
export const strikeReach = (radius: number): number => radius + 4
/** The thin smaller ring of an event without a source, to the middle of its line. */
export const ringRadius = (radius: number): number => radius * 0.7 - 0.15

export interface BarShape {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly left: BarEnd
  readonly right: BarEnd
}

/** px from shoulder to point: an arrow goes on past today, a flatter one is only cut by the view. */
const POINT: Readonly<Record<BarEnd, number>> = { flat: 0, arrow: 6, cut: 4 }
export const pointOf = (end: BarEnd, length: number): number => Math.min(POINT[end], length / 2)

export function traceBar(pen: Pen, { x0, x1, y0, y1, left, right }: BarShape): void {
  const middle = (y0 + y1) / 2
  const leftPoint = pointOf(left, x1 - x0)
  const rightPoint = pointOf(right, x1 - x0)
  pen.moveTo(x0 + leftPoint, y0)
  pen.lineTo(x1 - rightPoint, y0)
  if (rightPoint > 0) pen.lineTo(x1, middle)
  pen.lineTo(x1 - rightPoint, y1)
  pen.lineTo(x0 + leftPoint, y1)
  if (leftPoint > 0) pen.lineTo(x0, middle)
  pen.closePath()
}

export function traceLowerHalf(pen: Pen, { x0, x1, y0, y1, left, right }: BarShape): void {
  const middle = (y0 + y1) / 2
  pen.moveTo(x0, middle)
  pen.lineTo(x1, middle)
  pen.lineTo(x1 - pointOf(right, x1 - x0), y1)
  pen.lineTo(x0 + pointOf(left, x1 - x0), y1)
  pen.closePath()
}

/** The shape by which an outline of `width` px lies wholly within; a point's corner is farther from its stroke's middle. */
export function insetBar(shape: BarShape, width: number): BarShape {
  const inset = width / 2
  const ofEnd = (end: BarEnd) => (end === "flat" ? inset : inset * 1.5)
  return {
    ...shape,
    x0: shape.x0 + ofEnd(shape.left),
    x1: shape.x1 - ofEnd(shape.right),
    y0: shape.y0 + inset,
    y1: shape.y1 - inset,
  }
}

/** A hatch is lighter than a bar, yet 3 : 1 on every ground: an absence weighs less than what happened. */
export const HATCH = { width: 1.6, step: 6, edge: 1.25, dash: [1.5, 2] as readonly number[], opacity: 0.75 } as const

/** Lines at 45° over a rectangle, rising to the right, `HATCH.step` px apart across. */
export function traceHatch(pen: Pen, x0: number, x1: number, y0: number, y1: number): void {
  const height = y1 - y0
  const along = HATCH.step * Math.SQRT2
  for (let foot = x0 - height + along / 2; foot < x1; foot += along) {
    const from = Math.max(foot, x0)
    const to = Math.min(foot + height, x1)
    if (to <= from) continue
    pen.moveTo(from, y1 - (from - foot))
    pen.lineTo(to, y1 - (to - foot))
  }
}
