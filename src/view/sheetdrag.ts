import { STOPS, type SheetStop } from "./sheetstops.ts"
import { textScaleOf } from "./textscale.ts"

/** px of screen height under which a sheet is lower, and so is the header above it. */
const LITTLE = 400

/** px that a stop takes of the height of a screen: the same figures as in layout.css and sheet.css, for letting go near one. */
function heightOf(stop: SheetStop, screen: number): number {
  const isLow = screen < LITTLE
  if (stop === "peek") return isLow ? 32 : 96
  if (stop === "half") return screen * (isLow ? 0.4 : 0.47)
  return screen - (isLow ? 44 : 56)
}

/** Under this a press that wandered is still a press. */
const DRAG_PX = 6

interface Drag {
  readonly pointer: number
  readonly startY: number
  readonly startHeight: number
  lastY: number
  lastAt: number
  /** px per ms, upwards. */
  speed: number
}

export interface SheetDragParts {
  readonly sheet: HTMLElement
  readonly handle: HTMLElement
  readonly onStop: (stop: SheetStop) => void
}

/** Draws the sheet up and down by its handle. Answers its undo. */
export function startSheetDrag({ sheet, handle, onStop }: SheetDragParts): () => void {
  const undo = new AbortController()
  const { signal } = undo
  let held: Drag | null = null
  let wasDragged = false
  const yOf = (pointer: PointerEvent) => pointer.clientY / textScaleOf(sheet)
  const screenOf = () => window.innerHeight / textScaleOf(sheet)
  const start = (pointer: PointerEvent) => {
    wasDragged = false
    if (pointer.button !== 0) return
    handle.setPointerCapture(pointer.pointerId)
    const { timeStamp, pointerId } = pointer
    const y = yOf(pointer)
    held = { pointer: pointerId, startY: y, startHeight: sheet.offsetHeight, lastY: y, lastAt: timeStamp, speed: 0 }
  }
  const move = (pointer: PointerEvent) => {
    if (held?.pointer !== pointer.pointerId) return
    sheet.dataset["dragging"] = ""
    const y = yOf(pointer)
    sheet.style.blockSize = `${Math.max(heightOf("peek", screenOf()) / 2, held.startHeight + held.startY - y)}px`
    const passed = pointer.timeStamp - held.lastAt
    if (passed > 0) held.speed = (held.lastY - y) / passed
    held.lastY = y
    held.lastAt = pointer.timeStamp
  }
  const end = (pointer: PointerEvent) => {
    const drag = held
    if (drag?.pointer !== pointer.pointerId) return
    held = null
    delete sheet.dataset["dragging"]
    sheet.style.blockSize = ""
    wasDragged = Math.abs(drag.startY - drag.lastY) >= DRAG_PX
    if (!wasDragged) return
    // A flick counts as 200 ms more of the way it was going.
    const wanted = drag.startHeight + drag.startY - drag.lastY + drag.speed * 200
    onStop(nearestStop(wanted, screenOf()))
  }
  // A drag ends in a click as well, which is not a press.
  const click = (event: MouseEvent) => {
    if (wasDragged) event.stopPropagation()
    wasDragged = false
  }
  handle.addEventListener("pointerdown", start, { signal })
  handle.addEventListener("pointermove", move, { signal })
  handle.addEventListener("pointerup", end, { signal })
  handle.addEventListener("pointercancel", end, { signal })
  handle.addEventListener("click", click, { signal })
  return () => undo.abort()
}

export function nearestStop(height: number, screen: number): SheetStop {
  const away = (stop: SheetStop) => Math.abs(heightOf(stop, screen) - height)
  return STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best))
}
