import { normalFrom, randomFrom } from "./random.ts"

/** ms since 1970, UTC. `end` null: a moment. */
export interface BenchEvent {
  readonly id: string
  readonly title: string
  readonly start: number
  readonly end: number | null
  readonly lane: number | null
  readonly importance: number | null
  /** null: the file says nothing of where it comes from. */
  readonly cited: Cited | null
}

export interface Cited {
  readonly tags: readonly string[]
  readonly citations: readonly { readonly source: string; readonly stance?: "disputes" }[]
  readonly isAbsence: boolean
}

/** How the events lie. "clustered" is what the table is measured on; all its events are of one lane and one importance. */
export const SHAPES = ["clustered", "uniform", "one-day", "identical", "overlapping", "lanes", "importance"] as const
/** "cited" is no distribution of its own: as "lanes", with tags and citations, so that there is something to filter by. */
export type Shape = (typeof SHAPES)[number] | "cited"

export const LANES: Readonly<Partial<Record<Shape, number>>> = { lanes: 64, cited: 64 }
export const SOURCES: Readonly<Partial<Record<Shape, number>>> = { cited: 400 }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365.2425 * DAY
export const FIRST = Date.UTC(1900, 0, 1)
export const LAST = Date.UTC(2030, 0, 1)
const SEED = 1900_2030

/** Years, deviation in years, weight: eras, and bursts of days within them, as in records of real affairs. */
const CLUSTERS: readonly (readonly [middle: number, deviation: number, weight: number])[] = [
  [1907, 2.5, 6],
  [1915.5, 1.3, 9],
  [1923.2, 0.4, 4],
  [1929.8, 0.2, 4],
  [1941.5, 2.1, 12],
  [1956.8, 0.15, 4],
  [1962.8, 1.4, 6],
  [1965, 0.5, 8],
  [1969.55, 0.04, 5],
  [1979.5, 1.8, 5],
  [1989.85, 0.1, 6],
  [1997, 2.8, 8],
  [2008.7, 0.5, 8],
  [2020.2, 0.7, 15],
]
const ALL_WEIGHTS = CLUSTERS.reduce((sum, [, , weight]) => sum + weight, 0)
const SHARE_ANYWHERE = 0.12
const SHARE_PERIODS = 0.3

const WORDS = (
  "academy airport ballot barrage canal census cinema comet convoy debate dockyard eclipse embassy exhibit factory ferry " +
  "fleet gallery garrison harvest hospital inquiry jubilee kiln laboratory lighthouse manifesto mission monument novel " +
  "orchard orchestra pact pavilion petition pipeline quorum reactor reform regatta satellite senate shipyard strike " +
  "summit tariff theatre tramway treatise tunnel vaccine verdict viaduct voyage weather wharf"
).split(" ")

/**
 * `count` events in order of time, the same for the same count and shape: 70 % moments and 30 % periods whose lengths
 * are log-normal about 120 days, titles of 10 to 60 letters. About 100 bytes each in a file.
 */
export function* makeEvents(count: number, shape: Shape = "clustered"): Generator<BenchEvent> {
  const random = randomFrom(SEED ^ count)
  const starts = Float64Array.from({ length: count }, () => startIn(shape, random)).sort()
  for (const [index, start] of starts.entries()) {
    yield {
      id: `e${String(index)}`,
      title: makeTitle(random),
      start,
      end: endOf(start, shape, random),
      lane: LANES[shape] === undefined ? null : Math.floor(random() * LANES[shape]),
      importance: shape === "importance" ? 1 + Math.floor(5 * random() ** 2) : null,
      cited: SOURCES[shape] === undefined ? null : makeCited(random, SOURCES[shape]),
    }
  }
}

const toMinute = (time: number) => Math.round(time / MINUTE) * MINUTE

function startIn(shape: Shape, random: () => number): number {
  if (shape === "identical") return Date.UTC(1969, 6, 20, 20, 17)
  if (shape === "one-day") return toMinute(Date.UTC(1969, 6, 20) + random() * (DAY - MINUTE))
  // Room for periods of 40 years and more.
  if (shape === "overlapping") return toMinute(FIRST + random() * 0.5 * (LAST - FIRST))
  if (shape === "uniform" || random() < SHARE_ANYWHERE) return toMinute(FIRST + random() * (LAST - DAY - FIRST))
  let left = random() * ALL_WEIGHTS
  const [middle, deviation] = CLUSTERS.find(([, , weight]) => (left -= weight) <= 0) ?? CLUSTERS[0]!
  const start = FIRST + (middle - 1900 + deviation * normalFrom(random)) * YEAR
  return toMinute(Math.min(Math.max(start, FIRST), LAST - DAY))
}

function endOf(start: number, shape: Shape, random: () => number): number | null {
  if (shape === "identical") return null
  if (shape === "overlapping") return toMinute(start + (0.3 + 0.2 * random()) * (LAST - FIRST))
  if (random() >= SHARE_PERIODS) return null
  const length = Math.min(120 * DAY * Math.exp(1.6 * normalFrom(random)), 40 * YEAR)
  // A day's worth of events stays within its day.
  const last = shape === "one-day" ? Date.UTC(1969, 6, 20, 23, 59) : LAST
  return Math.max(start, Math.min(toMinute(start + Math.max(length, HOUR)), last))
}

/** Some tags are on many events, most on few; one event in five cites nothing, and one in 30 is an absence. */
function makeCited(random: () => number, sources: number): Cited {
  const tag = () => WORDS[Math.floor(random() ** 2 * WORDS.length)]!
  const citation = (): Cited["citations"][number] => ({
    source: `s${String(Math.floor(random() * sources))}`,
    ...(random() < 0.05 && { stance: "disputes" as const }),
  })
  return {
    tags: [...new Set([tag(), tag()])],
    citations: Array.from({ length: [0, 1, 1, 2, 3][Math.floor(random() * 5)]! }, citation),
    isAbsence: random() < 1 / 30,
  }
}

function makeTitle(random: () => number): string {
  const length = 10 + Math.floor(random() * 51)
  let title = ""
  while (title.length < length) title += `${title === "" ? "" : " "}${WORDS[Math.floor(random() * WORDS.length)]!}`
  const cut = title.slice(0, length).trimEnd().padEnd(10, "e")
  return cut[0]!.toUpperCase() + cut.slice(1)
}
