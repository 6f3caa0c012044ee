/** What is needed to fill a rectangle. */
type Filling = Pick<CanvasRenderingContext2D, "fillRect">

/** The nearest edge between device pixels, in CSS px. */
export const snap = (value: number, ratio: number): number => Math.round(value * ratio) / ratio

/** A 1 px rule in whole device pixels, at least one, in CSS px. */
export const hairline = (ratio: number): number => Math.max(1, Math.round(ratio)) / ratio

/** A rectangle whose four edges fall between device pixels, and that is never thinner than one of them. */
export function fillCrisp(ctx: Filling, x0: number, y0: number, x1: number, y1: number, ratio: number): void {
  const left = snap(x0, ratio)
  const top = snap(y0, ratio)
  ctx.fillRect(left, top, Math.max(snap(x1, ratio) - left, 1 / ratio), Math.max(snap(y1, ratio) - top, 1 / ratio))
}

export function fillVertical(ctx: Filling, x: number, y0: number, y1: number, ratio: number): void {
  ctx.fillRect(snap(x - hairline(ratio) / 2, ratio), y0, hairline(ratio), y1 - y0)
}

export function fillHorizontal(ctx: Filling, y: number, x0: number, x1: number, ratio: number): void {
  ctx.fillRect(x0, snap(y - hairline(ratio) / 2, ratio), x1 - x0, hairline(ratio))
}

/** Middle of a vertical stroke whose `width` px come to whole device pixels. */
export const strokeMiddle = (x: number, width: number, ratio: number): number => snap(x - width / 2, ratio) + width / 2
