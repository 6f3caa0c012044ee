import { STOPS, type SheetStop } from "./sheetstops.ts"
import { textScaleOf } from "./textscale.ts"

/** px of screen height a stop takes: the same figures as in sheet.css, for letting go near one. */
const heightOf = (stop: SheetStop, screen: number): number =>
  stop === "peek" ? 96 : stop === "half" ? screen * 0.47 : screen - 56

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
    sheet.style.blockSize = `${Math.max(48, held.startHeight + held.startY - y)}px`
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
    onStop(nearestStop(wanted, window.innerHeight / textScaleOf(sheet)))
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
