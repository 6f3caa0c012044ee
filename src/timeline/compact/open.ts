import { instantAt, type Instant } from "../../time/instant.ts"
import type { ReaderWords } from "../../time/languages/words.ts"
import type { About, Packed } from "../packed.ts"
import type { RemoteTexts, Timeline } from "../model.ts"
import { openPacked } from "../openpacked.ts"
import { makeOrders } from "../orders.ts"
import type { Problem } from "../problem.ts"
import { readTimeline, type Reading } from "../read.ts"
import { makeBlocks, type Blocks } from "./blocks.ts"
import { readColumns } from "./columns.ts"
import { headerEnd, readHeader, SECTIONS, type Header, type SectionName } from "./container.ts"
import { expectThat, Fault, problemOf } from "./fault.ts"
import { inflate } from "./gzip.ts"
import { makeIdTable } from "./idtable.ts"
import { readDates, readIds } from "./names.ts"
import { makeRemote } from "./remote.ts"
import { readCitations, readTags } from "./runs.ts"
import { wholeSource, type CompactSource } from "./source.ts"

/** Files up to this size are read whole. */
const SMALL = 2 ** 20
/** The first piece: the header of all but the largest files is in it. */
const FIRST = 2 ** 16

export interface OpenOptions {
  /** The day of viewing, where open ends stop unless the file pins `today`. */
  readonly now: Instant
  readonly words: ReaderWords
  /** Told of texts that are found to be damaged, or don't come, after the timeline is open. */
  readonly tell?: (problem: Problem) => void
}

/**
 * Opens a compact file: at once where it is small or in memory; else its texts come when they are wanted, see
 * `Timeline.remote`. Whatever the bytes, this gives a timeline or an error; it rejects only where the source does.
 */
export async function openCompact(source: CompactSource, options: OpenOptions): Promise<Reading> {
  try {
    const isSmall = !source.isWhole && source.length <= SMALL
    return await open(isSmall ? wholeSource(await source.read(0, source.length)) : source, options)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { timeline: null, problems: [problemOf(error, options.words.problems)] }
  }
}

async function open(source: CompactSource, { now, words, tell }: OpenOptions): Promise<Reading> {
  const start = await source.read(0, Math.min(source.length, FIRST))
  const end = headerEnd(start)
  if (end > source.length) throw new Fault("header", "cutOff")
  const header = await readHeader(end <= start.length ? start.subarray(0, end) : await source.read(0, end))
  const { sections, blocksFrom } = await readSections(source, header, end)
  const { about, sources, problems } = readHead(header, sections.head, now, words)
  const { events, dated } = header
  const columns = readColumns(header, sections, about.lanes.length, about.today)
  const ids = readIds(sections.id, events)
  const blocks = makeBlocks(source, header, blocksFrom, { ids, dates: readDates(sections.date, dated, events) })
  const packed: Packed = {
    about,
    sources,
    length: events,
    dated,
    columns,
    orders: makeOrders(columns, dated),
    records: blocks.records,
    citations: readCitations(sections.citation, events, sources.length),
    tags: readTags(sections.tag, sections.tagname, events),
    ids: makeIdTable(ids),
  }
  const lostOf = (lost: readonly number[]) => tellLost(blocks, lost, words.problems)
  if (!source.isWhole) {
    const remote = makeRemote(blocks, (lost) => lostOf(lost).forEach((problem) => tell?.(problem)))
    return { timeline: withTextsLater(packed, remote), problems }
  }
  const lost: number[] = []
  for (const block of blocks.list.keys()) lost.push(...(await blocks.read([block])))
  return { timeline: openPacked(packed), problems: [...problems, ...lostOf(lost)] }
}

async function readSections(source: CompactSource, header: Header, from: number) {
  const blocksFrom = header.sections.reduce((sum, { bytes }) => sum + bytes, from)
  if (blocksFrom > source.length) throw new Fault("sections", "cutOff")
  const bytes = await source.read(from, blocksFrom)
  const inflated = new Map<string, Promise<Uint8Array>>()
  let at = 0
  for (const { name, bytes: length, size } of header.sections) {
    inflated.set(name, inflate(bytes.subarray(at, at + length), size, name))
    at += length
  }
  const read = SECTIONS.map(async (name) => {
    expectThat(inflated.has(name), name)
    return [name, await inflated.get(name)!] as const
  })
  return { sections: Object.fromEntries(await Promise.all(read)) as Record<SectionName, Uint8Array>, blocksFrom }
}

/** The head is a timeline file without events: the reader of those reads it. */
function readHead(header: Header, head: Uint8Array, now: Instant, words: ReaderWords) {
  const { timeline, problems } = readTimeline(head, { slug: "timeline", now, words })
  expectThat(timeline !== null && timeline.length === 0, "head")
  const { id, title, summary, language, checked, lanes, sources } = timeline!
  const { languages, today, hasOther, leftOut, origins } = header
  const about: About = {
    ...{ id, title, summary, language, languages, checked, leftOut },
    today: today === null ? now : instantAt(today),
    pinsToday: today !== null,
    lanes: hasOther ? [...lanes, { id: "other", label: null, isOther: true }] : lanes,
  }
  return {
    about,
    sources: sources.map((each, place) => ({ ...each, origin: origins[place] ?? each.origin })),
    problems,
  }
}

/** Titles that are not here are never asked of the timeline that keeps those it has read. */
function withTextsLater(packed: Packed, remote: RemoteTexts): Timeline {
  const here = openPacked(packed)
  const bare = openPacked(packed)
  return {
    ...here,
    remote,
    titleOf: (event) => (remote.isHere(event) ? here.titleOf(event) : ""),
    event: (event) => (remote.isHere(event) ? here : bare).event(event),
  }
}

/** One problem for blocks that stand one after the other. */
function tellLost({ list }: Blocks, lost: readonly number[], { compact }: ReaderWords["problems"]): readonly Problem[] {
  const firsts = lost.filter((block) => !lost.includes(block - 1))
  return firsts.map((block) => {
    let last = block
    while (lost.includes(last + 1)) last += 1
    const { first, events } = list[last]!
    const message = compact.textsLost(list[block]!.first + 1, first + events)
    return { level: "error", path: `blocks[${block}]`, value: "", message, hint: compact.remedy }
  })
}
