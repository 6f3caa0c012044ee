import type { Records } from "../packed.ts"
import { findParts, makeParts, startOf } from "../records.ts"
import type { Header } from "./container.ts"
import { Fault } from "./fault.ts"
import { inflate } from "./gzip.ts"
import type { Names } from "./names.ts"
import type { CompactSource } from "./source.ts"
import type { Steps } from "./steps.ts"
import { makeRecords, readTexts } from "./texts.ts"

/** A run of events whose texts stand together in the file. */
export interface Block {
  /** Its first event, and how many it has. */
  readonly first: number
  readonly events: number
  /** Where its bytes lie in the file, and how many they are inflated. */
  readonly from: number
  readonly to: number
  readonly size: number
}

/** `end` is where the blocks begin. */
export function blocksOf(header: Header, end: number): readonly Block[] {
  const list: Block[] = []
  for (const { events, bytes, size } of header.blocks) {
    const before = list.at(-1) ?? { first: 0, events: 0, to: end }
    list.push({ first: before.first + before.events, events, from: before.to, to: before.to + bytes, size })
  }
  return list
}

/** Records of nothing but names, one chunk per block: what stands there until the texts come. */
export function* makeBareRecords(blocks: readonly Block[], events: number, ids: Names, dates: Names): Steps<Records> {
  const starts = new Uint32Array(events)
  const chunks: Uint8Array[] = []
  for (const [block, { first, events }] of blocks.entries()) {
    yield
    const made = makeRecords(events, "blocks", null, (nth, name) => {
      name.idBytes = ids.bytes
      name.idFrom = ids.starts[first + nth]!
      name.idTo = ids.starts[first + nth + 1]!
      name.dateBytes = dates.bytes
      name.dateFrom = dates.starts[first + nth]!
      name.dateTo = dates.starts[first + nth + 1]!
    })
    chunks.push(made.chunk)
    putStarts(starts, block, first, made.starts)
  }
  return { chunks, starts }
}

function putStarts(starts: Uint32Array, block: number, first: number, places: Uint32Array): void {
  for (let nth = 0; nth < places.length; nth++) starts[first + nth] = startOf(block, places[nth]!)
}

export interface Blocks {
  readonly list: readonly Block[]
  /** As they were given, with the texts that have come. */
  readonly records: Records
  /** Puts in place the texts of blocks that stand one after the other; answers those that are damaged. */
  readonly read: (run: readonly number[]) => Promise<readonly number[]>
}

/** `bare` as makeBareRecords made them; they are not used any more. */
export function makeBlocks(source: CompactSource, list: readonly Block[], bare: Records): Blocks {
  const { starts } = bare
  const chunks = [...bare.chunks]

  const put = async (block: number, packed: Uint8Array): Promise<void> => {
    const { first, events, size } = list[block]!
    const place = `blocks[${block}]`
    const texts = readTexts(await inflate(packed, size, place), events, place)
    const before = chunks[block]!
    const parts = makeParts()
    const made = makeRecords(events, place, texts, (nth, name) => {
      findParts(before, starts[first + nth]! - startOf(block, 0), parts)
      name.idBytes = name.dateBytes = before
      name.idFrom = parts.idFrom
      name.idTo = parts.idTo
      name.dateFrom = parts.dateFrom
      name.dateTo = parts.dateTo
    })
    chunks[block] = made.chunk
    putStarts(starts, block, first, made.starts)
  }

  const read = async (run: readonly number[]): Promise<readonly number[]> => {
    const within = run.filter((block) => list[block]!.to <= source.length)
    const lost = run.slice(within.length)
    if (within.length === 0) return lost
    const from = list[within[0]!]!.from
    const bytes = await source.read(from, list[within.at(-1)!]!.to)
    for (const block of within) {
      const piece = bytes.subarray(list[block]!.from - from, list[block]!.to - from)
      try {
        await put(block, piece)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        lost.push(block)
      }
    }
    return lost
  }
  return { list, records: { chunks, starts }, read }
}
