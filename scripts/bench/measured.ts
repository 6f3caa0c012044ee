import type { BenchServer } from "./server.ts"
import { withPage } from "./browser.ts"
import type { Shape } from "./events.ts"
import { nameOf, writeData } from "./datafile.ts"
import { measureGarbage, type Garbage } from "./garbage.ts"
import { measureFrames, pan, zoomFrames, zoomIn, type FrameFigures, type Notches } from "./gestures.ts"
import { readTally } from "./inpage.ts"
import { readLoad, type LoadTimes } from "./loading.ts"
import { readMemory, type Memory } from "./memory.ts"

export const PAGES = ["ours", "blank"] as const
export type Page = (typeof PAGES)[number]

export const TARGET: Readonly<Record<Page, string>> = { ours: "[data-chronology]", blank: "#root" }

/** Of one page in a fresh browser. What did not come about is null, and `failure` says why. */
export interface Run {
  readonly page: Page
  readonly count: number
  readonly shape: Shape
  readonly throttle: number
  readonly failure: string | null
  readonly load: LoadTimes | null
  readonly held: number | null
  /** What the drawing's list of the whole counts and shows; null where it leaves single events out. */
  readonly tally: number | null
  /** Of the page and its parts, and of the data; uncompressed. */
  readonly bytes: { readonly page: number; readonly data: number } | null
  readonly loaded: Memory | null
  readonly zoom: FrameFigures | null
  readonly zoomed: Memory | null
  readonly pan: FrameFigures | null
  readonly garbage: Garbage | null
}

export interface RunOptions {
  readonly page: Page
  readonly count: number
  readonly shape?: Shape
  readonly throttle?: number
  /** false: only what loading takes. */
  readonly hasFrames: boolean
  readonly hasGarbage?: boolean
  readonly notches: Notches
}

export interface Place {
  readonly server: BenchServer
  /** Where the data is kept, served as /data/. */
  readonly data: string
}

export async function addressOf({ server, data }: Place, page: Page, count: number, shape: Shape): Promise<string> {
  await writeData(data, count, shape)
  return `${server.origin}/${page === "ours" ? "" : "fetched/"}?src=${encodeURIComponent(`/data/${nameOf(count, shape)}`)}`
}

export async function measureRun(place: Place, options: RunOptions): Promise<Run> {
  const { page, count, hasFrames, notches, shape = "clustered", throttle = 1 } = options
  const target = TARGET[page]
  const nothing = {
    load: null,
    held: null,
    tally: null,
    bytes: null,
    loaded: null,
    zoom: null,
    zoomed: null,
    pan: null,
    garbage: null,
  }
  let run: Run = { page, count, shape, throttle, failure: null, ...nothing }
  const address = await addressOf(place, page, count, shape)
  place.server.taken()
  const awaited = { address, count: page === "ours" ? count : null, ...(throttle !== 1 && { throttle }) }
  try {
    await withPage(awaited, async (opened) => {
      // Kept step by step: what follows may fail.
      const keep = (figures: Partial<Run>) => (run = { ...run, ...figures })
      keep({ load: await readLoad(opened) })
      const { "/data/": dataBytes = 0, ...rest } = place.server.taken()
      keep({ bytes: { data: dataBytes, page: Object.values(rest).reduce((sum, bytes) => sum + bytes, 0) } })
      keep({ held: page === "ours" ? await opened.page.evaluate(() => window.sourceline.count().events) : count })
      keep({ tally: page === "ours" ? await opened.page.evaluate(readTally) : null })
      keep({ loaded: await readMemory(opened) })
      if (hasFrames) {
        keep({ zoom: await zoomFrames(opened, target, notches) })
        keep({ zoomed: await readMemory(opened) })
        await zoomIn(opened, target, notches)
        keep({ pan: await pan(opened, target, (steps) => measureFrames(opened, steps)) })
        if (options.hasGarbage === true) keep({ garbage: await measureGarbage(opened, target) })
      }
      if (opened.errors.length > 0) keep({ failure: opened.errors[0]! })
    })
  } catch (error) {
    run = { ...run, failure: String(error).slice(0, 300) }
  }
  return run
}
