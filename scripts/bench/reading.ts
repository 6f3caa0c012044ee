import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "vite"
import type { isDate, readDate } from "../../src/time/edtf.ts"
import type { readTimeline } from "../../src/timeline/read.ts"
import type { ReaderWords } from "../../src/time/languages/words.ts"
import { randomFrom } from "./random.ts"
import { keepJson, type About } from "./results.ts"
import { median } from "./statistics.ts"

export type Load = (url: string) => Promise<unknown>

const SIZES = [10_000, 100_000]

/** How fast dates and files are read, in one thread of Node. */
export async function benchReading(outDir: string, about: About, load: Load): Promise<void> {
  const { edtf, read, words } = await buildReaders(outDir, load)
  const dates = plainDates(1_000_000)
  const datesMs = time(3, () => {
    // Summed, so that nothing can be left out as unused.
    let sum = 0
    for (const text of dates) {
      const date = edtf.readDate(text)
      sum += (edtf.isDate(date) ? date.start.from : null) ?? NaN
    }
    if (Number.isNaN(sum)) throw new Error("a plain date was not read")
  })
  console.log(`1,000,000 plain dates in one thread: ${String(datesMs)} ms (wanted: under 1000)`)

  const eventsMs: Record<number, number> = {}
  for (const count of SIZES) {
    const text = timelineText(count)
    eventsMs[count] = time(3, () => {
      const { timeline } = read.readTimeline(text, { slug: "bench", now: Date.UTC(2026, 0, 1) as never, words })
      if (timeline?.length !== count)
        throw new Error(`${String(timeline?.length)} of ${String(count)} events were read`)
    })
    const megabytes = (text.length / 1e6).toFixed(1)
    console.log(`${count.toLocaleString("en")} events (${megabytes} MB) read: ${String(eventsMs[count])} ms`)
  }
  keepJson("read", { ...about, datesMs, eventsMs })
}

interface Readers {
  readonly edtf: { readonly readDate: typeof readDate; readonly isDate: typeof isDate }
  readonly read: { readonly readTimeline: typeof readTimeline }
  readonly words: ReaderWords
}

/** Built as for the page: what a dev server makes of the modules would time the dev server. */
async function buildReaders(outDir: string, load: Load): Promise<Readers> {
  const input = { edtf: "src/time/edtf.ts", read: "src/timeline/read.ts", en: "src/time/languages/en.ts" }
  await build({ configFile: false, logLevel: "warn", build: { ssr: true, outDir, rolldownOptions: { input } } })
  const built = (name: string) => load(pathToFileURL(resolve(outDir, `${name}.js`)).href)
  const [edtf, read, { en }] = (await Promise.all(["edtf", "read", "en"].map(built))) as [
    Readers["edtf"],
    Readers["read"],
    { readonly en: ReaderWords },
  ]
  return { edtf, read, words: en }
}

function plainDates(count: number): string[] {
  const random = randomFrom(1)
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, "0")
  return Array.from({ length: count }, (_, index) => {
    const year = String(1000 + Math.floor(random() * 1025))
    return [year, `${year}-${two(12)}`, `${year}-${two(12)}-${two(28)}`][index % 3]!
  })
}

function timelineText(count: number): string {
  const dates = plainDates(2 * count)
  const events = Array.from({ length: count }, (_, index) => {
    const [from, to] = [dates[2 * index]!, dates[2 * index + 1]!].sort()
    const isPeriod = index % 10 >= 7 && !from!.startsWith(to!.slice(0, 4))
    return {
      id: `e${String(index)}`,
      date: isPeriod ? `${from!}/${to!}` : dates[index],
      title: `Event number ${String(index)} of many`,
      citations: [{ source: `s${String(index % 50)}` }],
    }
  })
  const sources = Array.from({ length: 50 }, (_, index) => ({
    id: `s${String(index)}`,
    title: `Source ${String(index)}`,
  }))
  return JSON.stringify({ format: "sourceline/1", id: "bench", title: "Bench", events, sources })
}

/** Median ms of `work`, after one round that does not count. */
function time(rounds: number, work: () => void): number {
  const times = []
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now()
    work()
    if (round > 0) times.push(performance.now() - start)
  }
  return Math.round(median(times)!)
}
