import { sleep, type Opened } from "./browser.ts"
import type { Maybe } from "./statistics.ts"

/** ms since the navigation began. */
export interface LoadTimes {
  /** All events held and drawn. */
  readonly load: number
  /** The frame after the first events were held; null on a page that draws none. */
  readonly first: Maybe
  readonly contentful: Maybe
  /** End of the last task of 50 ms or more before 300 ms without one: work put off past the mark. */
  readonly settled: number
}

const CALM_MS = 300

export async function readLoad({ page }: Opened): Promise<LoadTimes> {
  for (;;) {
    const { now, ...times } = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? null
      const load = at("bench:held")!
      return {
        load,
        first: at("bench:first"),
        contentful: at("first-contentful-paint"),
        settled: Math.max(load, window.bench.longEnd()),
        now: performance.now(),
      }
    })
    if (now - times.settled > CALM_MS) return times
    await sleep(100)
  }
}
