import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear, type TimeInterval } from "d3-time"
import { DAY, HOUR, MINUTE, WEEK, YEAR, yearOf } from "../time/calendar.ts"
import { instantAt, middleOf, type Span } from "../time/instant.ts"
import { chooseStep, labelTicks, nameMajors } from "./ticklabels.ts"
import type { Boundary, MajorUnit, Step, TickPlan, TickWords } from "./tickplan.ts"
import { yearSteps } from "./yearticks.ts"

/** The Gregorian calendar repeats after 400 years, weekdays included. */
const CYCLE_YEARS = 400
const CYCLE = 146_097 * DAY
/** Date ends at ±8.64e15 ms; from here on d3-time is asked about the same days of a nearer cycle. */
const NEAR = 8e15

/** Every boundary of an interval from the last at or before the span to the first at or after its end. */
function boundariesOf(interval: TimeInterval, span: Span): readonly Boundary[] {
  const middle = middleOf(span)
  const cycles = Math.abs(middle) < NEAR ? 0 : Math.round((yearOf(middle) - 2000) / CYCLE_YEARS)
  const offset = cycles * CYCLE
  const first = interval.floor(new Date(span.from - offset))
  const last = interval.ceil(new Date(span.to - offset))
  return interval.range(first, new Date(last.getTime() + 1)).map((date) => ({
    at: instantAt(date.getTime() + offset),
    year: date.getUTCFullYear() + cycles * CYCLE_YEARS,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }))
}

const yearUnit: MajorUnit = {
  length: YEAR,
  boundaries: (span) => boundariesOf(utcYear, span),
  isStart: ({ month, day, hour, minute }) => month === 1 && day === 1 && hour + minute === 0,
  names: ({ year }, { dates }) => [dates.yearName(year)],
}

const monthUnit: MajorUnit = {
  length: YEAR / 12,
  boundaries: (span) => boundariesOf(utcMonth, span),
  isStart: ({ day, hour, minute }) => day === 1 && hour + minute === 0,
  names: ({ year, month }, { dates }) => {
    const name = dates.yearName(year)
    return [dates.month(month, name).alone, `${dates.monthShort(month)} ${name}`]
  },
}

const dayUnit: MajorUnit = {
  length: DAY,
  boundaries: (span) => boundariesOf(utcDay, span),
  isStart: ({ hour, minute }) => hour + minute === 0,
  names: ({ year, month, day }, { dates }) => {
    const name = dates.yearName(year)
    return [dates.day(day, month, name).alone, `${day} ${dates.monthShort(month)} ${name}`]
  },
}

function clockStep(interval: TimeInterval | null, count: number, unit: "minute" | "hour"): Step {
  return {
    name: nameOf(count, unit),
    length: count * (unit === "minute" ? MINUTE : HOUR),
    isInterval: false,
    boundaries: (span) => boundariesOf(interval!, span),
    label: ({ hour, minute }, { axis }) => axis.time(hour, minute),
    samples: (_, { axis }) => [axis.time(20, unit === "minute" ? 50 : 0)],
    unit: dayUnit,
  }
}

function dayStep(interval: TimeInterval | null, count: number, name: string): Step {
  return {
    name,
    length: count * DAY,
    isInterval: count === 1,
    boundaries: (span) => boundariesOf(interval!, span),
    label: ({ day }) => String(day),
    samples: () => ["28", "30"],
    unit: monthUnit,
  }
}

function monthStep(interval: TimeInterval | null, count: number): Step {
  return {
    name: nameOf(count, "month"),
    length: (count * YEAR) / 12,
    shortest: count * 28 * DAY,
    isInterval: count === 1,
    boundaries: (span) => boundariesOf(interval!, span),
    label: ({ month }, { dates }) => dates.monthShort(month),
    samples: (_, { dates }) => Array.from({ length: 12 / count }, (_, index) => dates.monthShort(index * count + 1)),
    unit: yearUnit,
  }
}

const nameOf = (count: number, unit: string): string => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`)

/** Below a year the calendar is irregular, and d3-time knows it. From a year up see `yearSteps`. */
const CALENDAR_STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => clockStep(utcMinute.every(count), count, "minute")),
  ...[1, 2, 3, 6, 12].map((count) => clockStep(utcHour.every(count), count, "hour")),
  dayStep(utcDay, 1, "1 day"),
  dayStep(utcDay.every(2), 2, "2 days"),
  dayStep(utcMonday, WEEK / DAY, "1 week"),
  ...[1, 3].map((count) => monthStep(utcMonth.every(count), count)),
]

/**
 * Ticks for any span from one hour to the age of the universe: the finest step of which every label fits, with 12 px
 * between labels, and names of the coarser unit that fit as well. The choice hangs on the zoom, not on where the view stands.
 */
export function planTicks(span: Span, plotWidth: number, tickWords: TickWords): TickPlan {
  const width = Math.max(plotWidth, 1)
  const steps = [...CALENDAR_STEPS, ...yearSteps(span)]
  const { step, finer } = chooseStep(steps, span, width, tickWords)
  return {
    ticks: labelTicks(step, finer, span, width, tickWords),
    majors: nameMajors(step, span, width, tickWords),
    step: step.name,
  }
}
