import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { instantOf } from "../../src/time/calendar.ts"
import { en } from "../../src/time/languages/en.ts"
import { openCompact } from "../../src/timeline/compact/open.ts"
import { wholeSource, type CompactSource } from "../../src/timeline/compact/source.ts"
import { writeCompact } from "../../src/timeline/compact/write.ts"
import { writtenFile } from "../../src/timeline/compact/written.ts"
import { eventAt, sourceAt, type Timeline } from "../../src/timeline/model.ts"
import { makeEvents, makeFile, makeSources, NOW, read } from "../make.ts"
import { crowds, fileOf, LANES, oddFiles, tell } from "./files.ts"

const law = <T>(property: fc.IAsyncProperty<T>, numRuns = 12) => fc.assert(property, { seed: 7, numRuns })
const OPTIONS = { now: NOW, words: en }

async function bytesOf(timeline: Timeline): Promise<Uint8Array> {
  return Uint8Array.from(Buffer.concat(await writeCompact(timeline)))
}

/** What `tell` tells, and all else that can be asked of a timeline. */
function tellAll(timeline: Timeline) {
  const { id, title, summary, language, checked, today, pinsToday, sources, tags } = timeline
  const events = Array.from({ length: timeline.length }, (_, index) => eventAt(index))
  return {
    ...tell(timeline),
    about: { id, title, summary, language, checked, today, pinsToday, tags },
    orders: timeline.orders(),
    ids: events.map((event) => timeline.indexOf(timeline.idOf(event))),
    titles: events.map((event) => timeline.titleOf(event)),
    dates: events.map((event) => timeline.dateOf(event)),
    tagged: events.map((event) => [...Array.from(timeline.tagsOf(event))]),
    sourceIds: sources.map((source) => timeline.sourceOf(source.id)),
    citing: sources.map((_, source) => timeline.citing(sourceAt(source))),
  }
}

async function expectSame(file: unknown): Promise<void> {
  const { timeline } = read(file)
  if (timeline === null) return
  const opened = await openCompact(wholeSource(await bytesOf(timeline)), OPTIONS)
  expect(opened.problems).toEqual([])
  expect(tellAll(opened.timeline!)).toEqual(tellAll(timeline))
}

test("a crowd in its compact form is the same timeline", () =>
  law(fc.asyncProperty(crowds, (events) => expectSame(fileOf(events)))))

test("a file of any kind that can be shown at all is the same in its compact form", () =>
  law(fc.asyncProperty(oddFiles, expectSame), 60))

const dates = fc.constantFrom(
  ...["../2012", "2012/..", "/2012", "2012/", "[1871..1872]/[1878..1879]", "[2017,2019]", "{1960..1963}", "[2017]"],
  ...["2017~", "2017?/2018%", "201X", "2001-21", "-13800000000", "Y-17E7", "2017-09-05T10:00:00Z", "[..2017]"],
)
const manyDates = fc.array(
  fc.record(
    { title: fc.string({ minLength: 1 }), date: dates, undated: fc.boolean(), tags: fc.constant(["a", "b"]) },
    { requiredKeys: ["title"] },
  ),
  { maxLength: 12 },
)

test("dates of every kind come through, and open ends stop at the day of viewing", () =>
  law(
    fc.asyncProperty(manyDates, fc.constantFrom({}, { today: "2020-05-01" }), async (events, today) => {
      const file = { title: "Dates", lanes: LANES, sources: makeSources(2), events, ...today }
      await expectSame(file)
      const bytes = await bytesOf(read(file).timeline!)
      const now = instantOf(2150, 1, 1)
      const opened = (await openCompact(wholeSource(bytes), { ...OPTIONS, now })).timeline!
      expect(tell(opened).columns.from).toEqual(tell(read(file, { now }).timeline!).columns.from)
      expect(opened.columns.to.toSorted()).toEqual(read(file, { now }).timeline!.columns.to.toSorted())
    }),
  ))

test("the site's own timeline is the same in its compact form", () =>
  expectSame(readFileSync(new URL("../../data/timelines/alex-krizhevsky.json", import.meta.url), "utf8")))

test("what expands to JSON again is read as the same timeline", () =>
  law(
    fc.asyncProperty(crowds, (events) => {
      const { timeline } = read(fileOf(events))
      expect(tellAll(read([...writtenFile(timeline!)].join("")).timeline!)).toEqual(tellAll(timeline!))
      return Promise.resolve()
    }),
  ))

test("what a source says for citations alone comes through, in its compact form and in JSON again", async () => {
  const sources = [
    { id: "s", volume: 12, issue: "3", page: "45-67", "collection-title": "Things", ISBN: "1" },
    { id: "t" },
  ]
  const file = { ...makeFile(), sources }
  await expectSame(file)
  const { timeline } = read(file)
  const again = read([...writtenFile(timeline!)].join("")).timeline!
  expect(again.sources).toEqual(timeline!.sources)
  expect(again.sources.map(({ details }) => Object.keys(details ?? {}).length)).toEqual([5, 0])
})

const whole = read({ ...makeFile({ lanes: LANES, sources: makeSources(3) }), events: makeEvents(16, 3) }).timeline!

test("a byte that is changed, or an end that is missing, gives a problem or the same timeline, and never throws", async () => {
  const bytes = await bytesOf(whole)
  const told = JSON.stringify(tellAll(whole))
  const bend = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255), isCut: fc.boolean() })
  await law(
    fc.asyncProperty(bend, async ({ at, to, isCut }) => {
      const bent = isCut ? bytes.slice(0, at) : bytes.with(at, to)
      const { timeline, problems } = await openCompact(wholeSource(bent), OPTIONS)
      expect(timeline === null && problems.length === 0).toBe(false)
      if (problems.length === 0) expect(JSON.stringify(tellAll(timeline!))).toBe(told)
      else expect(problems.every(({ message }) => message !== "")).toBe(true)
      if (timeline !== null) tellAll(timeline)
    }),
    150,
  )
})

test("texts that come later are the same texts, and only the pieces that hold them are read", async () => {
  const timeline = read({ ...makeFile(), events: makeEvents(1100, 5) }).timeline!
  const bytes = await bytesOf(timeline)
  const reads: number[] = []
  const source: CompactSource = {
    length: 2 ** 21,
    isWhole: false,
    read: (from, to) => {
      reads.push(from)
      return Promise.resolve(bytes.subarray(from, Math.min(to, bytes.length)))
    },
  }
  const opened = (await openCompact(source, OPTIONS)).timeline!
  const event = eventAt(1050)
  expect([opened.titleOf(event), opened.remote!.isHere(event), reads.length]).toEqual(["", false, 2])
  expect([opened.dateOf(event), opened.idOf(event)]).toEqual([timeline.dateOf(event), timeline.idOf(event)])
  const come = new Promise<void>((resolve) => opened.remote!.onCome(resolve))
  opened.remote!.want([event, eventAt(1051)])
  opened.remote!.want([event])
  await come
  expect([reads.length, opened.remote!.isHere(eventAt(0))]).toEqual([3, false])
  expect(opened.event(event)).toEqual(timeline.event(event))
})
