import { afterEach, expect, test, vi } from "vitest"
import { makeIdTable } from "../../../src/timeline/compact/idtable.ts"
import { hashOfBytes, hashOfText } from "../../../src/timeline/hash.ts"
import { findId, hasLongRun } from "../../../src/timeline/idtable.ts"
import { makeInterner } from "../../../src/timeline/intern.ts"
import { makeParts } from "../../../src/timeline/records.ts"
import { endRow, makeRoom, makeRowTable } from "../../../src/timeline/rowtable.ts"
import { eventAt, type Timeline } from "../../../src/timeline/model.ts"
import type { PackedTimeline } from "../../../src/timeline/packed.ts"
import { encodeUtf8 } from "../../../src/timeline/utf8.ts"
import { makeVary } from "../../../src/timeline/slug.ts"
import { makeTimeline } from "../../make.ts"
import { collidingIds } from "./colliding.ts"

const COUNT = 50_000
const colliding = collidingIds(COUNT)
const plain = Array.from({ length: COUNT }, (_, number) => `event-${String(number)}`)
const NOTHING = new Uint8Array(0)

afterEach(() => vi.restoreAllMocks())

/** Ids one after the other, all of one length. */
const namesOf = (ids: readonly string[]) => ({
  bytes: encodeUtf8(ids.join("")),
  starts: Uint32Array.from({ length: ids.length + 1 }, (_, place) => place * ids[0]!.length),
})

function claimed(ids: readonly string[]) {
  const table = makeRowTable()
  for (const [place, id] of ids.entries()) {
    makeRoom(table)
    endRow(table, place, { ...makeParts(), bytes: encodeUtf8(id), idTo: id.length }, NOTHING)
  }
  return table
}

test("the ids are what they are said to be", () => {
  expect(new Set(colliding).size).toBe(COUNT)
  expect(new Set(colliding.map((id) => hashOfText(id, 0))).size).toBe(1)
  expect(new Set(colliding.map((id) => hashOfText(id, 7))).size).toBeGreaterThan(0.99 * COUNT)
})

test.each([0, 7])("a text has the hash of its bytes, with seed %j", (seed) => {
  const id = "event-2012-09-30"
  expect(hashOfBytes(encodeUtf8(id), 0, id.length, seed)).toBe(hashOfText(id, seed))
})

test("ids that nobody chose for it are read without a seed", () => {
  const table = claimed(plain)
  expect([table.ids.seed, table.claimed]).toEqual([0, COUNT])
  expect(table.steps).toBeLessThan(8 * COUNT)
})

test("ids that all collide are read in few steps each, and told from doubles", () => {
  const table = claimed([...colliding, ...colliding.slice(-3)])
  expect([table.claimed, table.doubles]).toEqual([COUNT, [COUNT, COUNT + 1, COUNT + 2]])
  expect(table.steps).toBeLessThan(8 * COUNT)
})

test("a table of a compact file holds ids that collide as well", () => {
  const { slots, seed } = makeIdTable(namesOf(colliding))
  expect(seed).not.toBe(0)
  expect(hasLongRun(slots)).toBe(false)
  expect(makeIdTable(namesOf(plain.map((id) => id.padEnd(12, "a")))).seed).toBe(0)
  expect(() => makeIdTable(namesOf(Array.from({ length: 5000 }, () => "again")))).toThrow()
})

test("names that all collide are numbered in few steps each", () => {
  const interner = makeInterner()
  for (const name of [...colliding, ...colliding]) interner.ofText(name)
  expect(interner.names).toEqual(colliding)
  expect(interner.steps()).toBeLessThan(8 * COUNT)
})

test("titles whose ids collide leave no long way to an id that no event has", () => {
  const { packed } = makeTimeline({
    events: colliding.map((title) => ({ id: undefined, title, undated: true })),
  }) as PackedTimeline
  expect(hasLongRun(packed.ids.slots)).toBe(false)
  expect(findId(packed.ids, packed.records, colliding[COUNT - 1]!)).toBe(COUNT - 1)
  expect(findId(packed.ids, packed.records, "a")).toBeNull()
})

test("ids that stand side by side, each in its own place, leave no long way either", () => {
  // Few steps to read, but who looks for another id there walks past all of them.
  const bySlot = new Map(
    Array.from({ length: 200_000 }, (_, number) => `event-${String(number)}`).map((id) => [
      hashOfText(id, 0) & 8191,
      id,
    ]),
  )
  const ids = Array.from({ length: 6000 }, (_, slot) => bySlot.get(slot)).filter((id) => id !== undefined)
  const table = claimed(ids)
  expect([table.ids.seed, table.ids.slots.length, hasLongRun(table.ids.slots)]).toEqual([0, 8192, true])
  const { packed } = makeTimeline({ events: ids.map((id) => ({ id, title: id })) }) as PackedTimeline
  expect(hasLongRun(packed.ids.slots)).toBe(false)
})

test("what is read does not depend on the seed", () => {
  const seen = (timeline: Timeline) =>
    Array.from({ length: timeline.length }, (_, event) => {
      const { id, title, tags, related } = timeline.event(eventAt(event))
      return { id, title, tags, related, found: timeline.indexOf(id) }
    })
  const file = {
    events: colliding.slice(0, 3000).map((id, place) => ({
      ...(place % 3 > 0 && { id: colliding[place - (place % 2)]! }),
      ...{ title: id, tags: [id], related: [colliding[(place * 7) % 4000]!] },
    })),
  }
  const read = (chance: number) => {
    vi.spyOn(Math, "random").mockReturnValue(chance)
    return seen(makeTimeline(file))
  }
  expect(read(0.9)).toEqual(read(0.1))
})

test("doubles that keep the same letters before their numbers share what is known of them", () => {
  const taken = new Set<string>()
  let claims = 0
  const vary = makeVary((name) => {
    claims += 1
    return taken.size < taken.add(name).size
  })
  const names = Array.from({ length: 2000 }, (_, number) => vary("a".repeat(60) + String(number).padStart(4, "0")))
  expect(new Set(names).size).toBe(2000)
  expect(names.slice(0, 2)).toEqual([`${"a".repeat(60)}00-2`, `${"a".repeat(60)}00-3`])
  expect(claims).toBeLessThan(3000)
})
