import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { isTouching } from "../timeline/lookup.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { Summary } from "../timeline/summary.ts"
import type { LaneInView, LaneList, LayoutInput } from "./input.ts"
import type { LanePlan } from "./lanes.ts"
import type { Place } from "./pack.ts"

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
const isTooManyToList = (input: LayoutInput, inView: number): boolean =>
  inView > (input.geometry.plot.width / LISTED_PX) * shareOf(input)

/** Up to this many events the whole file is placed at once; beyond, three views of it. */
const WHOLE_AT_MOST = 4_000

/** Three views around the view, aligned to half views, so that a pan meets a new window only now and then. */
export function windowOf(input: LayoutInput): Span {
  const { extent, dated } = input.timeline
  if (dated <= WHOLE_AT_MOST || extent === null) return input.whole
  const half = lengthOf(input.span) / 2
  const from = Math.floor(input.span.from / half) * half
  return { from: instantAt(from - 2 * half), to: instantAt(from + 5 * half) }
}

const OUT_OF_SIGHT: LaneInView = { count: 0, events: [], isListed: true }

const isOutOfSight = ({ sight }: LayoutInput, lane: number): boolean => sight?.[lane] === 0

/** The best of each of `parts` equal parts of a window around a view; of those alike the ones that are known. */
export type Best = (
  lane: number,
  window: Span,
  view: Span,
  parts: number,
  known: readonly EventIndex[],
) => readonly EventIndex[]

/** What of each lane is looked at: all of it, while that is few. See Crowd. */
export function listCrowd(
  summary: Summary,
  input: LayoutInput,
  window: Span,
  views: number,
  before: readonly LanePlan[],
  isHeld: boolean,
): readonly LaneList[] {
  return summary.lanes.map((each, lane) => {
    if (isHeld && isOutOfSight(input, lane)) return { ...OUT_OF_SIGHT, inView: 0, isDense: false }
    const count = each.countIn(window)
    const shown = isHeld ? 0 : each.countIn(input.span)
    const wasDense = before[lane]?.isDense ?? false
    const isCrowded =
      Math.max(count / views, shown) > input.geometry.plot.width / (wasDense ? STILL_DENSE_PX : DENSE_PX)
    const isDense = isHeld ? wasDense : isCrowded
    const isListed = !isDense && !isTooManyToList(input, count / views)
    return { count, inView: shown, isDense, events: isListed ? each.eventsIn(window) : null }
  })
}

/** What of each lane in sight touches the view: listed while that is few, else those that have a place. */
export function crowdInView(
  summary: Summary,
  input: LayoutInput,
  lanes: readonly LanePlan[],
  places: ReadonlyMap<EventIndex, Place>,
): readonly LaneInView[] {
  const { timeline, span } = input
  const { lane } = timeline.columns
  const placed: EventIndex[][] = timeline.lanes.map(() => [])
  for (const event of places.keys()) placed[lane[event]!]!.push(event)
  return lanes.map((plan) => {
    if (isOutOfSight(input, plan.lane)) return OUT_OF_SIGHT
    const each = summary.lanes[plan.lane]!
    const count = each.countIn(span)
    const isListed = !plan.isDense && !isTooManyToList(input, count)
    const isInView = touches(input, plan.lane, span)
    const events = isListed ? each.eventsIn(span) : placed[plan.lane]!.filter(isInView).sort((a, b) => a - b)
    return { count, events, isListed }
  })
}

/** What in a lane may have a place. `isClosed`: nothing new may, as in a zoom. */
export function candidatesIn(
  best: Best,
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
  const chosen = isClosed ? placed : best(lane, window, input.span, parts, placed)
  return selected === null || chosen.includes(selected) || !isInWindow(selected) ? chosen : [...chosen, selected]
}

/** Is an event of a lane, let through by the filters, and within a span? */
function touches({ timeline, visible }: LayoutInput, lane: number, span: Span): (event: EventIndex) => boolean {
  const { columns } = timeline
  const isIn = isTouching(columns, span)
  return (event) => columns.lane[event] === lane && visible?.[event] !== 0 && isIn(event)
}

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
