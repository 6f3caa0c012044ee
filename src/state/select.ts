import { countIn, endedBy, eventsIn, startedBy } from "../timeline/lookup.ts"
import {
  EVIDENCE_LEVELS,
  FLAG,
  eventAt,
  type EventIndex,
  type EvidenceLevel,
  type SourceIndex,
  type Timeline,
} from "../timeline/model.ts"
import type { makeSearch, Search } from "../timeline/search.ts"
import type { Span } from "../time/instant.ts"
import type { Filters, LanguageTag, State } from "./state.ts"

export type EvidenceCounts = Readonly<Record<EvidenceLevel | "none-found", number>>

/**
 * What follows from a state, each remembered until what it is made of changes, so that a frame or a component that asks
 * again gets the same object. One set per viewer. Masks have 1 for each event meant; null stands for all of them.
 * `searching` answers null while the search is still on its way, and nothing is searched then.
 */
export function makeSelectors(searching: () => typeof makeSearch | null) {
  const filterMask = remember(
    (timeline: Timeline, lanes: Filters["lanes"], evidence: Filters["evidence"], tags: Filters["tags"]) =>
      maskOfFilters(timeline, { lanes, evidence, tags }),
  )
  const searchIn = remember(
    (timeline: Timeline, language: LanguageTag, make: typeof makeSearch | null) => make?.(timeline, language) ?? null,
  )
  const searchMask = remember((search: Search | null, query: string) => search?.(query) ?? null)
  const citingMask = remember((timeline: Timeline, source: SourceIndex) => maskOf(timeline, timeline.citing(source)))
  const both = remember(intersect)
  const listOf = remember(listMask)
  const sums = remember((mask: Uint8Array) => runningSums(mask, null))
  const sumsByEnd = remember((timeline: Timeline, mask: Uint8Array) => runningSums(mask, timeline.orders().byEnd))
  const inSpan = remember((timeline: Timeline, span: Span, mask: Uint8Array | null) => {
    const events = eventsIn(timeline, span)
    return mask === null ? events : events.filter((event) => mask[event] === 1)
  })
  const evidenceCounts = remember(countEvidence)

  /** What the filters let through; the query hides nothing. */
  const visibleMask = ({ timeline, filters }: State): Uint8Array | null =>
    filterMask(timeline, filters.lanes, filters.evidence, filters.tags)
  const hits = ({ timeline, language, filters }: State): Uint8Array | null =>
    filters.query.trim() === "" ? null : searchMask(searchIn(timeline, language, searching()), filters.query)
  /** What stays lit: the search's hits, and of them those that the source in hand, hovered or open, is cited for. */
  const litMask = (state: State): Uint8Array | null => {
    const source = state.hovered.source ?? state.selection.source
    return both(hits(state), source === null ? null : citingMask(state.timeline, source))
  }
  const matchMask = (state: State): Uint8Array | null => {
    const found = hits(state)
    return found === null ? null : both(found, visibleMask(state))
  }

  return {
    visibleMask,
    litMask,
    /** Where previous and next go. */
    passing: visibleMask,
    /** What the search found among what is visible, by time, undated events last; null without a search. */
    matches: (state: State): readonly EventIndex[] | null => {
      const mask = matchMask(state)
      return mask === null ? null : listOf(mask)
    },
    matchCount: (state: State): number | null => {
      const mask = matchMask(state)
      return mask === null ? null : sums(mask).at(-1)!
    },
    hiddenCount: (state: State): number => {
      const mask = visibleMask(state)
      return mask === null ? 0 : state.timeline.length - sums(mask).at(-1)!
    },
    /** Visible events that touch the view, by time. */
    eventsInView: (state: State): readonly EventIndex[] => inSpan(state.timeline, state.span, visibleMask(state)),
    /** How many those are, and the visible undated ones with them, which are listed whatever the view. Cheap enough for each frame. */
    shownCount: (state: State): number => {
      const { timeline, span } = state
      const { dated, length } = timeline
      const mask = visibleMask(state)
      if (mask === null) return countIn(timeline, span) + length - dated
      const started = sums(mask)
      const ended = sumsByEnd(timeline, mask)
      const inSpan = started[startedBy(timeline, span)]! - ended[endedBy(timeline, span)]!
      return inSpan + started[length]! - started[dated]!
    },
    evidenceCounts: (timeline: Timeline): EvidenceCounts => evidenceCounts(timeline),
  }
}

export type Selectors = ReturnType<typeof makeSelectors>

/** Keeps the last answer for the last arguments. */
function remember<Args extends readonly unknown[], T>(make: (...args: Args) => T): (...args: Args) => T {
  let last: { readonly args: Args; readonly value: T } | null = null
  return (...args) => {
    if (last === null || last.args.some((arg, index) => arg !== args[index])) last = { args, value: make(...args) }
    return last.value
  }
}

/** An absence has no evidence level: it passes as "none-found" alone. Undated events pass like any other. */
function maskOfFilters(timeline: Timeline, { lanes, evidence, tags }: Omit<Filters, "query">): Uint8Array | null {
  if (lanes.length + evidence.length + tags.length === 0) return null
  const { columns, length } = timeline
  const inLane = timeline.lanes.map(({ id }) => lanes.length === 0 || lanes.includes(id))
  const atLevel = EVIDENCE_LEVELS.map((level) => evidence.length === 0 || evidence.includes(level))
  const absences = evidence.length === 0 || evidence.includes("none-found")
  const mask = new Uint8Array(length)
  for (let event = 0; event < length; event++) {
    const isAbsence = (columns.flags[event]! & FLAG.absence) !== 0
    if (!inLane[columns.lane[event]!]! || !(isAbsence ? absences : atLevel[columns.evidence[event]!]!)) continue
    if (tags.length > 0 && !timeline.event(eventAt(event)).tags.some((tag) => tags.includes(tag))) continue
    mask[event] = 1
  }
  return mask
}

function maskOf({ length }: Timeline, events: readonly EventIndex[]): Uint8Array {
  const mask = new Uint8Array(length)
  for (const event of events) mask[event] = 1
  return mask
}

function intersect(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b
  return a.map((each, index) => each & b[index]!)
}

function listMask(mask: Uint8Array): readonly EventIndex[] {
  const events: EventIndex[] = []
  for (let index = 0; index < mask.length; index++) if (mask[index] === 1) events.push(eventAt(index))
  return events
}

/** How many of a mask stand before each place, of the model or of another order of its events; and of them all. */
function runningSums(mask: Uint8Array, order: Uint32Array | null): Uint32Array {
  const count = order?.length ?? mask.length
  const counts = new Uint32Array(count + 1)
  for (let place = 0; place < count; place++) counts[place + 1] = counts[place]! + mask[order?.[place] ?? place]!
  return counts
}

function countEvidence({ columns, length }: Timeline): EvidenceCounts {
  const counts = { confirmed: 0, single: 0, unverified: 0, disputed: 0, unsourced: 0, "none-found": 0 }
  for (let event = 0; event < length; event++) {
    const isAbsence = (columns.flags[event]! & FLAG.absence) !== 0
    counts[isAbsence ? "none-found" : EVIDENCE_LEVELS[columns.evidence[event]!]!]++
  }
  return counts
}
