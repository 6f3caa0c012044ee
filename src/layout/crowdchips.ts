import { lengthOf, type Span } from "../time/instant.ts"
import { binOf } from "../timeline/bins.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { LaneSummary } from "../timeline/summarylane.ts"
import { chipOf, extentOf } from "./chips.ts"
import { CHIP_GAP } from "./cluster.ts"
import type { CrowdFrame } from "./input.ts"
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
  return groups.map((group) => chipOfBins({ input, plan }, lane, counts.length, group, drawn, xOf(group), middleY))
}

/** The chip of some bins of a view; its members are listed when they are asked for. */
function chipOfBins(
  { input, plan }: CrowdFrame,
  lane: LaneSummary,
  bins: number,
  { first, last, count }: Group,
  drawn: readonly EventIndex[],
  x: number,
  middleY: number,
): Chip {
  const { span, timeline } = input
  const { from, to } = timeline.columns
  const step = (lengthOf(span) * BIN) / input.geometry.plot.width
  const membersOf = () => {
    const isDrawn = new Set(drawn)
    return lane.eventsIn(span).filter((event) => {
      const bin = binOf((from[event]! + to[event]!) / 2, span, step, bins)
      return bin >= first && bin < last && !isDrawn.has(event)
    })
  }
  let members: readonly EventIndex[] | null = null
  return {
    ...chipOf(input, plan.lane, count, x, middleY, UNSEEN),
    get events() {
      return (members ??= membersOf())
    },
    get span() {
      return extentOf(timeline, this.events)
    },
  }
}

/**
 * A count under each peak of a ridge that is in view: how many of the events that the ridge draws stand there. Where two
 * would touch, the larger stays.
 */
export function chipsOfPeaks(
  frame: CrowdFrame,
  lane: LaneSummary,
  peaks: readonly Span[],
  counts: Uint32Array,
  drawn: readonly EventIndex[],
  middleY: number,
  widthOf: (count: number) => number,
): readonly Chip[] {
  const { span, geometry } = frame.input
  const { plot } = geometry
  const step = (lengthOf(span) * BIN) / plot.width
  const bin = (at: number) => Math.min(Math.max(Math.round((at - span.from) / step), 1), counts.length - 1)
  const groups = peaks.map(({ from, to }): Group => {
    const [first, last] = [bin(from), bin(to)]
    let count = 0
    let mean = 0
    for (let each = first; each < last; each++) {
      count += counts[each]!
      mean += counts[each]! * (plot.x + (each + 0.5) * BIN)
    }
    return { first, last, count, mean: count === 0 ? plot.x : mean / count }
  })
  const kept: { readonly group: Group; readonly x: number; readonly half: number }[] = []
  for (const group of groups.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count)) {
    const half = widthOf(group.count) / 2
    const x = Math.min(Math.max(group.mean, plot.x + half + 2), plot.x + plot.width - half - 2)
    if (kept.every((other) => Math.abs(other.x - x) >= other.half + half + CHIP_GAP)) kept.push({ group, x, half })
  }
  kept.sort((a, b) => a.x - b.x)
  return kept.map(({ group, x }) => chipOfBins(frame, lane, counts.length, group, drawn, x, middleY))
}

const UNSEEN: Look = { selected: false, focused: false, hovered: false, dimmed: false }
