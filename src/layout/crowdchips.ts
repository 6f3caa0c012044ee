import { lengthOf } from "../time/instant.ts"
import { binOf } from "../timeline/bins.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { LaneSummary } from "../timeline/summarylane.ts"
import { chipOf, extentOf } from "./chips.ts"
import { CHIP_GAP } from "./cluster.ts"
import type { CrowdFrame } from "./crowd.ts"
import { BIN } from "./ridge.ts"
import type { Chip, Look } from "./scene.ts"

/** Bins next to one another, from `first` up to `last`. */
interface Group {
  readonly first: number
  readonly last: number
  readonly count: number
  /** px */
  readonly mean: number
}

/**
 * Chips of a lane that a gesture has made too crowded to list: neighbouring bins join until no two chips would touch.
 * Their members are listed when they are asked for, and no sooner.
 */
export function chipsOfBins(
  { input, plan }: CrowdFrame,
  lane: LaneSummary,
  counts: Uint32Array,
  drawn: readonly EventIndex[],
  middleY: number,
  least: number,
  widthOf: (count: number) => number,
): readonly Chip[] {
  const { plot } = input.geometry
  const { span } = input
  const { from, to } = input.timeline.columns
  const width = ({ count }: Group) => widthOf(count)
  const xOf = (group: Group) => {
    const half = width(group) / 2
    return Math.min(Math.max(group.mean, least + half + 2), plot.x + plot.width - half - 2)
  }
  const groups: Group[] = []
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] === 0) continue
    let group: Group = { first: bin, last: bin + 1, count: counts[bin]!, mean: plot.x + (bin + 0.5) * BIN }
    for (;;) {
      const last = groups.at(-1)
      if (last === undefined || xOf(group) - xOf(last) >= (width(last) + width(group)) / 2 + CHIP_GAP) break
      groups.pop()
      const count = last.count + group.count
      const mean = (last.mean * last.count + group.mean * group.count) / count
      group = { first: last.first, last: group.last, count, mean }
    }
    groups.push(group)
  }
  const step = (lengthOf(span) * BIN) / plot.width
  const binOfEvent = (event: EventIndex) => binOf((from[event]! + to[event]!) / 2, span, step, counts.length)
  const membersOf = ({ first, last }: Group) => {
    const isDrawn = new Set(drawn)
    return lane.eventsIn(span).filter((event) => {
      const bin = binOfEvent(event)
      return bin >= first && bin < last && !isDrawn.has(event)
    })
  }
  return groups.map((group): Chip => {
    let members: readonly EventIndex[] | null = null
    return {
      ...chipOf(input, plan.lane, group.count, xOf(group), middleY, UNSEEN),
      get events() {
        return (members ??= membersOf(group))
      },
      get span() {
        return extentOf(input.timeline, this.events)
      },
    }
  })
}

const UNSEEN: Look = { selected: false, focused: false, hovered: false, dimmed: false }
