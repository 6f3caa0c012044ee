import { useEffect, useRef, type PointerEvent } from "react"
import { makeScale } from "../layout/scale.ts"
import type { OverviewScene } from "../layout/scene.ts"
import { instantAt, shift, type Span } from "../time/instant.ts"
import { startOverviewCanvas } from "./canvas.ts"
import { useDrawing } from "./drawingcontext.ts"
import { useViewer } from "./viewer.ts"

/** Half of a handle's 24 px target. */
const HANDLE = 12
/** px under which a press on the ground is a click. */
const CLICK = 4

type Grip = "from" | "to" | "both" | "new"

/** The whole at a glance, and a brush that drags, resizes, or is drawn anew. */
export function Overview() {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const held = useRef<{ grip: Grip; startX: number; span: Span; hasMoved: boolean } | null>(null)
  const drawing = useDrawing()
  const { store, words, outside } = useViewer()

  useEffect(() => {
    const element = box.current!
    const resize = () => drawing.setOverviewSize(element.clientWidth, element.clientHeight)
    resize()
    const observer = new ResizeObserver(resize)
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawing.setOverviewSize(0, 0)
    }
  }, [drawing])
  useEffect(() => startOverviewCanvas(canvas.current!, drawing, store), [drawing, store])

  const xOf = (event: PointerEvent) => event.clientX - box.current!.getBoundingClientRect().left
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const scene = drawing.overview()
    if (scene === null || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const x = xOf(event)
    drawing.momentum.cancel()
    held.current = { grip: gripAt(scene, x), startX: x, span: store.state().span, hasMoved: false }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const scene = drawing.overview()
    const hold = held.current
    if (scene === null) return
    const x = xOf(event)
    if (hold === null) {
      event.currentTarget.style.cursor = CURSORS[gripAt(scene, x)]
      return
    }
    hold.hasMoved ||= Math.abs(x - hold.startX) > CLICK
    if (hold.hasMoved) store.dispatch({ type: "show", span: brushed(scene, hold, x) })
  }
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const scene = drawing.overview()
    const hold = held.current
    held.current = null
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
      at: outside.clock(),
    })
  }

  return (
    <div
      className="overview"
      ref={box}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <span className="visually-hidden">{words.ui.chronology.overview}</span>
    </div>
  )
}

const CURSORS: Record<Grip, string> = { from: "ew-resize", to: "ew-resize", both: "grab", new: "crosshair" }

const scaleOf = (scene: OverviewScene) => makeScale(scene.whole, scene.plot.x, scene.plot.x + scene.plot.width)

function gripAt({ brush }: OverviewScene, x: number): Grip {
  const nearFrom = Math.abs(x - brush.x0)
  const nearTo = Math.abs(x - brush.x1)
  if (Math.min(nearFrom, nearTo) <= HANDLE) return nearFrom < nearTo ? "from" : "to"
  return x > brush.x0 && x < brush.x1 ? "both" : "new"
}

function brushed(scene: OverviewScene, hold: { grip: Grip; startX: number; span: Span }, x: number): Span {
  const scale = scaleOf(scene)
  const at = scale.at(x)
  const moved = at - scale.at(hold.startX)
  const { from, to } = hold.span
  if (hold.grip === "both") return { from: shift(from, moved), to: shift(to, moved) }
  const fixed = hold.grip === "from" ? to : hold.grip === "to" ? from : scale.at(hold.startX)
  // Past its other handle a handle takes that one's part.
  return { from: instantAt(Math.min(fixed, at)), to: instantAt(Math.max(fixed, at)) }
}
