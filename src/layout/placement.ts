import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { boundsOf } from "../timeline/lookup.ts"
import { eventAt, FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { blockOf } from "./block.ts"
import { clusterEvents, type Cluster } from "./cluster.ts"
import { allotLanes, ROW, type LaneNeed, type LanePlan } from "./lanes.ts"
import { pack, type Place } from "./pack.ts"
import type { LayoutInput } from "./input.ts"
import { laneNameLines } from "./lanetext.ts"

export interface LaneTotal {
  readonly all: number
  readonly noneFound: number
}

/** Who stands where, for one zoom. */
export interface Placement {
  readonly input: LayoutInput
  readonly pxPerMs: number
  readonly lanes: readonly LanePlan[]
  readonly contentHeight: number
  readonly places: ReadonlyMap<EventIndex, Place>
  readonly clusters: readonly Cluster[]
  /** Which chip an event without a place is counted in: index into `clusters`. */
  readonly clusterOf: ReadonlyMap<EventIndex, number>
  /** By lane, whatever the view: events that the filters let through, and how many of them are absences. */
  readonly totals: readonly LaneTotal[]
  /** What was looked at: the whole, or three views of a large file. */
  readonly window: Span
}

/**
 * settle: anew, keeping what still fits. zoom: a gesture is under way; lanes keep their height, events keep their row or
 * join the count, nothing new appears. pan: as zoom, but what comes in from outside the last window finds its place.
 */
export type Hold = "settle" | "zoom" | "pan"

/** Up to this many events the whole file is placed at once; beyond, three views of it. */
const WHOLE_AT_MOST = 4_000
/** Of a crowded lane, at most this many of the most important take part in packing. */
const CANDIDATES = 400
/** px per event under which a lane is drawn as a ridge. */
const DENSE_PX = 3
const DENSE_LABELS = 12

export function planPlacement(input: LayoutInput, prior: Placement | null, hold: Hold): Placement {
  const { timeline, geometry } = input
  const pxPerMs = geometry.plot.width / lengthOf(input.span)
  const window = windowOf(input)
  const origin = input.whole.from
  const x = (ms: number) => (ms - origin) * pxPerMs
  const byLane = eventsByLane(input, window)
  const inView = countsInView(input)
  const isHeld = hold !== "settle" && prior !== null
  const isDense = byLane.map((events, lane) =>
    isHeld ? (prior.lanes[lane]?.isDense ?? false) : isCrowded(events.length, inView[lane]!, input, window),
  )
  const blocks = byLane.map((events, lane) =>
    candidatesOf(events, timeline, isDense[lane]! ? DENSE_LABELS : CANDIDATES, input.selected).map((event) =>
      blockOf(timeline, event, input.book.of(event), x),
    ),
  )
  const packLane = (lane: number, most: number, rowHeight: number) =>
    pack({
      blocks: blocks[lane]!,
      most,
      rowHeight,
      left: x(input.whole.from),
      right: x(input.whole.to),
      prior: prior?.places ?? NOWHERE,
      isHolding: hold === "zoom" && prior !== null,
      selected: input.selected,
    })

  const first = isHeld ? null : byLane.map((_, lane) => packLane(lane, isDense[lane]! ? 1 : geometry.mostRows, ROW))
  const lanes = isHeld
    ? prior.lanes
    : allotLanes(
        first!.map((packed, lane) =>
          needOf(input, lane, packed.rows, packed.places.size < blocks[lane]!.length, inView[lane]!, isDense[lane]!),
        ),
        geometry,
      )
  const places = new Map<EventIndex, Place>()
  const clusters: Cluster[] = []
  const clusterOf = new Map<EventIndex, number>()
  const chipWidth = (count: number) => chipWidthOf(count, input)
  for (const plan of lanes) {
    const { lane } = plan
    const enough = first !== null && first[lane]!.rows <= plan.rows && plan.rowHeight === ROW
    const packed = enough ? first[lane]! : packLane(lane, plan.rows, plan.rowHeight)
    for (const [event, place] of packed.places) places.set(event, place)
    if (plan.isDense) continue
    const rest = byLane[lane]!.filter((event) => !packed.places.has(event))
    const { from, to } = timeline.columns
    for (const cluster of clusterEvents(lane, rest, (event) => (from[event]! + to[event]!) / 2, pxPerMs, chipWidth)) {
      for (const event of cluster.events) clusterOf.set(event, clusters.length)
      clusters.push(cluster)
    }
  }
  const last = lanes.at(-1)
  const contentHeight = last === undefined ? 0 : last.y + last.height
  return {
    input,
    pxPerMs,
    lanes,
    contentHeight,
    places,
    clusters,
    clusterOf,
    totals: isHeld ? prior.totals : totalsOf(input),
    window,
  }
}

const NOWHERE: ReadonlyMap<EventIndex, Place> = new Map()

export const chipWidthOf = (count: number, input: Pick<LayoutInput, "measure" | "words">): number =>
  Math.max(32, Math.ceil(input.measure(`+${input.words.number(count)}`, "chip")) + 20)

/** Three views around the view, aligned to half views, so that a pan meets a new window only now and then. */
function windowOf(input: LayoutInput): Span {
  const { extent, dated } = input.timeline
  if (dated <= WHOLE_AT_MOST || extent === null) return input.whole
  const half = lengthOf(input.span) / 2
  const from = Math.floor(input.span.from / half) * half
  return { from: instantAt(from - 2 * half), to: instantAt(from + 5 * half) }
}

function eventsByLane(input: LayoutInput, window: Span): EventIndex[][] {
  const { timeline, visible } = input
  const { columns } = timeline
  const byLane: EventIndex[][] = timeline.lanes.map(() => [])
  const isWhole = timeline.dated <= WHOLE_AT_MOST
  const { first, last } = isWhole ? { first: 0, last: timeline.dated } : boundsOf(timeline, window)
  for (let index = first; index < last; index++) {
    if (visible !== null && visible[index] === 0) continue
    if (!isWhole && columns.to[index]! < window.from) continue
    byLane[columns.lane[index]!]!.push(eventAt(index))
  }
  return byLane
}

export function countsInView(input: Pick<LayoutInput, "timeline" | "span" | "visible">): readonly number[] {
  const { timeline, span, visible } = input
  const { columns } = timeline
  const counts: number[] = timeline.lanes.map(() => 0)
  const { first, last } = boundsOf(timeline, span)
  for (let index = first; index < last; index++) {
    if (visible !== null && visible[index] === 0) continue
    if (columns.to[index]! > span.from || columns.from[index]! >= span.from) {
      const lane = columns.lane[index]!
      counts[lane] = counts[lane]! + 1
    }
  }
  return counts
}

function isCrowded(inWindow: number, inView: number, input: LayoutInput, window: Span): boolean {
  const views = Math.max(1, Math.min(lengthOf(window), lengthOf(input.whole)) / lengthOf(input.span))
  return Math.max(inWindow / views, inView) > input.geometry.plot.width / DENSE_PX
}

/** The most important, in time order within one importance; everything, while that is few. */
function candidatesOf(
  events: readonly EventIndex[],
  timeline: Timeline,
  most: number,
  selected: EventIndex | null,
): readonly EventIndex[] {
  if (events.length <= most) return events
  const { importance } = timeline.columns
  const perLevel = [0, 0, 0, 0, 0, 0]
  for (const event of events) perLevel[importance[event]!]!++
  let room = most
  const chosen: EventIndex[] = []
  for (let level = 5; level >= 1 && room > 0; level--) {
    const count = perLevel[level]!
    // Evenly through time, so that a level too large for its room does not crowd one end.
    const step = Math.max(1, count / room)
    let next = 0
    let seen = 0
    for (const event of events) {
      if (importance[event] !== level) continue
      if (seen >= next) {
        chosen.push(event)
        next += step
      }
      seen++
    }
    room = most - chosen.length
  }
  if (selected !== null && events.includes(selected) && !chosen.includes(selected)) chosen.push(selected)
  return chosen
}

function needOf(
  input: LayoutInput,
  lane: number,
  rows: number,
  isShort: boolean,
  inView: number,
  isDense: boolean,
): LaneNeed {
  const lines = laneNameLines(input, lane).length
  return {
    rows: isShort ? Math.max(rows, input.geometry.mostRows) + 1 : rows,
    isEmpty: inView === 0,
    isDense,
    nameHeight: 14 + lines * 18 + 2 * 16 + 8,
  }
}

function totalsOf({ timeline, visible }: LayoutInput): readonly LaneTotal[] {
  const all = timeline.lanes.map(() => 0)
  const noneFound = timeline.lanes.map(() => 0)
  const { lane, flags } = timeline.columns
  for (let index = 0; index < timeline.dated; index++) {
    if (visible !== null && visible[index] === 0) continue
    all[lane[index]!]!++
    if ((flags[index]! & FLAG.absence) !== 0) noneFound[lane[index]!]!++
  }
  return all.map((count, each) => ({ all: count, noneFound: noneFound[each]! }))
}
