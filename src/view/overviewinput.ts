import { makeScale } from "../layout/scale.ts"
import type { OverviewScene } from "../layout/scene.ts"
import { instantAt, shift, type Span } from "../time/instant.ts"
import { boxOf } from "./elementbox.ts"
import type { InputParts } from "./input.ts"
import { textScaleOf } from "./textscale.ts"

/** Half of a handle's 24 px target. */
const HANDLE = 12
/** px under which a press on the ground is a click. */
const CLICK = 4

type Grip = "from" | "to" | "both" | "new"

interface Hold {
  readonly grip: Grip
  readonly startX: number
  readonly span: Span
  hasMoved: boolean
}

/** The pointer on the overview drags its brush, resizes it, or draws it anew. Answers its undo. */
export function startOverviewInput({ element, store, drawing, clock }: Omit<InputParts, "onHit">): () => void {
  const undo = new AbortController()
  const { signal } = undo
  let held: Hold | null = null
  const xOf = (event: PointerEvent) => event.clientX / textScaleOf(element) - boxOf(element).left
  const onDown = (event: PointerEvent) => {
    const scene = drawing.overview()
    if (scene === null || event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    const x = xOf(event)
    drawing.momentum()?.cancel()
    held = { grip: gripAt(scene, x), startX: x, span: store.state().span, hasMoved: false }
  }
  const onMove = (event: PointerEvent) => {
    const scene = drawing.overview()
    if (scene === null) return
    const x = xOf(event)
    if (held === null) {
      element.style.cursor = CURSORS[gripAt(scene, x)]
      return
    }
    held.hasMoved ||= Math.abs(x - held.startX) > CLICK
    if (held.hasMoved) store.dispatch({ type: "show", span: brushed(scene, held, x) })
  }
  const onUp = (event: PointerEvent) => {
    const scene = drawing.overview()
    const hold = held
    held = null
    if (scene === null || hold === null) return
    if (hold.hasMoved) {
      store.dispatch({ type: "settle" })
      return
    }
    if (hold.grip !== "new" || event.type === "pointercancel") return
    // A click on the ground brings the view there, as long as it was.
    const at = scaleOf(scene).at(hold.startX)
    const half = (hold.span.to - hold.span.from) / 2
    store.dispatch({
      type: "go",
      to: { kind: "span", span: { from: shift(at, -half), to: shift(at, half) } },
      at: clock(),
    })
  }
  element.addEventListener("pointerdown", onDown, { signal })
  element.addEventListener("pointermove", onMove, { signal })
  element.addEventListener("pointerup", onUp, { signal })
  element.addEventListener("pointercancel", onUp, { signal })
  return () => undo.abort()
}

const CURSORS: Record<Grip, string> = { from: "ew-resize", to: "ew-resize", both: "grab", new: "crosshair" }

const scaleOf = (scene: OverviewScene) => makeScale(scene.whole, scene.plot.x, scene.plot.x + scene.plot.width)

function gripAt({ brush }: OverviewScene, x: number): Grip {
  const nearFrom = Math.abs(x - brush.x0)
  const nearTo = Math.abs(x - brush.x1)
  if (Math.min(nearFrom, nearTo) <= HANDLE) return nearFrom < nearTo ? "from" : "to"
  return x > brush.x0 && x < brush.x1 ? "both" : "new"
}

function brushed(scene: OverviewScene, hold: Hold, x: number): Span {
  const scale = scaleOf(scene)
  const at = scale.at(x)
  const moved = at - scale.at(hold.startX)
  const { from, to } = hold.span
  if (hold.grip === "both") return { from: shift(from, moved), to: shift(to, moved) }
  const fixed = hold.grip === "from" ? to : hold.grip === "to" ? from : scale.at(hold.startX)
  // Past its other handle a handle takes that one's part.
  return { from: instantAt(Math.min(fixed, at)), to: instantAt(Math.max(fixed, at)) }
}
