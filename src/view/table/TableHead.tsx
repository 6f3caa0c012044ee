import { COLUMNS, readSort, writeSort, type Column, type TableSort } from "../../state/tablesort.ts"
import { detailsOf } from "../detailwords.ts"
import { Icon } from "../icons.tsx"
import { useViewer } from "../viewer.ts"

/** A button over each column sorts by it, and pressed again turns it. */
export function TableHead(props: { readonly sort: TableSort; readonly onSort: (sort: TableSort) => void }) {
  const { words } = useViewer()
  const ui = detailsOf(words).table
  const sort = readSort(props.sort)
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
            <button
              type="button"
              className={isSorted(column) && sort.isFalling ? "is-falling" : undefined}
              onClick={() => props.onSort(writeSort({ column, isFalling: isSorted(column) && !sort.isFalling }))}
            >
              {ui.columns[column]}
              {isSorted(column) && <Icon name="chevron-down" />}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
