import { instantOf } from "./calendar.ts"
import type { Precision } from "./date.ts"
import type { Span } from "./instant.ts"

/** A division of the year written where a month would stand (ISO 8601-2:2019, 4.8). */
export interface Season {
  readonly firstMonth: number
  readonly months: number
  readonly precision: Precision
  /** Which of its kind: spring 0 to winter 3, quarter 0 to 3, third 0 to 2, half 0 to 1. */
  readonly index: number
  readonly hemisphere: "north" | "south" | null
}

/** Meteorological seasons; the one that crosses New Year belongs to the year in which it starts. */
const SPRING = 3

/**
 * 21–24: seasons without a place, read as northern (spring is March to May, winter December to February of the next
 * year), since the standard gives no months and a bar needs some; 25–28: northern; 29–32: southern; 33–36: quarters;
 * 37–39: thirds of four months; 40–41: halves. A third has no precision of its own and counts as a half: coarser, never finer.
 */
export function seasonOf(code: number): Season | null {
  if (code < 21 || code > 41) return null
  if (code >= 40) return division(code - 40, 6, "half")
  if (code >= 37) return division(code - 37, 4, "half")
  if (code >= 33) return division(code - 33, 3, "quarter")
  const index = (code - 21) % 4
  const south = code >= 29
  const firstMonth = ((SPRING - 1 + index * 3 + (south ? 6 : 0)) % 12) + 1
  const hemisphere = south ? "south" : code >= 25 ? "north" : null
  return { firstMonth, months: 3, precision: "season", index, hemisphere }
}

const division = (index: number, months: number, precision: Precision): Season => ({
  firstMonth: index * months + 1,
  months,
  precision,
  index,
  hemisphere: null,
})

export const spanOfSeason = (year: number, season: Season): Span => ({
  from: instantOf(year, season.firstMonth),
  to: instantOf(year, season.firstMonth + season.months),
})

const WRITTEN_SEASON = /(-?\d{4})[?~%]?-[?~%]?(2[1-9]|3\d|4[01])(?!\d)/g

/** Finds, in a date as written, the season that starts at an instant. Bounds alone can't tell a spring from a southern autumn. */
export function seasonWrittenIn(text: string, from: number): { readonly year: number; readonly season: Season } | null {
  for (const [, yearText, code] of text.matchAll(WRITTEN_SEASON)) {
    const year = Number(yearText)
    const season = seasonOf(Number(code))
    if (season !== null && spanOfSeason(year, season).from === from) return { year, season }
  }
  return null
}
