import fc from "fast-check"
import type { Timeline } from "../../src/timeline/model.ts"
import { eventAt } from "../../src/timeline/model.ts"
import { makeEvents, makeFile, makeSources } from "../make.ts"

/** All that a timeline says, in order: two that say the same are the same to every reader. */
export function tell(timeline: Timeline) {
  const { columns, length, dated, extent, lanes, sources, leftOut, languages } = timeline
  const events = Array.from({ length }, (_, index) => timeline.event(eventAt(index)))
  const numbers = events.map(({ index }) => timeline.numbersOf(index))
  return { columns, events, numbers, dated, extent, lanes, sources, leftOut, languages }
}

export const LANES = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
]
export const crowds = fc
  .record({ count: fc.integer({ min: 0, max: 60 }), seed: fc.integer({ min: 0, max: 1000 }) })
  .map(({ count, seed }) => makeEvents(count, seed, { lanes: ["a", "b"], sources: ["s0", "s1", "s2"] }))
export const fileOf = (events: readonly unknown[]) => ({
  ...makeFile({ lanes: LANES, sources: makeSources(3) }),
  events,
})

/** Values in the shape of the format, each perhaps wrong. */
const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.constantFrom("2017", "a", "s0", null, 3, true))
const oddEvents = fc.record(
  {
    id: odd,
    date: odd,
    undated: odd,
    title: odd,
    text: odd,
    lane: odd,
    kind: odd,
    importance: odd,
    unverified: odd,
    tags: fc.oneof(odd, fc.array(odd)),
    related: fc.oneof(odd, fc.array(odd)),
    image: fc.oneof(odd, fc.record({ src: odd, alt: odd, credit: odd }, { requiredKeys: [] })),
    citations: fc.oneof(
      odd,
      fc.array(fc.record({ source: odd, stance: odd, says: odd, quote: odd, locator: odd }, { requiredKeys: [] })),
    ),
  },
  { requiredKeys: [] },
)
const oddSources = fc.record(
  {
    ...{ id: odd, type: odd, title: odd, author: odd, issued: odd, URL: odd, origin: odd, rank: odd, archived: odd },
    ...{ volume: odd, page: odd, "collection-title": odd },
  },
  { requiredKeys: [] },
)
export const oddFiles = fc.record(
  {
    format: fc.constantFrom(undefined, "sourceline/1", "sourceline/9"),
    id: odd,
    title: odd,
    summary: odd,
    language: odd,
    checked: odd,
    today: odd,
    lanes: fc.oneof(odd, fc.array(fc.record({ id: odd, label: odd }, { requiredKeys: [] }))),
    events: fc.oneof(odd, fc.array(fc.oneof(odd, oddEvents))),
    sources: fc.oneof(odd, fc.array(fc.oneof(odd, oddSources))),
  },
  { requiredKeys: [] },
)
