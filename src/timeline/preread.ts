import type { DateBound, TimelineDate } from "../time/date.ts"
import type { Instant } from "../time/instant.ts"
import { assemble, type ShownRow } from "./assemble.ts"
import { closeStarts, makeDraft, putRow } from "./columns.ts"
import { eventAt, type Source, type Timeline } from "./model.ts"
import type { About } from "./packed.ts"
import { fingerprintOf } from "./fingerprint.ts"
import type { Problem } from "./problem.ts"

/**
 * A timeline that has been read, written down: the site's own files are read when the site is built, so a page that
 * shows one needs neither the reader nor its words. Nothing here is for people to write: it bears a sum of itself, and where
 * that is not right, or the version another, the author's file is read instead.
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
  const body = JSON.stringify(written)
  return `{"sum":"${fingerprintOf(body)}",${body.slice(1)}`
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

/** What bears the sum of what follows it is as it was written, and can be trusted; anything else is not ours. */
function parse(text: string): Written | null {
  const [head, sum] = /^\{"sum":"([\w-]+)",/.exec(text) ?? []
  if (head === undefined) return null
  const body = `{${text.slice(head.length)}`
  if (fingerprintOf(body) !== sum) return null
  const written = JSON.parse(body) as Omit<Written, "format"> & { readonly format: string }
  return written.format === PREREAD_FORMAT ? (written as Written) : null
}
