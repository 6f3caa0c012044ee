import type { Scene, TextRole, TextRun } from "../../layout/scene.ts"
import { fontOf, NUMBER_RAISE, type Tokens } from "../theme.ts"
import { snap } from "./pixels.ts"

/** What painting uses of a canvas. `SvgContext` and the tests' recorder answer to the same, so one painter serves all. */
export type Context2d = Pick<
  CanvasRenderingContext2D,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "globalAlpha"
  | "font"
  | "textAlign"
  | "save"
  | "restore"
  | "translate"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "rect"
  | "roundRect"
  | "clip"
  | "fill"
  | "stroke"
  | "fillRect"
  | "fillText"
  | "strokeText"
  | "setLineDash"
  | "createLinearGradient"
>

/** What a path is traced with: a context, or path data for `d`. */
export type Pen = Pick<Context2d, "moveTo" | "lineTo" | "arc" | "closePath">

/** All that the parts of one painting share. */
export interface Easel {
  readonly ctx: Context2d
  readonly theme: Tokens
  /** Device pixels per CSS px. */
  readonly ratio: number
  /** The ring round what is selected: ink, or the system's highlight. */
  readonly ring: string
  /** The theme is the system's own, whose rules stand out as much as its text. */
  readonly isForced: boolean
  readonly fade: (color: string, left: number, length: number, right: number) => CanvasGradient
}

/** Paints what only crowded timelines have, and comes with what lays it out (view/crowding.ts). */
export interface CrowdPainter {
  readonly paintRidges: (easel: Easel, scene: Scene) => void
  readonly paintRidgeWords: (easel: Easel, scene: Scene) => void
}

export const DIMMED = 0.38
export const SOLID: readonly number[] = []

export function baselineOf(run: TextRun): number {
  return run.role === "labelNumber" ? run.y - NUMBER_RAISE : run.y
}

/** Sets the face and alignment of a run; reading `ctx.font` back would be slower than setting it. */
export function setType(ctx: Context2d, role: TextRole, align: TextRun["align"]): void {
  ctx.font = fontOf(role)
  ctx.textAlign = align === "middle" ? "center" : align
}

export function paintRun({ ctx, theme, ratio }: Easel, run: TextRun, ink = run.ink): void {
  setType(ctx, run.role, run.align)
  ctx.fillStyle = theme[ink]
  ctx.fillText(run.text, run.x, snap(baselineOf(run), ratio))
}

/** Later strokes are this wide, dashed so, and in this colour. */
export function setStroke(ctx: Context2d, color: string | CanvasGradient, width: number, dash = SOLID): void {
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.setLineDash(dash as number[])
}
