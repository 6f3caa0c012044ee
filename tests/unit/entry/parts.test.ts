import { expect, test } from "vitest"
import { makeSnapshots } from "../../../src/entry/parts.ts"
import type { Packed } from "../../../src/timeline/packed.ts"

/** Reads `steps` slices of 1,000 events, each in so many ms; a part takes `msPerPart` for each 1,000. Answers where parts were made. */
function partsOf(steps: number, msPerStep: number, shown: number, msPerPart: number): number[] {
  let time = 0
  const parts: number[] = []
  const reading = {
    events: 0,
    snapshot() {
      parts.push(reading.events)
      time += (reading.events / 1000) * msPerPart
      return {} as Packed
    },
  }
  const next = makeSnapshots(reading, shown, () => time)
  for (let step = 0; step < steps; step++) {
    reading.events += 1000
    time += msPerStep
    const before = parts.length
    expect(next() !== null).toBe(parts.length > before)
  }
  return parts
}

test("the first events are shown at once", () => {
  expect(partsOf(1, 0, 0, 1)).toEqual([1000])
})

test("while a reader waits for the network, each part has twice the events of the one before", () => {
  expect(partsOf(40, 100, 0, 1)).toEqual([1000, 2000, 4000, 8000, 16000, 32000])
})

test("where reading is quick, making parts takes no more than a fifth of its time", () => {
  const parts = partsOf(1000, 1, 0, 0.1)
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.reduce((sum, events) => sum + events / 10_000, 0)).toBeLessThan(0.2 * 1000)
  // As dear as the reading itself: few.
  expect(partsOf(1000, 1, 0, 1).length).toBeLessThan(6)
})

test("what is on screen already is no part, and none is made where none is wanted", () => {
  expect(partsOf(3, 100, 2000, 1)).toEqual([])
  expect(partsOf(40, 100, Infinity, 1)).toEqual([])
})

test("where nothing more comes, all that has come is shown, once", () => {
  const reading = { events: 1000, snapshot: () => ({}) as Packed }
  const next = makeSnapshots(reading, 0, () => 0)
  expect(next()).not.toBeNull()
  reading.events = 1900
  expect(next()).toBeNull()
  expect(next(true)).not.toBeNull()
  expect(next(true)).toBeNull()
  expect(makeSnapshots(reading, Infinity, () => 0)(true)).toBeNull()
})
