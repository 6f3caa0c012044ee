import type { Answers } from "./answers.ts"
import { BARS, growthOf, LIMITS, medianOf, verdictOf, type Case } from "./bars.ts"
import type { Shape } from "./events.ts"
import { FILTERS, type Filter } from "./filtering.ts"
import type { Mounting } from "./mounting.ts"
import { median, ratio, type Maybe } from "./statistics.ts"
import type { StepFigures, Steps } from "./steps.ts"
import { tableOf, told, type Cases } from "./table.ts"

const size = (count: number) => count.toLocaleString("en")
const against = (figure: Maybe, most: number, unit: string, digits?: number) =>
  `${told(figure, digits)}${unit} ≤ ${String(most)} ${verdictOf(figure, most)}`

/** How much longer a frame takes with 1,000,000 events than with 10,000; null without both. */
export function growthLine(cases: Cases): string | null {
  const [smaller, larger] = [cases.get(10_000), cases.get(1_000_000)]
  if (smaller === undefined || larger === undefined) return null
  return `Frame p95 of 1,000,000 events ÷ of 10,000: ${against(growthOf(smaller, larger), LIMITS.growth, "", 2)}`
}

export function throttledLine({ ours }: Case, count: number): string {
  const longest = medianOf(ours, longestFrame)
  return `Longest frame of ${size(count)} events at a quarter of the speed: ${against(longest, LIMITS.throttledFrameMs, " ms")}`
}

const longestFrame = ({ zoom, pan }: Case["ours"][number]) => Math.max(zoom?.gaps.max ?? NaN, pan?.gaps.max ?? NaN)

export function mountLine({ count, times, isOptimised, start, end, failure }: Mounting): string {
  const grown = start === null || end === null ? null : 100 * (end / start - 1)
  const megabytes = [start, end].map((bytes) => told(bytes === null ? null : bytes / 1e6)).join(" → ")
  const what = `Heap after ${String(times)} mounts and unmounts of ${size(count)} events: ${megabytes} MB`
  const how = isOptimised ? "" : ", V8's optimising compilers off"
  return `${what}${how}, ${against(grown, 100 * LIMITS.mountShare, " %")}${failure === null ? "" : ` (${failure})`}`
}

/** Held to the 95th of a hundred keys, and to no row that is missing in any frame. */
export function stepLines({ count, failure, drawing, table, scrolled }: Steps): readonly string[] {
  const step = (what: string, figures: StepFigures | null) => {
    const unmoved = figures === null || figures.unmoved === 0 ? "" : `; ${String(figures.unmoved)} moved nothing`
    const p95 = against(figures?.p95 ?? null, LIMITS.stepMs, " ms")
    return `A step by arrow ${what} of ${size(count)} events: ${told(figures?.p50)} ms, p95 ${p95}, at most ${told(figures?.max)} ms${unmoved}`
  }
  const missing = against(scrolled?.missing ?? null, 0, "", 0)
  return [
    step("in the drawing", drawing),
    step("in the table", table),
    `Rows missing in ${told(scrolled?.frames, 0)} frames of the table of ${size(count)} events, scrolled by screens: ${missing}`,
    ...(failure === null ? [] : [`Steps: ${failure}`]),
  ]
}

/** Runs of each size: the first key is the worst, since it finds the most. */
export function answerTable(sizes: ReadonlyMap<number, readonly Answers[]>): string {
  const rows = [...sizes].map(([count, runs]) => {
    const each = (figure: (answers: Answers) => Maybe | undefined) => median(runs.map(figure))
    const worst = (figure: "first" | "complete" | "longestFrame") =>
      each(({ keys }) => (keys.length === 0 ? null : Math.max(...keys.map((key) => key[figure] ?? NaN))))
    const failures = runs.flatMap(({ failure }) => failure ?? [])
    return [
      size(count) + (failures.length > 0 ? ` (${String(failures.length)} failed)` : ""),
      told(each(({ keys }) => keys[0]?.first)),
      against(worst("first"), LIMITS.firstResultsMs, ""),
      told(worst("complete")),
      told(worst("longestFrame")),
      told(each(({ list }) => list?.first)),
      told(each(({ list }) => list?.complete)),
    ]
  })
  const head = ["events in 64 lanes", "first key", "slowest key", "to the end", "longest frame", "count opened"]
  return tableOf([...head, "to the end"], rows)
}

const SWITCHED: Readonly<Record<Filter, string>> = {
  lane: "a lane",
  evidence: "an evidence level",
  tag: "a tag",
  found: "a lane of what is found",
}

/** Each filter on and off again; beside the first redrawing, when nothing changed any more. */
export function filterTable(sizes: ReadonlyMap<number, readonly Answers[]>): string {
  const rows = [...sizes].flatMap(([count, runs]) =>
    FILTERS.map((filter) => [
      `${size(count)}, ${SWITCHED[filter]}`,
      ...(["on", "off"] as const).flatMap((way) => {
        const each = (figure: "first" | "complete") =>
          median(runs.map(({ filters }) => filters?.switched[filter]?.[way][figure]))
        return [against(each("first"), LIMITS.filterMs, ""), told(each("complete"))]
      }),
    ]),
  )
  return tableOf(["events, filtered by", "on", "to the end", "off", "to the end"], rows)
}

export interface OtherShape {
  readonly shape: Shape
  readonly count: number
  readonly measured: Case
}

/** Other distributions, held to twice the table; counts as the handle and the drawing's list tell them. */
export function shapeTable(shapes: readonly OtherShape[]): string {
  const rows = shapes.map(({ shape, count, measured: { ours, blank } }) => {
    // A blank page's frames know nothing of the file: those of all are one better measured floor.
    const alike = shapes.filter((each) => each.count === count).flatMap((each) => each.measured.blank)
    const measured = { ours, blank: alike }
    const twice = (bar: (typeof BARS)["zoom" | "pan" | "busy"]) =>
      against(bar.of(measured), LIMITS.otherShapes * bar.most[nearest(count)], "", 2)
    const counted = (figure: Maybe) => (figure === null ? "–" : `${told(figure, 0)} ${figure === count ? "✓" : "✗"}`)
    return [
      `${shape} ${size(count)}`,
      told(
        ratio(
          medianOf(ours, ({ load }) => load?.first),
          medianOf(blank, ({ load }) => load?.load),
        ),
        2,
      ),
      told(BARS.load.of({ ours, blank }), 2),
      twice(BARS.zoom),
      twice(BARS.pan),
      twice(BARS.busy),
      told(medianOf(ours, longestFrame), 0),
      told(BARS.heap.of({ ours, blank }), 2),
      told(BARS.elements.of(measured), 0),
      counted(medianOf(ours, (run) => run.held)),
      counted(medianOf(ours, (run) => run.tally)),
    ]
  })
  const head = ["events", "first marks", "load", "zoom p95", "pan p95", "busy ms", "longest ms", "heap", "elements"]
  return tableOf([...head, "held", "counted"], rows)
}

const nearest = (count: number) => (count <= 10_000 ? 10_000 : count <= 100_000 ? 100_000 : 1_000_000)
