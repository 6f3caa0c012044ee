import type { EventIndex } from "../timeline/model.ts"
import { clearOf, layAxis } from "./axis.ts"
import { layBand } from "./band.ts"
import type { LayoutInput } from "./input.ts"
import type { Items } from "./itemshapes.ts"
import { emptyItems, layLaneEvents } from "./laneevents.ts"
import { lanesInView } from "./lanelists.ts"
import { layLane } from "./lanebox.ts"
import type { Placement } from "./placement.ts"
import { makeScale, type Scale } from "./scale.ts"
import type { Axis, Chip, LaneBox, Look, Ridge, Scene, Tick, YearBand } from "./scene.ts"
import { AXIS_ROW } from "./geometry.ts"

/** What stands out in a frame; none of it moves anything. */
export interface Emphasis {
  readonly selected: EventIndex | null
  readonly hovered: EventIndex | null
  readonly focused: EventIndex | null
  /** 1 for each event that stays lit; null: all. */
  readonly lit: Uint8Array | null
  /** Year in hand and how many events touch it. */
  readonly year: { readonly year: number; readonly count: number } | null
  readonly selecting: { readonly x0: number; readonly x1: number } | null
  /** px by which the lanes are scrolled, when they are taller than the drawing. */
  readonly scroll: number
}

/** What leads from the selected event to others: see links.ts. */
export type LayLinks = (
  input: LayoutInput,
  placement: Placement,
  selected: EventIndex,
  items: Items,
  lanes: readonly LaneBox[],
  chips: readonly Chip[],
) => Pick<Scene, "relations" | "thread">

const NO_LINKS: ReturnType<LayLinks> = { relations: [], thread: null }

/** The scene of one frame: `placement` says who has which row, the input's span says where the view stands. */
export function planScene(
  input: LayoutInput,
  placement: Placement,
  emphasis: Emphasis,
  layLinks: LayLinks | null,
): Scene {
  const { geometry, span } = input
  const { plot } = geometry
  const scale = makeScale(span, plot.x, plot.x + plot.width)
  const x = (ms: number) => scale.x(ms as Parameters<Scale["x"]>[0])
  const scroll = Math.min(emphasis.scroll, Math.max(0, placement.contentHeight - plot.height))
  const lookOf = (event: EventIndex): Look => ({
    selected: event === emphasis.selected,
    focused: event === emphasis.focused,
    hovered: event === emphasis.hovered,
    dimmed: emphasis.lit !== null && emphasis.lit[event] === 0 && event !== emphasis.selected,
  })
  const inView = lanesInView(input, placement.lanes, placement.places)
  const items = emptyItems()
  const lanes: LaneBox[] = []
  const chips: Chip[] = []
  const ridges: Ridge[] = []
  let inRange = 0
  let drawn = 0
  for (const plan of placement.lanes) {
    const { count, events, isListed } = inView[plan.lane]!
    const top = plot.y + plan.y - scroll
    const box = layLane(input, plan, top, count, placement.totals[plan.lane]!)
    lanes.push(box)
    inRange += count
    const laid = layLaneEvents({ input, plan, top, x, lookOf, lit: emphasis.lit }, placement, events, isListed, box)
    drawn += laid.drawn
    chips.push(...laid.chips)
    if (laid.ridge !== null) ridges.push(laid.ridge)
    append(items, laid.items)
  }
  const bare = layAxis(input, emphasis.year?.year ?? null)
  const band = layBand(input, scale, emphasis.year, bare.majors.length > 0)
  const axis = clearOf(bare, band?.chip?.box ?? null, input.measure)
  const today = layToday(input, scale, axis, band)
  return {
    width: geometry.width,
    height: geometry.height,
    plot,
    span,
    axis,
    lanes,
    band,
    today,
    ...items,
    chips,
    ridges,
    // Whether or not the lanes drawn so are in sight: the axis changes no word in a gesture.
    ridgeWords: placement.lanes.some(({ isDense }) => isDense)
      ? input.crowd!.sayRidges(input, { axis, band, today })
      : null,
    ...(emphasis.selected === null || layLinks === null
      ? NO_LINKS
      : layLinks(input, placement, emphasis.selected, items, lanes, chips)),
    selecting: emphasis.selecting,
    tally: { inRange, drawn, counted: [...chips, ...ridges].reduce((sum, { count }) => sum + count, 0) },
  }
}

function append(all: Items, more: Items): void {
  for (const kind of Object.keys(all) as (keyof Items)[]) for (const each of more[kind]) all[kind].push(each as never)
}

const TODAY_GAP = 6

function layToday(input: LayoutInput, scale: Scale, axis: Axis, band: YearBand | null): Scene["today"] {
  const { plot } = input.geometry
  const x = scale.x(input.timeline.today)
  if (x < plot.x || x > plot.x + plot.width) return null
  const word = input.words.scene.today
  const width = input.measure(word, "laneCount")
  const end = Math.max(Math.min(x + width / 2, plot.x + plot.width - 4), width + 4)
  const y = plot.y - 9
  const isInWay = (middle: number, itsWidth: number) =>
    Math.abs(middle - (end - width / 2)) < (itsWidth + width) / 2 + TODAY_GAP
  const isTickInWay = ({ label }: Tick) =>
    label !== null && label.y > plot.y - AXIS_ROW && isInWay(label.x, input.measure(label.text, label.role))
  const chip = band?.chip?.box
  const isChipInWay = chip !== undefined && chip.y >= plot.y - AXIS_ROW && isInWay(chip.x + chip.width / 2, chip.width)
  const isTaken = isChipInWay || axis.ticks.some(isTickInWay)
  return { x, text: { text: isTaken ? "" : word, x: end, y, role: "laneCount", ink: "ink3", align: "end" } }
}
