import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { emptyBins } from "../../src/layout/crowdbins.ts"
import type { Placement } from "../../src/layout/placement.ts"
import { stepOf } from "../../src/layout/ridge.ts"
import { instantAt, lengthOf, type Span } from "../../src/time/instant.ts"
import { binOf } from "../../src/timeline/bins.ts"
import { FLAG, type Timeline } from "../../src/timeline/model.ts"
import { makeOrders } from "../../src/timeline/orders.ts"
import { makeSummary } from "../../src/timeline/summary.ts"
import { makeEvents, makeRandom, makeTimeline } from "../make.ts"
import { stage } from "../scenes/stage.ts"

interface Row {
  readonly from: number
  readonly length: number
  readonly lane: number
  readonly importance: number
  readonly isAbsence: boolean
  readonly isVisible: boolean
}

const LANES = 3

/** What a summary reads of a timeline, and the mask of its rows. */
function timelineOf(list: readonly Row[]): { timeline: Timeline; mask: Uint8Array } {
  const rows = [...list].sort((a, b) => a.from - b.from || a.length - b.length)
  const columns = {
    from: Float64Array.from(rows, ({ from }) => from),
    to: Float64Array.from(rows, ({ from, length }) => from + length),
    lane: Uint16Array.from(rows, ({ lane }) => lane),
    importance: Uint8Array.from(rows, ({ importance }) => importance),
    flags: Uint16Array.from(rows, ({ isAbsence }) => (isAbsence ? FLAG.absence : 0)),
  }
  const orders = makeOrders(columns, rows.length)
  const timeline = { columns, dated: rows.length, lanes: Array.from({ length: LANES }), orders: () => orders }
  return { timeline: timeline as unknown as Timeline, mask: Uint8Array.from(rows, (row) => (row.isVisible ? 1 : 0)) }
}

const row = fc.record({
  from: fc.integer({ min: -400, max: 400 }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 900 })),
  lane: fc.oneof(
    { arbitrary: fc.constant(0), weight: 5 },
    { arbitrary: fc.integer({ min: 0, max: LANES - 1 }), weight: 2 },
  ),
  importance: fc.integer({ min: 1, max: 5 }),
  isAbsence: fc.boolean(),
  isVisible: fc.boolean(),
})
const rows = fc.oneof(
  fc.array(row, { maxLength: 40 }),
  fc.array(row, { minLength: 180, maxLength: 260 }),
  fc.tuple(row, fc.integer({ min: 1, max: 200 })).map(([each, times]) => Array.from({ length: times }, () => each)),
)
const spans = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000 })))
  .map(([from, length]): Span => ({ from: instantAt(from), to: instantAt(from + length) }))

