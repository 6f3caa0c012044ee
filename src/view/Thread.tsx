import { useEffect, useRef } from "react"
import type { Scene } from "../layout/scene.ts"
import { useDrawing } from "./drawingcontext.ts"
import { boxOf } from "./elementbox.ts"
import { threadPath, type ThreadEnd } from "./thread.ts"
import { useView, useViewer } from "./viewer.ts"
import "./thread.css"

/**
 * The thread from the selected mark to the citation in hand. It lies over chronology and panel, follows each frame, and
 * reads the page's layout only when the panel changed, never while the view moves.
 */
export function Thread() {
  const svg = useRef<SVGSVGElement>(null)
  const drawing = useDrawing()
  const { store } = useViewer()
  const selection = useView((state) => state.selection)
  const citation = useView((state) => state.citation)

  useEffect(() => {
    const element = svg.current!
    const root = element.parentElement!
    /** undefined: not yet. */
    let measured: Measured | null | undefined
    const forget = () => {
      measured = undefined
      drawing.repaint()
    }
    const show = (scene: Scene) => {
      const [casing, line, knot] = element.children as unknown as [SVGPathElement, SVGPathElement, SVGCircleElement]
      const start = scene.thread
      const { selection, isMoving } = store.state()
      const hasStart = start !== null && selection.event !== null
      // What is not on the page yet may have come since, but is looked for only once the view rests.
      if (hasStart && (measured === undefined || (measured === null && !isMoving)))
        measured = measureEnds(root, element, citation)
      const isShown = hasStart && measured != null
      const visibility = isShown ? "visible" : "hidden"
      if (element.style.visibility !== visibility) element.style.visibility = visibility
      if (!isShown) return
      const { dx, dy, end } = measured!
      const moved = {
        ...start,
        x: start.x + dx,
        y: start.y + dy,
        laneTop: start.laneTop + dy,
        corridor: start.corridor === null ? null : { x: start.corridor.x + dx, y: start.corridor.y + dy },
      }
      const path = threadPath(moved, end, scene.plot.y + dy)
      casing.setAttribute("d", path)
      line.setAttribute("d", path)
      element.style.setProperty("--thread", `var(--lane${String(start.color)})`)
      knot.setAttribute("visibility", end.hasKnot ? "inherit" : "hidden")
      knot.setAttribute("cx", String(end.x))
      knot.setAttribute("cy", String(end.y))
    }
    const remove = drawing.addSurface(show)
    const observer = new ResizeObserver(forget)
    observer.observe(root)
    // The panel's words may wrap anew, or a card open: its content is what moves the number.
    const panel = root.querySelector("[data-panel-body]")
    for (const child of panel === null ? [] : [panel, ...panel.children]) observer.observe(child)
    root.addEventListener("scroll", forget, { capture: true, passive: true })
    return () => {
      remove()
      observer.disconnect()
      root.removeEventListener("scroll", forget, { capture: true })
    }
  }, [drawing, store, selection, citation])

  return (
    <svg className="thread" ref={svg} aria-hidden="true">
      <path className="thread-casing" />
      <path className="thread-line" />
      <circle className="thread-knot" r={3.5} />
    </svg>
  )
}

interface Measured {
  /** From the drawing's px to the thread's own. */
  readonly dx: number
  readonly dy: number
  readonly end: ThreadEnd
}

function measureEnds(root: HTMLElement, svg: SVGSVGElement, citation: number): Measured | null {
  const chronology = root.querySelector("[data-chronology]")
  const body = root.querySelector("[data-panel-body]")
  const number = body?.querySelector(`[data-citation="${String(citation)}"] .number`)
  if (chronology == null || body == null || number == null) return null
  const origin = boxOf(svg)
  const from = boxOf(chronology)
  const panel = boxOf(body)
  const box = boxOf(number)
  // Beside the chronology only: over or under it (small screens) the filled number says the same.
  if (panel.left < from.right - 1 || box.height === 0) return null
  const middle = box.top + box.height / 2
  const y = Math.min(Math.max(middle, panel.top), panel.bottom)
  return {
    dx: from.left - origin.left,
    dy: from.top - origin.top,
    end: { x: box.left - origin.left, y: y - origin.top, panelX: panel.left - origin.left, hasKnot: y === middle },
  }
}
