import { lengthOf, type Span } from "../time/instant.ts"
import { eachIn } from "../timeline/lookup.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { Crowd, LayoutInput } from "./input.ts"

/** What of each lane takes part in a placement: of a small timeline every event of the window. */
export const listLanes: Crowd["listLanes"] = (input, window, ...rest) => {
  if (input.crowd !== null) return input.crowd.listLanes(input, window, ...rest)
  const inView = eventsByLane(input, input.span)
  return eventsByLane(input, window).map((events, lane) => ({
    count: events.length,
    inView: inView[lane]!.length,
    isDense: false,
    events,
  }))
}

/** What in a lane may have a place. */
export const candidatesIn: Crowd["candidatesIn"] = (input, lane, list, window, views, known, isClosed) => {
  if (input.crowd !== null) return input.crowd.candidatesIn(input, lane, list, window, views, known, isClosed)
  const events = list.events ?? []
  return isClosed ? events.filter((event) => known.has(event) || event === input.selected) : events
}

export const lanesInView: Crowd["inView"] = (input, ...rest) =>
  input.crowd?.inView(input, ...rest) ??
  eventsByLane(input, input.span).map((events) => ({ count: events.length, events, isListed: true }))

function eventsByLane({ timeline, visible }: LayoutInput, window: Span): EventIndex[][] {
  const byLane: EventIndex[][] = timeline.lanes.map(() => [])
  eachIn(timeline, window, (event) => {
    if (visible?.[event] !== 0) byLane[timeline.columns.lane[event]!]!.push(event)
  })
  return byLane
}

/** How many views what is looked at would fill. */
export const viewsIn = (input: LayoutInput, window: Span): number =>
  Math.max(1, Math.min(lengthOf(window), lengthOf(input.whole)) / lengthOf(input.span))
