import { useEffect, useRef, type ReactNode } from "react"
import { STOPS, type SheetStop } from "./sheetstops.ts"
import { useViewer } from "./viewer.ts"

/** The panel's place: a column, or a sheet at the foot of a phone that is drawn up by its handle. */
export function Sheet(props: {
  readonly stop: SheetStop
  readonly onStop: (stop: SheetStop) => void
  readonly children: ReactNode
}) {
  const { words, later } = useViewer()
  const sheet = useRef<HTMLElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { stop, onStop } = props
  const place = STOPS.indexOf(stop)
  const step = (by: number) => onStop(STOPS[Math.min(Math.max(place + by, 0), STOPS.length - 1)]!)

  useEffect(() => later?.startSheetDrag({ sheet: sheet.current!, handle: handle.current!, onStop }), [later, onStop])

  return (
    <aside ref={sheet} id="details" className="panel" data-stop={stop} aria-label={words.ui.app.details} tabIndex={-1}>
      <button
        ref={handle}
        type="button"
        className="sheet-handle"
        role="slider"
        aria-orientation="vertical"
        aria-label={words.ui.sheet.handle}
        aria-valuemin={0}
        aria-valuemax={STOPS.length - 1}
        aria-valuenow={place}
        aria-valuetext={words.ui.sheet.stops[stop]}
        onClick={() => onStop(stop === "full" ? "peek" : STOPS[place + 1]!)}
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
