import { useEffectEvent, useLayoutEffect, useRef } from "react"
import type { EventIndex } from "../../timeline/model.ts"
import { eventOf } from "../eventof.ts"
import { giveFocus } from "../twinfocus.ts"
import { useViewer } from "../viewer.ts"
import type { RowWindow } from "./rowwindow.ts"
import type { TableRows } from "./tablerows.ts"

/**
 * The keyboard's focus comes from the chronology to the row of its event, else to the first that is seen, and goes back
 * with that of its row. Tab comes there as well. After all that scrolls to a row.
 */
export function useHandedFocus(
  { scroller, see, top }: Pick<RowWindow, "scroller" | "see" | "top">,
  { events, placeOf }: Pick<TableRows, "events" | "placeOf">,
  stopAt: (event: EventIndex) => void,
): void {
  const { store } = useViewer()
  /** Whose row has the focus coming once it exists. */
  const due = useRef<EventIndex | null>(null)
  const begin = useEffectEvent((table: HTMLElement, isHanded: boolean) => {
    const isListed = (event: EventIndex | null): event is EventIndex => event !== null && placeOf(event) >= 0
    const event = isHanded ? eventOf(document.activeElement) : null
    const stop = [event, store.state().selection.event].find(isListed) ?? events[top()]
    // It was on its way while the table was.
    delete table.parentElement!.dataset["event"]
    if (stop === undefined) return
    if (stop === event) see(placeOf(stop))
    stopAt(stop)
    if (isHanded) due.current = stop
  })
  useLayoutEffect(() => {
    const table = scroller.current!
    const stage = table.closest(".stage")
    const { activeElement } = document
    begin(table, !table.contains(activeElement) && stage?.contains(activeElement) === true)
    return () => {
      if (!table.contains(document.activeElement)) return
      const event = eventOf(document.activeElement)
      const stop = stage?.querySelector<HTMLElement>(".event-twin [tabindex='0']")
      requestAnimationFrame(() => {
        if (event === null) stop?.focus({ preventScroll: true })
        else giveFocus(stage, { kind: "next", event })
      })
    }
  }, [scroller])
  useLayoutEffect(() => {
    if (due.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="event-${due.current}"]`)
    if (!row) return
    due.current = null
    row.focus({ preventScroll: true })
  })
}
