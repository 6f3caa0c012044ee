import { useEffect, useEffectEvent, useLayoutEffect } from "react"
import { readYear } from "../GoToYear.tsx"
import { useView, useViewer } from "../viewer.ts"
import type { TableRows } from "./tablerows.ts"
import { rowOfYear } from "./yearrow.ts"

/**
 * A year that is gone to begins the rows that are seen. Where it was asked for by name its first row takes the focus as
 * well, and the keys go on from there; the same year asked for again is seen again.
 */
export function useYear(
  { events, sort }: Pick<TableRows, "events" | "sort">,
  see: (row: number, isFirst: boolean) => void,
  focusOn: (row: number, isFirst: boolean) => void,
): void {
  const { store } = useViewer()
  const year = useView((state) => state.selection.year)
  const timeline = useView((state) => state.timeline)
  const rowOf = (wanted: number) => rowOfYear(timeline, events, wanted, sort)
  const seeYear = useEffectEvent((wanted: number) => {
    const row = rowOf(wanted)
    if (row !== null) see(row.place, true)
  })
  const goToYear = useEffectEvent((wanted: number) => {
    const row = rowOf(wanted)
    if (row !== null) (row.isOfYear ? focusOn : see)(row.place, true)
  })
  useLayoutEffect(() => {
    if (year !== null && store.state().selection.event === null) seeYear(year)
  }, [store, year])
  useEffect(() => {
    const onSubmit = ({ target }: Event) => {
      if (!(target instanceof HTMLFormElement) || !target.matches(".go-to-year")) return
      const field = target.elements.namedItem("year")
      const wanted = field instanceof HTMLInputElement ? readYear(field.value) : null
      if (wanted !== null) goToYear(wanted)
    }
    document.addEventListener("submit", onSubmit)
    return () => document.removeEventListener("submit", onSubmit)
  }, [])
}
