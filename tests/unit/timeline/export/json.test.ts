import { expect, test } from "vitest"
import { jsonWriter } from "../../../../src/timeline/export/json.ts"
import { eventAt, type Timeline } from "../../../../src/timeline/model.ts"
import { inOneLine, makeTimeline, read } from "../../../make.ts"
import { allOf, theCareer, wholeOf } from "./asked.ts"

function readBack(timeline: Timeline, events: number[]): Timeline {
  const back = read(wholeOf(jsonWriter(timeline, events), events), { slug: "other" })
  expect(back.problems.map(inOneLine)).toEqual([])
  return back.timeline!
}

test("the first timeline comes back whole", () => {
  const career = theCareer()
  const back = readBack(career, allOf(career))
  expect(back.title).toEqual(career.title)
  expect(back.id).toBe(career.id)
  expect(back.lanes).toEqual(career.lanes)
  expect(back.today).toBe(career.today)
  expect(back.sources).toEqual(career.sources)
  expect(allOf(back).map((place) => back.event(eventAt(place)))).toEqual(
    allOf(career).map((place) => career.event(eventAt(place))),
  )
})

test("each event by itself is a file without problems, with the sources it cites and no others", () => {
  const career = theCareer()
  for (const place of allOf(career)) {
    const event = career.event(eventAt(place))
    const back = readBack(career, [place])
    expect(back.length).toBe(1)
    const cited = event.citations.map(({ source }) => career.sources[source!]!.id)
    expect(new Set(back.sources.map(({ id }) => id))).toEqual(new Set(cited))
    const { level, origins } = back.event(eventAt(0)).evidence
    expect({ level, origins }).toEqual({ level: event.evidence.level, origins: event.evidence.origins })
  }
})

test("with all events go all sources, cited or not, and with some of them those that they cite", () => {
  const timeline = makeTimeline({
    sources: [{ id: "a" }, { id: "b" }, { id: "c" }],
    events: [{ citations: [{ source: "b" }] }, {}],
  })
  const ids = (events: number[]) =>
    readBack(timeline, events)
      .sources.map(({ id }) => id)
      .sort()
  expect(ids([0, 1])).toEqual(["a", "b", "c"])
  expect(ids([0])).toEqual(["b"])
})

test("a relation is kept where both of its ends are", () => {
  const timeline = makeTimeline({
    events: [{ date: "2001", related: ["e1", "e2"] }, { date: "2002" }, { date: "2003" }],
  })
  expect(readBack(timeline, [0, 2]).event(eventAt(0)).related).toEqual([1])
})

test("of no events it is a file all the same", () => {
  expect(readBack(makeTimeline({ sources: [{ id: "a" }] }), []).length).toBe(0)
})
