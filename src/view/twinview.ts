import { makeScale } from "../layout/scale.ts"
import type { Scene } from "../layout/scene.ts"
import type { Store } from "../state/store.ts"
import type { Instant } from "../time/instant.ts"
import type { TwinItem } from "./twinitems.ts"

/** px kept free around what is scrolled to. */
const MARGIN = 32

/** Lanes taller than the drawing are scrolled to where the keyboard is. */
export function bringIntoView({ box }: TwinItem, { plot, lanes }: Scene, store: Store): void {
  const last = lanes.at(-1)
  if (last === undefined) return
  const bottom = plot.y + plot.height
  const most = store.state().scroll + Math.max(0, last.box.y + last.box.height - bottom)
  const above = plot.y + MARGIN - box.y
  const below = Math.min(box.y + box.height + MARGIN - bottom, -above)
  if (box.y < plot.y) store.dispatch({ type: "scroll", pixels: -above, most })
  else if (box.y + box.height > bottom) store.dispatch({ type: "scroll", pixels: below, most })
}

/** When the middle is of what is seen of an item: zoomed about that, it stays in view. */
export function middleInView({ box }: TwinItem, { plot, span }: Scene): Instant {
  const [left, right] = [plot.x, plot.x + plot.width]
  const inView = (x: number) => Math.min(Math.max(x, left), right)
  return makeScale(span, left, right).at((inView(box.x) + inView(box.x + box.width)) / 2)
}
