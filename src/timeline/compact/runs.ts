import type { CitationRuns, TagRuns } from "../packed.ts"
import { STANCES } from "../packed.ts"
import { isListOf, isString } from "../shape.ts"
import { decodeStrictly, encodeUtf8 } from "../utf8.ts"
import { makeByteReader, makeByteWriter, type ByteReader } from "./bytes.ts"
import { parseJson } from "./container.ts"
import { expectThat } from "./fault.ts"
import { STEP, type Steps } from "./steps.ts"

/** How many per event, then the place of each source + 1 (0: the file has no such source), then a byte per stance. */
export function writeCitations({ starts, sources, stances }: CitationRuns): Uint8Array {
  const writer = makeByteWriter()
  for (let event = 0; event + 1 < starts.length; event++) writer.number(starts[event + 1]! - starts[event]!)
  for (const source of sources) writer.number(source + 1)
  writer.bytes(stances)
  return writer.all()
}

export function* readCitations(section: Uint8Array, events: number, sourceCount: number): Steps<CitationRuns | null> {
  if (section.length === 0) return null
  const reader = makeByteReader(section, "citation")
  const starts = yield* readStarts(reader, events, section.length, "citation")
  const sources = new Int32Array(starts[events]!)
  for (let at = 0; at < sources.length; at++) {
    if (at % STEP === 0) yield
    const source = reader.number()
    expectThat(source <= sourceCount, "citation")
    sources[at] = source - 1
  }
  const from = reader.skip(sources.length)
  const stances = section.slice(from, from + sources.length)
  expectThat(
    stances.every((stance) => stance < STANCES.length),
    "citation",
  )
  reader.end()
  return { starts, sources, stances }
}

/** How many per event, then the place of each name. */
export function writeTags({ starts, tags }: TagRuns): Uint8Array {
  const writer = makeByteWriter()
  for (let event = 0; event + 1 < starts.length; event++) writer.number(starts[event + 1]! - starts[event]!)
  for (const tag of tags) writer.number(tag)
  return writer.all()
}
export const writeTagNames = ({ names }: TagRuns): Uint8Array => encodeUtf8(JSON.stringify(names))

export function* readTags(section: Uint8Array, nameSection: Uint8Array, events: number): Steps<TagRuns | null> {
  if (section.length === 0) return null
  const names = parseJson(decodeStrictly(nameSection), "tagname")
  expectThat(isListOf(isString)(names), "tagname")
  const reader = makeByteReader(section, "tag")
  const starts = yield* readStarts(reader, events, section.length, "tag")
  const tags = new Uint32Array(starts[events]!)
  for (let at = 0; at < tags.length; at++) {
    if (at % STEP === 0) yield
    const tag = reader.number()
    expectThat(tag < (names as string[]).length, "tag")
    tags[at] = tag
  }
  reader.end()
  return { names: names as string[], starts, tags }
}

/** Each item takes a byte at least, so that their number is held against that of the bytes before memory is taken. */
function* readStarts(reader: ByteReader, events: number, most: number, place: string): Steps<Uint32Array> {
  const starts = new Uint32Array(events + 1)
  let sum = 0
  for (let event = 0; event < events; event++) {
    if (event % STEP === 0) yield
    sum += reader.number()
    expectThat(sum <= most, place)
    starts[event + 1] = sum
  }
  return starts
}
