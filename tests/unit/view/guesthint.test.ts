import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { HINT_MS, makeGuestHint } from "../../../src/view/guesthint.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("the hint shows for 1.6 s after the last wheel that was left alone", () => {
  const hint = makeGuestHint()
  const told: boolean[] = []
  hint.subscribe(() => told.push(hint.isShown()))
  expect(HINT_MS).toBe(1600)
  hint.show()
  vi.advanceTimersByTime(1000)
  hint.show()
  vi.advanceTimersByTime(1599)
  expect(hint.isShown()).toBe(true)
  vi.advanceTimersByTime(1)
  expect(hint.isShown()).toBe(false)
  expect(told).toEqual([true, false])
})

test("a wheel that spins tells once", () => {
  const hint = makeGuestHint()
  let told = 0
  hint.subscribe(() => told++)
  for (let notch = 0; notch < 100; notch++) hint.show()
  expect(told).toBe(1)
})

test("after it stops no timer is left", () => {
  const hint = makeGuestHint()
  hint.show()
  hint.stop()
  expect(vi.getTimerCount()).toBe(0)
  expect(hint.isShown()).toBe(false)
})
