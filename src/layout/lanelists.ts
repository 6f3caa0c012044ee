import { lengthOf, type Span } from "../time/instant.ts"
import { eachIn } from "../timeline/lookup.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import { countsInView } from "./lanetotals.ts"
import type { LanePlan } from "./lanes.ts"
import type { Place } from "./pack.ts"

/** What of a lane takes part in its placement. */
export interface LaneList {
  /** Events in the window, and in the view: 0 in a gesture, which holds what that decides. */
  readonly count: number
  readonly inView: number
  readonly isDense: boolean
  /** By time; null: too many to look at each. */
  readonly events: readonly EventIndex[] | null
}

/** px per event under which a lane is drawn as a ridge; once it is one, a little more space than that keeps it so. */
const DENSE_PX = 3
const STILL_DENSE_PX = 3.6
/** A gesture may crowd a lane further before its events are no longer listed. */
const LISTED_PX = 1.5
/** Of a crowded lane, at most this many of the most important take part in packing, for each view that is looked at. */
const CANDIDATES = 400
/** Labels on a ridge, in each view. */
const DENSE_LABELS = 4

/** Up to so many lanes stand in a drawing as they are; more have less room each, and so less of them is looked at. */
const ROOMY_LANES = 8
/** However many lanes there are, this many of one take part in packing: what a row holds, twice. */
const LEAST_CANDIDATES = 24

const shareOf = ({ timeline }: LayoutInput): number => Math.min(1, ROOMY_LANES / timeline.lanes.length)

/** Are so many events of a lane in view too many to look at each? */
export const isTooManyToList = (input: LayoutInput, inView: number): boolean =>
  input.crowd !== null && inView > (input.geometry.plot.width / LISTED_PX) * shareOf(input)

/** `views`: how many the window would fill. `held`: the lanes that a gesture holds on to. */
export function listLanes(
  input: LayoutInput,
  window: Span,
  views: number,
  before: readonly LanePlan[],
  isHeld: boolean,
): readonly LaneList[] {
  const { crowd, timeline, geometry } = input
  const lists = crowd === null ? eventsByLane(input, window) : null
  const inView = isHeld ? [] : countsInView(input)
  return timeline.lanes.map((_, lane) => {
    const count = crowd?.summary.lanes[lane]!.countIn(window) ?? lists![lane]!.length
    const shown = inView[lane] ?? 0
    const wasDense = before[lane]?.isDense ?? false
    const isCrowded = Math.max(count / views, shown) > geometry.plot.width / (wasDense ? STILL_DENSE_PX : DENSE_PX)
    const isDense = crowd !== null && (isHeld ? wasDense : isCrowded)
    const isListed = !isDense && !isTooManyToList(input, count / views)
    const events = lists?.[lane] ?? (isListed ? crowd!.summary.lanes[lane]!.eventsIn(window) : null)
    return { count, inView: shown, isDense, events }
  })
}

function eventsByLane({ timeline, visible }: LayoutInput, window: Span): EventIndex[][] {
  const byLane: EventIndex[][] = timeline.lanes.map(() => [])
  eachIn(timeline, window, (event) => {
    if (visible?.[event] !== 0) byLane[timeline.columns.lane[event]!]!.push(event)
  })
  return byLane
}

/** What in a lane may have a place. `isClosed`: nothing new may, as in a zoom. */
export function candidatesIn(
  input: LayoutInput,
  lane: number,
  { events, isDense }: LaneList,
  window: Span,
  views: number,
  known: ReadonlyMap<EventIndex, Place>,
  isClosed: boolean,
): readonly EventIndex[] {
  const { timeline, selected } = input
  const labels = isDense ? DENSE_LABELS : Math.max(LEAST_CANDIDATES, CANDIDATES * shareOf(input) ** 2)
  const most = Math.ceil(labels * views)
  if (events !== null)
    return isClosed
      ? events.filter((event) => known.has(event) || event === selected)
      : candidatesOf(events, timeline, most, selected, known)
  const isInWindow = touches(input, lane, window)
  const placed = [...known.keys()].filter(isInWindow)
  // The window goes on beyond the whole, and so do the parts that it is cut in: each view has as many.
  const parts = Math.ceil((labels * lengthOf(window)) / lengthOf(input.span))
  const chosen = isClosed ? placed : input.crowd!.candidates(lane, window, parts, placed)
  return selected === null || chosen.includes(selected) || !isInWindow(selected) ? chosen : [...chosen, selected]
}

/** Is an event of a lane, let through by the filters, and within a span? */
export function touches({ timeline, visible }: LayoutInput, lane: number, span: Span): (event: EventIndex) => boolean {
  const { columns } = timeline
  return (event) =>
    columns.lane[event] === lane &&
    visible?.[event] !== 0 &&
    columns.from[event]! < span.to &&
    (columns.to[event]! > span.from || columns.from[event]! >= span.from)
}

/** How many views what is looked at would fill. */
export const viewsIn = (input: LayoutInput, window: Span): number =>
  Math.max(1, Math.min(lengthOf(window), lengthOf(input.whole)) / lengthOf(input.span))

/**
 * The most important; everything, while that is few. Of the last level that has room, those that have a place come first,
 * then others evenly through time, so that a level too large for its room does not crowd one end.
 */
function candidatesOf(
  events: readonly EventIndex[],
  timeline: Timeline,
  most: number,
  selected: EventIndex | null,
  known: ReadonlyMap<EventIndex, Place>,
): readonly EventIndex[] {
  if (events.length <= most) return events
  const { importance } = timeline.columns
  const perLevel = [0, 0, 0, 0, 0, 0]
  for (const event of events) perLevel[importance[event]!]!++
  let room = most
  const chosen: EventIndex[] = []
  for (let level = 5; level >= 1 && room > 0; level--) {
    const isOfLevel = (event: EventIndex) => importance[event] === level
    if (perLevel[level]! <= room) {
      for (const event of events) if (isOfLevel(event)) chosen.push(event)
    } else {
      const kept = events.filter((event) => isOfLevel(event) && known.has(event)).slice(0, room)
      const others = events.filter((event) => isOfLevel(event) && !known.has(event))
      const free = room - kept.length
      for (const event of kept) chosen.push(event)
      for (let each = 0; each < free; each++) chosen.push(others[Math.floor(((each + 0.5) * others.length) / free)]!)
    }
    room = most - chosen.length
  }
  if (selected !== null && events.includes(selected) && !chosen.includes(selected)) chosen.push(selected)
  return chosen
}
