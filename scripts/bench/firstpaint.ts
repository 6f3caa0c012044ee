import react from "@vitejs/plugin-react"
import type { Browser } from "playwright-core"
import { build } from "vite"
import { startChromium, VIEWPORT } from "./browser.ts"
import { keepJson, type About } from "./results.ts"
import type { BenchServer } from "./server.ts"
import { median, ratio } from "./statistics.ts"

/** The least that React can paint, as our own pages are built. */
export const buildBlank = (outDir: string): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: "warn",
    root: "bench/blank",
    base: "./",
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  })

/** Our timeline's page against a blank React page, served and opened alike, by turns. */
export async function benchFirstPaint({ origin }: BenchServer, runs: number, about: About): Promise<void> {
  const addresses = { blank: `${origin}/blank/`, timeline: `${origin}/alex-krizhevsky/` }
  const paints: Record<keyof typeof addresses, number[]> = { blank: [], timeline: [] }
  const browser = await startChromium()
  try {
    // The first round warms the browser and the server up, and is not counted.
    for (let run = 0; run <= runs; run += 1)
      for (const kind of ["blank", "timeline"] as const) {
        const paint = await firstPaint(browser, addresses[kind])
        if (run > 0) paints[kind].push(paint)
      }
  } finally {
    await browser.close()
  }
  const [blankMs, timelineMs] = [median(paints.blank), median(paints.timeline)]
  const share = ratio(timelineMs, blankMs)
  console.log(`First contentful paint: timeline ${String(timelineMs)} ms, blank React page ${String(blankMs)} ms`)
  console.log(`  ratio ${share?.toFixed(2) ?? "–"} (wanted: under 1.2)`)
  keepJson("fcp", { ...about, runs, ratio: share, blankMs, timelineMs, paints })
}

/** ms to first contentful paint of an address, in a context that has cached nothing. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.goto(address)
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntries().find(({ name }) => name === "first-contentful-paint")
          if (entry !== undefined) resolve(entry.startTime)
        }).observe({ type: "paint", buffered: true })
      }),
  )
  await context.close()
  return paint
}
