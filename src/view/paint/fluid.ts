import type { Box, Label, OverviewScene, Scene, TextRun } from "../../layout/scene.ts"
import { drawScene } from "./canvas.ts"
import type { Easel } from "./context.ts"
import { makeFades } from "./fades.ts"
import { FluidContext, textKey, type Holds } from "./fluidcontext.ts"
import type { Bounds } from "./fluidpath.ts"
import { paintOverviewScene } from "./overview.ts"
import { short } from "./pathdata.ts"
import { CROWD_PAINTER } from "./ridges.ts"
import { PAGE_TOKENS } from "./svg.ts"

/**
 * The first drawing of a page: in the page's own colours, filling whatever box it stands in (first-paint.css) as the
 * canvas will, up to where labels find more room. `name` says which screens it is for and is unique on its page.
 */
export function sceneToFluid(scene: Scene, name: string): string {
  const { plot, width, height } = scene
  const ctx = new FluidContext(`c-${name}`, { x: plot.x, width: plot.width, height, holds: holdsOf(scene) })
  drawScene(easelOf(ctx), scene, CROWD_PAINTER)
  return svgOf(`on-${name}${plot.x > 0 ? " past-names" : ""}`, width - plot.x, height, ctx)
}

export function overviewToFluid(scene: OverviewScene, name: string): string {
  const { plot, height, brush } = scene
  const boxes = [brush.x0, brush.x1].map((x) => ({ ...near(x, plot.y, 6), y1: plot.y + plot.height, x }))
  const holds: Holds = { boxes, texts: new Map() }
  const ctx = new FluidContext(`o-${name}`, { x: plot.x, width: plot.width, height, holds })
  paintOverviewScene(easelOf(ctx), scene)
  return svgOf(`on-${name} in-strip`, plot.width, height, ctx)
}

const easelOf = (ctx: FluidContext): Easel => {
  return { ctx, theme: PAGE_TOKENS, ratio: 1, ring: PAGE_TOKENS.ink, isForced: false, fade: makeFades(ctx) }
}

const svgOf = (names: string, width: number, height: number, ctx: FluidContext): string =>
  `<svg class="${names}" width="${short(width)}" height="${short(height)}">${ctx.content()}</svg>`

/** The farthest that a mark's ring and a strike reach from its rim. */
const REACH = 8
/** From a chip to the outside of its ring. */
const CHIP_REACH = 5
/** As layout/axis.ts sets names of the coarser unit from where it starts. */
const MAJOR_PAD = 8

/** Labels, chips and marks go with their events, names of lanes with the left edge. */
function holdsOf(scene: Scene): Holds {
  const { plot, today, band } = scene
  const boxes: Holds["boxes"][number][] = []
  const texts = new Map<string, number>()
  const hold = (runs: readonly TextRun[], x: number) => {
    for (const run of runs) texts.set(textKey(run.text, run.x), x)
  }
  for (const label of scene.labels) {
    const x = anchorOf(label, scene)
    hold(label.runs, x)
    if (label.sheet !== null) boxes.push({ ...edges(label.sheet), x })
  }
  for (const { box, text } of [
    ...scene.chips,
    ...scene.ridges.flatMap(({ chips }) => chips),
    ...(band?.chip == null ? [] : [band.chip]),
  ]) {
    const x = box.x + box.width / 2
    boxes.push({ ...edges(box, CHIP_REACH), x })
    hold([text], x)
  }
  for (const lane of scene.lanes) {
    boxes.push({ ...edges(lane.key), x: plot.x })
    for (const run of lane.texts)
      hold([run], run.align === "start" ? plot.x : run.align === "end" ? plot.x + plot.width : run.x)
  }
  for (const { x, y, radius } of scene.marks) boxes.push({ ...near(x, y, radius + REACH), x, isMark: true })
  for (const { x0, y, height, level } of scene.bars)
    if (level === "disputed") boxes.push({ ...near(x0, y, height / 2 + 1 + REACH), x: x0, isMark: true })
  for (const run of scene.axis.majors) hold([run], run.x - MAJOR_PAD)
  for (const run of scene.ridgeWords?.runs ?? []) hold([run], Math.max(plot.x, run.x - MAJOR_PAD))
  if (today !== null) hold([today.text], today.x)
  return { boxes, texts }
}

/** The edge that a label stands off: of its mark, else of what its date covers on that side; over a bar, where that starts. */
function anchorOf({ event, side, box }: Label, scene: Scene): number {
  const { plot } = scene
  const isOf = (item: { readonly event: number }) => item.event === event
  const mark = scene.marks.find(isOf)
  const covered = [...scene.bars, ...scene.tints].filter(isOf).map((item) => {
    return { x0: item.x0 - item.fadeLeft, x1: item.x1 + item.fadeRight, bar: item.x0 }
  })
  covered.push(...scene.whiskers.filter(isOf).map(({ x0, x1 }) => ({ x0, x1, bar: x0 })))
  const [cover] = covered
  if (cover !== undefined && side === "right" && box.x >= cover.x1 - 1) return Math.min(cover.x1, plot.x + plot.width)
  if (cover !== undefined && side === "left" && box.x + box.width <= cover.x0 + 1) return Math.max(cover.x0, plot.x)
  if (mark !== undefined) return mark.x
  return cover === undefined ? box.x : Math.max(cover.bar, plot.x)
}

const near = (x: number, y: number, reach: number): Bounds => {
  return { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach }
}

const edges = ({ x, y, width, height }: Box, out = 0): Bounds => {
  return { x0: x - out, x1: x + width + out, y0: y - out, y1: y + height + out }
}
