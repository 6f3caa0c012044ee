import type { Opened } from "./browser.ts"
import { pan, takeSteps } from "./gestures.ts"

/** Of a pan of 60 moves, apart from the one whose frames are timed: watching costs time. */
export interface Garbage {
  /** Bytes of JavaScript values made in each frame. An estimate from samples; the stores of ArrayBuffers are not in it. */
  readonly bytesPerFrame: number
  /** Collections of the young, and of all. */
  readonly minor: number
  readonly major: number
  /** ms that they held the page up, in sum. */
  readonly pauseMs: number
}

const SAMPLED_BYTES = 2048

export async function measureGarbage(opened: Opened, target: string): Promise<Garbage> {
  const { page, cdp } = opened
  await cdp.send("HeapProfiler.collectGarbage")
  const bytesPerFrame = await pan(opened, target, async (steps) => {
    await page.evaluate(() => window.bench.start())
    // Counts what was collected meanwhile too: else only what is left over would be told.
    await cdp.send("HeapProfiler.startSampling", {
      samplingInterval: SAMPLED_BYTES,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    })
    await takeSteps(steps)
    const { profile } = await cdp.send("HeapProfiler.stopSampling")
    const { frames } = await page.evaluate(() => window.bench.stop())
    return sizeOf(profile.head) / Math.max(1, frames.length)
  })
  return { bytesPerFrame, ...(await traceCollections(opened, target)) }
}

interface Sampled {
  readonly selfSize: number
  readonly children: readonly Sampled[]
}

const sizeOf = ({ selfSize, children }: Sampled): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize)

interface Traced {
  readonly name: string
  readonly dur?: number
}

async function traceCollections(opened: Opened, target: string): Promise<Omit<Garbage, "bytesPerFrame">> {
  const { browserCdp } = opened
  const traced: Traced[] = []
  const take = ({ value }: { value: object[] }) => traced.push(...(value as Traced[]))
  browserCdp.on("Tracing.dataCollected", take)
  await browserCdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "v8"], excludedCategories: ["*"] },
  })
  await pan(opened, target, takeSteps)
  const complete = new Promise((resolve) => browserCdp.once("Tracing.tracingComplete", resolve))
  await browserCdp.send("Tracing.end")
  await complete
  browserCdp.off("Tracing.dataCollected", take)
  const [minor, major] = ["MinorGC", "MajorGC"].map((name) => traced.filter((event) => event.name === name))
  const pause = [...minor!, ...major!].reduce((sum, { dur = 0 }) => sum + dur / 1000, 0)
  return { minor: minor!.length, major: major!.length, pauseMs: pause }
}
