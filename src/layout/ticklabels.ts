import { lengthOf, type Instant, type Span } from "../time/instant.ts"
import { makeScale } from "./scale.ts"
import type { Boundary, MajorUnit, PlannedMajor, PlannedTick, Step, TickWords } from "./tickplan.ts"

/** px between two labels. */
const GAP = 12
/** px that are kept free before and after the name of a coarser unit. */
const MAJOR_PAD = 8
/** Of two ticks nearer than this part of the step (the 31st and the 1st), the first goes. */
const LEAST_PART = 0.6

/**
 * The first step, from fine to coarse, of which all labels fit; and, where that leaves less than two to a view, the next
 * finer one that has them, for ticks without labels.
 */
export function chooseStep(
  steps: readonly Step[],
  span: Span,
  width: number,
  tickWords: TickWords,
): { readonly step: Step; readonly finer: Step | null } {
  const pxPerMs = width / lengthOf(span)
  const found = steps.findIndex((step) => fits(step, span, pxPerMs, tickWords))
  const index = found < 0 ? steps.length - 1 : found
  const isSparse = steps[index]!.length * pxPerMs > width / 2
  const finer = isSparse ? steps.slice(0, index).findLast((step) => step.length * pxPerMs <= width / 2) : undefined
  return { step: steps[index]!, finer: finer ?? null }
}

function fits(step: Step, span: Span, pxPerMs: number, tickWords: TickWords): boolean {
  const room = (step.shortest ?? step.length) * pxPerMs
  if (room < GAP) return false
  if (room < Math.max(...step.samples(span, tickWords.words).map(tickWords.measure)) + GAP) return false
  if (step.unit === null) return true
  const short = Math.min(...widestNames(step.unit, span, tickWords))
  return step.unit.length * pxPerMs >= short + 2 * MAJOR_PAD
}

/** Widths of the widest full name and of the widest short name of a unit. */
function widestNames(unit: MajorUnit, span: Span, { words, measure, measureMajor = measure }: TickWords): number[] {
  const edges = unit.boundaries({ from: span.from, to: span.from })
  const year = edges[0]!.year
  const widths: number[] = []
  for (let month = 1; month <= 12; month++)
    for (const [index, name] of unit.names({ ...edges[0]!, year, month, day: 28 }, words).entries())
      widths[index] = Math.max(widths[index] ?? 0, measureMajor(name))
  return widths
}

export function labelTicks(
  step: Step,
  finer: Step | null,
  span: Span,
  width: number,
  tickWords: TickWords,
): readonly PlannedTick[] {
  const scale = makeScale(span, 0, width)
  const isMajor = (boundary: Boundary) => step.unit?.isStart(boundary) ?? false
  const boundaries = step.boundaries(span)
  const ticks: PlannedTick[] = []
  let free = -Infinity
  for (const [index, boundary] of boundaries.entries()) {
    const { at } = boundary
    const next = boundaries[index + 1]
    if (next !== undefined && next.at - at < LEAST_PART * step.length) continue
    const x = scale.x(at)
    if (at >= span.to && x >= width) break
    const text = step.label(boundary, tickWords.words)
    const half = tickWords.measure(text) / 2
    const end = step.isInterval && next !== undefined ? scale.x(next.at) : null
    const labelX = end === null ? pointX(x, half, width) : intervalX(x, end, half, width)
    const hasLabel = labelX !== null && labelX - half >= free
    if (x < 0 && !hasLabel) continue
    if (hasLabel) free = labelX + half + GAP
    ticks.push({
      at,
      x,
      label: hasLabel ? text : null,
      labelX: labelX ?? x,
      labelSpan: step.isInterval && next !== undefined ? { from: at, to: next.at } : null,
      isMajor: isMajor(boundary),
    })
  }
  const bare = [...(finer?.boundaries(span) ?? []), ...unitStarts(step, span)]
  return bare.length === 0 ? ticks : withBare(ticks, bare, scale.x, width, isMajor)
}

/** Weeks run across months, so the months' own starts are ticks too. */
const unitStarts = ({ unit }: Step, span: Span): readonly Boundary[] =>
  unit === null ? [] : unit.boundaries(span).filter(unit.isStart)

function withBare(
  ticks: readonly PlannedTick[],
  bare: readonly Boundary[],
  xOf: (at: Instant) => number,
  width: number,
  isMajor: (boundary: Boundary) => boolean,
): readonly PlannedTick[] {
  const known = new Set<number>(ticks.map(({ at }) => at))
  const more: PlannedTick[] = []
  for (const boundary of bare) {
    const { at } = boundary
    const x = xOf(at)
    if (known.has(at) || x < 0 || x >= width) continue
    known.add(at)
    more.push({ at, x, label: null, labelX: x, labelSpan: null, isMajor: isMajor(boundary) })
  }
  return more.length === 0 ? ticks : [...ticks, ...more].sort((a, b) => a.at - b.at)
}

/** The middle of a label on a tick; null where it would leave the view. */
const pointX = (x: number, half: number, width: number): number | null =>
  x - half >= 0 && x + half <= width ? x : null

/** The middle of an interval's label: the interval's own, or as near to it as what is in view lets it; null: no room. */
function intervalX(x0: number, x1: number, half: number, width: number): number | null {
  const least = Math.max(x0, 0) + GAP / 2 + half
  const most = Math.min(x1, width) - GAP / 2 - half
  return least > most ? null : Math.min(Math.max((x0 + x1) / 2, least), most)
}

/** The coarser units in view, named at their start or, where that is out of view, at the left edge. */
export function nameMajors(step: Step, span: Span, width: number, tickWords: TickWords): readonly PlannedMajor[] {
  const { unit } = step
  if (unit === null) return []
  const { words, measure, measureMajor = measure } = tickWords
  const scale = makeScale(span, 0, width)
  const boundaries = unit.boundaries(span)
  const units = boundaries.slice(0, -1).flatMap((boundary, index) => {
    const from = boundary.at
    const to = boundaries[index + 1]!.at
    const left = Math.max(scale.x(from), 0)
    const right = Math.min(scale.x(to), width)
    return right > left ? [{ from, to, left, right, names: unit.names(boundary, words) }] : []
  })
  const name = (which: number, pad: number) =>
    units.flatMap(({ from, to, left, right, names }): PlannedMajor[] => {
      const label = names[Math.min(which, names.length - 1)]!
      return measureMajor(label) + pad <= right - left ? [{ label, x: left, from, to }] : []
    })
  const isRoomy = unit.length * scale.pxPerMs >= widestNames(unit, span, tickWords)[0]! + 2 * MAJOR_PAD
  const named = name(isRoomy ? 0 : 1, 2 * MAJOR_PAD)
  if (named.length > 0) return named
  const shortened = name(1, 2 * MAJOR_PAD)
  return shortened.length > 0 ? shortened : name(1, MAJOR_PAD)
}
