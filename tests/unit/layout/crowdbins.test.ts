import { expect, test, vi } from "vitest"
import { emptyBins, keepBins } from "../../../src/layout/crowdbins.ts"
import { makeCrowd } from "../../../src/layout/crowdof.ts"
import { stepOf } from "../../../src/layout/ridge.ts"
import { instantAt, type Span } from "../../../src/time/instant.ts"
import { makeSummary } from "../../../src/timeline/summary.ts"
import { makeEvents, makeTimeline } from "../../make.ts"

const lanes = ["a", "b"]
const timeline = makeTimeline({
  lanes: lanes.map((id) => ({ id, label: id })),
  events: makeEvents(300, 4, { lanes }),
})
const summary = makeSummary(timeline)
const { from, to } = timeline.extent!
const half: Span = { from, to: instantAt((from + to) / 2) }
const plain = (lane: number, span: Span, width: number) => {
  const bins = emptyBins(Math.ceil(width / 2))
  summary.lanes[lane]!.binsIn(span, stepOf(span, width), bins)
  return bins
}

test("the bins of a view are those of its lane, its span and its width, whatever was asked before", () => {
  const binned = keepBins(summary)
  for (const span of [{ from, to }, half, { from, to }])
    for (const width of [301, 900])
      for (const lane of [0, 1, 0]) expect(binned(lane, span, width)).toEqual(plain(lane, span, width))
})

test("as long as the view stands they are counted once, however often they are asked for", () => {
  const binsIn = summary.lanes.map((lane) => vi.spyOn(lane, "binsIn"))
  const binned = keepBins(summary)
  const first = structuredClone(binned(0, half, 400))
  binned(1, half, 400)
  expect(binned(0, { ...half }, 400)).toEqual(first)
  expect(binsIn.map((each) => each.mock.calls.length)).toEqual([1, 1])
  binned(0, { from, to }, 400)
  expect(binned(0, half, 400)).toEqual(first)
  expect(binsIn.map((each) => each.mock.calls.length)).toEqual([3, 1])
})

test("a crowd of what filters let through is made from that of all, or of other filters", () => {
  const all = makeCrowd(timeline, null)
  expect(all.whole).toBe(all.summary)
  const inA = Uint8Array.from(timeline.columns.lane, (lane) => (lane === 0 ? 1 : 0))
  const some = makeCrowd(timeline, inA, all)
  expect(some.whole).toBe(all.summary)
  // Nothing of it is hidden: it is not made anew.
  expect(some.summary.lanes[0]).toBe(all.summary.lanes[0])
  expect(some.summary.lanes[1]!.count).toBe(0)
  const others = makeCrowd(
    timeline,
    inA.map((bit) => 1 - bit),
    some,
  )
  expect(others.summary.lanes[1]).toBe(all.summary.lanes[1])
})
