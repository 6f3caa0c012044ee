import { instantAt, type Span } from "../time/instant.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { Bins, LaneSummary } from "../timeline/summarylane.ts"
import { chipOf, extentOf } from "./chips.ts"
import { CHIP_GAP } from "./cluster.ts"
import type { CrowdFrame } from "./input.ts"
import type { Hill } from "./hills.ts"
import { BIN, stepOf } from "./ridge.ts"
import type { Chip, Look } from "./scene.ts"

/** Bins next to one another, from `first` up to `last`: what starts in them, or has started before the view in the first. */
interface Group {
  readonly first: number
  readonly last: number
  readonly count: number
  /** px */
  readonly mean: number
}

/** What the chips of a lane have in common. `least`: px that they stand right of. */
export interface ChipLine {
  readonly frame: CrowdFrame
  readonly lane: LaneSummary
  readonly bins: Bins
  /** Of what stays lit, how many touch each bin; null: all does. */
  readonly lit: Float32Array | null
  readonly drawn: readonly EventIndex[]
  readonly middleY: number
  readonly least: number
  readonly widthOf: (count: number) => number
}

/** Chips of a lane that a gesture has made too crowded to list: neighbouring bins join until no two chips would touch. */
export function chipsOfBins(line: ChipLine): readonly Chip[] {
  const { starting } = line.bins
  const { plot } = line.frame.input.geometry
  const groups: Group[] = []
  for (let bin = 0; bin < starting.length; bin++)
    if (starting[bin]! > 0)
      groups.push({ first: bin, last: bin + 1, count: starting[bin]!, mean: plot.x + (bin + 0.5) * BIN })
  return chipsOf(line, groups)
}

/** A chip under each hill of a ridge that is in view: each event counts in the one that it starts in, so that they add up. */
export function chipsOfHills(line: ChipLine, hills: readonly Hill[]): readonly Chip[] {
  const { input } = line.frame
  const { span } = input
  const { plot } = input.geometry
  const { starting } = line.bins
  const step = stepOf(span, plot.width)
  const all: Hill = { top: instantAt((span.from + span.to) / 2), until: instantAt(Infinity) }
  let first = 0
  const groups = (hills.length === 0 ? [all] : hills).map(({ top, until }): Group => {
    const last = Math.min(Math.max(Math.round((until - span.from) / step), first), starting.length)
    let count = 0
    for (let bin = first; bin < last; bin++) count += starting[bin]!
    const group = { first, last, count, mean: plot.x + ((top - span.from) / step) * BIN }
    first = last
    return group
  })
  return chipsOf(line, groups)
}

function chipsOf(line: ChipLine, groups: readonly Group[]): readonly Chip[] {
  const { plot } = line.frame.input.geometry
  const width = ({ count }: Group) => line.widthOf(count)
  const xOf = (group: Group) => {
    const half = width(group) / 2
    return Math.min(Math.max(group.mean, line.least + half + 2), plot.x + plot.width - half - 2)
  }
  const apart: Group[] = []
  for (const each of groups) {
    if (each.count === 0) continue
    let group = each
    for (;;) {
      const last = apart.at(-1)
      if (last === undefined || xOf(group) - xOf(last) >= (width(last) + width(group)) / 2 + CHIP_GAP) break
      apart.pop()
      const count = last.count + group.count
      const mean = (last.mean * last.count + group.mean * group.count) / count
      group = { first: last.first, last: group.last, count, mean }
    }
    apart.push(group)
  }
  return apart.map((group) => chipOfGroup(line, group, xOf(group)))
}

/** Its members are listed when they are asked for, and no sooner: there may be a million. */
function chipOfGroup(
  { frame, lane, bins, lit, drawn, middleY }: ChipLine,
  { first, last, count }: Group,
  x: number,
): Chip {
  const { input, plan } = frame
  const { span } = input
  const step = stepOf(span, input.geometry.plot.width)
  const at = (bin: number) => (bin === bins.starting.length ? span.to : instantAt(span.from + bin * step))
  const part: Span = { from: at(first), to: at(last) }
  const membersOf = () => {
    const isDrawn = new Set(drawn)
    const all = first === 0 ? lane.eventsIn(part) : lane.startingIn(part)
    return all.filter((event) => !isDrawn.has(event))
  }
  const share = lit === null ? 1 : shareOf(lit.subarray(first, last), bins.touching.subarray(first, last))
  let members: readonly EventIndex[] | null = null
  return {
    ...chipOf(input, plan.lane, count, x, middleY, { ...LIT, dimmed: share === 0, share }),
    starts: { from: first === 0 ? instantAt(-Infinity) : part.from, to: part.to },
    get events() {
      return (members ??= membersOf())
    },
    get span() {
      if (members !== null) return extentOf(input.timeline, members)
      return (first === 0 ? lane.extentIn(part) : lane.extentOfStarting(part)) ?? part
    },
  }
}

const LIT: Look = { selected: false, focused: false, hovered: false, dimmed: false }
/** Nearer to all than this it is all: of very many, what stays lit is not counted one by one. */
const ALMOST = 0.995

function shareOf(lit: Float32Array, touching: Uint32Array): number {
  let some = 0
  let all = 0
  for (let bin = 0; bin < lit.length; bin++) {
    some += lit[bin]!
    all += touching[bin]!
  }
  return some > ALMOST * all ? 1 : some / all
}
