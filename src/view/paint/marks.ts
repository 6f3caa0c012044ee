import type { Mark, Relation, Tint, Whisker } from "../../layout/scene.ts"
import { laneToken } from "../theme.ts"
import { DIMMED, setStroke, type Easel } from "./context.ts"
import { fillCrisp, fillVertical, hairline, snap } from "./pixels.ts"
import {
  CASING,
  diamondReach,
  MARK_DASH,
  ringRadius,
  STROKE,
  strikeReach,
  traceDiamond,
  traceDisc,
  traceLeftHalf,
} from "./shapes.ts"

export const TINT = 0.2
const TINT_RADIUS = 2
const TICK_HALF = 5

export function paintTint(easel: Easel, { x0, x1, y, height, fadeLeft, fadeRight, hasTicks, color, look }: Tint): void {
  const { ctx, theme, ratio, fade } = easel
  const ink = theme[laneToken(color)]
  const opacity = look.dimmed ? DIMMED : 1
  const top = snap(y, ratio)
  const tall = snap(y + height, ratio) - top
  ctx.globalAlpha = TINT * opacity
  if (fadeLeft > 0 || fadeRight > 0) {
    ctx.save()
    ctx.translate(x0, 0)
    ctx.fillStyle = fade(ink, fadeLeft, x1 - x0, fadeRight)
    ctx.fillRect(-fadeLeft, top, fadeLeft + x1 - x0 + fadeRight, tall)
    ctx.restore()
  } else {
    ctx.fillStyle = ink
    ctx.beginPath()
    ctx.roundRect(
      snap(x0, ratio),
      top,
      Math.max(0, snap(x1, ratio) - snap(x0, ratio)),
      tall,
      hasTicks ? 0 : TINT_RADIUS,
    )
    ctx.fill()
  }
  ctx.globalAlpha = opacity
  if (hasTicks) {
    ctx.fillStyle = ink
    fillVertical(ctx, x0, top, top + tall, ratio)
    fillVertical(ctx, x1, top, top + tall, ratio)
  }
  ctx.globalAlpha = 1
}

export function paintWhisker(easel: Easel, { x0, x1, y, tickLeft, tickRight, color, look }: Whisker): void {
  const { ctx, theme, ratio } = easel
  const width = STROKE.bar
  ctx.globalAlpha = look.dimmed ? DIMMED : 1
  ctx.fillStyle = theme[laneToken(color)]
  fillCrisp(ctx, x0, y - width / 2, x1, y + width / 2, ratio)
  if (tickLeft) fillCrisp(ctx, x0 - width / 2, y - TICK_HALF, x0 + width / 2, y + TICK_HALF, ratio)
  if (tickRight) fillCrisp(ctx, x1 - width / 2, y - TICK_HALF, x1 + width / 2, y + TICK_HALF, ratio)
  ctx.globalAlpha = 1
}

export function paintRelation({ ctx, theme, ratio }: Easel, { from, to, color }: Relation): void {
  setStroke(ctx, theme[laneToken(color)], hairline(ratio))
  ctx.globalAlpha = 0.6
  ctx.beginPath()
  ctx.moveTo(from.x, from.y)
  ctx.lineTo(to.x, to.y)
  ctx.stroke()
  ctx.globalAlpha = 1
}

/** `ground` is what lies behind: it fills what an outline holds and keeps touching marks apart. */
export function paintMark(easel: Easel, mark: Mark, ground: string): void {
  const { ctx, theme } = easel
  const { radius, level } = mark
  const ink = theme[level === "disputed" ? "disputed" : laneToken(mark.color)]
  const rim = radius - STROKE.mark / 2
  if (level === "unsourced") {
    ctx.globalAlpha = mark.look.dimmed ? DIMMED : 1
    setStroke(ctx, ink, STROKE.unsourced)
    ctx.beginPath()
    traceDisc(ctx, mark, ringRadius(radius))
    ctx.stroke()
    ctx.globalAlpha = 1
    return
  }
  ctx.fillStyle = ground
  ctx.beginPath()
  if (level === "disputed") traceDiamond(ctx, mark, diamondReach(radius) + 2 * CASING)
  else traceDisc(ctx, mark, radius + CASING)
  ctx.fill()
  ctx.globalAlpha = mark.look.dimmed ? DIMMED : 1
  ctx.fillStyle = ink
  ctx.beginPath()
  if (level === "confirmed") {
    traceDisc(ctx, mark, radius)
    ctx.fill()
  } else if (level === "disputed") {
    paintStruckDiamond(easel, mark.x, mark.y, radius)
  } else {
    if (level === "single") {
      traceLeftHalf(ctx, mark, radius)
      ctx.fill()
      ctx.beginPath()
    }
    setStroke(ctx, ink, STROKE.mark, level === "unverified" ? MARK_DASH : undefined)
    traceDisc(ctx, mark, rim)
    ctx.stroke()
  }
  ctx.globalAlpha = 1
}

/** The red diamond, struck through; its inside is the caller's. */
export function paintStruckDiamond({ ctx, theme }: Easel, x: number, y: number, radius: number): void {
  setStroke(ctx, theme.disputed, STROKE.mark)
  ctx.beginPath()
  traceDiamond(ctx, { x, y }, diamondReach(radius))
  ctx.moveTo(x - strikeReach(radius), y)
  ctx.lineTo(x + strikeReach(radius), y)
  ctx.stroke()
}
