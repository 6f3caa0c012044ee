import { describe, expect, test } from "vitest"
import type { ThreadStart } from "../../../src/layout/scene.ts"
import { threadPath, type ThreadEnd } from "../../../src/view/thread.ts"

const START: ThreadStart = { x: 300, y: 200, radius: 7, laneTop: 120, color: 1, corridor: null }
const END: ThreadEnd = { x: 930, y: 400, panelX: 900, hasKnot: true }

/** The straight ends of a path's commands. */
const points = (path: string) =>
  [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map((each) => [Number(each[1]), Number(each[2])])
/** The corners that its curves cut. */
const corners = (path: string) =>
  [...path.matchAll(/Q([\d.-]+) ([\d.-]+)/g)].map((each) => [Number(each[1]), Number(each[2])])

test("it runs up to the lane's rule, along it to the panel's margin, then to the number", () => {
  const path = threadPath(START, END, 56)
  expect(points(path)[0]).toEqual([300, 187])
  expect(corners(path)).toEqual([
    [300, 120],
    [910, 120],
    [910, 400],
  ])
  expect(points(path).at(-1)).toEqual([930, 400])
})

test("it ends on the margin when the number has scrolled away", () => {
  const path = threadPath(START, { ...END, hasKnot: false }, 56)
  expect(points(path).at(-1)).toEqual([910, 400])
})

test("it runs through its corridor, when something stands above the mark", () => {
  const path = threadPath({ ...START, corridor: { x: 340, y: 180 } }, END, 56)
  expect(corners(path).slice(0, 3)).toEqual([
    [300, 180],
    [340, 180],
    [340, 120],
  ])
})

test("it stays below the axis when its lane has scrolled under it", () => {
  expect(corners(threadPath({ ...START, laneTop: 10 }, END, 56))[0]).toEqual([300, 56])
})

describe("corners", () => {
  test("are rounded by 8 px", () => {
    expect(points(threadPath(START, END, 56))[1]).toEqual([300, 128])
  })

  test("of short runs by half their length", () => {
    const path = threadPath({ ...START, corridor: { x: 304, y: 180 } }, END, 56)
    expect(points(path)[2]).toEqual([302, 180])
  })

  test("of runs without length are none: no number in the path is not one", () => {
    const path = threadPath({ ...START, y: 133 }, { ...END, y: 120 }, 56)
    expect(path).not.toMatch(/NaN|Infinity|undefined/)
  })
})

test("every run but the curves is level or upright", () => {
  for (const corridor of [null, { x: 340, y: 180 }, { x: 12, y: 181 }]) {
    const path = threadPath({ ...START, corridor }, END, 56)
    const steps = [...path.matchAll(/([MLQ])([\d. -]+)/g)].map((each) => ({
      kind: each[1],
      at: each[2]!.trim().split(" ").map(Number),
    }))
    let [x, y] = steps[0]!.at
    for (const { kind, at } of steps.slice(1)) {
      if (kind === "L") expect(at[0] === x || at[1] === y).toBe(true)
      ;[x, y] = at.slice(-2)
    }
  }
})
