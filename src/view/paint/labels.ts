import type { Bar, Box, Chip, Label, LaneBox, Look, Mark, Scene } from "../../layout/scene.ts"
import { laneToken } from "../theme.ts"
import { DIMMED, paintRun, setStroke, type Easel } from "./context.ts"
import { fillCrisp } from "./pixels.ts"
import { RING_GAP, STROKE, traceDisc } from "./shapes.ts"

const OUT = 6
const RADIUS = 6
const FOCUS = 2
const EDGE = 1.5
/** From a chip to the ring that says it is selected or focused. */
const CHIP_GAP = 3

/** An item that can stand out: its label, its mark or bar, or both. */
interface Standing {
  readonly look: Look
  readonly box: Box
}

/** Items that are hovered or focused, each with a box round label and mark; few, so the search may be plain. */
export function standingOut(scene: Scene): Standing[] {
  const stands = ({ look }: { readonly look: Look }) => look.hovered || look.focused
  const drawn = [...scene.marks.filter(stands), ...scene.bars.filter(stands)]
  const labels = scene.labels.filter(stands)
  const events = new Set([...drawn, ...labels].map((item) => item.event))
  return [...events].map((event) => {
    const parts = [
      ...drawn.filter((item) => item.event === event).map((item) => ({ look: item.look, box: boxOf(item, scene) })),
      ...labels
        .filter((label) => label.event === event)
        .map((label) => ({ look: label.look, box: label.sheet ?? label.box })),
    ]
    return { look: parts[0]!.look, box: parts.map((part) => part.box).reduce(unite) }
  })
}

function boxOf(item: Mark | Bar, { plot }: Scene): Box {
  if ("radius" in item) {
    const reach = item.radius + (item.look.selected ? RING_GAP + STROKE.ring : 0)
    return { x: item.x - reach, y: item.y - reach, width: 2 * reach, height: 2 * reach }
  }
  const x0 = Math.max(item.x0, plot.x)
  const x1 = Math.min(item.x1, plot.x + plot.width)
  return { x: x0, y: item.y - item.height / 2, width: Math.max(0, x1 - x0), height: item.height }
}

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

export function paintHot({ ctx, theme }: Easel, { box }: Standing): void {
  ctx.fillStyle = theme.hot
  ctx.beginPath()
  ctx.roundRect(box.x - OUT, box.y - OUT, box.width + 2 * OUT, box.height + 2 * OUT, RADIUS)
  ctx.fill()
}

export function paintFocus({ ctx, theme }: Easel, { look, box }: Standing): void {
  // What is selected keeps others off by its sheet alone.
  const out = (look.selected ? FOCUS : OUT) + FOCUS / 2
  setStroke(ctx, theme.focus, FOCUS)
  ctx.beginPath()
  ctx.roundRect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out, RADIUS + FOCUS / 2)
  ctx.stroke()
}

/** The ring round what is selected. */
export function paintRing({ ctx, ring }: Easel, item: Mark | Bar, scene: Scene): void {
  setStroke(ctx, ring, STROKE.ring)
  const out = RING_GAP + STROKE.ring / 2
  ctx.beginPath()
  if ("radius" in item) traceDisc(ctx, item, item.radius + out)
  else {
    const { x, y, width, height } = boxOf(item, scene)
    ctx.roundRect(x - out, y - out, width + 2 * out, height + 2 * out, RADIUS)
  }
  ctx.stroke()
}

export function paintLabel(easel: Easel, label: Label): void {
  const { ctx, theme } = easel
  if (label.sheet !== null) {
    const { x, y, width, height } = label.sheet
    const inset = EDGE / 2
    ctx.fillStyle = theme.sheet
    setStroke(ctx, easel.isForced ? easel.ring : theme[laneToken(label.color)], EDGE)
    ctx.beginPath()
    ctx.roundRect(x + inset, y + inset, width - EDGE, height - EDGE, RADIUS)
    ctx.fill()
    ctx.stroke()
  }
  for (const run of label.runs) paintRun(easel, run, label.look.dimmed ? "ink3" : run.ink)
}

/** `bottom`: px, where the drawing ends. */
export function paintChip(easel: Easel, chip: Chip, bottom: number): void {
  const { ctx, theme, ring } = easel
  const { x, y, width, height } = chip.box
  const inset = EDGE / 2
  ctx.fillStyle = chip.look.hovered ? theme.hot : theme.sheet
  ctx.beginPath()
  ctx.roundRect(x + inset, y + inset, width - EDGE, height - EDGE, height / 2)
  ctx.fill()
  ctx.globalAlpha = chip.look.dimmed ? DIMMED : 1
  setStroke(ctx, theme[laneToken(chip.color)], EDGE)
  ctx.stroke()
  ctx.globalAlpha = 1
  paintRun(easel, chip.text, chip.look.dimmed ? "ink3" : chip.text.ink)
  const around = (color: string, stroke: number, gap: number) => {
    const out = gap + stroke / 2
    // The last lane's chips stand nearer to the end than their rings reach.
    const below = Math.min(out, Math.max(0, bottom - stroke / 2 - y - height))
    setStroke(ctx, color, stroke)
    ctx.beginPath()
    ctx.roundRect(x - out, y - out, width + 2 * out, height + out + below, height / 2 + out)
    ctx.stroke()
  }
  if (chip.look.selected) around(ring, STROKE.ring, CHIP_GAP)
  if (chip.look.focused) around(theme.focus, FOCUS, chip.look.selected ? CHIP_GAP + STROKE.ring + 1 : CHIP_GAP)
}

export function paintLaneHead(easel: Easel, lane: LaneBox): void {
  const { ctx, theme, ratio } = easel
  const { x, y, width, height } = lane.key
  ctx.fillStyle = theme[laneToken(lane.color)]
  if (height > 0) fillCrisp(ctx, x, y, x + width, y + height, ratio)
  for (const run of lane.texts) paintRun(easel, run)
}
