import type { Bar } from "../../layout/scene.ts"
import { laneToken } from "../theme.ts"
import { DIMMED, setStroke, type Easel } from "./context.ts"
import { paintStruckDiamond } from "./marks.ts"
import { snap } from "./pixels.ts"
import {
  BAR_DASH,
  diamondReach,
  HATCH,
  insetBar,
  pointOf,
  STROKE,
  traceBar,
  traceDiamond,
  traceHatch,
  traceLowerHalf,
  type BarShape,
} from "./shapes.ts"

/** A period's outline reaches over its fades; what it is painted with grows thin there. */
export function paintBar(easel: Easel, bar: Bar, ground: string): void {
  const { ctx, ratio } = easel
  const left = snap(bar.x0, ratio)
  const length = Math.max(snap(bar.x1, ratio) - left, 1 / ratio)
  const y0 = snap(bar.y - bar.height / 2, ratio)
  const shape: BarShape = {
    x0: -bar.fadeLeft,
    x1: length + bar.fadeRight,
    y0,
    y1: y0 + bar.height,
    left: bar.left,
    right: bar.right,
  }
  ctx.save()
  ctx.translate(left, 0)
  ctx.globalAlpha = bar.look.dimmed ? DIMMED : 1
  const thinned = (color: string) =>
    bar.fadeLeft > 0 || bar.fadeRight > 0 ? easel.fade(color, bar.fadeLeft, length, bar.fadeRight) : color
  if (bar.isHatched) paintAbsence(easel, bar, shape, thinned)
  else paintPeriod(easel, bar, shape, thinned, ground)
  ctx.restore()
}

type Thin = (color: string) => string | CanvasGradient

function paintAbsence({ ctx, theme }: Easel, bar: Bar, shape: BarShape, thinned: Thin): void {
  const ink = thinned(theme[laneToken(bar.color)])
  const { x0, x1, y0, y1 } = shape
  const opacity = ctx.globalAlpha
  ctx.globalAlpha = opacity * HATCH.opacity
  setStroke(ctx, ink, HATCH.width)
  ctx.beginPath()
  traceHatch(ctx, x0 + pointOf(bar.left, x1 - x0), x1 - pointOf(bar.right, x1 - x0), y0 + 1, y1 - 1)
  ctx.stroke()
  ctx.globalAlpha = opacity
  setStroke(ctx, ink, HATCH.edge, HATCH.dash)
  ctx.beginPath()
  traceBar(ctx, insetBar(shape, HATCH.edge))
  ctx.stroke()
}

function paintPeriod(easel: Easel, bar: Bar, shape: BarShape, thinned: Thin, ground: string): void {
  const { ctx, theme } = easel
  const { level } = bar
  const ink = thinned(theme[level === "disputed" ? "disputed" : laneToken(bar.color)])
  ctx.beginPath()
  if (level === "confirmed") {
    ctx.fillStyle = ink
    traceBar(ctx, shape)
    ctx.fill()
    return
  }
  const width = level === "unsourced" ? STROKE.unsourced : STROKE.bar
  const outline = insetBar(shape, width)
  ctx.fillStyle = thinned(ground)
  traceBar(ctx, outline)
  ctx.fill()
  if (level === "single") {
    ctx.fillStyle = ink
    ctx.beginPath()
    traceLowerHalf(ctx, outline)
    ctx.fill()
  }
  setStroke(ctx, ink, width, level === "unverified" ? BAR_DASH : undefined)
  ctx.beginPath()
  traceBar(ctx, outline)
  if (level === "disputed") {
    ctx.moveTo(shape.x0, bar.y)
    ctx.lineTo(shape.x1 + STRIKE, bar.y)
  }
  ctx.stroke()
  if (level === "disputed" && bar.left === "flat") paintStart(easel, bar, ground)
}

/** How far the strike goes past a disputed bar. */
const STRIKE = 4

/** The diamond stands where the period starts; where the view cuts it, the start is not in sight. */
function paintStart(easel: Easel, bar: Bar, ground: string): void {
  const { ctx } = easel
  const radius = bar.height / 2 + 1
  ctx.fillStyle = ground
  ctx.beginPath()
  traceDiamond(ctx, { x: 0, y: bar.y }, diamondReach(radius))
  ctx.fill()
  paintStruckDiamond(easel, 0, bar.y, radius)
}
