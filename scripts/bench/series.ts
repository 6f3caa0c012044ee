import { loadavg } from "node:os"
import { measureAnswers, type Answers } from "./answers.ts"
import type { Case } from "./bars.ts"
import { withPage } from "./browser.ts"
import { SHAPES } from "./events.ts"
import { calibrate, type Notches } from "./gestures.ts"
import { addressOf, measureRun, PAGES, type Place, type Run, type RunOptions } from "./measured.ts"
import type { OtherShape } from "./othertables.ts"
import { told } from "./table.ts"

const SMALL = 10

/** Notches that zoom to an eighth and back, found on a small timeline; a blank page gets the same. */
export async function findNotches(place: Place): Promise<Notches> {
  return withPage({ address: await addressOf(place, "ours", SMALL, "clustered"), count: SMALL }, calibrate)
}

/** Our page and the blank one by turns, so that what slows the machine down meets both. */
export async function measureCase(place: Place, runs: number, options: Omit<RunOptions, "page">): Promise<Case> {
  const measured: Record<(typeof PAGES)[number], Run[]> = { ours: [], blank: [] }
  for (let round = 0; round < runs; round += 1)
    for (const page of PAGES) {
      // Twice nothing is nothing: the rest of the runs would only take as long to fail.
      if (measured[page].filter(({ failure }) => failure !== null).length >= 2) continue
      const run = await measureRun(place, { ...options, page })
      measured[page].push(run)
      console.error(lineOf(run))
    }
  return measured
}

function lineOf(run: Run): string {
  const speed = run.throttle === 1 ? "" : ` at 1/${String(run.throttle)}`
  const figures = [
    `load ${told(run.load?.load, 0)}`,
    `zoom p95 ${told(run.zoom?.gaps.p95)} max ${told(run.zoom?.gaps.max, 0)} busy ${told(run.zoom?.busy.all)}`,
    `pan p95 ${told(run.pan?.gaps.p95)} max ${told(run.pan?.gaps.max, 0)}`,
    `machine's load ${told(loadavg()[0])}`,
  ]
  const what = `${run.shape} ${run.count.toLocaleString("en")}${speed} ${run.page}`
  return `${what}: ${figures.join(", ")}${run.failure === null ? "" : ` — ${run.failure}`}`
}

/** Every other distribution at every size, one run each: there are many, and their bars are wide. */
export async function measureShapes(place: Place, sizes: readonly number[], notches: Notches): Promise<OtherShape[]> {
  const shapes: OtherShape[] = []
  for (const count of sizes)
    for (const shape of SHAPES.filter((each) => each !== "clustered"))
      shapes.push({ shape, count, measured: await measureCase(place, 1, { count, shape, hasFrames: true, notches }) })
  return shapes
}

export async function measureAllAnswers(place: Place, sizes: readonly number[], runs: number) {
  const all = new Map<number, Answers[]>()
  for (const count of sizes) {
    const answers = []
    for (let round = 0; round < runs; round += 1) {
      answers.push(await measureAnswers(place, count))
      const { keys, filters, failure } = answers.at(-1)!
      console.error(
        `answers of ${count.toLocaleString("en")}: first key ${told(keys[0]?.first)}, lane filter ${told(filters?.switched.lane?.on.first)}` +
          (failure === null ? "" : ` — ${failure}`),
      )
      if (failure !== null) break
    }
    all.set(count, answers)
  }
  return all
}
