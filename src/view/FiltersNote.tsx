import { FILTER_LISTS } from "../state/filters.ts"
import { detailsOf } from "./detailwords.ts"
import { useReading } from "./reading.ts"
import { useView } from "./viewer.ts"

/** Over a list: filters are on, and which. */
export function FiltersNote() {
  const { filters: said, results } = detailsOf(useReading().words)
  const filters = useView((state) => state.filters)
  const on = FILTER_LISTS.filter((key) => filters[key].length > 0)
  return <p className="panel-note">{results.filtersOn(on.map((key) => said.names[key]).join(", "))}</p>
}
