import { detailsOf } from "../detailwords.ts"
import { Icon } from "../icons.tsx"
import { useView, useViewer } from "../viewer.ts"
import { COLUMNS, type Column, type Sort } from "./tablerows.ts"

/** A button over each column sorts by it, and pressed again turns it. */
export function TableHead({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const { words } = useViewer()
  const areTitlesHere = useView((state) => state.timeline.remote === null)
  const ui = detailsOf(words).table
  const isSorted = (column: Column) => sort.column === column
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <th
            key={column}
            role="columnheader"
            scope="col"
            className={`table-${column}`}
            aria-sort={isSorted(column) ? (sort.isFalling ? "descending" : "ascending") : undefined}
          >
            {column === "title" && !areTitlesHere ? (
              <span title={ui.titlesAway}>{ui.columns.title}</span>
            ) : (
              <button
                type="button"
                className={isSorted(column) && sort.isFalling ? "is-falling" : undefined}
                onClick={() => onSort({ column, isFalling: isSorted(column) && !sort.isFalling })}
              >
                {ui.columns[column]}
                {isSorted(column) && <Icon name="chevron-down" />}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
