import { useEffect, useLayoutEffect, useRef } from "react"
import { startSurface } from "./canvas.ts"
import { useDrawing } from "./drawingcontext.ts"
import { FirstDrawing } from "./FirstDrawing.tsx"
import { startOverviewInput } from "./overviewinput.ts"
import { makeOverviewKeeper } from "./overviewkeeper.ts"
import { paintOverviewScene } from "./paint/overview.ts"
import { useViewer } from "./viewer.ts"

/** What fills the overview's box: a canvas, and a brush that drags, resizes, or is drawn anew. */
export function OverviewCanvas() {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useDrawing()
  const { store, outside, selectors, written } = useViewer()

  // Before anything is painted: else the strip would be empty for a frame where a drawing stood.
  useLayoutEffect(() => {
    const box = canvas.current!.parentElement!
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = box
      drawing.setOverview(width === 0 || height === 0 ? null : makeOverviewKeeper(selectors, { width, height }))
    }
    resize()
    const observer = new ResizeObserver(resize)
    observer.observe(box)
    return () => {
      observer.disconnect()
      drawing.setOverview(null)
    }
  }, [drawing, selectors])
  useLayoutEffect(
    () =>
      startSurface(canvas.current!, { drawing, store, paint: paintOverviewScene, sceneOf: (_, overview) => overview }),
    [drawing, store],
  )
  useEffect(
    () =>
      startOverviewInput({
        element: canvas.current!.parentElement!,
        store,
        drawing,
        clock: outside.clock,
        guest: null,
      }),
    [store, drawing, outside],
  )

  return (
    <>
      <canvas ref={canvas} aria-hidden="true" />
      <FirstDrawing svg={written?.overview} />
    </>
  )
}
