import { makeDesk, type Desk } from "./fields.ts"
import { readHead } from "./head.ts"
import type { Stop } from "./json.ts"
import { tellKeys } from "./keys.ts"
import { LIMITS } from "./limits.ts"
import { pack } from "./pack.ts"
import type { Packed } from "./packed.ts"
import type { Problem } from "./problem.ts"
import type { Raw } from "./raw.ts"
import type { ReadOptions } from "./readoptions.ts"
import { makeReport, problemsOf, type Report } from "./report.ts"
import type { RowTable } from "./rowtable.ts"

export interface ReadEnd {
  /** null only when the file can't be shown at all; then `problems` has the one error that says why. */
  readonly packed: Packed | null
  readonly problems: readonly Problem[]
  /** Where nothing can be shown: it is JSON all the same. */
  readonly isJson: boolean
}

/** The events of a file as read. */
export interface EventsRead {
  readonly desk: Desk
  readonly table: RowTable
  /** How many the file has. */
  readonly count: number
}

export const problemLimit = ({ limits }: ReadOptions): number => limits?.problems ?? LIMITS.problems

/** `raw` is the file; its events have been read. `first` are the problems that stand before all others. */
export function closeReading(raw: Raw, events: EventsRead, options: ReadOptions, first: Report): ReadEnd {
  const { problems: words } = options.words
  const limit = problemLimit(options)
  const { desk, table, count } = events
  const headDesk = makeDesk(words, limit)
  const head = readHead(headDesk, raw, options, desk.languages)
  const last = makeReport(limit)
  const packed = pack(table, head, { leftOut: count - table.length, isPart: false, report: last, words })
  tellKeys([headDesk.keys, desk.keys], last, words)
  return { packed, problems: problemsOf([first, headDesk.report, desk.report, last], words, limit), isJson: true }
}

/** The end of a file that can't be shown. */
export function stopReading(kind: string, { isJson, ...stop }: Stop, options: ReadOptions, first: Report): ReadEnd {
  const limit = problemLimit(options)
  const report = makeReport(limit)
  report.add({ ...stop, kind, level: "error" })
  return { packed: null, problems: problemsOf([first, report], options.words.problems, limit), isJson }
}
