import * as v from "valibot"
import { instantOf, partsOf, startOfYear } from "../../time/calendar.ts"
import type { Instant } from "../../time/instant.ts"
import { FORMATS, source as sourceSchema, type EventInFile, type SourceInFile, type TimelineFile } from "../format.ts"
import { eventAt, type Citation, type EventIndex, type Source, type Timeline } from "../model.ts"

/** A timeline as an author writes it, without its events: what equals a default is left out. */
export function writtenHead(timeline: Timeline): Omit<TimelineFile, "events" | "today"> {
  const { id, title, summary, language, checked, lanes, sources } = timeline
  const named = lanes.filter(({ label, isOther }) => label !== null && !isOther)
  return {
    format: FORMATS[0],
    id,
    title,
    ...(summary !== null && { summary }),
    language,
    ...(checked !== null && { checked: checked.text }),
    ...(named.length > 0 && { lanes: named.map(({ id, label }) => ({ id, label: label! })) }),
    ...(sources.length > 0 && { sources: sources.map(writtenSource) }),
  }
}

function writtenSource(source: Source): SourceInFile {
  const { id, type, title, authors, publisher, container, issued, accessed, url, doi, language, note } = source
  const { details, archived, origin, rank } = source
  return {
    id,
    type,
    ...(title !== null && { title }),
    ...(authors.length > 0 && { author: authors as NonNullable<SourceInFile["author"]> }),
    ...(publisher !== null && { publisher }),
    ...(container !== null && { "container-title": container }),
    ...details,
    ...(issued !== null && { issued: issued.text }),
    ...(accessed !== null && { accessed: accessed.text }),
    ...(url !== null && { URL: url }),
    ...(doi !== null && { DOI: doi }),
    ...(language !== null && { language }),
    ...(note !== null && { note }),
    ...(archived !== null && { archived }),
    ...(origin !== id && isSlug(origin) && { origin }),
    ...(rank !== "secondary" && { rank }),
  }
}

/** Only of a source that shares its id with another can the origin be no slug: a file has no way to say it. */
export const isSlug = (origin: string): boolean => v.is(sourceSchema.entries.origin, origin)

/** An event as an author writes it; its id is always there. */
export function writtenEvent(timeline: Timeline, index: EventIndex): EventInFile {
  const { id, date, title, text, lane, isAbsence, importance, isUnverified, tags, related, image, citations } =
    timeline.event(index)
  return {
    id,
    ...(date === null ? { undated: true } : { date: date.text }),
    title,
    ...(text !== null && { text }),
    ...(lane > 0 && { lane: timeline.lanes[lane]!.id }),
    ...(isAbsence && { kind: "absence" as const }),
    ...(importance !== 3 && { importance }),
    ...(isUnverified && { unverified: true }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(related.length > 0 && { related: related.map((other) => timeline.idOf(other)) }),
    ...(image !== null && {
      image: { src: image.src, alt: image.alt, ...(image.credit !== null && { credit: image.credit }) },
    }),
    ...(citations.length > 0 && { citations: citations.map(writtenCitation) }),
  }
}

const writtenCitation = ({ sourceId, stance, says, quote, locator }: Citation) => ({
  source: sourceId,
  ...(stance !== "supports" && { stance }),
  ...(says !== null && { says }),
  ...(quote !== null && { quote }),
  ...(locator !== null && { locator }),
})

/** A date whose first instant is this one, where one can be written. */
function writtenInstant(at: Instant): string | null {
  const { year, month, day, hour, minute, second } = partsOf(at)
  const two = (value: number) => String(value).padStart(2, "0")
  if (Math.abs(year) > 9999) return startOfYear(year) === at ? `Y${year}` : null
  if (instantOf(year, month, day, hour, minute, second) !== at) return null
  const date = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(month)}-${two(day)}`
  return hour + minute + second === 0 ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}Z`
}

/** The day that the file itself says open ends reach to; nothing where it is the day of viewing. */
export function pinnedToday({ pinsToday, today }: Timeline): Pick<TimelineFile, "today"> {
  const written = pinsToday ? writtenInstant(today) : null
  return written === null ? {} : { today: written }
}

/** The whole timeline as a file, an event a line, in pieces: of millions of events no string could hold it. */
export function* writtenFile(timeline: Timeline): Generator<string> {
  const head = JSON.stringify({ ...writtenHead(timeline), ...pinnedToday(timeline) })
  yield `${head.slice(0, -1)},"events":[`
  for (let index = 0; index < timeline.length; index++) {
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(writtenEvent(timeline, eventAt(index)))}`
  }
  yield "\n]}\n"
}
