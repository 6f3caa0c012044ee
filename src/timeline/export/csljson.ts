import type { TimelineDate } from "../../time/date.ts"
import type { Name, Source } from "../model.ts"
import type { SourceDetails } from "../sourcedetails.ts"
import { titleOfSource } from "./asked.ts"
import { citedDate, type CitedDay } from "./citeddate.ts"
import { containerParts } from "./containerparts.ts"
import { dateOfSource, notesOf, type SourcesAsked } from "./sourcesasked.ts"

/** A date of CSL-JSON 1.0.2; there is no year 0 in it, −1 is 1 BC. */
interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[]
  readonly season?: number
  readonly circa?: boolean
  /** In words, where it has no other way to say it. */
  readonly literal?: string
}

export interface CslItem extends SourceDetails {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly Name[]
  readonly publisher?: string
  readonly "container-title"?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly DOI?: string
  readonly language?: string
  readonly note?: string
}

/** The list of sources as reference managers read and write it. */
export function* cslJson(sources: readonly Source[], asked: SourcesAsked): Generator<string> {
  yield "["
  for (const [place, source] of sources.entries())
    yield `${place === 0 ? "\n" : ",\n"}${JSON.stringify(cslItem(source, asked))}`
  yield "\n]\n"
}

export function cslItem(source: Source, asked: SourcesAsked): CslItem {
  const { id, type, authors, publisher, issued, accessed, url, doi, language, details } = source
  const { container, volume, issue, pages } = containerParts(source)
  const title = titleOfSource(source, asked.language, asked.timeline.language)
  const note = notesOf(source, asked).join("\n")
  return {
    id,
    type,
    ...(title !== null && { title }),
    ...(authors.length > 0 && { author: authors }),
    ...(publisher !== null && { publisher }),
    ...(container !== null && { "container-title": container }),
    ...(volume !== null && { volume }),
    ...(issue !== null && { issue }),
    ...(pages !== null && { page: pages }),
    // Its own words stay as they are.
    ...details,
    ...(issued !== null && { issued: cslDate(issued, asked) }),
    ...(accessed !== null && { accessed: cslDate(accessed, asked) }),
    ...(url !== null && { URL: url }),
    ...(doi !== null && { DOI: doi }),
    ...(language !== null && { language }),
    ...(note !== "" && { note }),
  }
}

function cslDate(date: TimelineDate, asked: SourcesAsked): CslDate {
  const cited = citedDate(date)
  // A season is of a whole date, not of one of its ends.
  if (cited === null || (cited.end !== null && (cited.start.season ?? cited.end.season) !== null))
    return { literal: dateOfSource(date, asked) }
  const { start, end, isCirca, isUncertain } = cited
  return {
    "date-parts": end === null ? [partsOfDay(start)] : [partsOfDay(start), partsOfDay(end)],
    ...(start.season !== null && { season: start.season }),
    // It has one word for both.
    ...((isCirca || isUncertain) && { circa: true }),
  }
}

const partsOfDay = ({ year, month, day }: CitedDay): readonly number[] =>
  [year > 0 ? year : year - 1, month, day].filter((part) => part !== null)
