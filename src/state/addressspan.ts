import { DAY, YEAR, daysInMonth, instantOf, partsOf, type Parts } from "../time/calendar.ts"
import { lengthOf, middleOf, shift, type Span } from "../time/instant.ts"
import type { Timeline } from "../timeline/model.ts"
import { sameView } from "./target.ts"

/**
 * The span of `t`: two bounds, both inclusive, each a year, month or day, or the first or last instant of the timeline's
 * events. Eleven digits, so that the Big Bang has an address.
 */
const BOUND = String.raw`-?\d{1,11}(?:-\d{2}(?:-\d{2})?)?|earliest|latest`
const SPAN = new RegExp(`^(${BOUND})\\.\\.(${BOUND})$`)
const DATE = /^(-?\d{1,11})(?:-(\d{2}))?(?:-(\d{2}))?$/

export type SpanFailure = "unreadable" | "reversed"

/** Reads `2012-05..2017`, up to the end of 2017. */
export function readSpan(text: string, timeline: Timeline): Span | SpanFailure {
  const [, first, last] = SPAN.exec(text) ?? []
  if (first === undefined || last === undefined) return "unreadable"
  const from = readBound(first, timeline)?.from
  const to = readBound(last, timeline)?.to
  if (from === undefined || to === undefined) return "unreadable"
  return from < to ? { from, to } : "reversed"
}

function readBound(text: string, timeline: Timeline): Span | null {
  const extent = timeline.extent ?? { from: timeline.today, to: timeline.today }
  if (text === "earliest") return { from: extent.from, to: extent.from }
  if (text === "latest") return { from: extent.to, to: extent.to }
  const [, y, m, d] = DATE.exec(text) ?? []
  if (y === undefined) return null
  const year = Number(y)
  if (m === undefined) return { from: instantOf(year), to: instantOf(year + 1) }
  const month = Number(m)
  if (month < 1 || month > 12) return null
  if (d === undefined) return { from: instantOf(year, month), to: instantOf(year, month + 1) }
  const day = Number(d)
  if (day < 1 || day > daysInMonth(year, month)) return null
  return { from: instantOf(year, month, day), to: instantOf(year, month, day + 1) }
}

/**
 * A span in days, or in years where a pixel is longer than one: opened again it is the same to within a day or a pixel.
 * Both bounds are as coarse as says the same; what lies within one day is written as that day.
 */
export function writeSpan(span: Span, plotWidth: number): string {
  const pixel = lengthOf(span) / (plotWidth >= 1 ? plotWidth : 1000)
  if (pixel >= YEAR) {
    const first = partsOf(shift(span.from, YEAR / 2)).year
    const last = partsOf(shift(span.to, YEAR / -2)).year
    return `${first}..${Math.max(first, last)}`
  }
  // Half a day on, a boundary between days lies in the middle of the right one, however float64 rounded it.
  const from = shift(span.from, DAY / 2)
  const to = shift(span.to, DAY / -2)
  const [first, last] = (from <= to ? [from, to] : [middleOf(span), middleOf(span)]).map(partsOf) as [Parts, Parts]
  const isMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month)
  const isYears = isMonths && first.month === 1 && last.month === 12
  const write = isYears ? inYears : isMonths ? inMonths : inDays
  return `${write(first)}..${write(last)}`
}

const two = (value: number): string => String(value).padStart(2, "0")
const inYears = ({ year }: Parts): string => String(year)
const inMonths = (parts: Parts): string => `${inYears(parts)}-${two(parts.month)}`
const inDays = (parts: Parts): string => `${inMonths(parts)}-${two(parts.day)}`

/** Two views that are the same to half a pixel, or to the day as an address writes them: whoever is at one stays there. */
export const hasSameAddress = (a: Span, b: Span, plotWidth: number): boolean =>
  sameView(a, b, plotWidth) || writeSpan(a, plotWidth) === writeSpan(b, plotWidth)
