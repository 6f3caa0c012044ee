import type { LaneBox, Mark, Ridge } from "../../layout/scene.ts"
import { laneToken } from "../theme.ts"
import { DIMMED, paintRun, setStroke, type CrowdPainter, type Easel } from "./context.ts"
import { paintHalo } from "./ground.ts"
import { fillCrisp, fillHorizontal } from "./pixels.ts"

export const FILL = 0.22
const LINE = 1.25
const PEAK = { width: 2, height: 5, gap: 2 }
const STEM_DASH: readonly number[] = [1, 2.5]

export function paintRidge(easel: Easel, ridge: Ridge): void {
  const { ctx, theme, ratio } = easel
  const ink = theme[laneToken(ridge.color)]
  const { x, base, step, heights, lit } = ridge
  if (heights.length === 0) return
  const right = x + heights.length * step
  fillUnder(easel, ridge, heights, ink, lit === null ? FILL : FILL * DIMMED)
  if (lit !== null) fillUnder(easel, ridge, lit, ink, 1)
  ctx.globalAlpha = lit === null ? 1 : DIMMED
  ctx.lineJoin = "round"
  setStroke(ctx, ink, LINE)
  ctx.beginPath()
  ctx.moveTo(x, base - heights[0]!)
  traceTop(ctx, ridge, heights)
  ctx.stroke()
  ctx.lineJoin = "miter"
  fillHorizontal(ctx, base, x, right, ratio)
  ctx.globalAlpha = 1
  if (ridge.peak === null) return
  ctx.fillStyle = theme.ink
  const { width, height, gap } = PEAK
  fillCrisp(
    ctx,
    ridge.peak.x - width / 2,
    ridge.peak.y - gap - height,
    ridge.peak.x + width / 2,
    ridge.peak.y - gap,
    ratio,
  )
}

function fillUnder({ ctx }: Easel, ridge: Ridge, heights: Float32Array, ink: string, alpha: number): void {
  const { x, base, step } = ridge
  ctx.beginPath()
  ctx.moveTo(x, base)
  traceTop(ctx, ridge, heights)
  ctx.lineTo(x + heights.length * step, base)
  ctx.closePath()
  ctx.fillStyle = ink
  ctx.globalAlpha = alpha
  ctx.fill()
  ctx.globalAlpha = 1
}

/** Through the middle of each bin, and level to both edges. */
function traceTop(ctx: Easel["ctx"], { x, base, step }: Ridge, heights: Float32Array): void {
  const bins = heights.length
  ctx.lineTo(x, base - heights[0]!)
  for (let bin = 0; bin < bins; bin++) ctx.lineTo(x + (bin + 0.5) * step, base - heights[bin]!)
  ctx.lineTo(x + bins * step, base - heights[bins - 1]!)
}

export const CROWD_PAINTER: CrowdPainter = {
  paintRidges(easel, { ridges, lanes, marks }) {
    for (const ridge of ridges) {
      paintRidge(easel, ridge)
      paintStems(easel, ridge, lanes, marks)
    }
  },
  paintRidgeWords(easel, { ridgeWords }) {
    for (const run of ridgeWords?.runs ?? []) {
      paintHalo(easel, run, easel.theme.paper)
      paintRun(easel, run)
    }
  },
}

/** Dotted stems from the marks that stand above a ridge down to its base. */
function paintStems({ ctx, theme }: Easel, ridge: Ridge, lanes: readonly LaneBox[], marks: readonly Mark[]): void {
  const lane = lanes.find((each) => each.lane === ridge.lane)
  if (lane === undefined) return
  setStroke(ctx, theme[laneToken(ridge.color)], 1, STEM_DASH)
  ctx.beginPath()
  for (const mark of marks) {
    if (mark.y < lane.box.y || mark.y > ridge.base) continue
    ctx.moveTo(mark.x, mark.y + mark.radius + 2)
    ctx.lineTo(mark.x, ridge.base)
  }
  ctx.stroke()
}
