import { canonicalDate } from "../canonicaldate.ts"
import { CHUNK_BYTES } from "../records.ts"
import { eventAt, type Timeline } from "../model.ts"
import { STANCES, type CitationRuns, type TagRuns } from "../packed.ts"
import { encodeUtf8 } from "../utf8.ts"
import { makeByteWriter } from "./bytes.ts"
import { SECTIONS, writeHeader, type Header, type Piece, type SectionName } from "./container.ts"
import { deflate } from "./gzip.ts"
import { writeInstants } from "./instants.ts"
import { writeDates, writeIds } from "./names.ts"
import { toPlanes } from "./planes.ts"
import { isPlain, restOf } from "./rest.ts"
import { writeCitations, writeTagNames, writeTags } from "./runs.ts"
import { writeText } from "./texts.ts"
import { isSlug, writtenHead } from "./written.ts"

/**
 * Few enough that a screen of labels from all over time takes few bytes; a reader takes 4096 blocks at most, so that a
 * file of millions of events has larger ones.
 */
const blockSizeFor = (events: number): number => (events > 2_000_000 ? 2048 : 1024)
/** What the lengths in a record take at most. */
const LENGTHS = 12

/** The pieces of a compact file, in their order. All texts of the timeline must be here. */
export async function writeCompact(timeline: Timeline): Promise<Uint8Array[]> {
  const { columns, length, dated, languages, leftOut } = timeline
  const dateOf = (event: number) => timeline.dateOf(eventAt(event))
  const instants = writeInstants(columns, dated, (event) => dateOf(event)?.start.to ?? columns.from[event]!)
  const citations = citationsOf(timeline)
  const tags = tagsOf(timeline)
  const nothing = new Uint8Array(0)
  const written: Record<SectionName, Uint8Array> = {
    head: encodeUtf8(JSON.stringify({ ...writtenHead(timeline), events: [] })),
    from: instants.from,
    length: instants.length,
    sure: instants.sure,
    lane: toPlanes(columns.lane),
    importance: columns.importance,
    evidence: columns.evidence,
    flags: toPlanes(columns.flags),
    precision: columns.precision,
    id: writeIds(length, (event) => encodeUtf8(timeline.idOf(eventAt(event)))),
    date: writeDates(length, (event) => {
      const { from, to, flags, precision } = columns
      const date = dateOf(event)
      const canonical = canonicalDate(from[event]!, to[event]!, flags[event]!, precision[event]!)
      return date === null || date.text === canonical ? null : encodeUtf8(date.text)
    }),
    citation: citations === null ? nothing : writeCitations(citations),
    tag: tags === null ? nothing : writeTags(tags),
    tagname: tags === null ? nothing : writeTagNames(tags),
  }
  const pieces: Uint8Array[] = []
  const put = async (bytes: Uint8Array): Promise<Piece> => {
    const piece = await deflate(bytes)
    pieces.push(piece)
    return { bytes: piece.length, size: bytes.length }
  }
  const sections: Header["sections"][number][] = []
  for (const name of SECTIONS) sections.push({ name, ...(await put(written[name])) })
  const blocks: Header["blocks"][number][] = []
  for (const { events, bytes } of blocksOf(timeline)) blocks.push({ events, ...(await put(bytes)) })

  const origins = timeline.sources.flatMap(({ id, origin }, place) =>
    origin === id || isSlug(origin) ? [] : [[String(place), origin] as const],
  )
  const header: Header = {
    events: length,
    dated,
    whole: instants.whole,
    today: timeline.pinsToday ? timeline.today : null,
    languages,
    hasOther: timeline.lanes.some(({ isOther }) => isOther),
    leftOut,
    origins: Object.fromEntries(origins),
    sections,
    blocks,
  }
  return [await writeHeader(header), ...pieces]
}

/** Cut where the records that a reader makes of them fill a chunk. */
function* blocksOf(timeline: Timeline): Generator<{ readonly events: number; readonly bytes: Uint8Array }> {
  const most = blockSizeFor(timeline.length)
  let writer = makeByteWriter()
  let events = 0
  let names = 0
  for (let index = 0; index < timeline.length; index++) {
    const event = timeline.event(eventAt(index))
    const rest = JSON.stringify(restOf(event, (other) => timeline.idOf(other)))
    const titleBytes = encodeUtf8(isPlain(event.title) ? event.title : "")
    const restBytes = encodeUtf8(rest === "{}" ? "" : rest)
    const name = event.id.length + (event.date?.text.length ?? 0) * 3 + LENGTHS
    const isFull = writer.length() + titleBytes.length + restBytes.length + names + name > CHUNK_BYTES
    if (events === most || (events > 0 && isFull)) {
      yield { events, bytes: writer.all() }
      writer = makeByteWriter()
      events = names = 0
    }
    writeText(writer, titleBytes, restBytes, !isPlain(event.title))
    events += 1
    names += name
  }
  if (events > 0) yield { events, bytes: writer.all() }
}

function citationsOf(timeline: Timeline): CitationRuns | null {
  const starts = new Uint32Array(timeline.length + 1)
  const sources: number[] = []
  const stances: number[] = []
  for (let index = 0; index < timeline.length; index++) {
    for (const { source, stance } of timeline.event(eventAt(index)).citations) {
      sources.push(source ?? -1)
      stances.push(STANCES.indexOf(stance))
    }
    starts[index + 1] = sources.length
  }
  return sources.length === 0 ? null : { starts, sources: Int32Array.from(sources), stances: Uint8Array.from(stances) }
}

function tagsOf(timeline: Timeline): TagRuns | null {
  if (timeline.tags.length === 0) return null
  const starts = new Uint32Array(timeline.length + 1)
  const tags: number[] = []
  for (let index = 0; index < timeline.length; index++) {
    const own = timeline.tagsOf(eventAt(index))
    for (let nth = 0; nth < own.length; nth++) tags.push(own[nth]!)
    starts[index + 1] = tags.length
  }
  return { names: timeline.tags, starts, tags: Uint32Array.from(tags) }
}
