import type { EventIndex } from "../timeline/model.ts"

/** Events of one lane that found no place, near one another: one chip. */
export interface Cluster {
  readonly lane: number
  /** By time. */
  readonly events: readonly EventIndex[]
  /** Mean of their middles, ms since 1970. */
  readonly mean: number
}

/**
 * Merges neighbours until no two chips would touch. `events` come by time; a chip of n events is `chipWidth(n)` px wide.
 * Depends on the zoom alone, so that panning keeps every chip as it is.
 */
export function clusterEvents(
  lane: number,
  events: readonly EventIndex[],
  middleOf: (event: EventIndex) => number,
  pxPerMs: number,
  chipWidth: (count: number) => number,
): readonly Cluster[] {
  const sorted = [...events].sort((a, b) => middleOf(a) - middleOf(b))
  const stack: { events: EventIndex[]; mean: number }[] = []
  for (const event of sorted) {
    let group = { events: [event], mean: middleOf(event) }
    for (;;) {
      const last = stack.at(-1)
      if (last === undefined) break
      const apart = (group.mean - last.mean) * pxPerMs
      if (apart >= (chipWidth(group.events.length) + chipWidth(last.events.length)) / 2 + CHIP_GAP) break
      stack.pop()
      const all = last.events.length + group.events.length
      const mean = last.mean + (group.mean - last.mean) * (group.events.length / all)
      // The longer list takes the shorter, so that a chip of thousands is not copied once for each of them.
      const [long, short] =
        last.events.length >= group.events.length ? [last.events, group.events] : [group.events, last.events]
      for (const each of short) long.push(each)
      group = { events: long, mean }
    }
    stack.push(group)
  }
  return stack.map((each) => ({ lane, mean: each.mean, events: each.events.sort((a, b) => a - b) }))
}

export const CHIP_GAP = 8
