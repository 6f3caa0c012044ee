import { type Limits } from "../layout/limits.ts"
import { admitted, aroundYear, centered, fitted, zoomAbout } from "../layout/viewport.ts"
import { instantAt, lengthOf, middleOf, overlaps, type Instant, type Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { Arrival, EventList, Target } from "./state.ts"

/** The part of a view that fitted events take. */
const SHARE = 0.84
/** Of a view; a longer event of a cluster is no place to zoom to. */
const LONG = 0.25
/** An event is shown among so many neighbours on each side. */
const NEIGHBORS = 12
/** A view of more than this part of the whole may as well show the whole. */
const NEARLY_WHOLE = 0.5
/** What is revealed keeps this part of the view between it and the edge. */
const CLEAR = 0.03

export const spanOfEvent = ({ columns }: Timeline, event: EventIndex): Span => ({
  from: instantAt(columns.from[event]!),
  to: instantAt(columns.to[event]!),
})

/** From the first start to the last end of the events that have a date; null when none has. */
export function spanOfEvents(timeline: Timeline, events: EventList): Span | null {
  let from = Infinity
  let to = -Infinity
  for (let place = 0; place < events.length; place++) {
    const event = events[place]!
    if (event >= timeline.dated) continue
    from = Math.min(from, timeline.columns.from[event]!)
    to = Math.max(to, timeline.columns.to[event]!)
  }
  return from > to ? null : { from: instantAt(from), to: instantAt(to) }
}

/** Can an event be seen in a view: half of it, or as much as half fills the view, clear of the edges? */
export function isInView(timeline: Timeline, event: EventIndex, view: Span): boolean {
  const { from, to } = spanOfEvent(timeline, event)
  const inset = lengthOf(view) * CLEAR
  const seen = Math.min(to, view.to - inset) - Math.max(from, view.from + inset)
  return seen >= Math.min(to - from, lengthOf(view)) / 2
}

/** Does a view show anything of an event? */
export const touches = (timeline: Timeline, event: EventIndex, view: Span): boolean =>
  overlaps(spanOfEvent(timeline, event), view)

/** Where to look for a target, coming from `view`; `view` itself where it is seen already or has no date. */
export function spanOfTarget(target: Target, timeline: Timeline, limits: Limits, view: Span): Span {
  switch (target.kind) {
    case "all":
      return limits.whole
    case "span":
      return admitted(target.span, limits)
    case "year":
      return aroundYear(target.year, limits)
    case "event":
      return spanForEvent(target.event, timeline, limits, view)
    case "source":
      return spanForSource(timeline.citing(target.source), timeline, limits, view)
    case "events":
      return spanForCluster(target.events, timeline, limits, view)
  }
}

/** As much time as now, unless the event needs more. */
function spanForEvent(event: EventIndex, timeline: Timeline, limits: Limits, view: Span): Span {
  if (event >= timeline.dated || isInView(timeline, event, view)) return view
  const own = spanOfEvent(timeline, event)
  return lengthOf(own) > lengthOf(view) * SHARE
    ? fitted(own, SHARE, limits)
    : centered(middleOf(own), lengthOf(view), limits)
}

function spanForSource(citing: readonly EventIndex[], timeline: Timeline, limits: Limits, view: Span): Span {
  const isSeen = citing.every((event) => event >= timeline.dated || isInView(timeline, event, view))
  const span = spanOfEvents(timeline, citing)
  if (isSeen || span === null) return view
  return lengthOf(span) <= lengthOf(view) * SHARE
    ? centered(middleOf(span), lengthOf(view), limits)
    : wholeIfNear(fitted(span, SHARE, limits), limits)
}

/**
 * Always nearer than now, so that zooming to a cluster gets on even where its events fill the view: what is longer than
 * that says nothing about where to look, unless there is nothing else.
 */
function spanForCluster(events: EventList, timeline: Timeline, limits: Limits, view: Span): Span {
  const span =
    spanOfEvents(timeline, shorterThan(lengthOf(view) * LONG, events, timeline)) ?? commonTo(events, timeline)
  if (span === null) return view
  const shown = fitted(span, SHARE, limits)
  if (lengthOf(shown) < lengthOf(view)) return shown
  const middle = middleOf({ from: clampTo(view, span.from), to: clampTo(view, span.to) })
  return zoomAbout(view, middle, 0.5, limits)
}

function shorterThan(length: number, events: EventList, { columns: { from, to } }: Timeline): EventList {
  const short: EventIndex[] = []
  for (let place = 0; place < events.length; place++) {
    const event = events[place]!
    if (to[event]! - from[event]! < length) short.push(event)
  }
  return short
}

/** What all of some events have in common, from the last start to the first end, in either order; null: none has a date. */
function commonTo(events: EventList, { columns, dated }: Timeline): Span | null {
  let [start, end] = [-Infinity, Infinity]
  for (let place = 0; place < events.length; place++) {
    const event = events[place]!
    if (event >= dated) continue
    start = Math.max(start, columns.from[event]!)
    end = Math.min(end, columns.to[event]!)
  }
  return start === -Infinity ? null : { from: instantAt(Math.min(start, end)), to: instantAt(Math.max(start, end)) }
}

const clampTo = (view: Span, at: Instant): Instant => instantAt(Math.min(Math.max(at, view.from), view.to))

/** Events fitted in view, and at least among their neighbours: a source cited once says little about a day. */
function aroundEvents(events: readonly EventIndex[], timeline: Timeline, limits: Limits): Span | null {
  const span = spanOfEvents(timeline, events)
  const first = events[0]
  if (span === null || first === undefined) return null
  const neighbors = amongNeighbors(first, timeline, limits)
  return lengthOf(span) > lengthOf(neighbors) * SHARE ? wholeIfNear(fitted(span, SHARE, limits), limits) : neighbors
}

/** An event among a dozen neighbours on each side; of a small timeline that is the whole. */
function amongNeighbors(event: EventIndex, timeline: Timeline, limits: Limits): Span {
  const { columns, dated } = timeline
  const { whole } = limits
  const own = spanOfEvent(timeline, event)
  const first = event - NEIGHBORS
  const last = event + NEIGHBORS
  const from = first < 0 ? whole.from : Math.min(columns.from[first]!, own.from)
  const to = last >= dated ? whole.to : Math.max(columns.from[last]!, own.to)
  return wholeIfNear(fitted({ from: instantAt(from), to: instantAt(to) }, SHARE, limits), limits)
}

const wholeIfNear = (span: Span, { whole }: Limits): Span =>
  lengthOf(span) > lengthOf(whole) * NEARLY_WHOLE ? whole : span

/** What an address shows that names no span: year > event > source > the whole. */
export function spanWithout(
  { year, event, source }: Pick<Arrival, "year" | "event" | "source">,
  timeline: Timeline,
  limits: Limits,
): Span {
  if (year !== null) return aroundYear(year, limits)
  if (event !== null) return event < timeline.dated ? amongNeighbors(event, timeline, limits) : limits.whole
  if (source !== null) return aroundEvents(timeline.citing(source), timeline, limits) ?? limits.whole
  return limits.whole
}

/** Are two views the same to half a pixel? */
export function sameView(a: Span, b: Span, plotWidth: number): boolean {
  const halfPixel = lengthOf(a) / (2 * (plotWidth >= 1 ? plotWidth : 1000))
  return Math.abs(a.from - b.from) <= halfPixel && Math.abs(a.to - b.to) <= halfPixel
}
