import type { Scene } from "../../layout/scene.ts"
import type { Tokens } from "../theme.ts"
import { paintAxis } from "./axis.ts"
import { paintBar } from "./bars.ts"
import { SOLID, type Context2d, type CrowdPainter, type Easel } from "./context.ts"
import { makeFades } from "./fades.ts"
import { groundAt, paintBand, paintGrid, paintGrounds, paintHalos, paintLaneRules, paintToday } from "./ground.ts"
import { paintChip, paintFocus, paintHot, paintLabel, paintLaneHead, paintRing, standingOut } from "./labels.ts"
import { paintMark, paintRelation, paintTint, paintWhisker } from "./marks.ts"
import { fillVertical } from "./pixels.ts"

export interface PaintOptions {
  /** Device pixels per CSS px: the canvas is this many times as wide and tall as the scene. */
  readonly ratio: number
  /** The theme is the system's own: selection takes its highlight. */
  readonly forcedColors?: boolean
}

export type CanvasContext = Context2d & Pick<CanvasRenderingContext2D, "setTransform">

/** Paints scenes of one kind on one canvas, and holds what may be used again from frame to frame. */
export function makePainter<S>(
  ctx: CanvasContext,
  paint: (easel: Easel, scene: S) => void,
): (scene: S, theme: Tokens, options: PaintOptions) => void {
  const fade = makeFades(ctx)
  return (scene, theme, { ratio, forcedColors = false }) => {
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    const easel: Easel = {
      ctx,
      theme,
      ratio,
      fade,
      ring: forcedColors ? theme.focus : theme.ink,
      isForced: forcedColors,
    }
    reset(easel)
    paint(easel, scene)
  }
}

/** `crowd` null: there is no ridge. */
export function drawScene(easel: Easel, scene: Scene, crowd: CrowdPainter | null): void {
  const { ctx, theme, ratio } = easel
  const { plot } = scene
  ctx.fillStyle = theme.paper
  ctx.fillRect(0, 0, scene.width, scene.height)
  paintGrounds(easel, scene)
  within(easel, scene, () => {
    paintGrid(easel, scene.axis.ticks, plot.y, plot.y, scene.height)
    // Under the halos, which break it around glyphs as they break the grid.
    for (const relation of scene.relations) paintRelation(easel, relation)
    paintToday(easel, scene)
    paintHalos(easel, scene)
    paintBand(easel, scene.band, plot.y, scene.height)
  })
  paintLaneRules(easel, scene)
  const standing = standingOut(scene)
  for (const item of standing) if (item.look.hovered) paintHot(easel, item)
  within(easel, scene, () => drawItems(easel, scene, crowd))
  for (const lane of scene.lanes) paintLaneHead(easel, lane)
  for (const label of scene.labels) if (label.sheet === null) paintLabel(easel, label)
  for (const chip of scene.chips) paintChip(easel, chip, scene.height)
  for (const { chips } of scene.ridges) for (const chip of chips) paintChip(easel, chip, scene.height)
  for (const label of scene.labels) if (label.sheet !== null) paintLabel(easel, label)
  for (const item of standing) if (item.look.focused) paintFocus(easel, item)
  paintAxis(easel, scene, crowd)
  ctx.fillStyle = theme.rule
  if (plot.x > 0) fillVertical(ctx, plot.x, scene.axis.box.y, scene.height, ratio)
}

function drawItems(easel: Easel, scene: Scene, crowd: CrowdPainter | null): void {
  const { theme } = easel
  crowd?.paintRidges(easel, scene)
  for (const tint of scene.tints) paintTint(easel, tint)
  for (const whisker of scene.whiskers) paintWhisker(easel, whisker)
  for (const bar of scene.bars) {
    paintBar(easel, bar, bar.look.hovered ? theme.hot : groundAt(scene, bar.y, theme))
    if (bar.look.selected) paintRing(easel, bar, scene)
  }
  for (const mark of scene.marks) {
    paintMark(easel, mark, mark.look.hovered ? theme.hot : groundAt(scene, mark.y, theme))
    if (mark.look.selected) paintRing(easel, mark, scene)
  }
}

/** Time is drawn in the plot only: nothing of it over the lanes' names or beyond the right edge. */
export function within({ ctx }: Easel, { plot, height }: Scene, draw: () => void): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(plot.x, plot.y, plot.width, height - plot.y)
  ctx.clip()
  draw()
  ctx.restore()
}

/** A context keeps what the last painter left in it. */
function reset({ ctx }: Easel): void {
  ctx.globalAlpha = 1
  ctx.lineCap = "butt"
  ctx.lineJoin = "miter"
  ctx.setLineDash(SOLID as number[])
}
