import { describe, expect, test } from "vitest"
import { geometryOf } from "../../../src/layout/geometry.ts"
import { allotLanes, CHIP_STRIP, type LaneNeed } from "../../../src/layout/lanes.ts"

const need = (rows: number, part: Partial<LaneNeed> = {}): LaneNeed => ({
  rows,
  isEmpty: false,
  isDense: false,
  least: 1,
  nameHeight: 60,
  nameLines: 1,
  ...part,
})

const wide = (height: number) => geometryOf({ width: 1280, height })
const phone = geometryOf({ width: 390, height: 500 })

describe("the height of lanes", () => {
  test("they stand one under the other and fill the plot", () => {
    const plans = allotLanes([need(1), need(2), need(1)], wide(640))
    plans.forEach((plan, index) =>
      expect(plan.y).toBe(index === 0 ? 0 : plans[index - 1]!.y + plans[index - 1]!.height),
    )
    const last = plans.at(-1)!
    expect(last.y + last.height).toBe(584)
  })

  test("rows are 48 px while they are few, 40 when space is short", () => {
    expect(allotLanes([need(4)], wide(640))[0]!.rowHeight).toBe(48)
    expect(allotLanes([need(13)], wide(640))[0]!.rowHeight).toBe(40)
  })

  test("the lane with most rows gives one up until all fit", () => {
    const rows = allotLanes([need(10), need(2), need(9)], wide(640)).map((plan) => plan.rows)
    expect(rows[1]).toBe(2)
    expect(Math.abs(rows[0]! - rows[2]!)).toBeLessThanOrEqual(1)
    expect(rows[0]! + rows[2]!).toBeLessThan(19)
  })

  test("a lane that gave rows up has a line for its chips", () => {
    const [short, enough] = allotLanes([need(30), need(1)], wide(640))
    expect([short!.hasChipLine, enough!.hasChipLine]).toEqual([true, false])
    const rowsEnd = short!.rowsTop + short!.rows * short!.rowHeight
    expect(short!.height - rowsEnd).toBeGreaterThanOrEqual(CHIP_STRIP)
    expect(short!.chipY).toBe(short!.height - CHIP_STRIP / 2)
  })

  test("64 lanes keep a row each and make the whole taller than the drawing", () => {
    const plans = allotLanes(
      Array.from({ length: 64 }, () => need(6)),
      wide(640),
    )
    expect(plans.every((plan) => plan.rows === 1)).toBe(true)
    const last = plans.at(-1)!
    expect(last.y + last.height).toBeGreaterThan(64 * 60)
  })

  test("a lane is never lower than its name and counts", () => {
    expect(
      allotLanes([need(1, { nameHeight: 140 }), ...Array.from({ length: 20 }, () => need(1))], wide(300))[0]!.height,
    ).toBe(140)
  })

  test("a lane keeps the rows that the selected event's title takes", () => {
    const plans = allotLanes([need(6, { least: 4 }), need(6), need(6)], wide(300))
    expect(plans.map((plan) => plan.rows)).toEqual([4, 1, 1])
  })

  test("a dense lane has one row of labels above its ridge", () => {
    const [plan] = allotLanes([need(500, { isDense: true })], wide(200))
    expect([plan!.rows, plan!.isDense, plan!.height]).toEqual([1, true, 144])
  })

  test("no lanes, no plans", () => {
    expect(allotLanes([], wide(640))).toEqual([])
  })
})

describe("on a phone", () => {
  test("a lane has at most three rows, and scrolls rather than give one up", () => {
    const plans = allotLanes([need(9), need(9), need(9), need(9), need(9)], phone)
    expect(plans.map((plan) => plan.rows)).toEqual([3, 3, 3, 3, 3])
  })

  test("but as many as the selected event's title takes", () => {
    expect(allotLanes([need(9, { least: 5 })], phone)[0]!.rows).toBe(5)
  })

  test("an empty lane shrinks to 26 px, and takes no spare height", () => {
    const [empty] = allotLanes([need(1, { isEmpty: true }), need(2)], phone)
    expect([empty!.height, empty!.isCollapsed]).toEqual([26, true])
  })

  test("chips stand on the name's line, rows below it", () => {
    const [plan] = allotLanes([need(9)], phone)
    expect([plan!.chipY, plan!.rowsTop, plan!.hasChipLine]).toEqual([13.5, 27, true])
  })

  test("a name of two lines moves the rows down by one", () => {
    const [plan] = allotLanes([need(9, { nameLines: 2 })], phone)
    expect([plan!.chipY, plan!.rowsTop]).toEqual([13.5, 45])
    expect(allotLanes([need(1, { isEmpty: true, nameLines: 2 }), need(1)], phone)[0]!.height).toBe(44)
  })
})
