import { LIMITS } from "../limits.ts"
import { hasFields, isFlag, isListOf, isNumber, isPlace, isRecordOf, isString, orNull } from "../shape.ts"
import { decodeStrictly, encodeUtf8 } from "../utf8.ts"
import { expectThat, Fault } from "./fault.ts"
import { deflate, inflate } from "./gzip.ts"
import { isCompact, MAGIC } from "./magic.ts"

export const COMPACT_VERSION = 1
/** Magic, version, length of the header as it stands in the file and inflated; three 32-bit numbers, lowest byte first. */
export const PRELUDE_BYTES = MAGIC.length + 12
export const COMPACT_MEDIA_TYPE = "application/vnd.sourceline"
export const COMPACT_ENDING = ".sourceline"

/** Each becomes a chunk, and Records.starts numbers no more. */
const MOST_BLOCKS = 4096

/** Sections in the order of the file. */
export const SECTIONS = [
  "head",
  "from",
  "length",
  "sure",
  "lane",
  "importance",
  "evidence",
  "flags",
  "precision",
  "id",
  "date",
  "citation",
  "tag",
  "tagname",
] as const
export type SectionName = (typeof SECTIONS)[number]

/** A piece of the file: its bytes as they stand there, and how many they are inflated. */
export interface Piece {
  readonly bytes: number
  readonly size: number
}

/** What the file says about itself, as JSON. */
export interface Header {
  readonly events: number
  readonly dated: number
  /** null: instants are float64; else whole: the first start in ms, the unit of the starts and that of the lengths. */
  readonly whole: { readonly first: number; readonly start: number; readonly length: number } | null
  /** Where open ends stop, in ms; null: at the day of viewing. */
  readonly today: number | null
  readonly languages: readonly string[]
  /** Some events are in no lane of the head: the last lane is "Other". */
  readonly hasOther: boolean
  readonly leftOut: number
  /** By place of the source: origins that a file can't say, because they are no slugs. */
  readonly origins: Readonly<Record<string, string>>
  readonly sections: readonly (Piece & { readonly name: string })[]
  readonly blocks: readonly (Piece & { readonly events: number })[]
}

const isPiece = { bytes: isPlace, size: isPlace }
const isHeader = hasFields({
  events: isPlace,
  dated: isPlace,
  whole: orNull(hasFields({ first: isNumber, start: isPlace, length: isPlace })),
  today: orNull(isNumber),
  languages: isListOf(isString),
  hasOther: isFlag,
  leftOut: isPlace,
  origins: isRecordOf(isString),
  sections: isListOf(hasFields({ ...isPiece, name: isString })),
  blocks: isListOf(hasFields({ ...isPiece, events: isPlace })),
})

/** Prelude and header. */
export async function writeHeader(header: Header): Promise<Uint8Array> {
  const text = encodeUtf8(JSON.stringify(header))
  const packed = await deflate(text)
  const bytes = new Uint8Array(PRELUDE_BYTES + packed.length)
  bytes.set(MAGIC)
  const view = new DataView(bytes.buffer)
  for (const [nth, value] of [COMPACT_VERSION, packed.length, text.length].entries()) {
    view.setUint32(MAGIC.length + 4 * nth, value, true)
  }
  bytes.set(packed, PRELUDE_BYTES)
  return bytes
}

/** Where the header ends, by the first bytes of a file. */
export function headerEnd(start: Uint8Array): number {
  if (!isCompact(start)) throw new Fault("", "notCompact")
  if (start.length < PRELUDE_BYTES) throw new Fault("", "cutOff")
  const view = new DataView(start.buffer, start.byteOffset)
  const version = view.getUint32(MAGIC.length, true)
  if (version !== COMPACT_VERSION) throw new Fault("version", "otherVersion", String(version))
  return PRELUDE_BYTES + view.getUint32(MAGIC.length + 4, true)
}

/** The header, out of the bytes up to its end. Its numbers fit one another. */
export async function readHeader(start: Uint8Array): Promise<Header> {
  const size = new DataView(start.buffer, start.byteOffset).getUint32(MAGIC.length + 8, true)
  const text = decodeStrictly(await inflate(start.subarray(PRELUDE_BYTES, headerEnd(start)), size, "header"))
  const header = parseJson(text, "header")
  expectThat(isHeader(header), "header")
  const { events, dated, blocks, whole } = header as Header
  if (events > LIMITS.events) throw new Fault("header", "tooManyEvents", String(events))
  expectThat(dated <= events && (whole === null || (whole.start > 0 && whole.length > 0)), "header")
  expectThat(blocks.reduce((sum, block) => sum + block.events, 0) === events, "header")
  expectThat(blocks.length <= MOST_BLOCKS && blocks.every((block) => block.events > 0), "header")
  return header as Header
}

export function parseJson(text: string | null, place: string): unknown {
  try {
    return JSON.parse(text ?? "") as unknown
  } catch {
    throw new Fault(place, "damaged")
  }
}
