import { sourceAt, type EventIndex } from "../model.ts"
import type { Timeline } from "../model.ts"
import { pinnedToday, writtenEvent, writtenHead } from "../compact/written.ts"
import type { EventWriter } from "./eventwriter.ts"

/**
 * The events asked for as a timeline of their own, with the sources they cite: `sourceline/1`, as an author writes it. With
 * all events go all sources, those too that nothing cites.
 */
export function jsonWriter(timeline: Timeline, events: ArrayLike<number>): EventWriter {
  const { sources = [], ...head } = writtenHead(timeline)
  const isAsked = new Uint8Array(timeline.length)
  for (let place = 0; place < events.length; place++) isAsked[events[place]!] = 1
  const isCited = new Uint8Array(sources.length).fill(events.length === timeline.length ? 1 : 0)
  let isFirst = true

  const row = (index: EventIndex): string => {
    const event = writtenEvent(timeline, index)
    const { related: all, citations } = timeline.event(index)
    for (const { source } of citations) if (source !== null) isCited[source] = 1
    // A relation to an event that is not in the file would lead nowhere.
    const related = all.filter((other) => isAsked[other] === 1).map((other) => timeline.idOf(other))
    const start = isFirst ? "\n" : ",\n"
    isFirst = false
    delete event.related
    return start + JSON.stringify(related.length > 0 ? { ...event, related } : event)
  }
  return {
    head: () => `${JSON.stringify({ ...head, ...pinnedToday(timeline) }).slice(0, -1)},"events":[`,
    row,
    // Which sources are cited is known when the last event is written.
    foot: () => {
      const cited = sources.filter((_source, place) => isCited[sourceAt(place)] === 1)
      return `\n],"sources":[${cited.map((source) => `\n${JSON.stringify(source)}`).join(",")}\n]}\n`
    },
  }
}
