import type { Context2d } from "./context.ts"

/** Zooming makes a new length each frame; a longer memory would only hold what is never asked for again. */
const MOST = 128

/**
 * Gradients from nothing over `left` px, full for `length` px, to nothing over `right` px. They start at x = −left, so
 * whoever paints first moves the origin to where the full part starts: panning then finds the same gradient again.
 */
export function makeFades(ctx: Context2d) {
  const held = new Map<string, CanvasGradient>()
  return (token: string, left: number, length: number, right: number): CanvasGradient => {
    const color = token.startsWith("#") ? token : inDigits(ctx, token)
    const key = `${color} ${left} ${length} ${right}`
    const known = held.get(key)
    if (known !== undefined) return known
    const whole = left + length + right
    const gradient = ctx.createLinearGradient(-left, 0, length + right, 0)
    const none = withAlpha(color, 0)
    if (left > 0) gradient.addColorStop(0, none)
    gradient.addColorStop(left / whole, color)
    gradient.addColorStop((left + length) / whole, color)
    if (right > 0) gradient.addColorStop(1, none)
    if (held.size >= MOST) held.clear()
    held.set(key, gradient)
    return gradient
  }
}

/** A gradient takes a system colour from the light palette, whatever the reader's own is; a fill takes the one in force. */
function inDigits(ctx: Context2d, color: string): string {
  ctx.fillStyle = color
  return ctx.fillStyle
}

/** The same colour, see-through. A system colour has no digits to add to. */
export function withAlpha(color: string, alpha: number): string {
  if (!color.startsWith("#")) return `color-mix(in srgb, ${color} ${alpha * 100}%, transparent)`
  return `${color}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`
}
