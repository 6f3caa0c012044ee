import type { Records } from "../packed.ts"
import { findParts, makeParts, startOf } from "../records.ts"
import type { Header } from "./container.ts"
import { Fault } from "./fault.ts"
import { inflate } from "./gzip.ts"
import type { Names } from "./names.ts"
import type { CompactSource } from "./source.ts"
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

export interface Blocks {
  readonly list: readonly Block[]
  /** One chunk per block: of records with nothing but names, until the texts come. */
  readonly records: Records
  /** Puts in place the texts of blocks that stand one after the other; answers those that are damaged. */
  readonly read: (run: readonly number[]) => Promise<readonly number[]>
}

/** `end` is where the blocks begin. */
export function makeBlocks(
  source: CompactSource,
  header: Header,
  end: number,
  names: { readonly ids: Names; readonly dates: Names },
): Blocks {
  const list: Block[] = []
  for (const { events, bytes, size } of header.blocks) {
    const before = list.at(-1) ?? { first: 0, events: 0, to: end }
    list.push({ first: before.first + before.events, events, from: before.to, to: before.to + bytes, size })
  }
  const starts = new Uint32Array(header.events)
  const chunks = list.map(({ first, events }, block) => {
    const { ids, dates } = names
    const made = makeRecords(events, "blocks", null, (nth, name) => {
      name.idBytes = ids.bytes
      name.idFrom = ids.starts[first + nth]!
      name.idTo = ids.starts[first + nth + 1]!
      name.dateBytes = dates.bytes
      name.dateFrom = dates.starts[first + nth]!
      name.dateTo = dates.starts[first + nth + 1]!
    })
    putStarts(block, first, made.starts)
    return made.chunk
  })

  function putStarts(block: number, first: number, places: Uint32Array): void {
    for (const [nth, place] of places.entries()) starts[first + nth] = startOf(block, place)
  }

  const put = async (block: number, packed: Uint8Array): Promise<void> => {
    const { first, events, size } = list[block]!
    const place = `blocks[${block}]`
    const texts = readTexts(await inflate(packed, size, place), events, place)
    const bare = chunks[block]!
    const parts = makeParts()
    const made = makeRecords(events, place, texts, (nth, name) => {
      findParts(bare, starts[first + nth]! - startOf(block, 0), parts)
      name.idBytes = name.dateBytes = bare
      name.idFrom = parts.idFrom
      name.idTo = parts.idTo
      name.dateFrom = parts.dateFrom
      name.dateTo = parts.dateTo
    })
    chunks[block] = made.chunk
    putStarts(block, first, made.starts)
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
