import { DAY, instantOf, partsOf } from "../../time/calendar.ts"
import { instantAt, type Instant } from "../../time/instant.ts"
import { eventAt, type EventIndex, type Timeline, type TimelineEvent } from "../model.ts"
import { dateOfEvent, evidenceInWords, plainText, type ExportAsked } from "./asked.ts"
import { sourcesInLines } from "./csv.ts"
import type { EventWriter } from "./eventwriter.ts"

/** A calendar knows the years 1 to 9999 only, and every entry of it stands on a day. How many events it can hold. */
export interface CalendarCounts {
  readonly held: number
  readonly undated: number
  readonly beforeYear1: number
  readonly afterYear9999: number
}

type Fate = keyof CalendarCounts

/** A calendar (RFC 5545) of all-day entries. `now`: when it was asked for. */
export function icsWriter(asked: ExportAsked, now: Instant): EventWriter {
  const { timeline, words } = asked
  const stamp = `DTSTAMP:${stampOf(now)}`
  return {
    head: () =>
      linesOf([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        `PRODID:-//Sourceline//Sourceline//${words.tag.toUpperCase()}`,
        "CALSCALE:GREGORIAN",
        `NAME:${escaped(plainText(timeline.title, asked))}`,
        `X-WR-CALNAME:${escaped(plainText(timeline.title, asked))}`,
      ]),
    row: (event) => (fateOf(timeline, event) === "held" ? entryOf(timeline.event(event), asked, stamp) : ""),
    foot: () => linesOf(["END:VCALENDAR"]),
  }
}

/** Known before anything is written, and without the texts of the events. */
export function countForIcs(timeline: Timeline, events: ArrayLike<number>): CalendarCounts {
  const counts = { held: 0, undated: 0, beforeYear1: 0, afterYear9999: 0 }
  for (let place = 0; place < events.length; place++) counts[fateOf(timeline, eventAt(events[place]!))]++
  return counts
}

const FIRST = instantOf(1)
const LAST = instantOf(9999, 12, 31)

function fateOf(timeline: Timeline, event: EventIndex): Fate {
  const days = event < timeline.dated ? daysOf(timeline, event) : null
  if (days === null) return "undated"
  if (days.first < FIRST) return "beforeYear1"
  // The end is the day after the last.
  return days.after > LAST ? "afterYear9999" : "held"
}

/**
 * From its first day to the day after its last, or after today where it goes on; of an end that is unknown only what is
 * known of the other.
 */
function daysOf(timeline: Timeline, event: EventIndex): { readonly first: Instant; readonly after: Instant } | null {
  const date = timeline.dateOf(event)
  const from = date?.start.from ?? date?.end.from
  const to = date?.end.kind === "open" ? timeline.today + 1 : (date?.end.to ?? date?.start.to)
  if (from == null || to == null) return null
  const first = Math.floor(from / DAY) * DAY
  return { first: instantAt(first), after: instantAt(Math.max(Math.ceil(to / DAY) * DAY, first + DAY)) }
}

function entryOf(event: TimelineEvent, asked: ExportAsked, stamp: string): string {
  const { timeline, words, say, link } = asked
  const { first, after } = daysOf(timeline, event.index)!
  const title = plainText(event.title, asked)
  const lane = plainText(timeline.lanes[event.lane]?.label ?? null, asked)
  const categories = [lane, ...event.tags].filter((name) => name !== "").map(escaped)
  const address = link(event.id)
  return linesOf([
    "BEGIN:VEVENT",
    `UID:${escaped(`${timeline.id}/${event.id}`)}@sourceline`,
    stamp,
    `DTSTART;VALUE=DATE:${dayOf(first)}`,
    `DTEND;VALUE=DATE:${dayOf(after)}`,
    // A search that found nothing must not look like something that happened.
    `SUMMARY:${escaped(event.isAbsence ? say.evidence(words.evidence.noneFound, title) : title)}`,
    `DESCRIPTION:${escaped(descriptionOf(event, asked))}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.join(",")}`] : []),
    ...(address === null ? [] : [`URL:${address}`]),
    // It takes nobody's time.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ])
}

/** The date first, as it is known: the entry itself can only say days. */
function descriptionOf(event: TimelineEvent, asked: ExportAsked): string {
  const about = `${dateOfEvent(event, asked)}\n${evidenceInWords(event, asked)}`
  return [about, plainText(event.text, asked), sourcesInLines(event, asked).join("\n")]
    .filter((part) => part !== "")
    .join("\n\n")
}

function dayOf(at: Instant): string {
  const { year, month, day } = partsOf(at)
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}`
}

function stampOf(at: Instant): string {
  const { hour, minute, second } = partsOf(at)
  return `${dayOf(at)}T${two(hour)}${two(minute)}${two(second)}Z`
}

const two = (value: number): string => String(value).padStart(2, "0")

/** RFC 5545, 3.3.11. Control characters have no place in it, and line breaks one way of being written. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    // eslint-disable-next-line no-control-regex -- they are what is dropped
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join("")

/** RFC 5545, 3.1: no line longer than 75 octets; a line that goes on begins with a space. Characters stay whole. */
function folded(line: string): string {
  if (line.length * 3 <= MOST_OCTETS) return line
  let written = ""
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!)
    if (octets + size > MOST_OCTETS) {
      written += "\r\n "
      octets = 1
    }
    written += character
    octets += size
  }
  return written
}

const MOST_OCTETS = 75
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
