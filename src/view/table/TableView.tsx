import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react"
import { flushSync } from "react-dom"
import { readSort } from "../../state/tablesort.ts"
import type { EventIndex } from "../../timeline/model.ts"
import { detailsOf } from "../detailwords.ts"
import { eventOf } from "../eventof.ts"
import { useReading } from "../reading.ts"
import { useDispatch, useView, useViewer } from "../viewer.ts"
import { useHandedFocus } from "./handedfocus.ts"
import { rowAfter } from "./rowkeys.ts"
import { LONG, useRowWindow } from "./rowwindow.ts"
import { TableFoot } from "./TableFoot.tsx"
import { TableHead } from "./TableHead.tsx"
import { TableRow } from "./TableRow.tsx"
import { useTableRows } from "./tablerows.ts"
import { useYear } from "./seeyear.ts"
import { useSteps } from "./stepmatches.ts"
import "./table.css"

/** All events in rows, dated or not, under the same filters and the same search as the chronology. */
export function TableView() {
  const { store, selectors } = useViewer()
  const { timeline, words, plain } = useReading()
  const dispatch = useDispatch()
  const wanted = useView((state) => state.sort)
  const rows = useTableRows(wanted)
  const { events, placeOf, sort } = rows
  const { column, isFalling } = readSort(sort)
  const isBusy = sort !== wanted
  const selected = useView((state) => state.selection.event)
  const lit = useView((state) =>
    (state.hovered.source ?? state.selection.source) === null ? null : selectors.litMask(state),
  )
  const { scroller, shown, see, toTop, page, top } = useRowWindow(events.length)
  const [stop, setStop] = useState<EventIndex | null>(selected)
  const ui = detailsOf(words).table

  const [seen, setSeen] = useState(selected)
  if (seen !== selected) {
    setSeen(selected)
    if (selected !== null) setStop(selected)
  }

  useKeptFocus(scroller, shown)
  const seeEvent = useEffectEvent((event: EventIndex) => {
    const place = placeOf(event)
    if (place >= 0) see(place)
  })
  useLayoutEffect(toTop, [sort, toTop])
  useLayoutEffect(() => {
    if (selected !== null) seeEvent(selected)
  }, [selected, timeline])

  const isLong = events.length > LONG
  const count = Math.min(shown.count, events.length - shown.first)
  const stopPlace = stop === null ? -1 : placeOf(stop)
  const isStopShown = stopPlace >= shown.first && stopPlace < shown.first + count
  /** The row that Tab comes to. */
  const current = isStopShown ? stop : (events[shown.first] ?? null)

  const focusOn = (place: number, isFirst = false) => {
    const event = events[place]!
    flushSync(() => setStop(event))
    see(place, isFirst)
    scroller.current?.querySelector<HTMLElement>(`[data-key="event-${event}"]`)?.focus({ preventScroll: true })
  }
  useYear(rows, see, focusOn)
  useHandedFocus({ scroller, see, top }, rows, setStop)
  useSteps(rows)
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return
    if ((key.target as HTMLElement).closest("thead") !== null) return
    if (key.key === "ArrowRight" || key.key === "ArrowLeft") return moveInRow(key)
    const next = rowAfter(key.key, stopPlace >= 0 ? stopPlace : shown.first, { count: events.length, page: page() })
    if (next === null) return
    key.preventDefault()
    focusOn(next)
  }

  return (
    <>
      <div
        className={isLong ? "table-scroll is-long" : "table-scroll"}
        ref={scroller}
        tabIndex={-1}
        role="group"
        aria-label={ui.name}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const event = eventOf(target)
          if (event === null) return
          setStop(event)
          dispatch({ type: "focus", event })
        }}
        onBlur={() => store.state().focused !== null && dispatch({ type: "focus", event: null })}
      >
        <div
          className="table-room"
          style={isLong && shown.height > 0 ? ({ "--rows": `${shown.height}px` } as object) : undefined}
        >
          <table role="table" aria-rowcount={events.length + 1} aria-busy={isBusy}>
            <caption className="visually-hidden">
              {plain(timeline.title)}, {ui.sorted[column][isFalling ? "falling" : "rising"]}
            </caption>
            <TableHead sort={wanted} onSort={(next) => dispatch({ type: "sort", sort: next })} />
            <tbody role="rowgroup" style={isLong ? { transform: `translateY(${-shown.above}px)` } : undefined}>
              {Array.from({ length: count }, (_, nth) => {
                const event = events[shown.first + nth]!
                return (
                  <TableRow
                    key={event}
                    event={event}
                    place={shown.first + nth}
                    isSelected={event === selected}
                    isStop={event === current}
                    isDim={lit !== null && lit[event] === 0}
                  />
                )
              })}
            </tbody>
          </table>
        </div>
        {events.length === 0 && <p className="table-nothing">{ui.nothing}</p>}
      </div>
      <TableFoot rows={rows} isBusy={isBusy} />
    </>
  )
}

/** A row that is scrolled away takes the focus with it, and the keys would be nowhere. */
function useKeptFocus(scroller: React.RefObject<HTMLElement | null>, shown: unknown): void {
  const isHeld = useRef(false)
  useEffect(() => {
    const element = scroller.current!
    const hold = () => (isHeld.current = true)
    const drop = () => (isHeld.current = false)
    element.addEventListener("focusin", hold)
    element.addEventListener("focusout", drop)
    return () => {
      element.removeEventListener("focusin", hold)
      element.removeEventListener("focusout", drop)
    }
  }, [scroller])
  useLayoutEffect(() => {
    if (isHeld.current && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [scroller, shown])
}

/** Between the links of a row: its event and its sources. */
function moveInRow(key: KeyboardEvent): void {
  const here = (key.target as HTMLElement).closest("a")
  const links = [...(here?.closest("tr")?.querySelectorAll("a") ?? [])]
  const isForward = (key.key === "ArrowRight") === (getComputedStyle(key.currentTarget).direction === "ltr")
  const next = here === null ? undefined : links[links.indexOf(here) + (isForward ? 1 : -1)]
  if (next === undefined) return
  key.preventDefault()
  next.focus({ preventScroll: true })
}
