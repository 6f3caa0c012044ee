import { instantOf } from "../src/time/calendar.ts"
import type { Instant } from "../src/time/instant.ts"
import { en } from "../src/time/languages/en.ts"
import type { CitationInFile, EventInFile, SourceInFile, TimelineFile } from "../src/timeline/format.ts"
import type { Timeline } from "../src/timeline/model.ts"
import type { Problem } from "../src/timeline/problem.ts"
import type { Reading } from "../src/timeline/read.ts"
import { readTimeline } from "../src/timeline/read.ts"
import type { ReadOptions } from "../src/timeline/readoptions.ts"

/** The day every test is read on. */
export const NOW: Instant = instantOf(2026, 11, 24)

export type EventPart = Partial<EventInFile>
export type FilePart = Partial<Omit<TimelineFile, "events">> & { readonly events?: readonly EventPart[] }

/** An event as in a file; what is not given is plain. `undated: true` leaves out the date. */
export function makeEvent(part: EventPart = {}): EventInFile {
  return { title: part.title ?? "Something happened", ...(part.undated === true ? {} : { date: "2017" }), ...part }
}

/** A file whose events have ids e0, e1 … where none is given. */
export function makeFile(part: FilePart = {}): TimelineFile {
  const events = (part.events ?? [{}]).map((event, index) => makeEvent({ id: `e${index}`, ...event }))
  return { title: "A timeline", ...part, events: events as TimelineFile["events"] }
}

/** Reads anything as a file: text and bytes as they are, the rest as JSON. */
export function read(file: unknown, options: Partial<ReadOptions> = {}): Reading {
  const input = typeof file === "string" || file instanceof Uint8Array ? file : JSON.stringify(file)
  return readTimeline(input, { slug: "test", now: NOW, words: en, ...options })
}

/** A timeline by way of the reader; a file with errors fails the test that wrote it. */
export function makeTimeline(part: FilePart = {}, options: Partial<ReadOptions> = {}): Timeline {
  const { timeline, problems } = read(makeFile(part), options)
  const errors = problems.filter(({ level }) => level === "error")
  if (timeline === null || errors.length > 0) throw new Error(errors.map(inOneLine).join("\n"))
  return timeline
}

export const inOneLine = ({ level, path, value, message, hint }: Problem): string =>
  `${level} ${path} "${value}": ${message}${hint === undefined ? "" : ` (${hint})`}`

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

const NOUNS = ["paper", "patent", "company", "prize", "method", "release", "lecture", "dataset", "talk", "thesis"]
const VERBS = ["appears", "begins", "ends", "is shown", "is sold", "is named", "is withdrawn", "is read"]

export interface CrowdOptions {
  readonly lanes?: readonly string[]
  readonly sources?: readonly string[]
  readonly firstYear?: number
  readonly lastYear?: number
}

/** `count` events, the same for the same seed: moments, periods, approximate, one-of, open, absences, some unverified. */
export function makeEvents(count: number, seed = 1, options: CrowdOptions = {}): EventInFile[] {
  const { lanes = [], sources = [], firstYear = 1950, lastYear = 2025 } = options
  const random = makeRandom(seed)
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!
  const two = (value: number) => String(value).padStart(2, "0")
  const four = (value: number) => `${value < 0 ? "-" : ""}${String(Math.abs(value)).padStart(4, "0")}`
  const month = (year: number) => `${four(year)}-${two(whole(1, 12))}`
  const day = (year: number) => `${month(year)}-${two(whole(1, 28))}`
  const dates: readonly ((year: number) => string)[] = [
    day,
    day,
    day,
    month,
    four,
    (year) => `${four(year)}~`,
    (year) => `${month(year)}/${month(year + whole(1, 6))}`,
    (year) => `[${month(year)}..${month(year + 1)}]`,
    (year) => `${month(year)}/..`,
  ]
  return Array.from({ length: count }, (_, index): EventInFile => {
    const cited: CitationInFile[] = sources.length === 0 || random() < 0.1 ? [] : [{ source: pick(sources) }]
    return {
      id: `e${index}`,
      date: pick(dates)(whole(firstYear, lastYear)),
      title: `The ${pick(NOUNS)} ${pick(VERBS)}, no. ${index}`,
      importance: whole(1, 5),
      ...(lanes.length === 0 ? {} : { lane: pick(lanes) }),
      ...(random() < 0.05 ? { kind: "absence" as const } : {}),
      ...(random() < 0.05 ? { unverified: true } : {}),
      citations: cited,
    }
  })
}

/** Sources s0, s1 …, each its own origin. */
export const makeSources = (count: number): SourceInFile[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    type: "webpage",
    title: `Source ${index}`,
    publisher: `Publisher ${index}`,
    URL: `https://example.org/${index}`,
  }))
