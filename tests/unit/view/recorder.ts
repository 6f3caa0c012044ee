import type { CanvasContext } from "../../../src/view/paint/canvas.ts"
import type { Context2d } from "../../../src/view/paint/context.ts"

/** What was asked of a context, with what it was set to at that moment. */
export interface Call {
  readonly name: string
  readonly args: readonly unknown[]
  readonly fill: string
  readonly stroke: string
  readonly width: number
  readonly alpha: number
  readonly dash: readonly number[]
  readonly font: string
  /** Since `beginPath`: the names of what was traced. */
  readonly path: readonly string[]
  /** Where `translate` has moved the origin. */
  readonly dx: number
}

export interface Gradient extends CanvasGradient {
  readonly stops: [number, string][]
  readonly from: number
  readonly to: number
}

export type Recorder = CanvasContext & {
  readonly calls: Call[]
  readonly gradients: Gradient[]
  readonly depth: () => number
}

const nameOf = (style: unknown) => (typeof style === "string" ? style : "gradient")

/** A canvas context that only remembers. */
export function makeRecorder(): Recorder {
  const calls: Call[] = []
  const gradients: Gradient[] = []
  const saved: object[] = []
  let path: string[] = []
  let dx = 0
  let dash: readonly number[] = []
  const record =
    (name: string, traces = false) =>
    (...args: unknown[]) => {
      if (traces) path.push(name)
      const { fillStyle, strokeStyle, lineWidth, globalAlpha, font } = recorder
      const fill = nameOf(fillStyle)
      const stroke = nameOf(strokeStyle)
      calls.push({ name, args, fill, stroke, width: lineWidth, alpha: globalAlpha, dash, font, path: [...path], dx })
    }
  const recorder = {
    calls,
    gradients,
    depth: () => saved.length,
    fillStyle: "" as Context2d["fillStyle"],
    strokeStyle: "" as Context2d["strokeStyle"],
    lineWidth: 1,
    lineCap: "butt" as CanvasLineCap,
    lineJoin: "miter" as CanvasLineJoin,
    globalAlpha: 1,
    font: "",
    textAlign: "start" as CanvasTextAlign,
    setTransform: record("setTransform"),
    save() {
      const { fillStyle, strokeStyle, lineWidth, globalAlpha } = recorder
      saved.push({ fillStyle, strokeStyle, lineWidth, globalAlpha, dx, dash })
    },
    restore() {
      const { dx: x, dash: dashes, ...rest } = saved.pop() as { dx: number; dash: readonly number[] }
      dx = x
      dash = dashes
      Object.assign(recorder, rest)
    },
    translate(x: number) {
      dx += x
    },
    beginPath() {
      path = []
    },
    setLineDash(segments: Iterable<number>) {
      dash = [...segments]
    },
    closePath: record("closePath", true),
    moveTo: record("moveTo", true),
    lineTo: record("lineTo", true),
    arc: record("arc", true),
    rect: record("rect", true),
    roundRect: record("roundRect", true),
    clip: record("clip"),
    fill: record("fill"),
    stroke: record("stroke"),
    fillRect: record("fillRect"),
    fillText: record("fillText"),
    strokeText: record("strokeText"),
    createLinearGradient(from: number, _y0: number, to: number) {
      const stops: [number, string][] = []
      const gradient: Gradient = { from, to, stops, addColorStop: (at, color) => void stops.push([at, color]) }
      gradients.push(gradient)
      return gradient
    },
  }
  return recorder
}
