import { FLAG, type Columns } from "../model.ts"
import { makeByteReader, makeByteWriter } from "./bytes.ts"
import type { Header } from "./container.ts"
import { expectThat } from "./fault.ts"
import { float64FromPlanes, toPlanes } from "./planes.ts"
import { STEP, type Steps } from "./steps.ts"

/** Of dated events only. */
export type Instants = Pick<Columns, "from" | "to" | "sureFrom" | "sureTo">

export interface WrittenInstants {
  readonly whole: Header["whole"]
  readonly from: Uint8Array
  readonly length: Uint8Array
  readonly sure: Uint8Array
}

/**
 * Starts as steps from one to the next, ends as lengths, both in the largest unit that divides them all; float64 where
 * some instant is not a whole number of milliseconds. `leastEnd` is the end that an open end has on the earliest day.
 */
export function writeInstants(
  { from, to, sureFrom, sureTo, flags }: Columns,
  dated: number,
  leastEnd: (event: number) => number,
): WrittenInstants {
  const ends = to.slice(0, dated)
  for (let event = 0; event < dated; event++) if (isOpen(flags, event)) ends[event] = leastEnd(event)
  const hasSure: number[] = []
  let isWhole = true
  for (let event = 0; event < dated; event++) {
    if (sureFrom[event] !== from[event] || sureTo[event] !== to[event]) hasSure.push(event)
    isWhole &&= isStep(from[event]!, ends[event]!) && isStep(from[event]!, sureFrom[event]!)
    isWhole &&= isStep(sureTo[event]!, to[event]!)
  }
  const sure = makeByteWriter()
  for (const [nth, event] of hasSure.entries()) {
    sure.number(event - (hasSure[nth - 1] ?? 0))
    if (isWhole) {
      sure.number(sureFrom[event]! - from[event]!)
      sure.number(to[event]! - sureTo[event]!)
    } else sure.bytes(toPlanes(Float64Array.of(sureFrom[event]!, sureTo[event]!)))
  }
  if (!isWhole)
    return { whole: null, from: toPlanes(from.subarray(0, dated)), length: toPlanes(ends), sure: sure.all() }

  const first = dated === 0 ? 0 : from[0]!
  const steps = ends.map((_, event) => from[event]! - (event === 0 ? first : from[event - 1]!))
  const lengths = ends.map((end, event) => end - from[event]!)
  const whole = { first, start: unitOf(steps), length: unitOf(lengths) }
  return { whole, from: inUnits(steps, whole.start), length: inUnits(lengths, whole.length), sure: sure.all() }
}

const isOpen = (flags: Uint16Array, event: number): boolean => (flags[event]! & FLAG.openEnd) !== 0
const isStep = (from: number, to: number): boolean =>
  Number.isSafeInteger(from) && Number.isSafeInteger(to) && Number.isSafeInteger(to - from) && to >= from

/** The greatest common divisor, by Euclid; 1 of nothing but zeros. */
function unitOf(values: Float64Array): number {
  let unit = 0
  for (const value of values) {
    let rest = value
    while (rest !== 0) [unit, rest] = [rest, unit % rest]
    if (unit === 1) break
  }
  return unit === 0 ? 1 : unit
}

function inUnits(values: Float64Array, unit: number): Uint8Array {
  const bytes = makeByteWriter()
  for (const value of values) bytes.number(value / unit)
  return bytes.all()
}

/** The columns of all events, NaN for undated ones; the sure ones are the others where they are the same. */
export function* readInstants(
  { events, dated, whole }: Pick<Header, "events" | "dated" | "whole">,
  flags: Uint16Array,
  today: number,
  sections: { readonly from: Uint8Array; readonly length: Uint8Array; readonly sure: Uint8Array },
): Steps<Instants> {
  const from = new Float64Array(events).fill(NaN, dated)
  const to = new Float64Array(events).fill(NaN, dated)
  if (whole === null) {
    from.set(float64FromPlanes(sections.from, dated, "from"))
    yield
    to.set(float64FromPlanes(sections.length, dated, "length"))
  } else {
    const steps = makeByteReader(sections.from, "from")
    const lengths = makeByteReader(sections.length, "length")
    let start = whole.first
    for (let event = 0; event < dated; event++) {
      if (event % STEP === 0) yield
      start += steps.number() * whole.start
      from[event] = start
      to[event] = start + lengths.number() * whole.length
    }
    steps.end()
    lengths.end()
  }
  for (let event = 0; event < dated; event++) {
    if (event % STEP === 0) yield
    if (isOpen(flags, event)) to[event] = Math.max(to[event]!, today)
    const start = from[event]!
    expectThat(Number.isFinite(start) && Number.isFinite(to[event]) && to[event]! >= start, "length")
    expectThat(event === 0 || start >= from[event - 1]!, "from")
  }
  return { from, to, ...readSure(sections.sure, whole !== null, { from, to }, dated) }
}

function readSure(
  bytes: Uint8Array,
  isWhole: boolean,
  { from, to }: Pick<Instants, "from" | "to">,
  dated: number,
): Pick<Instants, "sureFrom" | "sureTo"> {
  if (bytes.length === 0) return { sureFrom: from, sureTo: to }
  const sureFrom = from.slice()
  const sureTo = to.slice()
  const reader = makeByteReader(bytes, "sure")
  for (let event = 0; reader.at() < bytes.length;) {
    event += reader.number()
    expectThat(event < dated, "sure")
    if (isWhole) {
      sureFrom[event]! += reader.number()
      sureTo[event]! -= reader.number()
    } else {
      const at = reader.skip(16)
      const pair = float64FromPlanes(bytes.subarray(at, at + 16), 2, "sure")
      sureFrom[event] = pair[0]!
      sureTo[event] = pair[1]!
    }
    const isInside =
      from[event]! <= sureFrom[event]! && sureFrom[event]! <= sureTo[event]! && sureTo[event]! <= to[event]!
    expectThat(isInside, "sure")
  }
  return { sureFrom, sureTo }
}
