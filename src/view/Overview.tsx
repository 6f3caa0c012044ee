import { useEffect, useRef } from "react"
import { startOverviewCanvas } from "./canvas.ts"
import { useDrawing } from "./drawingcontext.ts"
import { FirstDrawing } from "./FirstDrawing.tsx"
import { useViewer } from "./viewer.ts"

/** The whole at a glance, and a brush that drags, resizes, or is drawn anew. */
export function Overview() {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useDrawing()
  const { store, words, outside, later, firstDrawing } = useViewer()

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
  useEffect(
    () => later?.startOverviewInput({ element: box.current!, store, drawing, clock: outside.clock }),
    [later, store, drawing, outside],
  )

  return (
    <div className="overview" ref={box}>
      <canvas ref={canvas} aria-hidden="true" />
      <FirstDrawing svg={firstDrawing?.overview} />
      <span className="visually-hidden">{words.ui.chronology.overview}</span>
    </div>
  )
}
