import { DAY, MINUTE, YEAR, lastInstantOf, lastYearOf, partsOf, yearOf } from "./calendar.ts"
import type { DateBound, TimelineDate } from "./date.ts"
import { instantAt, lengthOf, type Instant, type Span } from "./instant.ts"
import type { Phrase } from "./languages/phrase.ts"
import type { Words } from "./languages/words.ts"
import { seasonWrittenIn } from "./seasons.ts"

/** full: a sentence's worth, for the panel; short: for labels and tables. */
export type DateStyle = "full" | "short"

export interface DateWordsOptions {
  /** Words a period without an end as "since 2023", as absences are, instead of "2023 to today". */
  readonly since?: boolean
  /** Where open ends stop: a period that starts after it is worded "since 2030" as well. */
  readonly today?: Instant
}

/** A date in words, never more precise than it was written. */
export function dateInWords(
  date: TimelineDate,
  words: Words,
  style: DateStyle,
  options: DateWordsOptions = {},
): string {
  const say = words.dates
  const start = sideInWords(date, date.start, date.startIsOneOf, words)
  const end = date.end === date.start ? start : sideInWords(date, date.end, date.endIsOneOf, words)
  if (date.shape === "moment") {
    if (start === null) return date.text
    return style === "full" && date.start.precision === "month" && !start.isQualified
      ? say.dayNotGiven(start.alone)
      : start.alone
  }
  if (date.shape === "period") return periodInWords(date, start, end, words, style, options)
  const isOneOf = date.shape === "oneOf"
  if (start === null) return end === null ? date.text : (isOneOf ? say.orEarlier(end) : say.severalUntil(end)).alone
  if (end === null) return (isOneOf ? say.orLater(start) : say.severalSince(start)).alone
  if (start.alone === end.alone) return start.alone
  if (isPair(date.text)) return (isOneOf ? say.or(start, end) : say.and(start, end)).alone
  if (isOneOf) return say.between(start, end).alone
  const unit = date.start.precision
  const isEvery = isOneRange(date.text) && unit === date.end.precision && !start.isQualified && !end.isQualified
  return isEvery && (unit === "year" || unit === "month" || unit === "day")
    ? say.every(unit, start, end).alone
    : say.several(start, end).alone
}

const isPair = (text: string): boolean => !text.includes("..") && text.split(",").length === 2
const isOneRange = (text: string): boolean => text.includes("..") && !text.includes(",")

function periodInWords(
  date: TimelineDate,
  start: Phrase | null,
  end: Phrase | null,
  words: Words,
  style: DateStyle,
  options: DateWordsOptions,
): string {
  const say = words.dates
  const isShort = style === "short"
  if (start === null) {
    if (end === null) return date.text
    if (date.start.kind === "open") return say.until(end).alone
    return isShort ? say.range(say.notKnown, end.alone) : say.startNotKnown(end).alone
  }
  if (end === null) {
    if (date.end.kind === "unknown")
      return isShort ? say.range(start.alone, say.notKnown) : say.endNotKnown(start).alone
    const { today = Infinity } = options
    if (options.since || (date.start.from !== null && date.start.from > today)) return say.since(start).alone
    return isShort ? say.range(start.alone, say.today) : say.toToday(start).alone
  }
  if (date.startIsOneOf || date.endIsOneOf) return say.beganEnded(start.alone, end.alone)
  if (start.alone === end.alone) return start.alone
  return sharedInWords(date, words) ?? (isShort ? say.range(start.alone, end.alone) : say.period(start, end).alone)
}

/** "3–6 December 2012", "March–May 2012": what both ends share is said once. */
function sharedInWords({ start, end }: TimelineDate, words: Words): string | null {
  const isPlain = (bound: DateBound) => !bound.approximate && !bound.uncertain && bound.precision === start.precision
  if (start.from === null || end.from === null || !isPlain(start) || !isPlain(end)) return null
  const [first, last] = [partsOf(start.from), partsOf(end.from)]
  if (first.year !== last.year) return null
  const year = words.dates.yearName(first.year)
  if (start.precision === "month") return words.dates.months(first.month, last.month, year)
  return start.precision === "day" && first.month === last.month
    ? words.dates.days(first.day, last.day, first.month, year)
    : null
}

function sideInWords(date: TimelineDate, bound: DateBound, isOneOf: boolean, words: Words): Phrase | null {
  if (bound.from === null || bound.to === null) return null
  const span = { from: bound.from, to: bound.to }
  const exact = isOneOf ? oneOfInWords(span, bound, words) : unitInWords(span, bound, date.text, words)
  if (bound.approximate) return bound.uncertain ? words.dates.perhapsAround(exact) : words.dates.around(exact)
  return bound.uncertain ? words.dates.perhaps(exact) : exact
}

