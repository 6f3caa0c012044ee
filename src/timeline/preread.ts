import { PRECISIONS, type DateBound, type TimelineDate } from "../time/date.ts"
import type { Instant } from "../time/instant.ts"
import { assemble, type ShownRow } from "./assemble.ts"
import { closeStarts, makeDraft, putRow } from "./columns.ts"
import { eventAt, type Source, type Timeline } from "./model.ts"
import type { About } from "./packed.ts"
import type { Problem } from "./problem.ts"
import {
  hasFields,
  isFlag,
  isListOf,
  isNumber,
  isOneOf,
  isPlace,
  isRecordOf,
  isString,
  isText,
  orNull,
} from "./shape.ts"

/**
 * A timeline that has been read, written down: the site's own files are read when the site is built, so a page that
 * shows one needs neither the reader nor its words. Nothing here is for people to write; another version is not
 * understood, and the author's file is read instead.
 */
export const PREREAD_FORMAT = "sourceline-read/1"

/** `end` is left out where it is the start itself. */
type WrittenDate = Omit<TimelineDate, "end"> & { readonly end?: DateBound }
type WrittenSource = Omit<Source, "issued" | "accessed"> & {
  readonly issued: WrittenDate | null
  readonly accessed: WrittenDate | null
}

interface Written extends Omit<About, "today" | "pinsToday" | "checked"> {
  readonly format: typeof PREREAD_FORMAT
  readonly checked: WrittenDate | null
  /** Only where the file pins it: else it is the day of viewing. */
  readonly today: Instant | null
  readonly sources: readonly WrittenSource[]
  readonly events: readonly WrittenEvent[]
  /** By the language they are worded in. */
  readonly problems: Readonly<Record<string, readonly Problem[]>>
}
interface WrittenEvent extends ShownRow {
  readonly id: string
  readonly date: WrittenDate | null
  readonly lane: number
}

/** Text to be served beside the author's file. `problems` are the reading's, by language, that every reader has them. */
export function writePreread(timeline: Timeline, problems: Written["problems"]): string {
  const { id, title, summary, language, languages, lanes, leftOut, sources, length } = timeline
  const written: Written = {
    format: PREREAD_FORMAT,
    ...{ id, title, summary, language, languages, lanes, leftOut, problems },
    checked: writeDate(timeline.checked),
    today: timeline.pinsToday ? timeline.today : null,
    sources: sources.map((source) => ({
      ...source,
      issued: writeDate(source.issued),
      accessed: writeDate(source.accessed),
    })),
    events: Array.from({ length }, (_, index): WrittenEvent => {
      const { id, date, title, text, lane, isAbsence, importance, isUnverified, tags, related, image, citations } =
        timeline.event(eventAt(index))
      return {
        ...{ id, title, text, lane, isAbsence, importance, isUnverified, tags, image, citations },
        date: writeDate(date),
        related: related.map((other) => timeline.idOf(other)),
      }
    }),
  }
  return JSON.stringify(written)
}

function writeDate(date: TimelineDate | null): WrittenDate | null {
  if (date === null || date.end !== date.start) return date
  const { text, shape, start, startIsOneOf, endIsOneOf } = date
  return { text, shape, start, startIsOneOf, endIsOneOf }
}

export interface OpenOptions {
  /** The day of viewing, where open ends stop unless the file pins `today`. */
  readonly now: Instant
  /** Of the problems; English where they were not worded in it. */
  readonly language: string
}

/** The same timeline as the author's file gives; null for a text that is not what this version writes. */
export function openPreread(
  text: string,
  { now, language }: OpenOptions,
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } | null {
  const written = parse(text)
  if (written === null) return null
  const { events, problems } = written
  const today = written.today ?? now
  const dates = events.map(({ date }) => openDate(date))
  const draft = makeDraft(events.length)
  for (const [row, event] of events.entries()) {
    putRow(draft, row, dates[row]!, event, today)
    draft.lane[row] = event.lane
  }
  closeStarts(draft, events.length)
  const { id, title, summary, languages, lanes, leftOut } = written
  const about: About = {
    ...{ id, title, summary, language: written.language, languages, lanes, leftOut, today },
    checked: openDate(written.checked),
    pinsToday: written.today !== null,
  }
  const sources = written.sources.map((source) => ({
    ...source,
    issued: openDate(source.issued),
    accessed: openDate(source.accessed),
  }))
  return {
    timeline: assemble(
      about,
      events,
      events.map((event) => event.id),
      draft,
      sources,
      (row) => dates[row]!,
    ),
    problems: problems[language] ?? problems["en"] ?? [],
  }
}

const openDate = (date: WrittenDate | null): TimelineDate | null =>
  date === null ? null : { ...date, end: date.end ?? date.start }

function parse(text: string): Written | null {
  try {
    const value: unknown = JSON.parse(text)
    return isWritten(value) && isWhole(value as Written) ? (value as Written) : null
  } catch {
    return null
  }
}

/** Lanes and sources are named by their place; a place that is none would break the drawing much later. */
const isWhole = ({ events, lanes, sources }: Written): boolean =>
  lanes.length > 0 &&
  new Set(events.map(({ id }) => id)).size === events.length &&
  events.every(
    ({ lane, citations }) =>
      lane < lanes.length && citations.every(({ source }) => source === null || source < sources.length),
  )

const isBound: (value: unknown) => boolean = (value) =>
  hasFields({
    kind: isOneOf(["known", "open", "unknown"]),
    from: orNull(isNumber),
    to: orNull(isNumber),
    approximate: isFlag,
    uncertain: isFlag,
    precision: isOneOf(PRECISIONS),
  })(value)
const isDate = hasFields({
  text: isString,
  shape: isOneOf(["moment", "oneOf", "allOf", "period"]),
  start: isBound,
  end: (value) => value === undefined || isBound(value),
  startIsOneOf: isFlag,
  endIsOneOf: isFlag,
})
const isCitation = hasFields({
  source: orNull(isPlace),
  sourceId: isString,
  stance: isOneOf(["records", "supports", "mentions", "disputes"]),
  says: orNull(isText),
  quote: orNull(isString),
  locator: orNull(isString),
})
const isEvent = hasFields({
  id: isString,
  date: orNull(isDate),
  title: isText,
  text: orNull(isText),
  lane: isPlace,
  isAbsence: isFlag,
  importance: isPlace,
  isUnverified: isFlag,
  tags: isListOf(isString),
  related: isListOf(isString),
  image: orNull(hasFields({ src: isString, alt: isText, credit: orNull(isText) })),
  citations: isListOf(isCitation),
})
const isSource = hasFields({
  id: isString,
  type: isString,
  title: orNull(isText),
  authors: isListOf(isRecordOf(isString)),
  publisher: orNull(isString),
  container: orNull(isString),
  issued: orNull(isDate),
  accessed: orNull(isDate),
  url: orNull(isString),
  doi: orNull(isString),
  language: orNull(isString),
  note: orNull(isText),
  archived: orNull(isString),
  origin: isString,
  rank: isOneOf(["primary", "secondary", "tertiary"]),
})
const isWritten = hasFields({
  format: isOneOf([PREREAD_FORMAT]),
  id: isString,
  title: isText,
  summary: orNull(isText),
  language: isString,
  languages: isListOf(isString),
  lanes: isListOf(hasFields({ id: isString, label: orNull(isText), isOther: isFlag })),
  leftOut: isPlace,
  checked: orNull(isDate),
  today: orNull(isNumber),
  sources: isListOf(isSource),
  events: isListOf(isEvent),
  problems: isRecordOf(isListOf(hasFields({ level: isString, path: isString, value: isString, message: isString }))),
})
