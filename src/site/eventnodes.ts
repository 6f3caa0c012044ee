import type { EventIndex, TimelineEvent } from "../timeline/model.ts"
import type { Node } from "./citednodes.ts"
import { dateOfEvent, evidenceInWords, textOf } from "./describe.ts"
import { eventCounts } from "./eventcounts.ts"
import { eventPathIn, linkFrom } from "./files.ts"
import { isoDatesOf } from "./isodate.ts"
import type { Page, Site } from "./page.ts"

/** With more, a page would weigh megabytes. Its count says how many there are, and the file has them all. */
export const MOST_NODES = 200

/**
 * To a machine an Event took place. What did not (an absence), or may not have (its author does not vouch for it, or a
 * source disputes it), is a Claim that somebody made. An Event must say when it starts (search engines drop it otherwise),
 * and a start that is "around" or "perhaps" can't be said in a date of theirs: such an event is an entry of the record, a
 * CreativeWork that says its date in words.
 */
const isClaim = ({ isAbsence, isUnverified, evidence }: TimelineEvent): boolean =>
  isAbsence || isUnverified || evidence.level === "disputed"

function typeOf(event: TimelineEvent): "Claim" | "Event" | "CreativeWork" {
  if (isClaim(event)) return "Claim"
  return event.date !== null && isoDatesOf(event.date).start !== null ? "Event" : "CreativeWork"
}

/** An event in a list: what it is called, when it was as far as that is certain, and its page. */
export function eventNode(page: Page, site: Site, index: EventIndex): Node {
  const event = page.timeline.event(index)
  const at = linkFrom(site, page, eventPathIn(page, event.id))
  return {
    "@type": typeOf(event),
    "@id": `${at}#event`,
    url: at,
    name: textOf(page.timeline, event.title, page.words),
    ...datesOf(event),
  }
}

/** An event on its own page, its date and its evidence in words. */
export function wholeEventNode(page: Page, site: Site, index: EventIndex): Node {
  const { timeline, words } = page
  const event = timeline.event(index)
  const text = event.text === null ? "" : textOf(timeline, event.text, words)
  const parts = [dateOfEvent(event, timeline, words), evidenceInWords(event, timeline, words)].map((part) => `${part}.`)
  return {
    ...eventNode(page, site, index),
    description: [...parts, text].filter((part) => part !== "").join(" "),
  }
}

function datesOf(event: TimelineEvent): Node {
  if (event.date === null) return {}
  const { start, end } = isoDatesOf(event.date)
  if (typeOf(event) === "Event") return { startDate: start, ...(end === null ? {} : { endDate: end }) }
  // A work has no start and end; it covers a time.
  const { shape } = event.date
  if (shape !== "period" && shape !== "allOf") return start === null ? {} : { temporalCoverage: start }
  return start === null || end === null ? {} : { temporalCoverage: `${start}/${end}` }
}

/** As a schema.org list, by time, at most MOST_NODES of them. It counts claims too, so it says how many of each there are. */
export const eventList = (page: Page, site: Site, events: readonly EventIndex[]): Node => ({
  "@type": "ItemList",
  description: eventCounts(page.timeline, page.words, events).join(", "),
  numberOfItems: events.length,
  itemListElement: events.slice(0, MOST_NODES).map((event, place) => ({
    "@type": "ListItem",
    position: place + 1,
    item: eventNode(page, site, event),
  })),
})

/** The sources that some of the events cite, by number. */
export function citedBy({ timeline }: Pick<Page, "timeline">, events: readonly EventIndex[]) {
  const cited = events.flatMap((event) => timeline.event(event).citations.flatMap(({ source }) => source ?? []))
  return [...new Set(cited)].sort((a, b) => a - b)
}
