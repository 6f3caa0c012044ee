import type { TimelineDate } from "../../../time/date.ts"
import { yearInWords } from "../../../time/words.ts"
import { citedDate, type CitedDay } from "../citeddate.ts"
import { dateOfSource, type SourcesAsked } from "../sourcesasked.ts"

/** How a day, a month or a year is written; the year comes in words. */
export type WriteDay = (day: CitedDay, year: string, asked: SourcesAsked) => string

/** `12 March 2013` where the language has it so, `March 12, 2013` in English. */
export const dayLong: WriteDay = ({ month, day }, year, { words, say }) =>
  month === null ? year : say.cite.date(words.dates.monthName(month), day, year)

/** `12 Mar. 2013` */
export const dayShort: WriteDay = ({ month, day }, year, { say }) =>
  month === null ? year : [day, say.cite.monthsShort[month - 1], year].filter((part) => part !== null).join(" ")

/** `2013, March 12` */
export const yearFirst: WriteDay = ({ month, day }, year, { words, say }) =>
  month === null ? year : `${year}, ${say.cite.monthDay(words.dates.monthName(month), day)}`

export const yearOnly: WriteDay = (_day, year) => year

/**
 * A date as a style writes it: `ca. 2018` where it is about so, `[2018?]` where it is not sure. In plain words where
 * reference lists have no way.
 */
export function dateCited(date: TimelineDate, write: WriteDay, asked: SourcesAsked): string {
  const cited = citedDate(date)
  if (cited === null || (cited.start.season ?? cited.end?.season ?? null) !== null) return dateOfSource(date, asked)
  const written = [cited.start, cited.end]
    .filter((day) => day !== null)
    .map((day) => write(day, yearInWords(day.year, asked.words), asked))
  const text = [...new Set(written)].join("–")
  const about = cited.isCirca ? `${asked.say.cite.circa} ${text}` : text
  return cited.isUncertain ? asked.say.cite.uncertain(about) : about
}
