import type { Instant } from "../time/instant.ts"
import type { RowTable } from "./rowtable.ts"

type Instants = Float64Array<ArrayBuffer>
/** Instants by row, all of them resolved. The sure parts are from and to themselves where no row needs its own. */
export interface Settled {
  readonly from: Instants
  readonly to: Instants
  readonly sureFrom: Instants
  readonly sureTo: Instants
}

/** Gives open ends today, open starts the earliest instant of the file, and every sure part its place in the whole. */
export function settleInstants(table: RowTable, today: Instant): Settled {
  const { length, startsOpen, endsOpen, earliest, sure } = table
  const from = table.from.slice(0, length)
  const to = table.to.slice(0, length)
  for (const row of endsOpen) to[row] = Math.max(today, to[row]!)
  for (const row of startsOpen) from[row] = Math.min(earliest, to[row]!)
  if (sure.rows.length === 0) return { from, to, sureFrom: from, sureTo: to }
  const [sureFrom, sureTo] = [from.slice(), to.slice()]
  for (const [nth, row] of sure.rows.entries()) {
    const [start, end] = [sure.from[nth]!, sure.to[nth]!]
    const first = Math.min(Number.isNaN(start) ? from[row]! : start, to[row]!)
    sureFrom[row] = first
    sureTo[row] = Math.max(Number.isNaN(end) ? to[row]! : end, first)
  }
  return { from, to, sureFrom, sureTo }
}
