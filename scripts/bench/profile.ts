import { markHolding } from "./inpage.ts"
import { startChromium, VIEWPORT, within } from "./browser.ts"
import { addressOf, type Place } from "./measured.ts"

/** What the page's own thread does before the first marks, by what Chromium calls it. The first that fits counts. */
const KINDS = {
  compiling: /^V8\.(Compile|Parse|PreParse|Lazy|Bytecode|CollectSource)|^v8\.(compile|produce)/,
  collecting: /GC/,
  "style and layout": /^(UpdateLayoutTree|Layout|ParseAuthorStyleSheet)$/,
  painting: /^(Paint|PrePaint|Layerize|Commit|UpdateLayer)/,
  "reading HTML": /^(ParseHTML|HTMLDocumentParser|HTMLTreeBuilder|DecodedData|DocumentLoader)/,
  scripts: /^(FunctionCall|EvaluateScript|RunMicrotasks|FireAnimationFrame|TimerFire|EventDispatch)$|^v8\./,
} as const
export type Kind = keyof typeof KINDS | "the rest"

/** Of one load. Tracing slows it by a tenth or so: these are shares, not times to compare with others. */
export interface Profile {
  /** null: a React page of one paragraph. */
  readonly count: number | null
  /** ms since the navigation began: to the first marks, or the paragraph. */
  readonly first: number
  /** ms of processor time until then, of the page's own thread. */
  readonly spent: Readonly<Record<Kind, number>>
  /** The same of workers, until all was held. */
  readonly away: number
}

/** The loads of these sizes, after that of the least that React can paint. */
export async function measureProfiles(place: Place, sizes: readonly number[]): Promise<readonly Profile[]> {
  const profiles = [await profileOf(`${place.server.origin}/blank/`, null)]
  for (const count of sizes) profiles.push(await profileOf(await addressOf(place, "ours", count, "clustered"), count))
  return profiles
}

const CATEGORIES = [
  ..."toplevel blink.user_timing devtools.timeline loading v8 v8.execute".split(" "),
  "disabled-by-default-v8.compile",
]

async function profileOf(address: string, count: number | null): Promise<Profile> {
  const browser = await startChromium()
  try {
    const page = await (await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 })).newPage()
    if (count !== null) await page.addInitScript(markHolding, count)
    await browser.startTracing(page, { categories: CATEGORIES })
    await page.goto(address, { waitUntil: "commit" })
    const [first, last] = count === null ? [PAINTED, PAINTED] : ["bench:first", "bench:held"]
    const isOver = (name: string) => performance.getEntriesByName(name).length > 0
    await within(page.waitForFunction(isOver, last, { polling: 20 }), 180_000, `${address}: no ${last}`)
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly Traced[] }
    return { count, ...readTrace(traceEvents, address, first, last) }
  } finally {
    await browser.close()
  }
}

const PAINTED = "first-contentful-paint"

/** Of Chromium's trace format; times in µs. */
export interface Traced {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of the processor. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly documentLoaderURL?: string } }
}

/** Reads one load of an address from a trace, up to its marks `first` and `last`. */
export function readTrace(
  events: readonly Traced[],
  address: string,
  first: string,
  last: string,
): Omit<Profile, "count"> {
  const began = events.findLast(
    ({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL === address,
  )
  if (began === undefined) throw new Error(`the trace has no navigation to ${address}`)
  const endOf = (mark: string) =>
    events.find(({ name, ts }) => name.toLowerCase() === spelt(mark) && ts >= began.ts)?.ts
  const [firstAt = Infinity, lastAt = Infinity] = [endOf(first), endOf(last)]
  const within = (end: number) => (event: Traced) =>
    event.pid === began.pid && event.ph === "X" && event.ts >= began.ts && event.ts < end
  const workers = new Set(
    events.filter(({ name, args }) => name === "thread_name" && /Worker/.test(args?.name ?? "")).map(({ tid }) => tid),
  )
  const away = ownTimes(events.filter(({ tid }) => workers.has(tid)).filter(within(lastAt)))
  return {
    first: (firstAt - began.ts) / 1000,
    spent: ownTimes(events.filter(({ tid }) => tid === began.tid).filter(within(firstAt))),
    away: Object.values(away).reduce((sum, ms) => sum + ms, 0),
  }
}

/** Chromium's trace has no dashes in the names of its own marks. */
const spelt = (mark: string) => (mark === PAINTED ? "firstcontentfulpaint" : mark)

/** ms that each kind of task took itself, without what ran within it. Nested events are found by their times. */
function ownTimes(events: readonly Traced[]): Record<Kind, number> {
  const times = Object.fromEntries([...Object.keys(KINDS), "the rest"].map((kind) => [kind, 0])) as Record<Kind, number>
  const open: Traced[] = []
  const ordered = [...events].sort((a, b) => a.tid - b.tid || a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  for (const event of ordered) {
    const holds = (outer: Traced) => outer.tid === event.tid && outer.ts + (outer.dur ?? 0) > event.ts
    while (open.length > 0 && !holds(open.at(-1)!)) open.pop()
    const outer = open.at(-1)
    const spent = (event.tdur ?? 0) / 1000
    times[kindOf(event.name)] += spent
    if (outer !== undefined) times[kindOf(outer.name)] -= spent
    open.push(event)
  }
  return times
}

const kindOf = (name: string): Kind =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => KINDS[kind].test(name)) ?? "the rest"
