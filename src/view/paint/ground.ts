import type { LaneBox, Scene, TextRun } from "../../layout/scene.ts"
import type { Tokens } from "../theme.ts"
import { baselineOf, setStroke, setType, type Easel } from "./context.ts"
import { fillCrisp, fillHorizontal, fillVertical, snap, strokeMiddle } from "./pixels.ts"

/** Grid lines break this far from a glyph. */
const HALO = 1.75
const MINOR_DASH: readonly number[] = [1.5, 2.5]
/** Of both kinds in forced colours, which know no fainter colour. */
const FORCED_DASH = { major: [1, 3], minor: [1, 7] } as const
const TODAY = { width: 1.25, dash: [1.5, 2] as readonly number[] }
const BAND_EDGE = 0.35

export const groundOf = (lane: LaneBox | undefined, theme: Tokens): string =>
  lane?.isStripe === true ? theme.stripe : theme.paper

/** What lies behind a point of the drawing. */
export function groundAt(scene: Scene, y: number, theme: Tokens): string {
  return groundOf(
    scene.lanes.find(({ box }) => y >= box.y && y < box.y + box.height),
    theme,
  )
}

export function paintGrounds({ ctx, theme, ratio }: Easel, scene: Scene): void {
  for (const lane of scene.lanes) {
    if (!lane.isStripe) continue
    const { x, y, width, height } = lane.box
    ctx.fillStyle = theme.stripe
    fillCrisp(ctx, x, y, x + width, y + height, ratio)
  }
}

/**
 * Solid lines of the coarser unit from `majorTop`, dotted ones of the finer from `minorTop`, down to `bottom`; in forced
 * colours both are dotted.
 */
export function paintGrid(
  { ctx, theme, ratio, isForced }: Easel,
  ticks: Scene["axis"]["ticks"],
  majorTop: number,
  minorTop: number,
  bottom: number,
): void {
  ctx.fillStyle = theme.rule
  for (const { x, isMajor } of ticks) {
    if (isMajor && !isForced) {
      fillVertical(ctx, x, majorTop, bottom, ratio)
      continue
    }
    setStroke(ctx, theme.rule, 1, isForced ? FORCED_DASH[isMajor ? "major" : "minor"] : MINOR_DASH)
    const middle = strokeMiddle(x, 1, ratio)
    ctx.beginPath()
    ctx.moveTo(middle, isMajor ? majorTop : minorTop)
    ctx.lineTo(middle, bottom)
    ctx.stroke()
  }
}

/** The ground once round every text that a grid line may cross; the band and the texts come above it. */
export function paintHalos(easel: Easel, scene: Scene): void {
  const { theme } = easel
  for (const lane of scene.lanes) for (const run of lane.texts) paintHalo(easel, run, groundOf(lane, theme))
  for (const label of scene.labels) {
    if (label.sheet !== null || label.look.hovered) continue
    const ground = groundOf(
      scene.lanes.find((lane) => lane.lane === label.lane),
      theme,
    )
    for (const run of label.runs) paintHalo(easel, run, ground)
  }
}

export function paintHalo({ ctx, ratio }: Easel, run: TextRun, ground: string): void {
  ctx.lineJoin = "round"
  setType(ctx, run.role, run.align)
  setStroke(ctx, ground, 2 * HALO)
  ctx.strokeText(run.text, run.x, snap(baselineOf(run), ratio))
  ctx.lineJoin = "miter"
}

/** The part of the year band between `top` and `bottom`. */
export function paintBand(
  { ctx, theme, ratio, isForced }: Easel,
  band: Scene["band"],
  top: number,
  bottom: number,
): void {
  if (band === null) return
  const y0 = Math.max(band.y0, top)
  const y1 = Math.min(band.y1, bottom)
  if (y1 <= y0) return
  ctx.fillStyle = theme.band
  fillCrisp(ctx, band.x0, y0, band.x1, y1, ratio)
  ctx.fillStyle = theme.bandInk
  // Its ground may be that of all the rest.
  ctx.globalAlpha = isForced ? 1 : BAND_EDGE
  fillVertical(ctx, band.x0, y0, y1, ratio)
  fillVertical(ctx, band.x1, y0, y1, ratio)
  ctx.globalAlpha = 1
}

export function paintLaneRules({ ctx, theme, ratio }: Easel, scene: Scene): void {
  ctx.fillStyle = theme.rule
  for (const { box } of scene.lanes) fillHorizontal(ctx, box.y, box.x, box.x + box.width, ratio)
  const last = scene.lanes.at(-1)?.box
  if (last !== undefined) fillHorizontal(ctx, last.y + last.height, last.x, last.x + last.width, ratio)
}

export function paintToday({ ctx, theme, ratio }: Easel, scene: Scene): void {
  if (scene.today === null) return
  const x = strokeMiddle(scene.today.x, TODAY.width, ratio)
  setStroke(ctx, theme.ink3, TODAY.width, TODAY.dash)
  ctx.beginPath()
  ctx.moveTo(x, scene.plot.y)
  ctx.lineTo(x, scene.height)
  ctx.stroke()
}
