import type { Chip, Scene } from "../layout/scene.ts"
import type { EventList } from "../state/state.ts"
import { isTouching, partition, startedBy } from "../timeline/lookup.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"

/** What of a scene a search found. */
export interface Finding {
  readonly isFound: (event: EventIndex) => boolean
  /** How many of a count's events. */
  readonly inChip: (chip: Chip) => number
}

const NOTHING: Finding = { isFound: () => false, inChip: () => 0 }

/** `found`: by time, undated events last; null: nothing is searched. `drawn`: what is drawn one by one. */
export function findingIn(
  scene: Scene,
  timeline: Timeline,
  found: EventList | null,
  drawn: Iterable<EventIndex>,
): Finding {
  if (found === null || found.length === 0) return NOTHING
  const isFound = (event: EventIndex) => found[partition(0, found.length, (place) => found[place]! < event)] === event
  let crowds: ReadonlyMap<Chip, number> | null = null
  return {
    isFound,
    inChip(chip) {
      if (chip.starts === undefined) return chip.events.filter(isFound).length
      crowds ??= countInCrowds(scene, timeline, found, [...drawn].filter(isFound))
      return crowds.get(chip) ?? 0
    },
  }
}

/** The counts of a lane, by time, and how many were found in each. `at`: the one that found events have come to. */
interface LaneCounts {
  readonly chips: Chip[]
  readonly found: number[]
  at: number
}

/**
 * Of counts whose events are listed only when they are pressed: all that was found is looked at once, in the order of time,
 * and none of what is counted. For a view at rest.
 */
function countInCrowds(
  scene: Scene,
  timeline: Timeline,
  found: EventList,
  drawn: readonly EventIndex[],
): ReadonlyMap<Chip, number> {
  const { from, lane } = timeline.columns
  const lanes: (LaneCounts | undefined)[] = []
  for (const chip of [...scene.chips, ...scene.ridges.flatMap(({ chips }) => chips)]) {
    if (chip.starts === undefined) continue
    const its = (lanes[chip.lane] ??= { chips: [], found: [], at: 0 })
    its.chips.push(chip)
    its.found.push(0)
  }
  const isInView = isTouching(timeline.columns, scene.span)
  const isPast = ({ chips, at }: LaneCounts, event: EventIndex) =>
    at + 1 < chips.length && from[event]! >= chips[at]!.starts!.to
  const count = (events: EventList, until: number, by: 1 | -1) => {
    for (const each of lanes) if (each !== undefined) each.at = 0
    for (let place = 0; place < until; place++) {
      const event = events[place]!
      const its = lanes[lane[event]!]
      if (its === undefined || !isInView(event)) continue
      while (isPast(its, event)) its.at++
      its.found[its.at]! += by
    }
  }
  const begun = startedBy(timeline, scene.span)
  count(
    found,
    partition(0, found.length, (place) => found[place]! < begun),
    1,
  )
  // What is drawn by itself is in no count.
  const inOrder = [...drawn].sort((a, b) => a - b)
  count(inOrder, inOrder.length, -1)
  return new Map(
    lanes.flatMap((its) => its?.chips.map((chip, place): [Chip, number] => [chip, its.found[place]!]) ?? []),
  )
}
