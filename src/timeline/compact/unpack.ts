import { instantAt, type Instant } from "../../time/instant.ts"
import type { ReaderWords } from "../../time/languages/words.ts"
import { makeOrders } from "../orders.ts"
import type { About, Packed } from "../packed.ts"
import type { Problem } from "../problem.ts"
import { readTimeline } from "../read.ts"
import type { Beginning } from "./beginning.ts"
import { blocksOf, makeBareRecords, makeBlocks, type Block } from "./blocks.ts"
import { readColumns } from "./columns.ts"
import { SECTIONS, type Header, type SectionName } from "./container.ts"
import { expectThat, Fault, problemOf } from "./fault.ts"
import { inflate } from "./gzip.ts"
import { makeIdTable } from "./idtable.ts"
import { tellDamaged } from "./lost.ts"
import { readDates, readIds } from "./names.ts"
import { readCitations, readTags } from "./runs.ts"
import type { CompactSource } from "./source.ts"
import { inOne, walk, type Pause } from "./steps.ts"

export interface UnpackOptions {
  /** The day of viewing, where open ends stop unless the file pins `today`. */
  readonly now: Instant
  readonly words: ReaderWords
}

/** What a worker hands over without copying. */
export interface Unpacked {
  /** null: there is nothing to show, and a problem says why. */
  readonly packed: Packed | null
  readonly problems: readonly Problem[]
  /** Where the texts are that `packed` lacks; null: it lacks none. */
  readonly away: readonly Block[] | null
}

/** The long part of opening a file. Rejects where `pause` does, or memory does not suffice; `pause` null: in one go. */
export async function unpack(beginning: Beginning, options: UnpackOptions, pause: Pause | null): Promise<Unpacked> {
  try {
    return await unpackAll(beginning, options, pause)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { packed: null, problems: [problemOf(error, options.words.problems)], away: null }
  }
}

async function unpackAll(beginning: Beginning, { now, words }: UnpackOptions, pause: Pause | null): Promise<Unpacked> {
  const { header } = beginning
  const { events, dated } = header
  const sections = await readSections(beginning)
  const { about, sources, problems } = readHead(header, sections.head, now, words)
  const columns = await walk(readColumns(header, sections, about.lanes.length, about.today), pause)
  const ids = await walk(readIds(sections.id, events), pause)
  const blocks = blocksOf(header, beginning.blocksFrom)
  const dates = readDates(sections.date, dated, events)
  const bare = await walk(makeBareRecords(blocks, events, ids, dates), pause)
  const packed: Packed = {
    about,
    sources,
    length: events,
    dated,
    columns,
    orders: await walk(
      inOne(() => makeOrders(columns, dated)),
      pause,
    ),
    records: bare,
    citations: await walk(readCitations(sections.citation, events, sources.length), pause),
    tags: await walk(readTags(sections.tag, sections.tagname, events), pause),
    ids: await walk(
      inOne(() => makeIdTable(ids)),
      pause,
    ),
  }
  if (!beginning.isWhole) return { packed, problems, away: blocks }
  const { records, read } = makeBlocks(sourceWithin(beginning), blocks, bare)
  const lost: number[] = []
  for (const block of blocks.keys()) {
    lost.push(...(await read([block])))
    if (pause !== null) await pause()
  }
  const told = tellDamaged(blocks, lost, words.problems.compact)
  return { packed: { ...packed, records }, problems: [...problems, ...told], away: null }
}

const sourceWithin = ({ bytes, from }: Beginning): CompactSource => ({
  length: from + bytes.length,
  isWhole: true,
  read: (first, to) => Promise.resolve(bytes.subarray(first - from, to - from)),
})

async function readSections({ header, bytes }: Beginning): Promise<Record<SectionName, Uint8Array>> {
  const inflated = new Map<string, Promise<Uint8Array>>()
  let at = 0
  for (const { name, bytes: length, size } of header.sections) {
    if (SECTIONS.some((known) => known === name))
      inflated.set(name, inflate(bytes.subarray(at, at + length), size, name))
    at += length
  }
  const read = SECTIONS.map(async (name) => {
    expectThat(inflated.has(name), name)
    return [name, await inflated.get(name)!] as const
  })
  return Object.fromEntries(await Promise.all(read)) as Record<SectionName, Uint8Array>
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
