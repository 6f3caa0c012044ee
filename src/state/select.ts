import { countIn, endedBy, startedBy } from "../timeline/lookup.ts"
import { EVIDENCE_LEVELS, FLAG, type EvidenceLevel, type SourceIndex, type Timeline } from "../timeline/model.ts"
import type { makeSearch, Search } from "../timeline/search.ts"
import { listsOf, type MaskOfLists } from "./filters.ts"
import type { EventList, LanguageTag, State } from "./state.ts"

/** The order of legend, filter and summary. */
export const LEVELS_AND_NONE: readonly (EvidenceLevel | "none-found")[] = [...EVIDENCE_LEVELS, "none-found"]
export type EvidenceCounts = Readonly<Record<EvidenceLevel | "none-found", number>>

/**
 * What follows from a state, each remembered until what it is made of changes, so that a frame or a component that asks
 * again gets the same object. One set per viewer. Masks have 1 for each event meant; null stands for all of them.
 * `searching` answers null while the search is still on its way, and nothing is searched then; so does `masking`, whose
 * filters can't be set before.
 */
export function makeSelectors(searching: () => typeof makeSearch | null, masking: () => MaskOfLists | null) {
  const filterMask = remember(
    (make: MaskOfLists | null, timeline: Timeline, ...lists: ReturnType<typeof listsOf>) =>
      make?.(timeline, ...lists) ?? null,
  )
  const searchIn = remember(
    (timeline: Timeline, language: LanguageTag, make: typeof makeSearch | null) => make?.(timeline, language) ?? null,
  )
  const citingMask = remember((timeline: Timeline, source: SourceIndex) => maskOfCiting(timeline, [source]))
  const both = remember(intersect)
  const matchList = remember((found: Uint8Array, visible: Uint8Array | null) => listMask(intersect(found, visible)!))
  const counts = remember((mask: Uint8Array) => countsOf(mask))
  const countsByEnd = remember((timeline: Timeline, mask: Uint8Array) => countsOf(mask, timeline.orders().byEnd))
  const evidenceCounts = remember(countEvidence)

  /** What the filters let through; the query hides nothing. */
  const visibleMask = ({ timeline, filters }: State): Uint8Array | null =>
    filterMask(masking(), timeline, ...listsOf(filters))
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
  const matches = (state: State): EventList | null => {
    const found = hits(state)
    return found === null ? null : matchList(found, visibleMask(state))
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
    matches,
    hiddenCount: (state: State): number => {
      const mask = visibleMask(state)
      return mask === null ? 0 : mask.length - counts(mask)(mask.length)
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
      const started = counts(mask)
      const ended = countsByEnd(timeline, mask)
      return started(startedBy(timeline, span)) - ended(endedBy(timeline, span)) + started(length) - started(dated)
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

/** Place in EVIDENCE_LEVELS; past its end that of an absence. */
const levelOf = ({ flags, evidence }: Timeline["columns"], event: number): number =>
  (flags[event]! & FLAG.absence) !== 0 ? EVIDENCE_LEVELS.length : evidence[event]!

/** What cites one of `sources`; null is one that is not there. */
export function maskOfCiting(timeline: Timeline, sources: readonly (SourceIndex | null)[]): Uint8Array {
  const mask = new Uint8Array(timeline.length)
  for (const source of sources) if (source !== null) for (const event of timeline.citing(source)) mask[event] = 1
  return mask
}

function intersect(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b
  const mask = new Uint8Array(a.length)
  for (let index = 0; index < a.length; index++) mask[index] = a[index]! & b[index]!
  return mask
}

/** In typed memory: there may be a million. Without a branch: what is not meant is overwritten by the next. */
function listMask(mask: Uint8Array): EventList {
  let count = 0
  for (let index = 0; index < mask.length; index++) count += mask[index]!
  const events = new Uint32Array(count + 1)
  let place = 0
  for (let index = 0; index < mask.length; index++) {
    events[place] = index
    place += mask[index]!
  }
  return events.subarray(0, count) as ArrayLike<number> as EventList
}

/** Places of which the sum before them is kept. */
const EVERY = 256

/** How many of a mask stand before a place, of the model or of another order of its events. */
function countsOf(mask: Uint8Array, order?: Uint32Array): (place: number) => number {
  const { length } = order ?? mask
  const sums = new Uint32Array(length / EVERY + 1)
  const sum = (from: number, to: number) => {
    let count = 0
    for (let place = from; place < to; place++) count += mask[order ? order[place]! : place]!
    return count
  }
  for (let each = 1; each < sums.length; each++) sums[each] = sums[each - 1]! + sum((each - 1) * EVERY, each * EVERY)
  return (place) => sums[Math.floor(place / EVERY)]! + sum(place - (place % EVERY), place)
}

function countEvidence(timeline: Timeline): EvidenceCounts {
  const counts = new Uint32Array(EVIDENCE_LEVELS.length + 1)
  for (let event = 0; event < timeline.length; event++) counts[levelOf(timeline.columns, event)]!++
  return Object.fromEntries(LEVELS_AND_NONE.map((level, place) => [level, counts[place]!])) as EvidenceCounts
}
