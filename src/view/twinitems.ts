import { boxOfBar, boxOfMark, boxOfTint } from "../layout/boxes.ts"
import { eventsOfRidge } from "../layout/near.ts"
import type { Box, Chip, Scene } from "../layout/scene.ts"
import type { Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { EventList } from "../state/state.ts"
import { findingIn, type Finding } from "./twinfound.ts"

/** What is drawn, as a button over it. */
export interface TwinItem {
  readonly key: string
  readonly lane: number
  readonly box: Box
  /** One event that is drawn by itself or counted alone; null: a count of several or a ridge. */
  readonly event: EventIndex | null
  /** The first of it by time; null: a crowd. */
  readonly first: EventIndex | null
  /** null: not a crowd. From the first start to the last end of a crowd; what is drawn one by one among it may be in that. */
  readonly extent: Span | null
  readonly count: number
  /** How many of them a search found. */
  readonly found: number
  /** A crowd that is also told in parts. */
  readonly isWhole?: true
  /** Of a place where nothing is in view: the event it leads to; null: to none. */
  readonly nearest?: EventIndex | null
  /** What is drawn there instead. */
  readonly note?: string
  /** ms; where it begins, and where the last of it does. */
  readonly from: number
  readonly to: number
  /** All of it, by time. Of a crowd they are listed at each call: for a press, never for a name. */
  readonly list: () => EventList
}

/** It stands for events, not for a place where none is in view. */
export const isDrawn = ({ nearest }: TwinItem): boolean => nearest === undefined

/** More buttons for single events help nobody; the rest comes into reach by zooming. */
const MOST = 200
/** Events in all the counts of one lane above which none of them is listed before it is pressed. */
const CROWD = 1_000

/**
 * All that a scene draws, by time. `visible`: 1 for each event that the filters let through. `found`: what a search found,
 * by time; null: nothing is searched.
 */
export function twinItems(
  scene: Scene,
  timeline: Timeline,
  visible: Uint8Array | null,
  found: EventList | null = null,
): readonly TwinItem[] {
  const { columns } = timeline
  const byTime = (a: TwinItem, b: TwinItem) => a.from - b.from || a.lane - b.lane || (a.event ?? -1) - (b.event ?? -1)
  const boxes = new Map<EventIndex, Box>()
  for (const bar of scene.bars) boxes.set(bar.event, boxOfBar(bar))
  for (const tint of scene.tints) boxes.set(tint.event, boxOfTint(tint))
  for (const mark of scene.marks) boxes.set(mark.event, boxOfMark(mark))
  const finding = findingIn(scene, timeline, found, boxes.keys())
  const singles = [...boxes].map(([event, box]): TwinItem => ({
    ...{ key: `event-${String(event)}`, lane: columns.lane[event]!, box, event, first: event, extent: null, count: 1 },
    ...{ from: columns.from[event]!, to: columns.from[event]!, list: () => [event] },
    found: finding.isFound(event) ? 1 : 0,
  }))
  const ridges = scene.ridges.flatMap((ridge): TwinItem[] => {
    const { lane, x, base, step, heights, peak, count, extent, chips } = ridge
    // Where one count under it has all that it has, that says it.
    if (peak === null || count === 0 || chips.length === 1) return []
    const box = { x, y: peak.y, width: heights.length * step, height: base - peak.y }
    const list = () => eventsOfRidge(timeline, scene, ridge, visible)
    const whole = chips.length > 1 ? ({ isWhole: true } as const) : {}
    const found = chips.reduce((sum, chip) => sum + finding.inChip(chip), 0)
    return [{ ...crowdOf(`ridge-${String(lane)}`, lane, box, count, extent), ...whole, found, list }]
  })
  const drawn = [...singles.sort(byTime).slice(0, MOST), ...countsOf(scene, timeline, finding), ...ridges].sort(byTime)
  const items = [...drawn, ...emptyLanes(scene)]
  // The keys need a place to be.
  return items.length > 0 ? items : [emptyOf(-1, scene, scene.plot, null)]
}

/** After all that is drawn: lanes that say that they have nothing in view. */
const emptyLanes = (scene: Scene): readonly TwinItem[] =>
  scene.lanes.flatMap(({ lane, box, texts, next }) => {
    const notes = texts.filter(({ role }) => role === "note")
    if (next === null && notes.length === 0) return []
    const its = next?.box ?? { ...scene.plot, y: box.y, height: box.height }
    const note = notes.find(({ align }) => align === "start")?.text
    return [{ ...emptyOf(lane, scene, its, next?.event ?? null), ...(note === undefined ? {} : { note }) }]
  })

const emptyOf = (lane: number, { span }: Scene, box: Box, nearest: EventIndex | null): TwinItem => ({
  ...{ key: `empty-${String(lane)}`, lane, box, event: null, first: null, extent: null, count: 0, found: 0, nearest },
  ...{ from: span.to, to: span.to, list: () => [] },
})

function countsOf(scene: Scene, { columns }: Timeline, { inChip }: Finding): readonly TwinItem[] {
  const inLane = new Map<number, number>()
  for (const { lane, count } of scene.chips) inLane.set(lane, (inLane.get(lane) ?? 0) + count)
  const unlisted = (chip: Chip, key: string): TwinItem => {
    const { lane, box, count, span } = chip
    return { ...crowdOf(key, lane, box, count, span), found: inChip(chip), list: () => chip.events }
  }
  const hills = scene.ridges.flatMap(({ lane, chips }) =>
    chips.map((chip, place) => unlisted(chip, `hill-${String(lane)}-${String(place)}`)),
  )
  const counts = scene.chips.map((chip, place): TwinItem => {
    const { lane, box, count } = chip
    if (inLane.get(lane)! > CROWD) return unlisted(chip, `crowd-${String(lane)}-${String(place)}`)
    const { events } = chip
    const [first, last] = [events[0]!, events.at(-1)!]
    const event = count === 1 ? first : null
    return {
      ...{ key: `chip-${String(lane)}-${String(first)}`, lane, box, event, first, extent: null, count },
      ...{ from: columns.from[first]!, to: columns.from[last]!, list: () => events },
      found: inChip(chip),
    }
  })
  return [...counts, ...hills]
}

const crowdOf = (
  key: string,
  lane: number,
  box: Box,
  count: number,
  extent: Span,
): Omit<TwinItem, "found" | "list"> => ({
  ...{ key, lane, box, event: null, first: null, extent, count, from: extent.from, to: extent.to },
})

/** What stands for an event: its own button, the count that holds it, or the crowd that it is in. */
export function holderOf(
  event: EventIndex,
  items: readonly TwinItem[],
  { columns }: Pick<Timeline, "columns">,
): TwinItem | undefined {
  const list = items.find((item) => item.extent === null && indexIn(item.list(), event) >= 0)
  if (list !== undefined) return list
  const crowds = items.filter(
    ({ lane, extent }) =>
      lane === columns.lane[event] &&
      extent !== null &&
      columns.from[event]! <= extent.to &&
      columns.to[event]! >= extent.from,
  )
  // An event counts where it starts, and crowds may go on into the next.
  return crowds.findLast(({ from }) => from <= columns.from[event]!) ?? crowds[0]
}

/** What stands for an item that is drawn no more: what holds its first event, else the nearest by time. */
export function successorOf(was: TwinItem, items: readonly TwinItem[], { columns }: Timeline): TwinItem | undefined {
  const apart = (item: TwinItem) => Math.min(Math.abs(item.from - was.from), Math.abs(item.to - was.from))
  const nearest = (among: readonly TwinItem[]) => [...among].sort((a, b) => apart(a) - apart(b))[0]
  const { first } = was
  if (first === null) return nearest(items.filter(({ lane }) => lane === was.lane)) ?? nearest(items)
  return holderOf(first, items, { columns }) ?? nearest(items)
}

const indexIn = (list: EventList, event: EventIndex): number => Array.prototype.indexOf.call(list, event)

/** The nearest item of the next lane that has any, in a direction. */
export function nearestInLane(
  items: readonly TwinItem[],
  from: TwinItem | undefined,
  step: 1 | -1,
): TwinItem | undefined {
  if (from === undefined) return items[0]
  const middle = (item: TwinItem) => item.box.x + item.box.width / 2
  const beyond = items.filter((item) => (item.lane - from.lane) * step > 0)
  const lane = beyond.reduce(
    (best, item) => (step > 0 ? Math.min(best, item.lane) : Math.max(best, item.lane)),
    step * Infinity,
  )
  return beyond
    .filter((item) => item.lane === lane)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0]
}
