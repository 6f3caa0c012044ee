import { ClearSearchButton } from "./ClearSearchButton.tsx"
import { detailsOf } from "./detailwords.ts"
import { useMemo } from "react"
import { FILTER_LISTS } from "../state/filters.ts"
import { NO_FILTERS } from "../state/state.ts"
import { absencesAmong } from "./eventname.ts"
import { EventRows } from "./EventRows.tsx"
import { FiltersNote } from "./FiltersNote.tsx"
import { PanelFrame } from "./PanelFrame.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** What the search found, by time; nothing found says what was searched and what stands in the way. */
export function ResultsPanel() {
  const { timeline, words } = useReading()
  const { selectors } = useViewer()
  const dispatch = useDispatch()
  const filters = useView((state) => state.filters)
  const matches = useView((state) => selectors.matches(state))
  const found = matches ?? []
  const absences = useMemo(() => absencesAmong(timeline, matches ?? []), [timeline, matches])
  const events = found.length - absences
  const isSearching = useView((state) => selectors.isSearching(state))
  const isFiltered = FILTER_LISTS.some((key) => filters[key].length > 0)
  const query = filters.query.trim()
  const ui = detailsOf(words).results
  return (
    <PanelFrame name={`search ${query}`} bar={null}>
      <h2 className="panel-title is-small" tabIndex={-1}>
        {isSearching ? ui.searching(query) : found.length > 0 ? ui.heading(events, absences, query) : ui.nothing(query)}
      </h2>
      {isSearching && <p className="panel-note">{ui.soFar(events, absences)}</p>}
      {found.length === 0 && !isSearching && <p className="panel-note">{ui.searched}</p>}
      {isFiltered && <FiltersNote />}
      <p className="panel-buttons">
        {isFiltered && (
          <button
            type="button"
            className="button is-primary"
            onClick={() => dispatch({ type: "filter", filters: { ...NO_FILTERS, query: filters.query } })}
          >
            {ui.clearFilters}
          </button>
        )}
        <ClearSearchButton className="button" />
      </p>
      {found.length > 0 && <EventRows key={query} events={found} />}
    </PanelFrame>
  )
}
