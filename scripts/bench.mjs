/* global PerformanceObserver */
// `npm run bench`: how fast the page shows something, and how fast files are read. Compare figures of one run only.
//   --runs 9       page loads of each kind; medians are told
//   --only fcp     or --only read
import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import react from "@vitejs/plugin-react"
import { chromium } from "playwright-core"
import { build, runnerImport } from "vite"

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "9" }, only: { type: "string" } },
})
const RUNS = Number(options.runs)
const CACHE = resolve(".cache/bench")
// A browser started for a measurement should not check for updates or sync in the middle of it.
const BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
const round = (value) => Math.round(value * 100) / 100

function commit() {
  try {
    const git = (...args) => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "src", "index.html") === "" ? "" : "+")
  } catch {
    return null
  }
}

function keep(name, figures) {
  const about = {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    node: process.version,
    cores: cpus().length,
  }
  mkdirSync("bench/results", { recursive: true })
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ ...about, ...figures }, null, 2)}\n`)
}

/** Time to first contentful paint of an address, in a context that has cached nothing. */
async function firstPaint(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.goto(address)
  const paint = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const tell = (list) => {
          const entry = list.getEntries().find(({ name }) => name === "first-contentful-paint")
          if (entry) resolve(entry.startTime)
        }
        new PerformanceObserver(tell).observe({ type: "paint", buffered: true })
      }),
  )
  await context.close()
  return paint
}

/** Our timeline's page against the least that React can paint, built, served and opened alike, by turns. */
async function benchFirstPaint() {
  const shared = { configFile: false, logLevel: "warn" }
  const blank = resolve(CACHE, "blank")
  await build({
    ...shared,
    root: "bench/blank",
    base: "./",
    plugins: [react()],
    build: { outDir: blank, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  })
  await build({ logLevel: "warn" })
  const { module } = await runnerImport(resolve("tests/browser/server.ts"), shared)
  const server = await module.startServer({ mounts: { "/blank/": blank, "/": resolve("dist") } })
  const executablePath = execFileSync(process.execPath, ["scripts/find-chromium.mjs"], { encoding: "utf8" }).trim()
  const browser = await chromium.launch({ executablePath, args: BROWSER })
  const addresses = { blank: `${server.origin}/blank/`, timeline: `${server.origin}/alex-krizhevsky/` }
  const paints = { blank: [], timeline: [] }
  try {
    // The first round warms the browser and the server up, and is not counted.
    for (let run = 0; run <= RUNS; run += 1)
      for (const [kind, address] of Object.entries(addresses)) {
        const paint = await firstPaint(browser, address)
        if (run > 0) paints[kind].push(round(paint))
      }
  } finally {
    await browser.close()
    await server.close()
  }
  const [blankMs, timelineMs] = [median(paints.blank), median(paints.timeline)]
  const ratio = round(timelineMs / blankMs)
  console.log(`first contentful paint, median of ${RUNS}: timeline ${timelineMs} ms, blank React page ${blankMs} ms`)
  console.log(`ratio ${ratio} (wanted: under 1.2)`)
  keep("fcp", { runs: RUNS, ratio, blankMs, timelineMs, paints })
}

/** A seeded generator (mulberry32), so that every machine reads the same. */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function plainDates(count) {
  const random = randomFrom(1)
  const two = (most) => String(1 + Math.floor(random() * most)).padStart(2, "0")
  return Array.from({ length: count }, (_, index) => {
    const year = String(1000 + Math.floor(random() * 1025))
    return [year, `${year}-${two(12)}`, `${year}-${two(12)}-${two(28)}`][index % 3]
  })
}

function timelineText(count) {
  const dates = plainDates(2 * count)
  const events = Array.from({ length: count }, (_, index) => {
    const pair = [dates[2 * index], dates[2 * index + 1]].sort()
    const date = index % 10 < 7 || pair[0].startsWith(pair[1].slice(0, 4)) ? dates[index] : pair.join("/")
    return { id: `e${index}`, date, title: `Event number ${index} of many`, citations: [{ source: `s${index % 50}` }] }
  })
  const sources = Array.from({ length: 50 }, (_, index) => ({ id: `s${index}`, title: `Source ${index}` }))
  return JSON.stringify({ format: "sourceline/1", id: "bench", title: "Bench", events, sources })
}

/** Median time of `work`, after one round that does not count. */
function time(rounds, work) {
  const times = []
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now()
    work()
    if (round > 0) times.push(performance.now() - start)
  }
  return Math.round(median(times))
}

async function benchReading() {
  // Built as for the page: what a dev server makes of the modules would time the dev server.
  const input = { edtf: "src/time/edtf.ts", read: "src/timeline/read.ts", en: "src/time/languages/en.ts" }
  const outDir = resolve(CACHE, "read")
  await build({ configFile: false, logLevel: "warn", build: { ssr: true, outDir, rollupOptions: { input } } })
  const load = (name) => import(pathToFileURL(resolve(outDir, `${name}.js`)).href)
  const [{ readDate, isDate }, { readTimeline }, { en }] = await Promise.all(["edtf", "read", "en"].map(load))

  const dates = plainDates(1_000_000)
  const datesMs = time(3, () => {
    // Summed, so that nothing can be left out as unused.
    let sum = 0
    for (const text of dates) {
      const date = readDate(text)
      sum += isDate(date) ? date.start.from : NaN
    }
    if (Number.isNaN(sum)) throw new Error("a plain date was not read")
  })
  console.log(`1,000,000 plain dates in one thread: ${datesMs} ms (wanted: under 1000)`)

  const eventsMs = {}
  for (const count of [10_000, 100_000]) {
    const text = timelineText(count)
    eventsMs[count] = time(3, () => {
      const { timeline } = readTimeline(text, { slug: "bench", now: Date.UTC(2026, 0, 1), words: en })
      if (timeline?.length !== count) throw new Error(`${timeline?.length} of ${count} events were read`)
    })
    console.log(
      `${count.toLocaleString("en")} events (${(text.length / 1e6).toFixed(1)} MB) read: ${eventsMs[count]} ms`,
    )
  }
  keep("read", { datesMs, eventsMs })
}

if (options.only !== "read") await benchFirstPaint()
if (options.only !== "fcp") await benchReading()
