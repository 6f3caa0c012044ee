import { lastInstantOf, lastYearOf, partsOf, yearOf } from "../../time/calendar.ts"
import type { DateBound, TimelineDate } from "../../time/date.ts"
import type { Instant } from "../../time/instant.ts"

/**
 * The first and the last unit of a date, each written as EDTF with no more precision than the date has: `2013-03` and
 * `2017-09` of `2013-03/2017-09`, `1990` and `1999` of `199X`. "" for an end that is open or not known.
 */
export function edgesOf({ start, end }: TimelineDate): { readonly first: string; readonly last: string } {
  return {
    first: start.from === null ? "" : unitAt(start.from, start),
    last: end.from === null || end.to === null ? "" : unitAt(lastInstantOf({ from: end.from, to: end.to }), end),
  }
}

/** Seasons, quarters and halves are told by their months, decades and more by their years. */
function unitAt(at: Instant, { precision, from, to }: DateBound): string {
  if (precision === "year" || precision === "decade" || precision === "century" || precision === "millennium") {
    // Far from now an instant near the end of a year is rounded into the next.
    const isLast = from !== null && to !== null && at !== from
    return yearText(isLast ? lastYearOf({ from, to }) : yearOf(at))
  }
  const { year, month, day, hour, minute, second } = partsOf(at)
  const months = `${yearText(year)}-${two(month)}`
  if (precision !== "day" && precision !== "second") return months
  const days = `${months}-${two(day)}`
  return precision === "day" ? days : `${days}T${two(hour)}:${two(minute)}:${two(second)}Z`
}

/** Astronomical, in four digits; longer ones with the Y that EDTF asks for. */
function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0")
  return `${digits.length > 4 ? "Y" : ""}${year < 0 ? "-" : ""}${digits}`
}

const two = (value: number): string => String(value).padStart(2, "0")
