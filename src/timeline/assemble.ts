import type { TimelineDate } from "../time/date.ts"
import { instantAt } from "../time/instant.ts"
import type { Draft } from "./columns.ts"
import { orderOf, settle } from "./columns.ts"
import type { Row } from "./events.ts"
import { evidenceOf } from "./evidence.ts"
import type { Citation, EventIndex, Source, Timeline } from "./model.ts"
import type { Orders } from "./model.ts"
import { EVIDENCE_LEVELS, eventAt, sourceAt } from "./model.ts"
import { citingOf, numbersOf, type VisitCiting } from "./citing.ts"
import { fewOrders } from "./feworders.ts"
import type { About } from "./packed.ts"

/** What of a row is shown; the rest of it has gone into the columns. */
export interface ShownRow extends Pick<
  Row,
  "title" | "text" | "isAbsence" | "importance" | "isUnverified" | "tags" | "related" | "image"
> {
  /** Their sources are positions in the file until all are numbered. */
  readonly citations: readonly { -readonly [key in keyof Citation]: Citation[key] }[]
}

/**
 * Puts the rows in order, numbers the sources by first use in time, and closes it all into a timeline. `dateOfRow` takes
 * the place of a row as it was read.
 */
export function assemble(
  about: About,
  rowsRead: readonly ShownRow[],
  idsRead: readonly string[],
  draft: Draft,
  sourcesRead: readonly Source[],
  dateOfRow: (row: number) => TimelineDate | null,
): Timeline {
  const { order, dated } = orderOf(draft, idsRead)
  const rows = Array.from(order, (row) => rowsRead[row]!)
  const ids = Array.from(order, (row) => idsRead[row]!)
  const sources = numberSources(rows, sourcesRead)
  const columns = settle(draft, order)
  for (const [index, row] of rows.entries()) {
    const { level } = evidenceOf(row.citations, sources, row.isUnverified)
    columns.evidence[index] = EVIDENCE_LEVELS.indexOf(level)
  }
  const indexes = new Map(ids.map((id, index) => [id, eventAt(index)]))
  const sourceIndexes = new Map(sources.map(({ id }, index) => [id, sourceAt(index)]))
  const cited = citingOf(sources.length, visitCiting(rows))
  const dateOf = (event: EventIndex): TimelineDate | null => dateOfRow(order[event]!)
  const tags = [...new Set(rows.flatMap((row) => row.tags))]
  const tagPlaces = new Map(tags.map((tag, place) => [tag, place]))
  let orders: Orders | null = null
  const indexOf = (id: string): EventIndex | null => indexes.get(id) ?? null

  return {
    ...about,
    sources,
    length: rows.length,
    dated,
    columns,
    orders: () => (orders ??= fewOrders(columns, dated)),
    remote: null,
    tags,
    tagsOf: (event) => rows[event]!.tags.map((tag) => tagPlaces.get(tag)!),
    withTags: (tags) => Uint8Array.from(rows, (row) => +row.tags.some((tag) => tags.includes(tag))),
    extent: dated === 0 ? null : { from: instantAt(columns.from[0]!), to: instantAt(lastEnd(columns.to, dated)) },
    idOf: (event) => ids[event]!,
    titleOf: (event) => rows[event]!.title,
    dateOf,
    numbersOf: (event) =>
      numbersOf(
        rows[event]!.citations.map(({ source }) => source ?? -1),
        sources,
      ),
    event(index) {
      const { title, text, isAbsence, importance, isUnverified, tags, related, image, citations } = rows[index]!
      return {
        index,
        id: ids[index]!,
        date: dateOf(index),
        title,
        text,
        lane: columns.lane[index]!,
        isAbsence,
        importance,
        isUnverified,
        tags,
        related: related.map(indexOf).filter((each) => each !== null && each !== index) as EventIndex[],
        image,
        citations,
        evidence: evidenceOf(citations, sources, isUnverified),
      }
    },
    indexOf,
    sourceOf: (id) => sourceIndexes.get(id) ?? null,
    citing: (source) => cited(source),
  }
}

const lastEnd = (to: Float64Array, dated: number): number =>
  to.subarray(0, dated).reduce((latest, end) => Math.max(latest, end), -Infinity)

/** Sources by first use, unused ones last; the citations of the rows turn from positions in the file to these indexes. */
function numberSources(rows: readonly ShownRow[], read: readonly Source[]): readonly Source[] {
  const numbered = new Set<number>()
  for (const { citations } of rows) for (const { source } of citations) if (source !== null) numbered.add(source)
  for (const position of read.keys()) numbered.add(position)
  const order = [...numbered]
  const indexes = new Uint32Array(read.length)
  for (const [index, position] of order.entries()) indexes[position] = index
  for (const { citations } of rows) {
    for (const citation of citations) {
      if (citation.source !== null) citation.source = sourceAt(indexes[citation.source]!)
    }
  }
  return order.map((position) => read[position]!)
}

const visitCiting =
  (rows: readonly ShownRow[]): VisitCiting =>
  (each) => {
    for (const [event, { citations }] of rows.entries())
      for (const source of new Set(citations.map((citation) => citation.source)))
        if (source !== null) each(source, event)
  }
