import { useEffect, useRef } from "react"
import { geometryOf } from "../layout/geometry.ts"
import type { Hit } from "../layout/hit.ts"
import { eventsNear } from "../layout/near.ts"
import { startCanvas } from "./canvas.ts"
import { useDrawing } from "./drawingcontext.ts"
import { EventTwin } from "./EventTwin.tsx"
import { startInput } from "./input.ts"
import { useViewer } from "./viewer.ts"

/** The drawing: a canvas that the frame loop paints, and its twin of real buttons. Panning renders neither. */
export function Chronology() {
  const element = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useDrawing()
  const { store, words, outside } = useViewer()

  useEffect(() => {
    const box = element.current!
    const resize = () => {
      const size = { width: box.clientWidth, height: box.clientHeight }
      if (size.width === 0 || size.height === 0) return
      store.dispatch({ type: "resize", size, plotWidth: geometryOf(size).plot.width })
    }
    resize()
    const observer = new ResizeObserver(resize)
    observer.observe(box)
    return () => observer.disconnect()
  }, [store])

  useEffect(() => startCanvas(canvas.current!, drawing, store), [drawing, store])

  useEffect(() => {
    const act = (hit: Hit) => {
      const at = outside.clock()
      if (hit.kind === "event") store.dispatch({ type: "select", event: hit.event, at })
      else if (hit.kind === "next") store.dispatch({ type: "go", to: { kind: "event", event: hit.event }, at })
      else if (hit.kind === "chip") store.dispatch({ type: "open-cluster", events: hit.chip.events })
      else store.dispatch({ type: "open-cluster", events: eventsNear(store.state(), drawing.scene(), hit.lane, hit.x) })
    }
    return startInput({ element: element.current!, store, drawing, clock: outside.clock, onHit: act })
  }, [store, drawing, outside])

  return (
    <div className="chronology" ref={element} data-chronology="" role="group" aria-label={words.ui.chronology.label}>
      <canvas ref={canvas} aria-hidden="true" />
      <EventTwin />
    </div>
  )
}
