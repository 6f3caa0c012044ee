import { describe, expect, test } from "vitest"
import type { Block, Setting } from "../../../src/layout/block.ts"
import { pack, rowsFor, type PackRequest, type Place } from "../../../src/layout/pack.ts"
import { eventAt, type EventIndex } from "../../../src/timeline/model.ts"

/** A mark at `at` px with a label of `width` px beside it. */
function mark(event: number, at: number, importance = 3, width = 80, height = 33): Block {
  return {
    event: eventAt(event),
    importance,
    form: "mark",
    start: at,
    end: at,
    x0: at - 6,
    x1: at + 6,
    middle: at,
    radius: 6,
    isAbove: false,
    label: {
      role: "label3",
      lines: ["Title"],
      lineWidths: [width],
      numbers: "",
      numbersWidth: 0,
      date: "2017",
      dateWidth: 20,
      titleWidth: width,
    },
    height,
  }
}

/** A bar with a label of `width` px above it; its date takes 60 px more, and the gap 12. */
function bar(event: number, start: number, end: number, importance = 3, width = 80): Block {
  const block = mark(event, start, importance, width)
  return {
    ...block,
    form: "bar",
    end,
    x0: start,
    x1: end,
    middle: (start + end) / 2,
    isAbove: true,
    label: { ...block.label, dateWidth: 60 },
    height: 36,
  }
}

const packed = (blocks: readonly Block[], request: Partial<PackRequest> = {}) =>
  pack({
    blocks,
    most: 3,
    rowHeight: 40,
    left: 0,
    right: 1_000,
    prior: new Map(),
    isHolding: false,
    selected: null,
    view: null,
    ...request,
  })

const say = (places: ReadonlyMap<EventIndex, Place>) =>
  [...places]
    .sort(([a], [b]) => a - b)
    .map(([event, { row, setting }]) => `${String(event)}: row ${String(row)} ${setting.side}`)

const right: Setting = { side: "right", hasDate: true }
const left: Setting = { side: "left", hasDate: true }
const place = (row: number, setting = right, rows = 1): Place => ({ row, rows, setting, isTight: false })

describe("where a label goes", () => {
  test("first on the right, then on the left, then in the next row", () => {
    // 0 takes 494..594; the mark of 1 leaves no room on its right in that row; 2 has none on either side.
    expect(say(packed([mark(0, 500), mark(1, 480, 2), mark(2, 505, 1)]).places)).toEqual([
      "0: row 0 right",
      "1: row 0 left",
      "2: row 1 right",
    ])
  })

  test("the more important goes first, then the earlier", () => {
    const { places } = packed([mark(0, 500, 1), mark(1, 500, 5), mark(2, 500, 1)])
    expect(say(places)).toEqual(["0: row 1 right", "1: row 0 right", "2: row 2 right"])
  })

  test("8 px stay free between two events", () => {
    // The label of 0 ends at 594.
    expect(say(packed([mark(0, 500), mark(1, 608)]).places)).toEqual(["0: row 0 right", "1: row 0 right"])
    expect(say(packed([mark(0, 500), mark(1, 607)]).places)).toEqual(["0: row 0 right", "1: row 1 right"])
  })

  test("a label near an end of the whole flips", () => {
    expect(say(packed([mark(0, 950)]).places)).toEqual(["0: row 0 left"])
    expect(say(packed([mark(0, 906)]).places)).toEqual(["0: row 0 right"])
  })

  test("a bar may run past the ends, its label may not", () => {
    const { places } = packed([bar(0, -500, 600)])
    expect(places.get(eventAt(0))!.setting).toEqual(left)
  })

  test("a label above a bar that is too long for its room gives up its date", () => {
    // 152 px with the date, 80 without; 0 leaves 100.
    const blocks = [bar(0, 308, 700, 5), bar(1, 200, 300, 4)]
    expect(packed(blocks, { left: 200, most: 1 }).places.get(eventAt(1))!.setting).toEqual({
      side: "right",
      hasDate: false,
    })
  })

  test("what finds no room has no place", () => {
    const { places, rows } = packed([mark(0, 500), mark(1, 500), mark(2, 500)], { most: 2 })
    expect(places.size).toBe(2)
    expect(rows).toBe(2)
  })

  test("a title that wraps takes several rows", () => {
    expect([33, 38, 39, 100].map((height) => rowsFor(mark(0, 0, 3, 80, height), 40))).toEqual([1, 1, 2, 3])
    const { places } = packed([mark(0, 500, 5, 80, 60), mark(1, 500, 4)])
    expect(say(places)).toEqual(["0: row 0 right", "1: row 2 right"])
  })
})

