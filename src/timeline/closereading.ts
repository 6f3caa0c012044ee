import { makeDesk, type Desk } from "./fields.ts"
import { readHead } from "./head.ts"
import type { Stop } from "./json.ts"
import { tellKeys } from "./keys.ts"
import { LIMITS } from "./limits.ts"
import { withLanesSoFar } from "./partlanes.ts"
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
  /** The text is JSON, or would be if more of it had come. */
  readonly isJson: boolean
  /** Only part of the file is shown: no more of it came, or, where it is no JSON, the first problem says where it breaks off. */
  readonly isPart: boolean
}

/** The events of a file as read. */
export interface EventsRead {
  readonly desk: Desk
  readonly table: RowTable
  /** How many the file has. */
  readonly count: number
}

export const problemLimit = ({ limits }: ReadOptions): number => limits?.problems ?? LIMITS.problems

/**
 * `raw` is the file; its events have been read. `first` are the problems that stand before all others. `isPart`: the rest of
 * it is lost, and what does not fit together for want of that is no mistake of the file.
 */
export function closeReading(
  raw: Raw,
  events: EventsRead,
  options: ReadOptions,
  first: Report,
  isPart = false,
): ReadEnd {
  const { problems: words } = options.words
  const limit = problemLimit(options)
  const { desk, count } = events
  const headDesk = makeDesk(words, limit)
  const titled = isPart && !("title" in raw) ? { ...raw, title: options.slug } : raw
  const whole = { table: events.table, head: readHead(headDesk, titled, options, desk.languages) }
  const { table, head } = isPart ? withLanesSoFar(raw, whole.table, whole.head) : whole
  const last = makeReport(limit)
  const packed = pack(table, head, { leftOut: count - table.length, isPart, report: last, words })
  tellKeys([headDesk.keys, desk.keys], last, words)
  const problems = problemsOf([first, headDesk.report, desk.report, last], words, limit)
  return { packed, problems, isJson: true, isPart }
}

/** The end of a file that can't be shown. */
export function stopReading(kind: string, { isJson, ...stop }: Stop, options: ReadOptions, first: Report): ReadEnd {
  const limit = problemLimit(options)
  const report = makeReport(limit)
  report.add({ ...stop, kind, level: "error" })
  return { packed: null, problems: problemsOf([first, report], options.words.problems, limit), isJson, isPart: false }
}
