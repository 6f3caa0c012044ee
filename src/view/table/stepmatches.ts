import { useEffectEvent, useLayoutEffect } from "react"
import { useViewer } from "../viewer.ts"
import type { TableRows } from "./tablerows.ts"

/**
 * Enter in the search field leads on by the rows, in whatever order they are, and with Shift back; round from the last to
 * the first. Taken before `view/keys.ts`, which goes by time.
 */
export function useSteps({ events, placeOf }: Pick<TableRows, "events" | "placeOf">): void {
  const { store, outside } = useViewer()
  const step = useEffectEvent((by: 1 | -1) => {
    const { selection, filters } = store.state()
    if (filters.query.trim() === "" || events.length === 0) return
    const current = selection.event === null ? -1 : placeOf(selection.event)
    const next = current < 0 ? (by > 0 ? 0 : -1) : current + by
    const place = (next + events.length) % events.length
    store.dispatch({ type: "select", event: events[place]!, at: outside.clock(), reveal: true, place })
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.isComposing) return
      if (!(event.target instanceof Element) || !event.target.matches(".search input")) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    document.addEventListener("keydown", press, { capture: true })
    return () => document.removeEventListener("keydown", press, { capture: true })
  }, [])
}
