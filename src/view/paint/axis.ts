import type { Scene, YearBand } from "../../layout/scene.ts"
import { paintRun, setStroke, type CrowdPainter, type Easel } from "./context.ts"
import { paintBand, paintGrid } from "./ground.ts"
import { fillCrisp, fillHorizontal } from "./pixels.ts"

const CHIP_EDGE = 1.25

/** Its own ground hides the lanes that scroll beneath it. */
export function paintAxis(easel: Easel, scene: Scene, crowd: CrowdPainter | null): void {
  const { ctx, theme, ratio } = easel
  const { box, ticks, majors } = scene.axis
  const { plot } = scene
  const bottom = box.y + box.height
  ctx.fillStyle = theme.paper
  fillCrisp(ctx, 0, 0, scene.width, bottom, ratio)
  ctx.save()
  ctx.beginPath()
  ctx.rect(plot.x, 0, plot.width, bottom)
  ctx.clip()
  paintBand(easel, scene.band, 0, bottom)
  paintGrid(easel, ticks, box.y, box.y + box.height / 2, bottom)
  ctx.restore()
  ctx.fillStyle = theme.rule
  fillHorizontal(ctx, bottom, 0, scene.width, ratio)
  for (const tick of ticks) if (tick.label !== null) paintRun(easel, tick.label)
  for (const run of majors) paintRun(easel, run)
  crowd?.paintRidgeWords(easel, scene)
  if (scene.today !== null) paintRun(easel, scene.today.text)
  if (scene.band !== null) paintBandChip(easel, scene.band.chip)
}

function paintBandChip(easel: Easel, chip: YearBand["chip"]): void {
  if (chip === null) return
  const { ctx, theme } = easel
  const { x, y, width, height } = chip.box
  const inset = CHIP_EDGE / 2
  ctx.fillStyle = theme.band
  setStroke(ctx, theme.bandInk, CHIP_EDGE)
  ctx.beginPath()
  ctx.roundRect(x + inset, y + inset, width - CHIP_EDGE, height - CHIP_EDGE, height / 2)
  ctx.fill()
  ctx.stroke()
  paintRun(easel, chip.text)
}
