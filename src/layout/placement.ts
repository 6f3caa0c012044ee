import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { eachIn, startedBy } from "../timeline/lookup.ts"
import { eventAt, FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { blockOf, EDGE } from "./block.ts"
import { textAt } from "./labelbook.ts"
import { clusterEvents, type Cluster } from "./cluster.ts"
import { allotLanes, rowsIn, ROW, type LaneNeed, type LanePlan } from "./lanes.ts"
import { pack, rowsFor, type Place, type ViewAsks } from "./pack.ts"
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
/** Of a crowded lane, at most this many of the most important take part in packing, for each view that is looked at. */
const CANDIDATES = 400
/** px per event under which a lane is drawn as a ridge; once it is one, a little more space than that keeps it so. */
const DENSE_PX = 3
const STILL_DENSE_PX = 3.6
/** Labels on a ridge, in each view. */
const DENSE_LABELS = 4
export function planPlacement(input: LayoutInput, prior: Placement | null, hold: Hold): Placement {
  const { timeline, geometry } = input
  const pxPerMs = geometry.plot.width / lengthOf(input.span)
  const window = windowOf(input)
  const origin = input.whole.from
  const x = (ms: number) => (ms - origin) * pxPerMs
  const byLane = eventsByLane(input, window)
  const isHeld = hold !== "settle" && prior !== null
  // A gesture holds what they decide, so its frames do not count.
  const inView = isHeld ? [] : countsInView(input)
  const known = prior?.places ?? NOWHERE
  // A pan brings nothing new into a lane that was placed as a whole: only labels at the edges are settled anew.
  const isPanned =
    prior !== null && isSameZoom(prior.pxPerMs, pxPerMs) && window === input.whole && isSameBut(prior.input, input)
  const views = viewsIn(input, window)
  const isDense = byLane.map((events, lane) => {
    const wasDense = prior?.lanes[lane]?.isDense ?? false
    if (isHeld) return wasDense
    const crowd = Math.max(events.length / views, inView[lane]!)
    return crowd > geometry.plot.width / (wasDense ? STILL_DENSE_PX : DENSE_PX)
  })
  const blocks = byLane.map((events, lane) => {
    const most = Math.ceil((isDense[lane]! ? DENSE_LABELS : CANDIDATES) * views)
    const candidates =
      isHeld && hold === "zoom"
        ? events.filter((event) => known.has(event) || event === input.selected)
        : candidatesOf(events, timeline, most, input.selected, known)
    return candidates.map((event) => blockOf(timeline, event, textAt(input.book, event, known.get(event)), x))
  })
  const leastOf = (lane: number): number => {
    const selected = blocks[lane]!.find((block) => block.event === input.selected)
    return selected === undefined ? 1 : rowsFor(selected, ROW)
  }
  /** As many as a lane may have, and those that labels near an edge have taken beyond. */
  const rowsTaken = (lane: number): number =>
    blocks[lane]!.reduce((most, { event }) => {
      const place = known.get(event)
      return place === undefined ? most : Math.max(most, place.row + place.rows)
    }, geometry.mostRows)
  const ends = endsOf(input)
  const packLane = (lane: number, most: number, rowHeight: number, view: ViewAsks | null) =>
    pack({
      blocks: blocks[lane]!,
      most,
      rowHeight,
      left: x(ends.from) + EDGE,
      right: x(ends.to) - EDGE,
      prior: known,
      isHolding: prior !== null && (hold === "zoom" || isPanned),
      selected: input.selected,
      view,
    })

  const first = isHeld
    ? null
    : byLane.map((_, lane) => packLane(lane, Math.max(isDense[lane]! ? 1 : rowsTaken(lane), leastOf(lane)), ROW, null))
  const lanes = isHeld
    ? prior.lanes
    : allotLanes(
        first!.map((packed, lane) =>
          needOf(input, lane, {
            rows: packed.rows,
            isShort: packed.places.size < byLane[lane]!.length,
            least: leastOf(lane),
            isEmpty: inView[lane] === 0,
            isDense: isDense[lane]!,
          }),
        ),
        geometry,
      )
  const places = new Map<EventIndex, Place>()
  const clusters: Cluster[] = []
  const clusterOf = new Map<EventIndex, number>()
  const chipWidth = (count: number) => chipWidthOf(count, input)
  for (const plan of lanes) {
    const { lane } = plan
    const view: ViewAsks | null = isHeld
      ? null
      : {
          left: x(input.span.from) + EDGE,
          right: x(input.span.to) - EDGE,
          rows: Math.max(plan.rows, rowsIn(plan)),
          tightened(block) {
            const label = input.book.tight(block.event)
            return label.lines.length === block.label.lines.length ? null : blockOf(timeline, block.event, label, x)
          },
          loosened: (block) => blockOf(timeline, block.event, input.book.of(block.event), x),
        }
    const packed = packLane(lane, plan.rows, plan.rowHeight, view)
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

/** Rounding apart: a pan shifts both ends of the span. */
export const isSameZoom = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9

/** Do two inputs differ in where the view stands alone? */
const isSameBut = (a: LayoutInput, b: LayoutInput): boolean =>
  a.timeline === b.timeline &&
  a.geometry.width === b.geometry.width &&
  a.geometry.height === b.geometry.height &&
  a.words === b.words &&
  a.measure === b.measure &&
  a.visible === b.visible &&
  a.selected === b.selected &&
  a.whole.from === b.whole.from &&
  a.whole.to === b.whole.to

const NOWHERE: ReadonlyMap<EventIndex, Place> = new Map()

export const chipWidthOf = (count: number, input: Pick<LayoutInput, "measure" | "words">): number =>
  Math.max(32, Math.ceil(input.measure(`+${input.words.number(count)}`, "chip")) + 20)

/** Labels stay within the whole, or within a view that shows more than that. */
function endsOf({ whole, span }: LayoutInput): Span {
  if (lengthOf(span) <= lengthOf(whole)) return whole
  return { from: instantAt(Math.min(span.from, whole.from)), to: instantAt(Math.max(span.to, whole.to)) }
}

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
  const last = isWhole ? timeline.dated : startedBy(timeline, window)
  for (let index = 0; index < last; index++) {
    if (visible !== null && visible[index] === 0) continue
    if (!isWhole && columns.to[index]! < window.from) continue
    byLane[columns.lane[index]!]!.push(eventAt(index))
  }
  return byLane
}

export function countsInView({
  timeline,
  span,
  visible,
}: Pick<LayoutInput, "timeline" | "span" | "visible">): readonly number[] {
  const { lane } = timeline.columns
  const counts: number[] = timeline.lanes.map(() => 0)
  eachIn(timeline, span, (event) => {
    if (visible === null || visible[event] === 1) counts[lane[event]!]!++
  })
  return counts
}

/** How many views what is looked at would fill. */
const viewsIn = (input: LayoutInput, window: Span): number =>
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

function needOf(
  input: LayoutInput,
  lane: number,
  { rows, isShort, ...rest }: Pick<LaneNeed, "rows" | "least" | "isEmpty" | "isDense"> & { readonly isShort: boolean },
): LaneNeed {
  const lines = laneNameLines(input, lane).length
  return {
    ...rest,
    rows: isShort ? Math.max(rows, input.geometry.mostRows) + 1 : rows,
    nameHeight: 14 + lines * 18 + 2 * 16 + 8,
    nameLines: lines,
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