test("a summary answers as one does who looks at every event", () => {
  fc.assert(
    fc.property(rows, spans, fc.boolean(), fc.integer({ min: 1, max: 70 }), (list, span, isMasked, parts) => {
      const { timeline, mask } = timelineOf(list)
      const { from, to, lane, importance, flags } = timeline.columns
      const { dated } = timeline
      const whole = makeSummary(timeline)
      const summary = isMasked ? whole.within(mask) : whole
      const seen = Array.from({ length: dated }, (_, event) => event).filter((event) => !isMasked || mask[event] === 1)
      const touches = (event: number) => {
        const isBeforeEnd = span.to > span.from ? from[event]! < span.to : from[event]! <= span.from
        return isBeforeEnd && (to[event]! > span.from || from[event]! >= span.from)
      }
      const isWithin = (event: number) => from[event]! >= span.from && from[event]! < span.to
      const best = (events: readonly number[]) =>
        [...events].sort(
          (a, b) => importance[b]! - importance[a]! || to[a]! - from[a]! - (to[b]! - from[b]!) || a - b,
        )[0] ?? null
      const extentOf = (events: readonly number[]) =>
        events.length === 0
          ? null
          : {
              from: Math.min(...events.map((event) => from[event]!)),
              to: Math.max(...events.map((event) => to[event]!)),
            }
      expect(summary.countIn(span)).toBe(seen.filter(touches).length)
      for (const [each, its] of summary.lanes.entries()) {
        const all = seen.filter((event) => lane[event] === each)
        const inSpan = all.filter(touches)
        expect(its.count).toBe(all.length)
        expect(its.absences).toBe(all.filter((event) => flags[event] === FLAG.absence).length)
        expect(its.countIn(span)).toBe(inSpan.length)
        expect([...its.eventsIn(span)]).toEqual(inSpan)
        expect(its.extentIn(span)).toEqual(extentOf(inSpan))
        expect(its.bestIn(span)).toBe(best(all.filter(isWithin)))
        expect(its.bestPast(span, 30)).toBe(best(all.filter((event) => isWithin(event) && to[event]! > 30)))
        expect(its.next(span.from)).toBe(all.find((event) => from[event]! >= span.from) ?? null)
        expect(its.previous(span.from)).toBe(all.findLast((event) => from[event]! < span.from) ?? null)
        const step = Math.max(lengthOf(span), 1) / parts
        const within = all.filter(isWithin)
        expect([...its.startingIn(span)]).toEqual(within)
        expect(its.extentOfStarting(span)).toEqual(extentOf(within))
        if (span.to === span.from) continue
        const bins = emptyBins(parts)
        its.binsIn(span, step, bins)
        const counted = emptyBins(parts)
        const edge = (bin: number) => (bin === parts ? span.to : span.from + bin * step)
        for (const event of inSpan) {
          counted.starting[binOf(from[event]!, span, step, parts)]!++
          for (let bin = 0; bin < parts; bin++)
            if (from[event]! < edge(bin + 1) && (to[event]! > edge(bin) || from[event]! >= edge(bin)))
              counted.touching[bin]!++
        }
        expect(bins).toEqual(counted)
        const sum = (counts: Uint32Array) => counts.reduce((total, each) => total + each, 0)
        expect(sum(bins.starting)).toBe(inSpan.length)
      }
    }),
    { numRuns: 60 },
  )
})

test("what two masks let through is the same, whichever is asked first; a lane that loses nothing stays itself", () => {
  fc.assert(
    fc.property(rows, spans, fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 260 }), (list, span, bits) => {
      const { timeline, mask } = timelineOf(list)
      const { lane } = timeline.columns
      const other = Uint8Array.from(mask, (_, event) => bits[event]!)
      const both = mask.map((each, event) => each & other[event]!)
      const whole = makeSummary(timeline)
      const [once, twice] = [whole.within(both), whole.within(mask).within(other)]
      const tell = ({ lanes }: typeof whole) =>
        lanes.map((each) => {
          const bins = emptyBins(7)
          each.binsIn(span, Math.max(lengthOf(span), 1) / 7, bins)
          return [each.count, each.absences, each.eventsIn(span), each.extentIn(span), each.bestIn(span), bins]
        })
      expect(tell(twice)).toEqual(tell(once))
      for (const [each, its] of whole.within(mask).lanes.entries()) {
        const loses = mask.some((bit, event) => bit === 0 && lane[event] === each)
        expect(its === whole.lanes[each]).toBe(!loses)
      }
    }),
    { numRuns: 40 },
  )
})

const random = makeRandom(7)
const some = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
const lanes = (count: number) =>
  Array.from({ length: count }, (_, lane) => ({ id: `l${String(lane)}`, label: `L${String(lane)}` }))
const day = () =>
  `${String(some(1900, 2020))}-${String(some(1, 12)).padStart(2, "0")}-${String(some(1, 28)).padStart(2, "0")}`
const dated = (count: number, laneCount: number, date: () => string, importance: () => number) =>
  makeTimeline({
    lanes: lanes(laneCount),
    events: Array.from({ length: count }, (_, index) => ({
      ...{ id: `e${String(index)}`, title: `Event ${String(index)}`, date: date(), importance: importance() },
      // The first lane holds half of them.
      lane: `l${String(index % 2 === 0 ? 0 : (index >> 1) % laneCount)}`,
    })),
  })
const level = () => some(1, 5)

const CROWDS: Readonly<Record<string, () => Timeline>> = {
  "of every kind": () => makeTimeline({ lanes: lanes(2), events: makeEvents(1_500, 3, { lanes: ["l0", "l1"] }) }),
  "spread evenly": () => dated(1_500, 1, day, level),
  "on one day": () => dated(1_500, 1, () => `2000-03-01T${String(some(0, 23)).padStart(2, "0")}:00:00Z`, level),
  "at one instant": () => dated(1_500, 1, () => "2000-03-01T10:00:00Z", level),
  "of long periods": () => dated(1_500, 2, () => `${String(some(1900, 1960))}/${String(some(1970, 2020))}`, level),
  "in 64 lanes": () => dated(1_000, 64, day, level),
  "all as important": () => dated(1_500, 1, day, () => 3),
}

