import type { Run } from "./measured.ts"
import { median, ratio, type Maybe } from "./statistics.ts"

/** Runs of one case: so many events, so laid out, at such a speed. */
export interface Case {
  readonly ours: readonly Run[]
  readonly blank: readonly Run[]
}

export interface Bar {
  readonly name: string
  /** How the figure is told: as a share of the blank page's, in ms, or as it is. */
  readonly unit: "ratio" | "ms" | ""
  /** The most that is wanted, by the number of events; a size that is not there has no bar. */
  readonly most: Readonly<Record<number, number>>
  readonly of: (measured: Case) => Maybe
}

type Figure = (run: Run) => Maybe | undefined

const whole = (runs: readonly Run[]) => runs.filter(({ failure }) => failure === null)
export const medianOf = (runs: readonly Run[], figure: Figure): Maybe => median(whole(runs).map(figure))
const shareOf = (ours: Figure, blank: Figure) => (measured: Case) =>
  ratio(medianOf(measured.ours, ours), medianOf(measured.blank, blank))

const load: Figure = ({ load }) => load?.load
const zoomed: Figure = ({ zoomed }) => zoomed?.all
const zoomP95: Figure = ({ zoom }) => zoom?.gaps.p95
const panP95: Figure = ({ pan }) => pan?.gaps.p95

const FRAMES = { 10: 1.15, 10_000: 1.3, 100_000: 1.4, 1_000_000: 1.5 }
const HEAP = { 10_000: 3, 100_000: 1.3, 1_000_000: 0.8 }

/** What is wanted of a large timeline. Frames have the first four names, which other distributions are held to as well. */
export const BARS = {
  first: {
    name: "first marks ÷ blank page's load",
    unit: "ratio",
    most: { 10: 1.8, 10_000: 1.3, 100_000: 0.7, 1_000_000: 0.25 },
    of: shareOf(({ load }) => load?.first, load),
  },
  load: {
    name: "all held and drawn ÷ blank page's load",
    unit: "ratio",
    most: { 10: 1.8, 10_000: 1.5, 100_000: 1.3, 1_000_000: 1.25 },
    of: shareOf(load, load),
  },
  zoom: { name: "zoom frame p95 ÷ blank page's", unit: "ratio", most: FRAMES, of: shareOf(zoomP95, zoomP95) },
  pan: { name: "pan frame p95 ÷ blank page's", unit: "ratio", most: FRAMES, of: shareOf(panP95, panP95) },
  busy: {
    name: "main thread busy per zoom frame",
    unit: "ms",
    most: { 10: 4, 10_000: 6, 100_000: 7, 1_000_000: 8 },
    of: ({ ours }) => medianOf(ours, ({ zoom }) => zoom?.busy.all),
  },
  longest: {
    name: "longest frame, zoom and pan",
    unit: "ms",
    most: { 1_000_000: 100 },
    of: ({ ours }) => medianOf(ours, ({ zoom, pan }) => Math.max(zoom?.gaps.max ?? NaN, pan?.gaps.max ?? NaN)),
  },
  heap: { name: "all heap ÷ blank page's, after zooms", unit: "ratio", most: HEAP, of: shareOf(zoomed, zoomed) },
  heaps: {
    name: "all heap with workers' ÷ blank page's",
    unit: "ratio",
    most: HEAP,
    of: shareOf(({ zoomed }) => (zoomed === null ? null : zoomed.all + zoomed.workers), zoomed),
  },
  elements: {
    name: "DOM elements",
    unit: "",
    most: { 10: 600, 10_000: 800, 100_000: 800, 1_000_000: 800 },
    of: ({ ours }) => medianOf(ours, ({ zoomed, loaded }) => (zoomed ?? loaded)?.elements),
  },
} as const satisfies Readonly<Record<string, Bar>>

/** Wanted beside the table. */
export const LIMITS = {
  throttledFrameMs: 250,
  growth: 1.5,
  mountShare: 0.05,
  firstResultsMs: 100,
  filterMs: 150,
  stepMs: 50,
  /** Frames of other distributions, in bars of the table. */
  otherShapes: 2,
} as const

export type Verdict = "✓" | "✗" | ""

/** Without a bar there is nothing to say; without a figure the bar was not met. */
export function verdictOf(figure: Maybe, most: number | undefined): Verdict {
  if (most === undefined) return ""
  return figure !== null && figure <= most ? "✓" : "✗"
}

/** Frame time of the larger over that of the smaller: p95 of zooms and of pans, the worse of the two. */
export function growthOf(smaller: Case, larger: Case): Maybe {
  const grown = [zoomP95, panP95].map((figure) => ratio(medianOf(larger.ours, figure), medianOf(smaller.ours, figure)))
  return grown.some((each) => each === null) ? null : Math.max(...(grown as number[]))
}
