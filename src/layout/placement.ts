import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import type { EventIndex } from "../timeline/model.ts"
import { blockOf, EDGE } from "./block.ts"
import { textAt } from "./labelbook.ts"
import { clusterEvents, type Cluster } from "./cluster.ts"
import { allotLanes, rowsIn, ROW, type LaneNeed, type LanePlan } from "./lanes.ts"
import { pack, rowsFor, type Place, type ViewAsks } from "./pack.ts"
import type { LayoutInput } from "./input.ts"
import { candidatesIn, listLanes, viewsIn } from "./lanelists.ts"
import { totalsOf, type LaneTotal } from "./lanetotals.ts"
import type { Hill } from "./hills.ts"
import { laneNameLines } from "./lanetext.ts"

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
  /** By lane that is drawn as a ridge: where its counts stand, the same until the view rests again. */
  readonly hills: ReadonlyMap<number, readonly Hill[]> | null
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

export function planPlacement(input: LayoutInput, prior: Placement | null, hold: Hold): Placement {
  const { timeline, geometry } = input
  const pxPerMs = geometry.plot.width / lengthOf(input.span)
  const window = input.crowd?.windowOf(input) ?? input.whole
  const origin = input.whole.from
  const x = (ms: number) => (ms - origin) * pxPerMs
  const isHeld = hold !== "settle" && prior !== null
  const views = viewsIn(input, window)
  const lists = listLanes(input, window, views, prior?.lanes ?? [], isHeld)
  const known = prior?.places ?? NOWHERE
  // A pan brings nothing new into a lane that was placed as a whole: only labels at the edges are settled anew.
  const isPanned =
    prior !== null && isSameZoom(prior.pxPerMs, pxPerMs) && window === input.whole && isSameBut(prior.input, input)
  const isClosed = isHeld && hold === "zoom"
  const blocks = lists.map((list, lane) =>
    candidatesIn(input, lane, list, window, views, known, isClosed).map((event) =>
      blockOf(timeline, event, textAt(input.book, event, known.get(event)), x),
    ),
  )
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
    : lists.map(({ isDense }, lane) =>
        packLane(lane, Math.max(isDense ? 1 : rowsTaken(lane), leastOf(lane)), ROW, null),
      )
  const lanes = isHeld
    ? prior.lanes
    : allotLanes(
        first!.map((packed, lane) =>
          needOf(input, lane, {
            rows: packed.rows,
            isShort: packed.places.size < lists[lane]!.count,
            least: leastOf(lane),
            isEmpty: lists[lane]!.inView === 0,
            isDense: lists[lane]!.isDense,
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
    const rest = lists[lane]!.events?.filter((event) => !packed.places.has(event)) ?? []
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
    hills: isHeld ? prior.hills : (input.crowd?.hillsIn(input, lanes) ?? null),
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
  a.crowd === b.crowd &&
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
