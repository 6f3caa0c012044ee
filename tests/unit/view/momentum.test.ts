import { expect, test } from "vitest"
import { makeMomentum } from "../../../src/view/momentum.ts"

/** A hand that moves `speed` px per ms for 100 ms, and lets go at `rest` ms after its last move. */
function thrown(speed: number, rest = 0) {
  const momentum = makeMomentum()
  for (let at = 0; at <= 100; at += 10) momentum.record(at * speed, at)
  return { momentum, isFlying: momentum.release(100 + rest) }
}

/** px of each frame until it comes to rest. */
function flight(momentum: ReturnType<typeof makeMomentum>, from = 100): number[] {
  const steps: number[] = []
  for (let at = from + 16; steps.length < 10_000; at += 16) {
    const pixels = momentum.step(at)
    if (pixels === null) return steps
    steps.push(pixels)
  }
  return steps
}

test("a throw goes on in the hand's direction, slower and slower, and comes to rest", () => {
  const { momentum, isFlying } = thrown(1)
  expect(isFlying).toBe(true)
  const steps = flight(momentum)
  expect(steps.length).toBeGreaterThan(20)
  expect(steps.length).toBeLessThan(120)
  for (let each = 1; each < steps.length; each++) expect(steps[each]!).toBeLessThan(steps[each - 1]!)
  expect(steps[0]).toBeCloseTo(16, -1)
})

test("to the left as well", () => {
  expect(flight(thrown(-1).momentum).every((pixels) => pixels < 0)).toBe(true)
})

test("a hand that stopped before it let go throws nothing", () => {
  const { momentum, isFlying } = thrown(1, 90)
  expect([isFlying, momentum.step(200)]).toEqual([false, null])
})

test("a slow hand throws nothing", () => {
  expect(thrown(0.1).isFlying).toBe(false)
})

test("only the last 80 ms count", () => {
  const momentum = makeMomentum()
  momentum.record(0, 0)
  momentum.record(500, 10)
  for (let at = 100; at <= 200; at += 20) momentum.record(500, at)
  expect(momentum.release(200)).toBe(false)
})

test("a touch that did not move throws nothing", () => {
  const momentum = makeMomentum()
  momentum.record(5, 10)
  expect(momentum.release(10)).toBe(false)
  expect(makeMomentum().release(10)).toBe(false)
})

test("a hand that catches it stops it", () => {
  const { momentum } = thrown(2)
  momentum.record(0, 120)
  expect(momentum.step(136)).toBeNull()
})

test("so does anything that cancels it", () => {
  const { momentum } = thrown(2)
  momentum.cancel()
  expect(momentum.step(116)).toBeNull()
})

test("frames that come late take it no further than 64 ms would", () => {
  const late = thrown(1).momentum.step(5_000)!
  expect(late).toBeLessThan(64)
  expect(late).toBe(thrown(1).momentum.step(164))
})

test("it goes as far whatever the frame rate", () => {
  const far = (frame: number) => {
    const { momentum } = thrown(1)
    let sum = 0
    for (let at = 100 + frame; ; at += frame) {
      const pixels = momentum.step(at)
      if (pixels === null) return sum
      sum += pixels
    }
  }
  expect(Math.abs(far(8) - far(33))).toBeLessThan(far(8) * 0.03)
})
