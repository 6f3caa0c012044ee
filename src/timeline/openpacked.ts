import { isDate, readDate } from "../time/edtf.ts"
import type { TimelineDate } from "../time/date.ts"
import { instantAt } from "../time/instant.ts"
import { citingOf, numbersOf, type VisitCiting } from "./citing.ts"
import { evidenceOf } from "./evidence.ts"
import { findId } from "./idtable.ts"
import type { Citation, EventIndex, SourceIndex, Text } from "./model.ts"
import { eventAt, FLAG, sourceAt } from "./model.ts"
import { STANCES, type CitationRuns, type Packed, type PackedTimeline, type TagRuns } from "./packed.ts"
import { findRecord, idIn, makeParts, restIn, titleIn, writtenDateIn, type RecordParts, type Rest } from "./records.ts"

/** So many titles are kept as strings: what a few screens show. */
const TITLES_KEPT = 5000
const NONE: readonly never[] = []

/** A timeline over what the reader packed. Opening takes no longer for a million events than for ten. */
export function openPacked(packed: Packed): PackedTimeline {
  const { about, sources, length, dated, columns, orders, records, citations, tags, ids } = packed
  const parts = makeParts()
  const titles = new Map<number, Text>()
  const sourceIndexes = new Map(sources.map(({ id }, index) => [id, sourceAt(index)]))
  let cited: ((source: SourceIndex) => readonly EventIndex[]) | null = null

  const record = (event: EventIndex): RecordParts => {
    findRecord(records, event, parts)
    return parts
  }
  const indexOf = (id: string): EventIndex | null => {
    const found = findId(ids, records, id)
    return found === null ? null : eventAt(found)
  }
  const titleOf = (event: EventIndex): Text => {
    const known = titles.get(event)
    if (known !== undefined) return known
    if (titles.size === TITLES_KEPT) titles.clear()
    const title = titleIn(record(event))
    titles.set(event, title)
    return title
  }
  const dateOf = (event: EventIndex): TimelineDate | null => {
    const written = writtenDateIn(record(event), columns, event)
    const date = written === null ? null : readDate(written)
    return date !== null && isDate(date) ? date : null
  }
  const tagsOf = (event: EventIndex): ArrayLike<number> =>
    tags === null ? NONE : tags.tags.subarray(tags.starts[event], tags.starts[event + 1])

  return {
    ...about,
    packed,
    sources,
    length,
    dated,
    columns,
    orders: () => orders,
    remote: null,
    tags: tags?.names ?? NONE,
    tagsOf,
    withTags: (names) => maskOfTags(tags, length, names),
    extent:
      dated === 0 ? null : { from: instantAt(columns.from[0]!), to: instantAt(columns.to[orders.byEnd[dated - 1]!]!) },
    idOf: (event) => idIn(record(event)),
    titleOf,
    dateOf,
    numbersOf: (event) => numbersOf(citedBy(packed, event), sources),
    event(index) {
      const rest = restIn(record(index))
      const isUnverified = rest.unverified ?? false
      const cites = citationsOf(packed, index, rest)
      return {
        index,
        id: idIn(record(index)),
        date: dateOf(index),
        title: titleOf(index),
        text: rest.text ?? null,
        lane: columns.lane[index]!,
        isAbsence: (columns.flags[index]! & FLAG.absence) !== 0,
        importance: columns.importance[index]!,
        isUnverified,
        tags: Array.from(tagsOf(index), (tag) => tags!.names[tag]!),
        related: (rest.related ?? NONE)
          .map(indexOf)
          .filter((other): other is EventIndex => other !== null && other !== index),
        image: rest.image ?? null,
        citations: cites,
        evidence: evidenceOf(cites, sources, isUnverified),
      }
    },
    indexOf,
    sourceOf: (id) => sourceIndexes.get(id) ?? null,
    citing: (source) =>
      citations === null
        ? NONE
        : (cited ??= citingOf(sources.length, visitCiting(citations, length, sources.length)))(source),
  }
}

function citationsOf({ citations, sources }: Packed, event: number, rest: Rest): readonly Citation[] {
  if (citations === null) return NONE
  const first = citations.starts[event]!
  return Array.from({ length: citations.starts[event + 1]! - first }, (_, nth): Citation => {
    const source = citations.sources[first + nth]!
    const { sourceId, says, quote, locator } = rest.citations?.[nth] ?? {}
    return {
      source: source < 0 ? null : sourceAt(source),
      sourceId: sourceId ?? sources[source]?.id ?? "",
      stance: STANCES[citations.stances[first + nth]!]!,
      says: says ?? null,
      quote: quote ?? null,
      locator: locator ?? null,
    }
  })
}

/** A list of tags for each of a million events would be a million lists. */
function maskOfTags(runs: TagRuns | null, length: number, names: readonly string[]): Uint8Array {
  const mask = new Uint8Array(length)
  if (runs === null) return mask
  const { starts, tags } = runs
  const wanted = Uint8Array.from(runs.names, (name) => (names.includes(name) ? 1 : 0))
  for (let event = 0, at = 0; event < length; event++) {
    const end = starts[event + 1]!
    let has = 0
    for (; at < end; at++) has |= wanted[tags[at]!]!
    mask[event] = has
  }
  return mask
}

const citedBy = ({ citations }: Packed, event: number): Iterable<number> =>
  citations === null ? NONE : citations.sources.subarray(citations.starts[event], citations.starts[event + 1])

/** An event that cites a source twice counts once. */
const visitCiting =
  ({ starts, sources }: CitationRuns, events: number, length: number): VisitCiting =>
  (each) => {
    const last = new Int32Array(length).fill(-1)
    for (let event = 0; event < events; event++) {
      for (let at = starts[event]!; at < starts[event + 1]!; at++) {
        const source = sources[at]!
        if (source < 0 || last[source] === event) continue
        last[source] = event
        each(source, event)
      }
    }
  }

/** The memory of it all, to be handed to another thread rather than copied. Each once. */
export function transferablesOf({ columns, orders, records, citations, tags, ids }: Packed): ArrayBuffer[] {
  const arrays: (ArrayBufferView | undefined)[] = [
    ...(Object.values(columns) as ArrayBufferView[]),
    ...[orders.byEnd, records.starts, ...records.chunks, ids.slots],
    ...[citations?.starts, citations?.sources, citations?.stances, tags?.starts, tags?.tags],
  ]
  const buffers = arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]))
  return [...new Set(buffers)]
}
