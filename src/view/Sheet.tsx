import { useRef, type ReactNode } from "react"
import { useViewer } from "./viewer.ts"

/** How far the panel is open where it has no column of its own: a peek, half, or all of the screen's height. */
export type SheetStop = "peek" | "half" | "full"
const STOPS: readonly SheetStop[] = ["peek", "half", "full"]

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

/** The panel's place: a column, or a sheet at the foot of a phone that is drawn up by its handle. */
export function Sheet(props: {
  readonly stop: SheetStop
  readonly onStop: (stop: SheetStop) => void
  readonly children: ReactNode
}) {
  const { words } = useViewer()
  const sheet = useRef<HTMLElement>(null)
  const drag = useRef<Drag | null>(null)
  const wasDragged = useRef(false)
  const place = STOPS.indexOf(props.stop)
  const step = (by: number) => props.onStop(STOPS[Math.min(Math.max(place + by, 0), STOPS.length - 1)]!)

  const start = (pointer: React.PointerEvent<HTMLElement>) => {
    if (pointer.button !== 0) return
    pointer.currentTarget.setPointerCapture(pointer.pointerId)
    const { clientY, timeStamp, pointerId } = pointer
    const startHeight = sheet.current!.getBoundingClientRect().height
    drag.current = { pointer: pointerId, startY: clientY, startHeight, lastY: clientY, lastAt: timeStamp, speed: 0 }
  }
  const move = (pointer: React.PointerEvent) => {
    const held = drag.current
    if (held?.pointer !== pointer.pointerId) return
    const element = sheet.current!
    element.dataset["dragging"] = ""
    element.style.blockSize = `${Math.max(48, held.startHeight + held.startY - pointer.clientY)}px`
    const passed = pointer.timeStamp - held.lastAt
    if (passed > 0) held.speed = (held.lastY - pointer.clientY) / passed
    held.lastY = pointer.clientY
    held.lastAt = pointer.timeStamp
  }
  const end = (pointer: React.PointerEvent) => {
    const held = drag.current
    if (held?.pointer !== pointer.pointerId) return
    drag.current = null
    const element = sheet.current!
    delete element.dataset["dragging"]
    element.style.blockSize = ""
    wasDragged.current = Math.abs(held.startY - held.lastY) >= DRAG_PX
    if (!wasDragged.current) return
    // A flick counts as 200 ms more of the way it was going.
    const wanted = held.startHeight + held.startY - held.lastY + held.speed * 200
    props.onStop(nearestStop(wanted, window.innerHeight))
  }

  return (
    <aside
      ref={sheet}
      id="details"
      className="panel"
      data-stop={props.stop}
      aria-label={words.ui.app.details}
      tabIndex={-1}
    >
      <button
        type="button"
        className="sheet-handle"
        role="slider"
        aria-orientation="vertical"
        aria-label={words.ui.sheet.handle}
        aria-valuemin={0}
        aria-valuemax={STOPS.length - 1}
        aria-valuenow={place}
        aria-valuetext={words.ui.sheet.stops[props.stop]}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => {
          // A drag ends in a click as well.
          if (!wasDragged.current) props.onStop(props.stop === "full" ? "peek" : STOPS[place + 1]!)
          wasDragged.current = false
        }}
        onKeyDown={(key) => {
          const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 2, PageDown: -2, End: 2, Home: -2 }[key.key]
          if (by === undefined) return
          key.preventDefault()
          step(by)
        }}
      />
      {props.children}
    </aside>
  )
}

export function nearestStop(height: number, screen: number): SheetStop {
  const away = (stop: SheetStop) => Math.abs(heightOf(stop, screen) - height)
  return STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best))
}