/** Views from the whole to a five hundredth of it, each at two places. */
function viewsOf(whole: Span): Span[] {
  return [1, 0.2, 0.002].flatMap((share) =>
    [0.25, 0.72].map((place) => {
      const length = lengthOf(whole) * share
      const from = whole.from + place * (lengthOf(whole) - length)
      return { from: instantAt(from), to: instantAt(from + length) }
    }),
  )
}

/** How many events of a lane touch each bin of a view, by looking at each. */
function touchingIn(timeline: Timeline, lane: number, span: Span, bins: number, visible: Uint8Array | null): number[] {
  const { columns, dated } = timeline
  const { width } = stage(timeline, { span }).input.geometry.plot
  const edge = (bin: number) => span.from + bin * stepOf(span, width)
  return Array.from({ length: bins }, (_, bin) => {
    let count = 0
    for (let event = 0; event < dated; event++)
      if (columns.lane[event] === lane && visible?.[event] !== 0)
        if (columns.from[event]! < Math.min(edge(bin + 1), span.to) && columns.to[event]! > edge(bin)) count++
    return count
  })
}

describe.each(Object.entries(CROWDS))("a crowd %s", (_, make) => {
  const timeline = make()
  const masks = [null, Uint8Array.from({ length: timeline.length }, (__, event) => (event % 3 === 0 ? 0 : 1))]

  test.each(masks)(
    "is drawn, in chips and in ridges as often as it is in range, at rest and in gestures",
    (visible) => {
      const { whole } = stage(timeline).input
      let prior: Placement | null = null
      for (const [index, span] of viewsOf(whole).entries())
        for (const hold of index === 0 ? (["settle"] as const) : (["zoom", "pan", "settle"] as const)) {
          const { scene, placement } = stage(timeline, { span, visible, prior, hold })
          const { columns } = timeline
          let inRange = 0
          for (let event = 0; event < timeline.dated; event++)
            if (visible?.[event] !== 0 && columns.from[event]! < span.to && columns.to[event]! > span.from) inRange++
          const drawn = new Set(
            [...scene.marks, ...scene.bars, ...scene.tints, ...scene.whiskers].map(({ event }) => event),
          )
          expect([span, hold, scene.tally.inRange]).toEqual([span, hold, inRange])
          const chips = [...scene.chips, ...scene.ridges.flatMap((ridge) => ridge.chips)]
          const seen = new Set<number>(drawn)
          for (const { count, events } of chips) {
            expect(events.length).toBe(count)
            for (const event of events) seen.add(event)
          }
          // Each once: as many as there are, however they are counted.
          const counted = chips.reduce((sum, { count }) => sum + count, 0)
          expect([span, hold, scene.tally.drawn + counted, seen.size]).toEqual([span, hold, inRange, inRange])
          for (const ridge of scene.ridges) {
            expect(ridge.count).toBe(ridge.chips.reduce((sum, { count }) => sum + count, 0))
            expect([...ridge.counts]).toEqual(touchingIn(timeline, ridge.lane, span, ridge.counts.length, visible))
          }
          expect(drawn.size).toBe(scene.tally.drawn)
          if (hold === "settle") prior = placement
        }
    },
  )

  test("keeps its labels while it is panned", () => {
    const { whole } = stage(timeline).input
    const length = lengthOf(whole) * 0.2
    let prior: Placement | null = null
    let before: ReadonlySet<number> = new Set()
    for (let step = 0; step <= 12; step++) {
      const from = instantAt(whole.from + 0.3 * lengthOf(whole) + step * length * 0.05)
      const span = { from, to: instantAt(from + length) }
      const { scene, placement } = stage(timeline, { span, prior })
      for (const event of before) {
        const x = ((timeline.columns.from[event]! - span.from) / length) * scene.plot.width
        const isInside = x > 360 && x < scene.plot.width - 360
        if (isInside && placement.lanes[timeline.columns.lane[event]!]!.isDense)
          expect([step, event, placement.places.has(event as never)]).toEqual([step, event, true])
      }
      before = new Set(scene.labels.map(({ event }) => event))
      prior = placement
    }
  })
})
