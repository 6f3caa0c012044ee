/** The row that a key leads to; null: it moves to none. `page`: rows that are seen at once. */
export function rowAfter(key: string, row: number, { count, page }: { readonly count: number; readonly page: number }) {
  const step = Math.max(1, page - 1)
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + step,
    PageUp: row - step,
    Home: 0,
    End: count - 1,
  }
  const next = rows[key]
  return next === undefined || count === 0 ? null : Math.min(Math.max(next, 0), count - 1)
}
