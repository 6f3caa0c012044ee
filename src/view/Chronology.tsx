import { useCallback, useEffect, useLayoutEffect, useRef } from "react"
import { geometryOf } from "../layout/geometry.ts"
import type { Scene } from "../layout/scene.ts"
import { startSurface } from "./canvas.ts"
import { drawScene } from "./paint/canvas.ts"
import { useDrawing } from "./drawingcontext.ts"
import { FirstDrawing } from "./FirstDrawing.tsx"
import type { Guest } from "./guest.ts"
import { useView, useViewer } from "./viewer.ts"

export interface ChronologyProps {
  /** null: on a page of its own. */
  readonly guest?: Guest | null
  /** Its name and how to use it. */
  readonly label: string
}

/** The drawing: a canvas that the frame loop paints, and its twin of real buttons. Panning renders neither. */
export function Chronology({ guest = null, label }: ChronologyProps) {
  const element = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useDrawing()
  const { store, outside, selectors, later, written } = useViewer()

  const resize = useCallback(() => {
    // A view that is closed may be told of one more size.
    const { clientWidth: width, clientHeight: height } = element.current ?? { clientWidth: 0, clientHeight: 0 }
    if (width === 0 || height === 0) return
    const size = { width, height }
    store.dispatch({ type: "resize", size, plotWidth: geometryOf(size).plot.width })
  }, [store])
  useEffect(() => {
    resize()
    const observer = new ResizeObserver(resize)
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [resize])
  // The line that tells of filters takes its room from the drawing: laid out for the next frame, not again after it.
  useLayoutEffect(resize, [resize, useView(({ filters }) => filters)])

  useEffect(
    () =>
      startSurface(canvas.current!, {
        drawing,
        store,
        paint(easel, scene: Scene) {
          drawScene(easel, scene, drawing.crowdPainter())
          later?.paintOver(easel, scene)
        },
        sceneOf: (scene) => scene,
      }),
    [drawing, store, later],
  )

  useEffect(
    () =>
      later?.startChronologyInput({
        element: element.current!,
        store,
        drawing,
        clock: outside.clock,
        visible: () => selectors.visibleMask(store.state()),
        guest,
      }),
    [later, store, drawing, outside, selectors, guest],
  )

  return (
    <>
      <div className="chronology" ref={element} data-chronology="" role="group" aria-label={label}>
        <canvas ref={canvas} aria-hidden="true" />
        <FirstDrawing svg={written?.chronology} />
        {later !== null && <later.EventTwin />}
      </div>
      {later !== null && <later.GrowthBar />}
    </>
  )
}
