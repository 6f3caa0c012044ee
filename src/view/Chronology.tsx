import { useEffect, useRef } from "react"
import { geometryOf } from "../layout/geometry.ts"
import { startCanvas } from "./canvas.ts"
import { useDrawing } from "./drawingcontext.ts"
import { useViewer } from "./viewer.ts"

/** The drawing: a canvas that the frame loop paints, and its twin of real buttons. Panning renders neither. */
export function Chronology() {
  const element = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useDrawing()
  const { store, words, outside, selectors, later } = useViewer()

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

  useEffect(
    () =>
      later?.startChronologyInput({
        element: element.current!,
        store,
        drawing,
        clock: outside.clock,
        visible: () => selectors.visibleMask(store.state()),
      }),
    [later, store, drawing, outside, selectors],
  )

  return (
    <div className="chronology" ref={element} data-chronology="" role="group" aria-label={words.ui.chronology.label}>
      <canvas ref={canvas} aria-hidden="true" />
      {later !== null && <later.EventTwin />}
    </div>
  )
}
