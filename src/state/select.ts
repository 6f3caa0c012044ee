import { countIn, endedBy, startedBy } from "../timeline/lookup.ts"
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
import type { EventList, Filters, LanguageTag, State } from "./state.ts"

/** The order of legend, filter and summary. */
export const LEVELS_AND_NONE: readonly (EvidenceLevel | "none-found")[] = [...EVIDENCE_LEVELS, "none-found"]
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
  const citingMask = remember((timeline: Timeline, source: SourceIndex) => maskOf(timeline, timeline.citing(source)))
  const both = remember(intersect)
  const listOf = remember(listMask)
  const sums = remember((mask: Uint8Array) => runningSums(mask, null))
  const sumsByEnd = remember((timeline: Timeline, mask: Uint8Array) => runningSums(mask, timeline.orders().byEnd))
  const evidenceCounts = remember(countEvidence)

  /** What the filters let through; the query hides nothing. */
  const visibleMask = ({ timeline, filters }: State): Uint8Array | null =>
    filterMask(timeline, filters.lanes, filters.evidence, filters.tags)
  const searchOf = ({ timeline, language }: State): Search | null => searchIn(timeline, language, searching())
  const hits = (state: State): Uint8Array | null => searchOf(state)?.(state.filters.query) ?? null
  /** Is more on its way than the hits so far? */
  const isSearching = (state: State): boolean => {
    hits(state)
    return searchOf(state)?.isWhole?.() === false
  }
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
    isSearching,
    /** A query is near. */
    warm: (state: State): void => searchOf(state)?.warm?.(),
    /** Where previous and next go. */
    passing: visibleMask,
    /** What the search found so far among what is visible, by time, undated events last; null without a search. */
    matches: (state: State): EventList | null => {
      const mask = matchMask(state)
      return mask === null ? null : listOf(mask)
    },
    /** null without a search, and until all is found. */
    matchCount: (state: State): number | null => {
      const mask = matchMask(state)
      return mask === null || isSearching(state) ? null : sums(mask).at(-1)!
    },
    hiddenCount: (state: State): number => {
      const mask = visibleMask(state)
      return mask === null ? 0 : state.timeline.length - sums(mask).at(-1)!
    },
    /**
     * How many visible events touch the view, and the visible undated ones with them, which are listed whatever the view.
     * Cheap enough for each frame.
     */
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
  const atLevel = LEVELS_AND_NONE.map((level) => evidence.length === 0 || evidence.includes(level))
  const wanted = timeline.tags.map((tag) => tags.includes(tag))
  const mask = new Uint8Array(length)
  for (let event = 0; event < length; event++) {
    if (!inLane[columns.lane[event]!]! || !atLevel[levelOf(timeline, event)]!) continue
    mask[event] = tags.length === 0 || hasAny(timeline.tagsOf(eventAt(event)), wanted) ? 1 : 0
  }
  return mask
}

function hasAny(tags: ArrayLike<number>, wanted: readonly boolean[]): boolean {
  for (let place = 0; place < tags.length; place++) if (wanted[tags[place]!]!) return true
  return false
}

/** Place in EVIDENCE_LEVELS; past its end that of an absence. */
const levelOf = ({ columns }: Timeline, event: number): number =>
  (columns.flags[event]! & FLAG.absence) !== 0 ? EVIDENCE_LEVELS.length : columns.evidence[event]!

function maskOf({ length }: Timeline, events: readonly EventIndex[]): Uint8Array {
  const mask = new Uint8Array(length)
  for (const event of events) mask[event] = 1
  return mask
}

function intersect(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b
  const mask = new Uint8Array(a.length)
  for (let index = 0; index < a.length; index++) mask[index] = a[index]! & b[index]!
  return mask
}

/** In typed memory: there may be a million. */
function listMask(mask: Uint8Array): EventList {
  let count = 0
  for (let index = 0; index < mask.length; index++) count += mask[index]!
  const events = new Uint32Array(count)
  for (let index = 0, place = 0; place < count; index++) if (mask[index] === 1) events[place++] = index
  return events as ArrayLike<number> as EventList
}

/** How many of a mask stand before each place, of the model or of another order of its events; and of them all. */
function runningSums(mask: Uint8Array, order: Uint32Array | null): Uint32Array {
  const count = order?.length ?? mask.length
  const counts = new Uint32Array(count + 1)
  for (let place = 0; place < count; place++) counts[place + 1] = counts[place]! + mask[order?.[place] ?? place]!
  return counts
}

function countEvidence(timeline: Timeline): EvidenceCounts {
  const counts = new Uint32Array(EVIDENCE_LEVELS.length + 1)
  for (let event = 0; event < timeline.length; event++) counts[levelOf(timeline, event)]!++
  return Object.fromEntries(LEVELS_AND_NONE.map((level, place) => [level, counts[place]!])) as EvidenceCounts
}
