import type { RankedColumn } from "../timeline/tableorder.ts"

export type Column = RankedColumn | "title"
export const COLUMNS: readonly Column[] = ["date", "title", "lane", "evidence", "sources"]

/** What the table is sorted by, as an address names it: a column, after a minus where its order is turned. */
export type TableSort = Column | `-${Column}`
export const SORTS: readonly TableSort[] = COLUMNS.flatMap((column) => [column, `-${column}` as const])

export interface Sort {
  readonly column: Column
  readonly isFalling: boolean
}

export function readSort(sort: TableSort): Sort {
  const isFalling = sort.startsWith("-")
  return { column: (isFalling ? sort.slice(1) : sort) as Column, isFalling }
}

export const writeSort = ({ column, isFalling }: Sort): TableSort => (isFalling ? `-${column}` : column)
