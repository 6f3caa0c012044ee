import { useLayoutEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { EventList } from "../state/state.ts"
import { EventRow } from "./EventRow.tsx"
import { boxOf } from "./elementbox.ts"
import { positionAt, virtualHeight, windowAt, type Position, type Window } from "./virtualwindow.ts"
import "./virtualrows.css"

const NOTHING: Window = { first: 0, count: 30, top: 0 }

/**
 * A list of any length of which only the rows in view exist. All rows are equally high, and the list as high as all of
 * them, so that the panel's own scroll bar shows where the reader is.
 */
export function VirtualRows({ events }: { readonly events: EventList }) {
  const list = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState<Window>(NOTHING)
  const [row, setRow] = useState(0)
  const isHeld = useRef(false)
  const height = virtualHeight(events.length, row)

  useLayoutEffect(() => {
    const element = list.current!
    const scroller = element.closest<HTMLElement>("[data-panel-body]")
    if (scroller === null) return undefined
    let position: Position | null = null
    const look = () => {
      const row = element.firstElementChild
      const rowHeight = row === null ? 0 : boxOf(row).height
      const above = boxOf(scroller).top - boxOf(element).top
      position = positionAt(events.length, rowHeight, above, scroller.clientHeight, position)
      const next = windowAt(events.length, rowHeight, position, scroller.clientHeight)
      setRow(rowHeight)
      setShown((now) => (now.first === next.first && now.count === next.count && now.top === next.top ? now : next))
    }
    // Before the browser paints what was scrolled to, so that no row is seen blank.
    const follow = () => flushSync(look)
    look()
    scroller.addEventListener("scroll", follow, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    return () => {
      scroller.removeEventListener("scroll", follow)
      observer.disconnect()
    }
  }, [events])

  useLayoutEffect(() => {
    // A row that goes takes the focus with it, and the keys would be nowhere.
    if (isHeld.current && document.activeElement === document.body) list.current!.focus({ preventScroll: true })
  }, [shown])

  const rows = Array.from({ length: Math.min(shown.count, events.length - shown.first) }, (_, place) => {
    const index = shown.first + place
    return <EventRow key={events[index]} event={events[index]!} place={{ position: index + 1, of: events.length }} />
  })
  return (
    <ul
      className="event-rows is-virtual"
      ref={list}
      tabIndex={-1}
      onFocus={() => (isHeld.current = true)}
      onBlur={() => (isHeld.current = false)}
      style={height === 0 ? undefined : { blockSize: height, paddingBlockStart: shown.top }}
    >
      {rows}
    </ul>
  )
}
