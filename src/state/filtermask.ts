import { isContestedLevel } from "../timeline/contested.ts"
import { EVIDENCE_LEVELS, FLAG, type Timeline } from "../timeline/model.ts"
import { kindOf, KINDS } from "./kinds.ts"
import { LEVELS_AND_NONE, maskOfCiting } from "./select.ts"
import type { Filters } from "./state.ts"

const LEVELS = EVIDENCE_LEVELS.length

/**
 * By level, and after those by the level of an absence: whether what is chosen lets it through. An absence passes as
 * "none-found", and as what is said of it.
 */
function passingLevels(chosen: readonly string[]): Uint8Array {
  const passing = chosenOf(LEVELS_AND_NONE, chosen)
  const none = passing[LEVELS]!
  const absences = EVIDENCE_LEVELS.map((level, index) => none | (isContestedLevel(level) ? passing[index]! : 0))
  return Uint8Array.from([...passing.subarray(0, LEVELS), ...absences])
}

/** How many events each choice of LEVELS_AND_NONE lets through by itself. */
export function countPassing({ columns, length }: Timeline): readonly number[] {
  const counts = new Uint32Array(2 * LEVELS)
  const { absence } = FLAG
  for (let event = 0; event < length; event++)
    counts[((columns.flags[event]! & absence) === 0 ? 0 : LEVELS) + columns.evidence[event]!]!++
  return LEVELS_AND_NONE.map((level) => {
    const passing = passingLevels([level])
    return counts.reduce((sum, count, place) => sum + count * passing[place]!, 0)
  })
}

/** `lists` as `listsOf` has them. Undated events pass like any other. */
export function maskOfFilters(timeline: Timeline, ...lists: readonly (readonly string[])[]): Uint8Array | null {
  if (lists.every((list) => list.length === 0)) return null
  const [lanes, evidence, tags, sources, kinds] = lists as Lists
  const { columns, length } = timeline
  const mask = tags.length === 0 ? new Uint8Array(length).fill(1) : timeline.withTags(tags)
  const indexes = sources.map((id) => timeline.sourceOf(id))
  const citing = sources.length === 0 ? mask : maskOfCiting(timeline, indexes)
  const ids = timeline.lanes.map(({ id }) => id)
  const inLane = chosenOf(ids, lanes)
  const atLevel = passingLevels(evidence)
  const ofKind = chosenOf(KINDS, kinds)
  const { absence } = FLAG
  const withFlags = Uint8Array.from({ length: MOST_FLAGS }, (_, flags) => ofKind[kindOf(flags)]!)
  // There may be a million: nothing is called for each of them.
  for (let event = 0; event < length; event++) {
    const flags = columns.flags[event]!
    const level = (flags & absence) === 0 ? columns.evidence[event]! : LEVELS + columns.evidence[event]!
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
