import { expect, test } from "vitest"
import type { EventIndex, RemoteTexts } from "../../../src/timeline/model.ts"
import { fetchTitles } from "../../../src/view/table/fetchtitles.ts"

const COUNT = 100_000
const BLOCK = 1000

/** Texts in blocks that come when they are let, and what was asked for and told. */
function start(lost: readonly number[] = []) {
  const asked: number[] = []
  const here = new Set<number>()
  const told: number[] = []
  const listeners = new Set<() => void>()
  let isDone = false
  const blockOf = (event: EventIndex) => Math.floor(event / BLOCK)
  const remote: RemoteTexts = {
    isHere: (event) => here.has(blockOf(event)) && !lost.includes(blockOf(event)),
    isLost: (event) => here.has(blockOf(event)) && lost.includes(blockOf(event)),
    isDamaged: () => false,
    want(events) {
      for (const event of events) if (!asked.includes(blockOf(event))) asked.push(blockOf(event))
    },
    onCome(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
  const stop = fetchTitles(
    remote,
    COUNT,
    (settled) => told.push(settled),
    () => {
      isDone = true
    },
  )
  const come = (block: number) => {
    here.add(block)
    for (const tell of listeners) tell()
  }
  return { asked, told, come, stop, isDone: () => isDone, listeners }
}

test("all titles are asked for once, a part ahead of those that have come, and it is told how far they are", () => {
  const { asked, told, come, isDone, listeners } = start()
  expect(asked.length).toBeLessThan(COUNT / BLOCK / 2)
  for (let block = 0; block < COUNT / BLOCK; block++) {
    expect(isDone()).toBe(false)
    expect(asked).toContain(block)
    come(block)
  }
  expect(isDone()).toBe(true)
  expect(told.at(-1)).toBe(COUNT)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(asked).toHaveLength(COUNT / BLOCK)
  expect(listeners.size).toBe(0)
})

test("what is lost is not waited for", () => {
  const { come, isDone } = start([0, 7, 99])
  for (let block = 0; block < COUNT / BLOCK; block++) come(block)
  expect(isDone()).toBe(true)
})

test("once it is stopped no more is asked for", () => {
  const { asked, come, stop, isDone } = start()
  const before = asked.length
  stop()
  for (const block of asked.slice()) come(block)
  expect([asked.length, isDone()]).toEqual([before, false])
})