function oneOfInWords(span: Span, { precision }: DateBound, words: Words): Phrase {
  const [first, last] =
    precision === "second" || precision === "day" || precision === "month"
      ? [span.from, lastInstantOf(span)].map((at) => instantInWords(at, precision, words))
      : [yearOf(span.from), lastYearOf(span)].map((year) => yearPhrase(year, words))
  return first!.alone === last!.alone ? first! : words.dates.between(first!, last!)
}

/** The bounds of one written unit, in the words of that unit. */
function unitInWords(span: Span, { precision }: DateBound, text: string, words: Words): Phrase {
  const say = words.dates
  if (precision === "second" || precision === "day" || precision === "month")
    return instantInWords(span.from, precision, words)
  const [first, last] = [yearOf(span.from), lastYearOf(span)]
  if (precision === "season" || precision === "quarter" || precision === "half") {
    const written = seasonWrittenIn(text, span.from)
    if (written === null) return yearPhrase(first, words)
    const { season, year } = written
    if (precision === "season") return say.season(season.index, season.hemisphere, say.yearName(year))
    const [index, name] = [season.index + 1, say.yearName(year)]
    return precision === "quarter"
      ? say.quarter(index, name)
      : season.months === 4
        ? say.third(index, name)
        : say.half(index, name)
  }
  if (first === last) return yearPhrase(first, words)
  if (first === 0 && last === 9999) return say.someYear
  // Counted names only where they begin with a whole hundred or thousand of years: the first century has no year 0.
  const isWhole = (years: number): boolean => first >= 100 && first % years === 0 && last === first + years - 1
  if (isWhole(10)) return say.decade(first)
  if (isWhole(100) && first < 10_000) return say.century(first / 100 + 1)
  if (isWhole(1000) && first < 10_000) return say.millennium(first / 1000 + 1)
  return say.between(yearPhrase(first, words), yearPhrase(last, words))
}

function instantInWords(at: Instant, precision: "second" | "day" | "month", words: Words): Phrase {
  const say = words.dates
  const { year, month, day } = partsOf(at)
  if (precision === "month") return say.month(month, say.yearName(year))
  const date = say.day(day, month, say.yearName(year))
  return precision === "day" ? date : say.time(date, clockTimeOf(at))
}

function clockTimeOf(at: Instant): string {
  const { hour, minute, second } = partsOf(at)
  const shown = second === 0 ? [hour, minute] : [hour, minute, second]
  return shown.map((count) => String(count).padStart(2, "0")).join(":")
}

/**
 * From a million years back on, a year that is round to 10,000 counts back from now: against that, the 2,000 years
 * between 1 BC and now are nothing. Any other was written to the year, and keeps its era.
 */
function yearPhrase(year: number, words: Words): Phrase {
  const isDeep = year <= -1_000_000 && year % 10_000 === 0
  return isDeep ? words.dates.yearsAgo(-year) : words.dates.year(year)
}

/** `2017`, `44 BC` for −43, `13.8 billion years ago`. */
export const yearInWords = (year: number, words: Words): string => yearPhrase(year, words).alone

/** `September 2017`. For the name alone: `words.dates.monthName`, `words.dates.monthShort`. */
export const monthInWords = (year: number, month: number, words: Words): string =>
  words.dates.month(month, words.dates.yearName(year)).alone

/** `5 September 2017` */
export const dayInWords = (at: Instant, words: Words): string => instantInWords(at, "day", words).alone

/** The span in view: times under 3 days, days under 3 months, months under 5 years, else years. Its end is exclusive. */
export function spanInWords(span: Span, words: Words): string {
  const length = lengthOf(span)
  if (length < 3 * DAY) return timesInWords(toMinute(span.from), toMinute(span.to), words)
  const edge = (at: Instant): string => {
    if (length < YEAR / 4) return dayInWords(at, words)
    const { year: exact, month } = partsOf(at)
    // Of millions of years three digits say where the view stands.
    const unit = length < 1e6 * YEAR ? 1 : 10 ** (Math.floor(Math.log10(length / YEAR)) - 2)
    const year = Math.abs(exact) < unit ? exact : Math.round(exact / unit) * unit
    return length < 5 * YEAR ? monthInWords(year, month, words) : yearInWords(year, words)
  }
  const from = edge(span.from)
  const to = edge(lastInstantOf(span))
  return from === to ? from : words.dates.range(from, to)
}

function timesInWords(from: Instant, to: Instant, words: Words): string {
  const [start, end] = [from, to].map((at) => instantInWords(at, "second", words).alone)
  const day = dayInWords(from, words)
  if (day !== dayInWords(to, words) || from === to) return from === to ? start! : words.dates.range(start!, end!)
  return words.dates.timesOfDay(day, clockTimeOf(from), clockTimeOf(to))
}

const toMinute = (at: Instant): Instant => instantAt(Math.floor(at / MINUTE) * MINUTE)
