import { expect, test } from "vitest"
import type { Chip } from "../../../src/layout/scene.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { inOneLine } from "../../../src/view/said.ts"
import { nearestInLane, successorOf, twinItems } from "../../../src/view/twinitems.ts"
import { nameOfItem } from "../../../src/view/twinname.ts"
import { makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const timeline = makeTimeline({
  lanes: [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ],
  events: [
    // Two hills.
    ...Array.from({ length: 900 }, (_, index) => {
      const year = (index % 2 === 0 ? 1965 : 2003) + (index % 7)
      return { date: `${year}-${String(1 + (index % 12)).padStart(2, "0")}`, title: `no. ${index}`, lane: "a" }
    }),
    { date: "1980", title: "alone", lane: "b" },
    { date: "2010", title: "alone too", lane: "b" },
  ],
})
const span = { from: startOfYear(1960), to: startOfYear(2020) }
const { scene } = stage(timeline, { width: 1_120, span })
const items = twinItems(scene, timeline, null)
const ridge = items.find(({ key }) => key === "ridge-0")!

test("a ridge is one item, in time among the others, and lists what it counts", () => {
  expect(ridge.event).toBeNull()
  expect(ridge.list()).toHaveLength(ridge.count)
  expect(items.map(({ from }) => from)).toEqual(items.map(({ from }) => from).toSorted((a, b) => a - b))
})

test("a ridge tells its count and its dates without its events being looked at", () => {
  const extent = { from: startOfYear(1990), to: startOfYear(2022) }
  const large = { ...scene, ridges: [{ ...scene.ridges[0]!, count: 612_345, extent }] }
  const blind = { ...timeline, dated: NaN, orders: () => expect.unreachable() }
  const item = twinItems(large, blind, null).find(({ key }) => key === "ridge-0")!
  const named = (words: typeof en | typeof fr) => inOneLine(nameOfItem(item, timeline, words, words.tag))
  expect(named(en)).toBe("612,345 events in all, 1990 to 2021. A.")
  expect(named(fr)).toMatch(/^612.345 événements en tout, de 1990 à 2021\. A\.$/)
})

test("of a lane with very many events in its counts, these are listed when they are pressed", () => {
  let listings = 0
  const chipAt = (x: number, count: number): Chip => ({
    ...{ lane: 1, color: 1, count, span, look: { selected: false, focused: false, hovered: false, dimmed: false } },
    ...{ box: { x, y: 500, width: 60, height: 24 } },
    text: { text: `+${count}`, x, y: 500, role: "chip", ink: "lane1", align: "middle" },
    get events() {
      listings++
      return []
    },
  })
  const crowded = twinItems({ ...scene, chips: [chipAt(500, 900), chipAt(800, 200)] }, timeline, null)
  const chips = crowded.filter(({ key }) => key.startsWith("crowd"))
  expect(chips.map(({ count }) => count)).toEqual([900, 200])
  expect(chips[0]!.extent).toEqual(span)
  expect(listings).toBe(0)
  chips[0]!.list()
  expect(listings).toBe(1)
})

test("a count of one is that event", () => {
  const crowded = makeTimeline({
    events: Array.from({ length: 6 }, (_, index) => ({ date: "2010", title: `no. ${index}` })),
  })
  const { scene } = stage(crowded, { width: 360, height: 300 })
  const [chip] = scene.chips
  const [event] = chip!.events
  const alone = { ...scene, chips: [{ ...chip!, events: [event!], count: 1 }] }
  const item = twinItems(alone, crowded, null).find(({ key }) => key.startsWith("chip"))!
  expect([item.event, item.box]).toEqual([event, chip!.box])
  expect(inOneLine(nameOfItem(item, crowded, en, "en"))).toContain(crowded.titleOf(event!))
})

test("what is drawn no more is followed by the ridge that took it in, else by the nearest in time", () => {
  const hidden = timeline.columns.from.findIndex((_, event) => timeline.columns.lane[event] === 0 && !isDrawn(event))
  const was = { ...items.find(({ event }) => event !== null)!, key: "gone", first: hidden as never, lane: 0 }
  expect(successorOf(was, items, timeline)).toBe(ridge)
  const others = items.filter(({ lane }) => lane === 1)
  expect(successorOf({ ...was, from: startOfYear(2009) }, others, timeline)!.from).toBe(startOfYear(2010))
})

test("the nearest of the next lane is found from a ridge as from a mark", () => {
  expect(nearestInLane(items, ridge, 1)!.lane).toBe(1)
  expect(nearestInLane(items, ridge, -1)).toBeUndefined()
})

const isDrawn = (event: number) => items.some((item) => item.event === event)

test("the counts under a ridge are items of their own, and list what they count", () => {
  const hills = items.filter(({ key }) => key.startsWith("hill"))
  expect(hills.length).toBeGreaterThan(0)
  for (const hill of hills) {
    expect(hill.list()).toHaveLength(hill.count)
    expect(hill.count).toBeLessThan(ridge.count)
  }
  expect(hills.reduce((sum, { count }) => sum + count, 0)).toBe(ridge.count)
})

test("where one count has all of a ridge, the ridge is no item beside it", () => {
  const one = { ...scene, ridges: scene.ridges.map((each) => ({ ...each, chips: each.chips.slice(0, 1) })) }
  const keys = twinItems(one, timeline, null).map(({ key }) => key)
  expect(keys.filter((key) => /^(ridge|hill)/.test(key))).toEqual(["hill-0-0"])
})

test("a lane with nothing in view is an item too, which leads to its next event", () => {
  const late = stage(timeline, { span: { from: startOfYear(1990), to: startOfYear(2000) } }).scene
  const empty = twinItems(late, timeline, null).find(({ lane }) => lane === 1)!
  expect(inOneLine(nameOfItem(empty, timeline, en, "en"))).toBe("B. Nothing in this span. Next: alone too, 2010")
  expect(timeline.titleOf(empty.nearest!)).toBe("alone too")
  const after = stage(timeline, { words: fr, span: { from: startOfYear(2100), to: startOfYear(2200) } }).scene
  const names = twinItems(after, timeline, null).map((item) => inOneLine(nameOfItem(item, timeline, fr, "fr")))
  expect(names).toEqual([
    expect.stringMatching(/^A\. Rien dans cet intervalle\. Avant : no\. \d+, /),
    "B. Rien dans cet intervalle. Avant : alone too, 2010",
  ])
})

test("where nothing at all is drawn there is still one item, for the keys", () => {
  const [only, ...others] = twinItems(
    { ...scene, lanes: [], marks: [], bars: [], tints: [], ridges: [] },
    timeline,
    null,
  )
  expect([others.length, inOneLine(nameOfItem(only!, timeline, en, "en"))]).toEqual([0, "Nothing in this span."])
})
