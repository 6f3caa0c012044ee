import { eventAt, type EventIndex, type Timeline } from "./model.ts"
import type { Packed, PackedTimeline } from "./packed.ts"
import { sortByKeys } from "./radix.ts"
import { findRecord, makeParts } from "./records.ts"
import { foldText } from "./search.ts"
import { textIn } from "./text.ts"
import { encodeUtf8 } from "./utf8.ts"

/** Events between two chances to stop. */
const AT_ONCE = 1 << 14
/** Bytes of a title that are one key: 257 values each, of which 0 is its end, are whole numbers in a float64. */
const DIGITS = 6
const BASE = 257
/** Below this many, comparing costs less than counting. */
const FEW = 256
/** From this many on, a run is counted by two bytes at a time, in slices. */
const MANY = 1 << 15

/** What a title is sorted by: case, accents and what stands before its first letter or digit make no difference. */
export const titleKey = (title: string): string => foldText(title).replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, "")

/** Keys of all titles as UTF-8, whose bytes are in the order of its characters: starts[e] … starts[e + 1] − 1. */
interface TitleKeys {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/**
 * Events by title in one language, equal ones by time, those whose title is not here last, in steps of some ms between which a page can draw: a radix sort from
 * the first bytes on (Knuth, TAOCP 5.2.5), since a million comparisons of texts would take ten times as long.
 */
export function* orderByTitle(timeline: Timeline, language: string): Generator<undefined, Uint32Array> {
  const keys = yield* keysOf(timeline, language)
  const order = new Uint32Array(timeline.length)
  for (let event = 0; event < order.length; event++) order[event] = event
  const open: Run[] = [{ from: 0, to: order.length, depth: 0 }]
  for (let run = open.pop(); run !== undefined; run = open.pop()) {
    const count = run.to - run.from
    if (count < FEW) compareRun(order, run, keys)
    else if (count < MANY) sortRun(order, run, keys, open)
    else yield* spreadRun(order, run, keys, open)
    if (count >= FEW) yield
  }
  return order
}

/** Places of the order whose keys are the same up to `depth`. */
interface Run {
  readonly from: number
  readonly to: number
  readonly depth: number
}

function compareRun(order: Uint32Array, { from, to, depth }: Run, { bytes, starts }: TitleKeys): void {
  const compare = (a: number, b: number): number => {
    let at = starts[a]! + depth
    let other = starts[b]! + depth
    const end = starts[a + 1]!
    const otherEnd = starts[b + 1]!
    for (; at < end && other < otherEnd; at++, other++)
      if (bytes[at] !== bytes[other]) return bytes[at]! - bytes[other]!
    return end - at - (otherEnd - other) || a - b
  }
  order.subarray(from, to).sort(compare)
}

/** Sorts a run by its next digits; what these leave equal is added to `open`. */
function sortRun(order: Uint32Array, { from, to, depth }: Run, { bytes, starts }: TitleKeys, open: Run[]): void {
  const keys = new Float64Array(to - from)
  const places = new Uint32Array(to - from)
  for (let place = from; place < to; place++) {
    const event = order[place]!
    const end = starts[event + 1]!
    let key = 0
    for (let at = starts[event]! + depth, digit = 0; digit < DIGITS; digit++, at++)
      key = key * BASE + (at < end ? bytes[at]! + 1 : 0)
    keys[place - from] = key
    places[place - from] = place - from
  }
  const before = order.slice(from, to)
  const sorted = sortByKeys(places, keys.slice())
  for (let place = 0; place < sorted.length; place++) order[from + place] = before[sorted[place]!]!
  for (let first = 0; first < sorted.length;) {
    const key = keys[sorted[first]!]!
    let end = first + 1
    while (end < sorted.length && keys[sorted[end]!] === key) end++
    // A key that ends in 0 is a title's end.
    if (end - first > 1 && key % BASE !== 0) open.push({ from: from + first, to: from + end, depth: depth + DIGITS })
    first = end
  }
}

/** As sortRun, of a run that is too long for one step. */
function* spreadRun(
  order: Uint32Array,
  { from, to, depth }: Run,
  { bytes, starts }: TitleKeys,
  open: Run[],
): Generator<undefined> {
  const digitOf = (event: number): number => {
    const at = starts[event]! + depth
    const end = starts[event + 1]!
    return (at < end ? (bytes[at]! + 1) * BASE : 0) + (at + 1 < end ? bytes[at + 1]! + 1 : 0)
  }
  const ends = new Uint32Array(BASE * BASE)
  const digits = new Uint32Array(to - from)
  for (let place = from; place < to; place++) {
    const digit = digitOf(order[place]!)
    digits[place - from] = digit
    ends[digit]!++
    if (place % AT_ONCE === 0) yield
  }
  for (let digit = 0, start = 0; digit < ends.length; digit++) {
    const count = ends[digit]!
    if (count > 1 && digit % BASE !== 0) open.push({ from: from + start, to: from + start + count, depth: depth + 2 })
    start += count
    // Where its first one goes, until all have gone there.
    ends[digit] = start - count
  }
  const before = order.slice(from, to)
  for (let place = 0; place < before.length; place++) {
    order[from + ends[digits[place]!]!++] = before[place]!
    if (place % AT_ONCE === 0) yield
  }
}

function* keysOf(timeline: Timeline, language: string): Generator<undefined, TitleKeys> {
  const packed = "packed" in timeline ? (timeline as PackedTimeline).packed : null
  const { remote } = timeline
  const starts = new Uint32Array(timeline.length + 1)
  let bytes = new Uint8Array(timeline.length * 32)
  const parts = makeParts()
  /** Writes a key at a place; answers where it ends, or −1 where there is no room for it. */
  const put = (event: EventIndex, at: number): number => {
    if (remote?.isHere(event) === false) return putLast(bytes, at)
    if (packed !== null) {
      const end = putPlain(packed, event, parts, bytes, at)
      if (end !== null) return end
    }
    const key = encodeUtf8(titleKey(textIn(timeline.titleOf(event), language, timeline.language).value))
    if (at + key.length > bytes.length) return -1
    bytes.set(key, at)
    return at + key.length
  }
  for (let event = 0; event < timeline.length; event++) {
    let end = put(eventAt(event), starts[event]!)
    while (end < 0) {
      const grown = new Uint8Array(2 * bytes.length + 1024)
      grown.set(bytes)
      bytes = grown
      end = put(eventAt(event), starts[event]!)
    }
    starts[event + 1] = end
    if (event % AT_ONCE === AT_ONCE - 1) yield
  }
  return { bytes, starts }
}

/** After every title: no UTF-8 has this byte. */
function putLast(bytes: Uint8Array, at: number): number {
  if (at === bytes.length) return -1
  bytes[at] = 0xff
  return at + 1
}

/** The key of a title that is all ASCII, from its bytes; null where it is not, −1 where there is no room for it. */
function putPlain(
  { records }: Packed,
  event: EventIndex,
  parts: ReturnType<typeof makeParts>,
  bytes: Uint8Array,
  at: number,
): number | null {
  findRecord(records, event, parts)
  const { bytes: from, titleFrom, titleTo } = parts
  if (parts.titleInRest) return null
  let first = titleFrom
  while (first < titleTo && !isPlainStart(from[first]!)) if (from[first++]! > 127) return null
  if (first === titleTo) first = titleFrom
  if (at + titleTo - first > bytes.length) return -1
  for (let next = first; next < titleTo; next++) {
    const byte = from[next]!
    if (byte > 127) return null
    bytes[at++] = byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte
  }
  return at
}

const isPlainStart = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
