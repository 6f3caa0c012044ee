import type { EventIndex } from "../timeline/model.ts"
import { layChips } from "./chips.ts"
import type { LaneFrame } from "./itemlabel.ts"
import { layItems } from "./items.ts"
import type { Items } from "./itemshapes.ts"
import { CHIP_STRIP, type LanePlan } from "./lanes.ts"
import type { Placement } from "./placement.ts"
import type { Box, Chip, LaneBox, Look, Ridge } from "./scene.ts"

/** The events of one lane that touch the view: each is among the items, in a chip or in the ridge. */
export interface LaneEvents {
  readonly items: Items
  readonly chips: readonly Chip[]
  readonly ridge: Ridge | null
  readonly drawn: number
}

/** Between the labels of a dense lane and the ridge below them. */
const RIDGE_GAP = 4

/** `isListed`: `events` are all that touch the view; else those of them that have a place. */
export function layLaneEvents(
  frame: LaneFrame,
  placement: Placement,
  events: readonly EventIndex[],
  isListed: boolean,
  box: LaneBox,
): LaneEvents {
  const { input, plan, top } = frame
  const crowd = isListed ? null : input.crowd
  let placed: readonly EventIndex[] = plan.isCollapsed ? [] : events.filter((event) => placement.places.has(event))
  for (;;) {
    const items = emptyItems()
    placed = without(placed, layItems(frame, placed, placement.places, items))
    const isRidge = crowd !== null && plan.isDense && !plan.isCollapsed
    const chips = isRidge
      ? []
      : crowd !== null
        ? crowd.layChips(frame, placed, top + plan.chipY, leastChipX(frame, box))
        : layLaneChips(frame, placement, without(events, placed), box)
    const met = eventsUnder(items, boxesAbove(items, plan, chips))
    if (met.size === 0) {
      const base = plan.height - CHIP_STRIP
      const ridge = isRidge
        ? crowd.layRidge(
            frame,
            placed,
            top + base,
            base - ridgeTop(plan),
            placement.hills?.get(plan.lane) ?? [],
            top + plan.height - CHIP_STRIP / 2,
          )
        : null
      return { items, chips, ridge, drawn: placed.length }
    }
    placed = placed.filter((event) => !met.has(event))
  }
}

function without(events: readonly EventIndex[], some: readonly EventIndex[]): readonly EventIndex[] {
  if (some.length === events.length) return []
  const isSome = new Set(some)
  return events.filter((event) => !isSome.has(event))
}

/**
 * What nothing else may be under: the label of the selected event, which this view may have put where others stand, and
 * chips that appear in a gesture, when a lane keeps its height and so may have no line for them.
 */
function boxesAbove(items: Items, plan: LanePlan, chips: readonly Chip[]): readonly Box[] {
  const boxes = plan.hasChipLine ? [] : chips.map((chip) => chip.box)
  const selected = items.labels.find((label) => label.look.selected)
  return selected === undefined ? boxes : [...boxes, selected.box]
}

export const emptyItems = (): Items => ({ tints: [], whiskers: [], bars: [], marks: [], labels: [] })

const ridgeTop = (plan: LanePlan): number => plan.rowsTop + plan.rows * plan.rowHeight + RIDGE_GAP

/** On a narrow drawing the chips share the line with the lane's name. */
function leastChipX({ input }: LaneFrame, lane: LaneBox): number {
  if (!input.geometry.isNarrow) return input.geometry.plot.x
  const name = lane.texts[0]
  return name === undefined ? input.geometry.plot.x : name.x + input.measure(name.text, name.role) + 12
}

function layLaneChips(
  frame: LaneFrame,
  placement: Placement,
  rest: readonly EventIndex[],
  box: LaneBox,
): readonly Chip[] {
  if (rest.length === 0) return []
  const { input, plan, top, x, lookOf } = frame
  const lookOfAll = (all: readonly EventIndex[]) => lookOfChip(all.map(lookOf))
  return layChips(input, placement, plan.lane, rest, top + plan.chipY, leastChipX(frame, box), x, lookOfAll)
}

/** The events that something stands over: they join the count. Never the selected one. */
function eventsUnder(items: Items, boxes: readonly Box[]): ReadonlySet<EventIndex> {
  const met = new Set<EventIndex>()
  if (boxes.length === 0) return met
  const offer = (event: EventIndex, look: Look, x0: number, x1: number, y0: number, y1: number) => {
    const isUnder = ({ x, y, width, height }: Box) => x0 < x + width && x1 > x && y0 < y + height && y1 > y
    if (!look.selected && boxes.some(isUnder)) met.add(event)
  }
  for (const { event, box, look } of items.labels)
    offer(event, look, box.x, box.x + box.width, box.y, box.y + box.height)
  for (const { event, x, y, radius, look } of items.marks)
    offer(event, look, x - radius, x + radius, y - radius, y + radius)
  for (const { event, x0, x1, y, height, look } of items.bars)
    offer(event, look, x0, x1, y - height / 2, y + height / 2)
  return met
}

function lookOfChip(looks: readonly Look[]): Look {
  const share = looks.filter((look) => !look.dimmed).length / looks.length
  return {
    selected: false,
    focused: looks.some((look) => look.focused),
    hovered: looks.some((look) => look.hovered),
    dimmed: share === 0,
    share,
  }
}
