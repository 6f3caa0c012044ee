import { describe, expect, test } from "vitest"
import type { Box, Scene } from "../../../src/layout/scene.ts"
import { THREAD_RING } from "../../../src/layout/threadstart.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { lengthOf, instantAt } from "../../../src/time/instant.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline, type EventPart } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const view = (events: readonly EventPart[], selected: number | null, from = 2000, to = 2020): Scene =>
  stage(makeTimeline({ events }), {
    width: 1_120,
    span: { from: startOfYear(from), to: startOfYear(to) },
    emphasis: { selected: selected === null ? null : eventAt(selected) },
  }).scene

/** The labels, its own included, the counts and the lane's words that the thread passes through on its way to the lane's top. */
function crossed(scene: Scene): number {
  const thread = scene.thread!
  const rim = thread.radius + THREAD_RING
  const start = thread.y + (thread.isDown === true ? rim : -rim)
  const { corridor } = thread
  const upX = corridor?.x ?? thread.x
  const top = Math.min(thread.laneTop, start)
  const up: Box = { x: upX, y: top, width: 0, height: Math.abs((corridor?.y ?? start) - thread.laneTop) }
  const along: Box =
    corridor === null
      ? { x: thread.x, y: thread.laneTop, width: scene.plot.x + scene.plot.width - thread.x, height: 0 }
      : { x: Math.min(thread.x, upX), y: corridor.y, width: Math.abs(thread.x - upX), height: 0 }
  // A glyph stands 3 px below the top of its label's box, and 1 px above its foot.
  const meets = (line: Box, { x, y, width, height }: Box) =>
    line.x < x + width && line.x + line.width > x && line.y < y + height - 1 && line.y + line.height > y + 3
  const texts = scene.lanes.flatMap((lane) =>
    lane.texts.map((run) => ({ ...run, y: run.y - 10, width: 20, height: 10 })),
  )
  return (
    scene.labels.filter((label) => meets(up, label.box) || meets(along, label.box)).length +
    [...scene.chips.map(({ box }) => box), ...texts].filter((box) => meets(up, box)).length
  )
}

describe("the thread leaves", () => {
  test("the ring of a mark, straight up to the top of its lane", () => {
    const scene = view([{ date: "2010-06-01" }], 0)
    const [mark] = scene.marks
    expect(scene.thread).toEqual({
      x: mark!.x,
      y: mark!.y,
      radius: mark!.radius,
      laneTop: scene.lanes[0]!.box.y,
      color: 0,
      corridor: null,
    })
  })

  test("a bar beside the label above it, when the bar is longer", () => {
    const scene = view([{ date: "2003/2017", title: "Years" }], 0)
    const { sheet } = scene.labels[0]!
    const [bar] = scene.bars
    expect(scene.thread!.x).toBeGreaterThan(sheet!.x + sheet!.width)
    expect(scene.thread!.x).toBeLessThan(bar!.x1)
    expect(scene.thread!.y).toBe(bar!.y)
  })

  test("the top of the label, when it covers the whole bar", () => {
    const scene = view([{ date: "2010-01/2010-12", title: "A year, with a title that is longer than its bar" }], 0)
    const { sheet } = scene.labels[0]!
    const start = scene.thread!.y - scene.thread!.radius - THREAD_RING
    expect(start).toBeGreaterThanOrEqual(sheet!.y)
    expect(start).toBeLessThan(scene.labels[0]!.box.y)
  })
})

describe("where something stands above", () => {
  test("it first runs along the gap over its own row", () => {
    const scene = view(
      [
        { date: "2010-06-01", title: "The first of two", importance: 5 },
        { date: "2010-09-01", title: "The second of two" },
      ],
      1,
    )
    const { thread } = scene
    expect(thread!.corridor).not.toBeNull()
    expect(thread!.corridor!.y).toBeLessThan(thread!.y)
    expect(thread!.corridor!.y).toBeGreaterThan(scene.labels.find((label) => label.event === 0)!.box.y + 30)
    expect(crossed(scene)).toBe(0)
  })

  test("of two ways it takes the one that is shorter to the panel, at the right", () => {
    const scene = view(
      [
        { date: "2010-03-01", title: "A label that is as long as some years", importance: 5 },
        { date: "2012-06-01", title: "What stands under it" },
      ],
      1,
    )
    const { box } = scene.labels.find(({ event }) => event === 0)!
    const mark = scene.marks.find(({ event }) => event === 1)!
    const left = mark.x - box.x
    const right = box.x + box.width - mark.x
    expect(left).toBeLessThan(right)
    expect(right).toBeLessThan(2 * left)
    expect(scene.thread!.corridor!.x).toBeGreaterThan(mark.x)
    expect(crossed(scene)).toBe(0)
  })

  test("with no way up it runs over its own row to the panel", () => {
    const { thread, labels } = view(
      [
        { date: "2001/2019", title: "What goes on all the while", importance: 5 },
        { date: "2012-06-01", title: "What stands under it" },
      ],
      1,
      2005,
      2015,
    )
    expect(thread!.corridor).toBeNull()
    expect(thread!.laneTop).toBeGreaterThan(labels.find(({ event }) => event === 0)!.box.y + 30)
    expect(thread!.laneTop).toBeLessThan(thread!.y)
  })

  test("a mark is in the way like a label", () => {
    const scene = view([{ date: "2010-06-01", importance: 5 }, { date: "2010-06-01" }], 1)
    expect(scene.thread!.corridor).not.toBeNull()
  })
})

test("there is none without a selected event in view", () => {
  expect(view([{ date: "2010" }], null).thread).toBeNull()
  expect(view([{ date: "2010" }, { date: "2030" }], 1).thread).toBeNull()
})

test("in a crowd it crosses no label", () => {
  const timeline = makeTimeline({ events: makeEvents(60, 8, { firstYear: 1990, lastYear: 2020 }) })
  const { whole } = stage(timeline).input
  for (const [width, share] of [
    [1120, 1],
    [1120, 0.3],
    [1120, 0.1],
    [360, 1],
    [360, 0.1],
  ] as const)
    for (let index = 0; index < timeline.dated; index++) {
      const middle = (timeline.columns.from[index]! + timeline.columns.to[index]!) / 2
      const half = (lengthOf(whole) * share) / 2
      const span = { from: instantAt(middle - half), to: instantAt(middle + half) }
      const { scene } = stage(timeline, { width, span, emphasis: { selected: eventAt(index) } })
      if (scene.thread !== null) expect([width, share, index, crossed(scene)]).toEqual([width, share, index, 0])
    }
})