describe("steadiness", () => {
  test("an event keeps its row and side while they fit", () => {
    const prior = new Map([[eventAt(0), place(2, left)]])
    expect(say(packed([mark(0, 500)], { prior }).places)).toEqual(["0: row 2 left"])
  })

  test("among equals, who has a place keeps it from a newcomer", () => {
    const prior = new Map([[eventAt(1), place(0)]])
    expect(say(packed([mark(0, 500), mark(1, 500)], { prior, most: 1 }).places)).toEqual(["1: row 0 right"])
  })

  test("a more important newcomer goes first", () => {
    const prior = new Map([[eventAt(1), place(0)]])
    expect(say(packed([mark(0, 500, 5), mark(1, 500, 3)], { prior, most: 1 }).places)).toEqual(["0: row 0 right"])
  })

  test("a newcomer needs 12 px more than it needs to stay", () => {
    // Both labels stand on the right; the first ends at 594 and the second's mark begins 6 px before its middle.
    const apart = (gap: number, prior: ReadonlyMap<EventIndex, Place>) =>
      packed([mark(0, 500), mark(1, 600 + gap, 3, 300)], { prior, most: 1 }).places.size
    const first = new Map([[eventAt(0), place(0)]])
    const both = new Map([...first, [eventAt(1), place(0)]])
    expect([apart(8, both), apart(7.9, both)]).toEqual([2, 1])
    expect([apart(20, first), apart(19.9, first)]).toEqual([2, 1])
  })

  test("without a layout before, 8 px are enough", () => {
    expect(packed([mark(0, 500), mark(1, 608, 3, 300)], { most: 1 }).places.size).toBe(2)
  })

  test("a row that is no more is not kept", () => {
    const prior = new Map([[eventAt(0), place(5)]])
    expect(say(packed([mark(0, 500)], { prior }).places)).toEqual(["0: row 0 right"])
  })

  test("in a gesture nothing appears, moves to another row, or comes back", () => {
    const prior = new Map([
      [eventAt(0), place(0)],
      [eventAt(1), place(0, left)],
    ])
    const blocks = [mark(0, 500), mark(1, 495, 1), mark(2, 800)]
    expect(say(packed(blocks, { prior, isHolding: true }).places)).toEqual(["0: row 0 right"])
  })
})

describe("the selected event", () => {
  const crowd = [mark(0, 500, 5), mark(1, 500, 4), mark(2, 505, 2), mark(3, 500, 1)]

  test("always has a place, where the least has to go", () => {
    const { places } = packed(crowd, { selected: eventAt(3) })
    expect(say(places)).toEqual(["0: row 0 right", "1: row 1 right", "3: row 2 right"])
  })

  test("changes nobody's place when it already has one", () => {
    const before = packed(crowd).places
    for (const event of before.keys()) expect(packed(crowd, { prior: before, selected: event }).places).toEqual(before)
  })

  test("moves nobody else when it takes a place", () => {
    const before = packed(crowd).places
    const after = packed(crowd, { prior: before, selected: eventAt(3) }).places
    for (const [event, its] of after) if (event !== 3) expect(its).toEqual(before.get(event))
  })

  test("has a place even where its label is wider than the whole", () => {
    const wide = mark(0, 500, 1, 2_000)
    expect(packed([wide, mark(1, 500, 5)]).places.has(eventAt(0))).toBe(false)
    expect(say(packed([wide, mark(1, 500, 5)], { selected: eventAt(0) }).places)).toEqual(["0: row 0 right"])
  })

  test("is counted when, in a gesture, its lane is too low for its title", () => {
    const tall = mark(0, 500, 1, 80, 200)
    expect(packed([tall], { selected: eventAt(0), isHolding: true, most: 3 }).places.size).toBe(0)
    expect(packed([tall], { selected: eventAt(0), isHolding: true, most: 6 }).places.size).toBe(1)
  })
})
