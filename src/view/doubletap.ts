/** ms after one tap in which the next is of the same double tap. */
const SOON = 300
/** px from one to the other. */
const NEAR = 24

/** Tells the second tap of a finger from one of its own, by place in px and time in ms: not all browsers do. */
export function makeDoubleTap(): (x: number, y: number, at: number) => boolean {
  let last: { readonly x: number; readonly y: number; readonly at: number } | null = null
  return (x, y, at) => {
    const isSecond = last !== null && at - last.at <= SOON && Math.hypot(x - last.x, y - last.y) <= NEAR
    last = isSecond ? null : { x, y, at }
    return isSecond
  }
}
