import type { EventIndex, Timeline } from "../timeline/model.ts"
import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { CHIP_GAP, clusterEvents } from "./cluster.ts"
import type { LayoutInput } from "./input.ts"
import { colorOf, laneInk } from "./lanetext.ts"
import { chipWidthOf, type Placement } from "./placement.ts"
import type { Chip, Look } from "./scene.ts"

export const CHIP_HEIGHT = 24
const TEXT_BASELINE = 16

interface Gathering {
  readonly events: EventIndex[]
  x: number
}

/**
 * Chips of one lane: each cluster's members that touch the view, counted exactly, at the cluster's mean time pulled inside
 * the view. Chips that meet at an edge become one.
 */
export function layChips(
  input: LayoutInput,
  placement: Placement,
  lane: number,
  rest: readonly EventIndex[],
  middleY: number,
  least: number,
  x: (ms: number) => number,
  lookOf: (events: readonly EventIndex[]) => Look,
): readonly Chip[] {
  const byCluster = new Map<number, EventIndex[]>()
  const loose: EventIndex[] = []
  for (const event of rest) {
    const cluster = placement.clusterOf.get(event)
    if (cluster === undefined) {
      loose.push(event)
      continue
    }
    const members = byCluster.get(cluster)
    if (members === undefined) byCluster.set(cluster, [event])
    else members.push(event)
  }
  const { plot } = input.geometry
  const { columns } = input.timeline
  const gatherings: Gathering[] = []
  const gather = (events: EventIndex[], mean: number) => {
    const half = chipWidthOf(events.length, input) / 2
    gatherings.push({ events, x: Math.min(Math.max(x(mean), least + half + 2), plot.x + plot.width - half - 2) })
  }
  for (const [cluster, events] of byCluster) gather(events, placement.clusters[cluster]!.mean)
  const middleOf = (event: EventIndex) => (columns.from[event]! + columns.to[event]!) / 2
  const pxPerMs = plot.width / lengthOf(input.span)
  for (const { events, mean } of clusterEvents(lane, loose, middleOf, pxPerMs, (count) => chipWidthOf(count, input)))
    gather([...events], mean)
  gatherings.sort((a, b) => a.x - b.x)
  const width = (gathering: Gathering) => chipWidthOf(gathering.events.length, input)
  const apart: Gathering[] = []
  for (const gathering of gatherings) {
    let current = gathering
    for (;;) {
      const last = apart.at(-1)
      if (last === undefined || current.x - last.x >= (width(last) + width(current)) / 2 + CHIP_GAP / 2) break
      apart.pop()
      const events = [...last.events, ...current.events].sort((a, b) => a - b)
      const half = chipWidthOf(events.length, input) / 2
      const meeting = (last.x * last.events.length + current.x * current.events.length) / events.length
      current = { events, x: Math.min(Math.max(meeting, least + half + 2), plot.x + plot.width - half - 2) }
    }
    apart.push(current)
  }
  return apart.map(({ events, x }) => ({
    ...chipOf(input, lane, events.length, x, middleY, lookOf(events)),
    events,
    span: extentOf(input.timeline, events),
  }))
}

/** The chip of so many events, but not yet which they are. */
export function chipOf(
  input: Pick<LayoutInput, "measure" | "words">,
  lane: number,
  count: number,
  x: number,
  middleY: number,
  look: Look,
): Omit<Chip, "events" | "span"> {
  const y = middleY - CHIP_HEIGHT / 2
  const width = chipWidthOf(count, input)
  return {
    lane,
    color: colorOf(lane),
    box: { x: x - width / 2, y, width, height: CHIP_HEIGHT },
    text: {
      text: `+${input.words.number(count)}`,
      x,
      y: y + TEXT_BASELINE,
      role: "chip",
      ink: laneInk(lane),
      align: "middle",
    },
    count,
    look,
  }
}

/** From the first start to the last end. */
export const extentOf = ({ columns: { from, to } }: Timeline, events: readonly EventIndex[]): Span => ({
  from: instantAt(events.reduce((least, event) => Math.min(least, from[event]!), Infinity)),
  to: instantAt(events.reduce((most, event) => Math.max(most, to[event]!), -Infinity)),
})
