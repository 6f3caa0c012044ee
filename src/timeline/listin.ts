import type { Span } from "../time/instant.ts"
import { countIn, eachIn } from "./lookup.ts"
import type { EventIndex, Timeline } from "./model.ts"

/** Dated events that touch the span, by time, as `eventsIn` lists them, in typed memory: there may be a million. */
export function listIn(
  timeline: Timeline,
  span: Span,
  isMeant: (event: EventIndex) => boolean = () => true,
): ArrayLike<EventIndex> {
  const events = new Uint32Array(countIn(timeline, span))
  let count = 0
  eachIn(timeline, span, (event) => {
    if (isMeant(event)) events[count++] = event
  })
  // What is left of the room would be kept for as long as the list.
  const list = count === events.length ? events : events.slice(0, count)
  return list as ArrayLike<number> as ArrayLike<EventIndex>
}
