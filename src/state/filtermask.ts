import { EVIDENCE_LEVELS, FLAG, type Timeline } from "../timeline/model.ts"
import { kindOf, KINDS } from "./kinds.ts"
import { LEVELS_AND_NONE, maskOfCiting } from "./select.ts"
import type { Filters } from "./state.ts"

/**
 * `lists` as `listsOf` has them. An absence has no evidence level: it passes as "none-found" alone. Undated events pass
 * like any other.
 */
export function maskOfFilters(timeline: Timeline, ...lists: readonly (readonly string[])[]): Uint8Array | null {
  if (lists.every((list) => list.length === 0)) return null
  const [lanes, evidence, tags, sources, kinds] = lists as Lists
  const { columns, length } = timeline
  const mask = tags.length === 0 ? new Uint8Array(length).fill(1) : timeline.withTags(tags)
  const indexes = sources.map((id) => timeline.sourceOf(id))
  const citing = sources.length === 0 ? mask : maskOfCiting(timeline, indexes)
  const ids = timeline.lanes.map(({ id }) => id)
  const inLane = chosenOf(ids, lanes)
  const atLevel = chosenOf(LEVELS_AND_NONE, evidence)
  const ofKind = chosenOf(KINDS, kinds)
  const withFlags = Uint8Array.from({ length: MOST_FLAGS }, (_, flags) => ofKind[kindOf(flags)]!)
  const { absence } = FLAG
  const none = EVIDENCE_LEVELS.length
  // There may be a million: nothing is called for each of them.
  for (let event = 0; event < length; event++) {
    const flags = columns.flags[event]!
    const level = (flags & absence) === 0 ? columns.evidence[event]! : none
    mask[event] = mask[event]! & citing[event]! & inLane[columns.lane[event]!]! & atLevel[level]! & withFlags[flags]!
  }
  return mask
}

/** One more than all flags together. */
const MOST_FLAGS = 2 * FLAG.undated

type Lists = readonly [Filters["lanes"], Filters["evidence"], Filters["tags"], Filters["sources"], Filters["kinds"]]

/** 1 for each that is chosen; nothing chosen lets everything through. */
const chosenOf = (all: readonly string[], chosen: readonly string[]): Uint8Array =>
  Uint8Array.from(all, (each) => +(chosen.length === 0 || chosen.includes(each)))
