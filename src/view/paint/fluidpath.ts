import { tracePath, type PathData } from "./pathdata.ts"

/** What surrounds a shape, px. */
export interface Bounds {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** What a path comes to, where SVG has an element whose lengths may be shares. */
export type Shape =
  | { readonly kind: "rect"; readonly radius: number }
  | { readonly kind: "disc"; readonly x: number; readonly y: number; readonly radius: number }
  /** From the first point to the second. */
  | { readonly kind: "line"; readonly points: readonly (readonly [number, number])[] }
  | { readonly kind: "path" }

/** A path that knows where it lies, and can be written from another origin. */
export interface FluidPath extends PathData {
  /** null: nothing was traced. */
  readonly bounds: () => Bounds | null
  readonly shape: () => Shape
  readonly from: (x: number, y: number) => string
}

export function traceFluid(dx: number, dy: number): FluidPath {
  const calls: ((pen: PathData) => void)[] = []
  const points: [number, number][] = []
  const arcs: { x: number; y: number; radius: number; isWhole: boolean }[] = []
  const rects: number[] = []
  let moves = 0
  let bounds: Bounds | null = null
  const grow = (x: number, y: number) => {
    const { x0, y0, x1, y1 } = bounds ?? { x0: x, y0: y, x1: x, y1: y }
    bounds = { x0: Math.min(x0, x), y0: Math.min(y0, y), x1: Math.max(x1, x), y1: Math.max(y1, y) }
  }
  const to = (x: number, y: number) => {
    points.push([x + dx, y + dy])
    grow(x + dx, y + dy)
  }
  const around = (x: number, y: number, width: number, height: number, radius: number) => {
    rects.push(Math.max(0, Math.min(radius, width / 2, height / 2)))
    grow(x + dx, y + dy)
    grow(x + dx + width, y + dy + height)
  }
  const from = (x: number, y: number) => {
    const pen = tracePath(dx - x, dy - y)
    for (const call of calls) call(pen)
    return pen.data()
  }
  const isRect = () =>
    moves === 1 && points.length === 4 && points.every(([x, y], at) => isStraight([x, y], points[(at + 1) % 4]!))
  return {
    data: () => from(0, 0),
    from,
    bounds: () => bounds,
    shape() {
      const [arc] = arcs
      if (rects.length === 1 && points.length + arcs.length === 0) return { kind: "rect", radius: rects[0]! }
      if (rects.length > 0) return { kind: "path" }
      if (arc !== undefined)
        return arcs.length === 1 && points.length === 1 && arc.isWhole ? { kind: "disc", ...arc } : { kind: "path" }
      if (points.length === 2 && moves === 1) return { kind: "line", points }
      return isRect() ? { kind: "rect", radius: 0 } : { kind: "path" }
    },
    moveTo(x, y) {
      calls.push((pen) => pen.moveTo(x, y))
      moves++
      to(x, y)
    },
    lineTo(x, y) {
      calls.push((pen) => pen.lineTo(x, y))
      to(x, y)
    },
    closePath: () => void calls.push((pen) => pen.closePath()),
    arc(x, y, radius, start, end) {
      calls.push((pen) => pen.arc(x, y, radius, start, end))
      arcs.push({ x: x + dx, y: y + dy, radius, isWhole: end - start > 6.28 })
      grow(x + dx - radius, y + dy - radius)
      grow(x + dx + radius, y + dy + radius)
    },
    rect(x, y, width, height) {
      calls.push((pen) => pen.rect(x, y, width, height))
      around(x, y, width, height, 0)
    },
    roundRect(x, y, width, height, radius) {
      calls.push((pen) => pen.roundRect(x, y, width, height, radius))
      around(x, y, width, height, radius)
    },
  }
}

const isStraight = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] === b[0] || a[1] === b[1]
