import { packCitations, packEvidence, tellMissing } from "./cited.ts"
import type { Head } from "./head.ts"
import { giveIds } from "./ids.ts"
import { findId } from "./idtable.ts"
import { placeRows } from "./lanes.ts"
import type { Columns } from "./model.ts"
import { makeOrders } from "./orders.ts"
import type { Packed, TagRuns } from "./packed.ts"
import { packRecords } from "./packrecords.ts"
import { makeParts, restIn } from "./records.ts"
import { makeReport, type ProblemWords, type Report } from "./report.ts"
import { makeCompareIds, orderRows } from "./roworder.ts"
import { startOfRun, type RowTable } from "./rowtable.ts"
import { settleInstants } from "./settle.ts"

export interface PackOptions {
  /** Events of the file that could not be read. */
  readonly leftOut: number
  /** More of the file is to come: what does not fit together may yet. */
  readonly isPart: boolean
  readonly report: Report
  readonly words: ProblemWords
}

/**
 * Puts all that was read in its order and closes it. The table stays as it is and may grow on. What does not fit together
 * is told: sources, lanes, ids, relations, in this order.
 */
export function pack(table: RowTable, head: Head, { leftOut, isPart, report, words }: PackOptions): Packed {
  const { length } = table
  if (!isPart) tellMissing(table, head.sources.positions, report, words)
  const { lanes, lane } = placeRows({ report: isPart ? makeReport(0) : report, words }, table, head.lanes)
  const { ids, given } = giveIds(table, head.about.language, report, words)
  const instants = settleInstants(table, head.about.today)
  const { order, dated } = orderRows(table, instants, makeCompareIds(table, given))
  const { sources, runs } = packCitations(table, order, head.sources)
  const sorted = <A extends Numbers>(column: A): A => inOrder(column, length, order)
  const [from, to] = [sorted(instants.from), sorted(instants.to)]
  const areSure = instants.sureFrom === instants.from
  const columns: Columns = {
    from,
    to,
    sureFrom: areSure ? from : sorted(instants.sureFrom),
    sureTo: areSure ? to : sorted(instants.sureTo),
    lane: sorted(lane),
    importance: sorted(table.importance),
    evidence: packEvidence(table, order, sources, runs),
    flags: sorted(table.flags),
    precision: sorted(table.precision),
  }
  const records = packRecords(table, order, given, isPart ? null : head.sources.positions)
  if (order !== null) renumber(ids.slots, order)
  const packed: Packed = {
    about: { ...head.about, lanes, leftOut },
    sources,
    length,
    dated,
    columns,
    orders: makeOrders(columns, dated),
    records,
    citations: runs,
    tags: packTags(table, order),
    ids,
  }
  if (!isPart) tellRelated(table, packed, order, report, words)
  return packed
}

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array

function inOrder<A extends Numbers>(column: A, length: number, order: Uint32Array | null): A {
  const ordered = column.slice(0, length) as A
  if (order !== null) for (let event = 0; event < length; event++) ordered[event] = column[order[event]!]!
  return ordered
}

/** Turns the rows in a table of ids into events. */
function renumber(slots: Uint32Array, order: Uint32Array): void {
  const events = new Uint32Array(order.length)
  for (let event = 0; event < order.length; event++) events[order[event]!] = event
  for (let slot = 0; slot < slots.length; slot++) if (slots[slot] !== 0) slots[slot] = events[slots[slot]! - 1]! + 1
}

/** Each tag is numbered as it is first met by time. */
function packTags({ length, tags }: RowTable, order: Uint32Array | null): TagRuns | null {
  if (tags.count === 0) return null
  const names: string[] = []
  const numbers = new Int32Array(tags.names.names.length).fill(-1)
  const packed = { names, starts: new Uint32Array(length + 1), tags: new Uint32Array(tags.count) }
  let next = 0
  for (let event = 0; event < length; event++) {
    const row = order === null ? event : order[event]!
    for (let at = startOfRun(tags, row); at < tags.ends[row]!; at++) {
      const tag = tags.items[at]!
      if (numbers[tag] === -1) numbers[tag] = names.push(tags.names.names[tag]!) - 1
      packed.tags[next++] = numbers[tag]!
    }
    packed.starts[event + 1] = next
  }
  return packed
}

/** Relations to ids that no event has, or to the event itself, are told here and left away when the event is shown. */
function tellRelated(
  { related, place, records, starts }: RowTable,
  packed: Packed,
  order: Uint32Array | null,
  report: Report,
  words: ProblemWords,
): void {
  const parts = makeParts()
  for (const row of related) {
    records.find(starts[row]!, parts)
    for (const id of restIn(parts).related ?? []) {
      const event = findId(packed.ids, packed.records, id)
      if (event !== null && (order === null ? event : order[event]) !== row) continue
      const path = `events[${place[row]!}].related`
      report.add({ kind: "related", level: "warning", path, value: id, message: words.relatedUnknown })
    }
  }
}
