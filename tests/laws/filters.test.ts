import fc from "fast-check"
import { expect, test } from "vitest"
import { countPassing, maskOfFilters } from "../../src/state/filtermask.ts"
import { KINDS } from "../../src/state/kinds.ts"
import { LEVELS_AND_NONE, makeSelectors } from "../../src/state/select.ts"
import { spanOfYear } from "../../src/time/calendar.ts"
import { countIn, eventsIn } from "../../src/timeline/lookup.ts"
import { eventAt, FLAG, type Timeline } from "../../src/timeline/model.ts"
import { openPreread, writePreread } from "../../src/timeline/preread.ts"
import { makeSearch } from "../../src/timeline/search.ts"
import { makeEvents, makeFile, makeSources, makeTimeline, NOW } from "../make.ts"
import { after, stateOf } from "../unit/state/world.ts"

const LANES = ["a", "b", "c"]
const TAGS = ["x", "y", "z"]
const crowds = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    seed: fc.integer({ min: 0, max: 1000 }),
    tags: fc.array(fc.subarray(TAGS), { minLength: 40, maxLength: 40 }),
  })
  .map(({ count, seed, tags }) => {
    const events = makeEvents(count, seed, { lanes: LANES, sources: ["s0", "s1"] })
    return makeTimeline({
      ...makeFile({ lanes: LANES.map((id) => ({ id, label: id })), sources: makeSources(2) }),
      events: events.map((event, index) => {
        const { date, ...rest } = event
        const contested = index % 7 === 6 ? { kind: "absence" as const, unverified: index % 2 === 0 } : {}
        return {
          ...rest,
          ...contested,
          ...(index % 9 === 8 ? { undated: true as const } : { date }),
          tags: tags[index]!,
        }
      }),
    })
  })
const filters = fc.record({
  lanes: fc.subarray([...LANES, "elsewhere"]),
  evidence: fc.subarray([...LEVELS_AND_NONE]),
  tags: fc.subarray([...TAGS, "unheard of"]),
  sources: fc.subarray(["s0", "s1", "nowhere"]),
  kinds: fc.subarray([...KINDS]),
  query: fc.constantFrom("", "paper", "the"),
})

type Lists = Readonly<Record<"lanes" | "evidence" | "tags" | "sources" | "kinds", readonly string[]>>

const plainly = (timeline: Timeline, { lanes, evidence, tags, sources, kinds }: Lists) =>
  Array.from({ length: timeline.length }, (_, index) => timeline.event(eventAt(index))).filter((event) => {
    const { level } = event.evidence
    const contested = level === "disputed" || level === "unverified" ? [level] : []
    const levels = event.isAbsence ? ["none-found", ...contested] : [level]
    const { flags } = timeline.columns
    const dated = (flags[event.index]! & FLAG.period) === 0 ? "moment" : "period"
    const kind = event.isAbsence ? "absence" : event.date === null ? "undated" : dated
    return (
      (lanes.length === 0 || lanes.includes(timeline.lanes[event.lane]!.id)) &&
      (evidence.length === 0 || levels.some((each) => evidence.includes(each))) &&
      (tags.length === 0 || event.tags.some((tag) => tags.includes(tag))) &&
      (sources.length === 0 || event.citations.some(({ sourceId }) => sources.includes(sourceId))) &&
      (kinds.length === 0 || kinds.includes(kind))
    )
  })

test("filters let through, count and find what a look at each event does", () => {
  fc.assert(
    fc.property(crowds, filters, fc.integer({ min: 1945, max: 2030 }), (timeline, chosen, year) => {
      const passing = plainly(timeline, chosen).map(({ index }) => index)
      const { query, ...lists } = chosen
      const isFiltered = Object.values(lists).some((list) => list.length > 0)
      const written = openPreread(writePreread(timeline, {}), { now: NOW, language: "en" })!
      for (const each of [timeline, written.timeline]) {
        const selectors = makeSelectors(
          () => makeSearch,
          () => maskOfFilters,
        )
        const state = after({ ...stateOf(each), span: spanOfYear(year) }, { type: "filter", filters: chosen })
        const mask = selectors.visibleMask(state)
        expect(mask === null).toBe(!isFiltered)
        const isVisible = (index: number) => mask === null || mask[index] === 1
        expect(Array.from({ length: each.length }, (_, index) => index).filter(isVisible)).toEqual(passing)
        expect(selectors.hiddenCount(state)).toBe(each.length - passing.length)
        expect(countIn(each, state.span)).toBe(eventsIn(each, state.span).length)
        const undated = passing.filter((index) => index >= each.dated)
        expect(selectors.shownCount(state)).toBe(eventsIn(each, state.span).filter(isVisible).length + undated.length)
        const matches = selectors.matches(state)
        const hits = makeSearch(timeline, "en")(query)
        const found = hits === null ? null : passing.filter((index) => hits[index] === 1)
        expect(matches && Array.from(matches)).toEqual(found)
      }
    }),
    { numRuns: 80 },
  )
})

test("the counts of the menu are what each choice lets through by itself, a contested absence in both", () => {
  fc.assert(
    fc.property(crowds, (timeline) => {
      const counts = LEVELS_AND_NONE.map(
        (level) => plainly(timeline, { lanes: [], tags: [], sources: [], kinds: [], evidence: [level] }).length,
      )
      expect(countPassing(timeline)).toEqual(counts)
    }),
    { numRuns: 30 },
  )
})
