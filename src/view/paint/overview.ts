import type { OverviewHits, OverviewItems, OverviewScene } from "../../layout/scene.ts"
import { laneToken } from "../theme.ts"
import { DIMMED, paintRun, setStroke, type Easel } from "./context.ts"
import { fillCrisp, fillVertical } from "./pixels.ts"
import { HATCH, traceHatch } from "./shapes.ts"

const MOMENT = { width: 3, height: 7 }
const BAR = 4
const HATCHED = 6
export const OUTSIDE = 0.1
export const BAND = 0.16
const RIDGE = 0.26
/** px. It stands in the room above the plot. */
const WEDGE = { half: 4, height: 6, gap: 1.5 }
const TICK = 4
const BRUSH = { stroke: 1.5, radius: 4 }
const HANDLE = { width: 8, height: 20, radius: 3, grip: 8 }

/** The whole at a glance, with the brush over the span in view. */
export function paintOverviewScene(easel: Easel, scene: OverviewScene): void {
  const { ctx, theme, ratio } = easel
  const { plot } = scene
  const bottom = plot.y + plot.height
  ctx.fillStyle = theme.sheet
  ctx.fillRect(0, 0, scene.width, scene.height)
  if (scene.band !== null) {
    ctx.fillStyle = theme.bandInk
    ctx.globalAlpha = BAND
    fillCrisp(ctx, scene.band.x0, plot.y, scene.band.x1, bottom, ratio)
    ctx.globalAlpha = 1
  }
  const { hits } = scene
  const rest = hits === null ? 1 : DIMMED
  if (scene.ridge !== null) paintWholeRidge(easel, scene, scene.ridge, RIDGE * rest)
  paintItems(easel, scene, rest)
  if (hits !== null) paintHits(easel, scene, hits)
  ctx.fillStyle = theme.ink3
  for (const { x } of scene.ticks) fillVertical(ctx, x, bottom, bottom + TICK, ratio)
  for (const { label } of scene.ticks) paintRun(easel, label)
  const { x0, x1 } = scene.brush
  ctx.fillStyle = theme.ink
  ctx.globalAlpha = OUTSIDE
  if (x0 > 0) fillCrisp(ctx, 0, plot.y, x0, bottom, ratio)
  if (x1 < scene.width) fillCrisp(ctx, x1, plot.y, scene.width, bottom, ratio)
  ctx.globalAlpha = 1
  paintBrush(easel, scene)
}

/** What was found stays lit, and a wedge from above points to it. */
function paintHits(easel: Easel, scene: OverviewScene, hits: OverviewHits): void {
  const { ctx, theme } = easel
  if (hits.ridge !== null) paintWholeRidge(easel, scene, hits.ridge, 1)
  paintItems(easel, hits, 1)
  const { half, height, gap } = WEDGE
  const tip = scene.plot.y - gap
  ctx.fillStyle = theme.ink
  ctx.beginPath()
  for (const { x0, x1 } of hits.marks) {
    ctx.moveTo(x0 - half, tip - height)
    ctx.lineTo(x1 + half, tip - height)
    ctx.lineTo(x1, tip)
    ctx.lineTo(x0, tip)
    ctx.closePath()
  }
  ctx.fill()
}

function paintItems({ ctx, theme, ratio }: Easel, scene: OverviewItems, alpha: number): void {
  ctx.globalAlpha = alpha
  for (const { x0, x1, y, color, isHatched } of scene.bars) {
    const ink = theme[laneToken(color)]
    if (isHatched) {
      setStroke(ctx, ink, 1.25)
      ctx.beginPath()
      traceHatch(ctx, x0, x1, y - HATCHED / 2, y + HATCHED / 2)
      ctx.stroke()
      setStroke(ctx, ink, 1, HATCH.dash)
      ctx.beginPath()
      ctx.rect(x0, y - HATCHED / 2, Math.max(0, x1 - x0), HATCHED)
      ctx.stroke()
    } else {
      ctx.fillStyle = ink
      fillCrisp(ctx, x0, y - BAR / 2, x1, y + BAR / 2, ratio)
    }
  }
  const { width, height } = MOMENT
  for (const { x, y, color } of scene.moments) {
    ctx.fillStyle = theme[laneToken(color)]
    fillCrisp(ctx, x - width / 2, y - height / 2, x + width / 2, y + height / 2, ratio)
  }
  ctx.globalAlpha = 1
}

function paintWholeRidge({ ctx, theme }: Easel, { plot }: OverviewScene, heights: Float32Array, alpha: number): void {
  const bottom = plot.y + plot.height
  ctx.fillStyle = theme.ink
  ctx.globalAlpha = alpha
  ctx.beginPath()
  ctx.moveTo(plot.x, bottom)
  for (let at = 0; at < heights.length; at++) {
    const y = bottom - heights[at]! * plot.height
    ctx.lineTo(plot.x + at, y)
    ctx.lineTo(plot.x + at + 1, y)
  }
  ctx.lineTo(plot.x + heights.length, bottom)
  ctx.closePath()
  ctx.fill()
  ctx.globalAlpha = 1
}

function paintBrush({ ctx, theme, ratio }: Easel, { plot, brush }: OverviewScene): void {
  const { stroke, radius } = BRUSH
  setStroke(ctx, theme.ink2, stroke)
  ctx.beginPath()
  ctx.roundRect(
    brush.x0,
    plot.y,
    Math.max(0, brush.x1 - brush.x0),
    plot.height,
    Math.min(radius, (brush.x1 - brush.x0) / 2),
  )
  ctx.stroke()
  const { width, height, grip } = HANDLE
  const middle = plot.y + plot.height / 2
  for (const x of [brush.x0, brush.x1]) {
    ctx.fillStyle = theme.sheet
    ctx.beginPath()
    ctx.roundRect(x - width / 2, middle - height / 2, width, height, HANDLE.radius)
    ctx.fill()
    ctx.stroke()
    ctx.fillStyle = theme.ink2
    for (const side of [-1, 1]) fillVertical(ctx, x + side * 1.25, middle - grip / 2, middle + grip / 2, ratio)
  }
}
