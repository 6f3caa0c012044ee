import { DAY, YEAR, startOfYear, yearOf } from "../time/calendar.ts"
import { lengthOf, type Span } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Boundary, MajorUnit, Step } from "./tickplan.ts"

/**
 * From a year up it is whole numbers: 1, 2, 5, 10 … 500,000,000. No Date takes part, so there is no edge of time.
 * Ticks stand at round years as people count them: 200 BC, 100 BC, AD 1, 100, 200.
 */
export function yearSteps(span: Span): readonly Step[] {
  const steps: Step[] = []
  for (let ten = 1; ten < (4 * lengthOf(span)) / YEAR || ten === 1; ten *= 10)
    for (const digit of [1, 2, 5]) steps.push(yearStep(digit * ten, span))
  return steps
}

const MILLION = 1e6
const BILLION = 1e9
/** A million is a shorter word than its zeros while this many decimals tell neighbours apart. */
const MOST_DECIMALS = 3

function yearStep(count: number, span: Span): Step {
  const size = sizeOf(count, span)
  return {
    name: count === 1 ? "1 year" : `${count} years`,
    length: count * YEAR,
    shortest: count * 365 * DAY,
    isInterval: count === 1,
    boundaries: (within) => yearBoundaries(count, size !== null, within),
    label: (boundary, words) => labelOf(boundary.year, size, words),
    samples: (within, words) => samplesOf(count, size, within, words),
    unit: size === null ? null : eraUnit(size),
  }
}

/** In what years are counted: millions or billions when the step is of that order, or all of the view that far away. */
function sizeOf(count: number, span: Span): number | null {
  const isAcross = span.from < 0 && span.to > 0
  const nearest = isAcross ? 0 : Math.min(Math.abs(span.from), Math.abs(span.to)) / YEAR
  const finest = 10 ** -MOST_DECIMALS
  if (count >= BILLION / 10 || (nearest >= BILLION && count >= BILLION * finest)) return BILLION
  return count >= MILLION / 10 || (nearest >= MILLION && count >= MILLION * finest) ? MILLION : null
}

/** The year of the tick number `index`. Counted in millions, years before 1 count back from year 0, as "years ago" does. */
function yearOfTick(index: number, count: number, isDeep: boolean): number {
  if (index > 0) return index * count
  return index === 0 ? 1 : index * count + (isDeep ? 0 : 1)
}

function yearBoundaries(count: number, isDeep: boolean, span: Span): readonly Boundary[] {
  if (count === 1 && !isDeep) {
    const last = yearOf(span.to) + 1
    const first = yearOf(span.from)
    return Array.from({ length: last - first + 1 }, (_, index) => boundaryAt(first + index))
  }
  const boundaries: Boundary[] = []
  for (let index = Math.floor((yearOf(span.from) - 1) / count) - 1; ; index++) {
    const boundary = boundaryAt(yearOfTick(index, count, isDeep))
    if (boundary.at <= span.from) boundaries.length = 0
    boundaries.push(boundary)
    if (boundary.at >= span.to) return boundaries
  }
}

const boundaryAt = (year: number): Boundary => ({ at: startOfYear(year), year, month: 1, day: 1, hour: 0, minute: 0 })

function labelOf(year: number, size: number | null, words: Words): string {
  return size === null || year === 1 ? words.dates.yearName(year) : words.axis.decimal(Math.abs(year) / size)
}

/** The labels at both ends, and those in between that are wider: AD 999 is wider than 1000, and 1 keeps its era. */
function samplesOf(count: number, size: number | null, span: Span, words: Words): readonly string[] {
  const first = Math.trunc(span.from / YEAR) + 1970
  const last = Math.trunc(span.to / YEAR) + 1970
  const name = (year: number) => words.dates.yearName(Math.trunc(year / count) * count || 1)
  if (size === null) return [first, last, ...(first < 1000 && last >= 1000 ? [999] : [])].map(name)
  const decimals = Math.max(0, Math.ceil(Math.log10(size / count) - 1e-9))
  const number = (year: number) => words.axis.decimal(Math.floor(Math.abs(year) / size) + (1 - 10 ** -decimals) * 0.9)
  return [number(first), number(last), ...(first < 1 && last >= 1 ? [words.dates.yearName(1)] : [])]
}

/** The two eras, for ticks that are counted in millions or billions: what such a number counts. */
function eraUnit(size: number): MajorUnit {
  return {
    length: Infinity,
    boundaries: (span) => [
      { ...boundaryAt(1), at: span.from, year: 0 },
      boundaryAt(1),
      { ...boundaryAt(2), at: span.to },
    ],
    isStart: ({ year }) => year === 1,
    names: ({ year }, { axis }) => [year < 1 ? axis.yearsAgo(size) : axis.yearsAhead(size)],
  }
}
