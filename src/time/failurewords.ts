import { daysInMonth } from "./calendar.ts"
import type { DateFailure } from "./date.ts"
import type { ReaderWords } from "./languages/words.ts"
import { monthInWords } from "./words.ts"

/** What is wrong with a date, and what to write instead where that can be told. */
export function failureInWords(failure: DateFailure, words: ReaderWords): { message: string; hint: string | null } {
  const { code, part, suggestion } = failure
  const say = words.dates.failures
  const hint = suggestion === null ? null : say.write(suggestion)
  if (code !== "no-such-day") return { message: say[code](part), hint }
  const [yearAndMonth, day] = [part.slice(0, -3), part.slice(-2)]
  const [, year, month] = /^(-?\d{4})-(\d\d)$/.exec(yearAndMonth) ?? []
  if (year === undefined || month === undefined) return { message: say.noSuchDay(day, yearAndMonth, null), hint }
  const [y, m] = [Number(year), Number(month)]
  return { message: say.noSuchDay(day, monthInWords(y, m, words), daysInMonth(y, m)), hint }
}
