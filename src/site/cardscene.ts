import { instantAt } from "../time/instant.ts"
import { BAR_HEIGHT, blockOf } from "../layout/block.ts"
import { geometryOf } from "../layout/geometry.ts"
import type { LayoutInput } from "../layout/input.ts"
import type { LabelText } from "../layout/labelbook.ts"
import { layItems } from "../layout/items.ts"
import type { Items } from "../layout/itemshapes.ts"
import { emptyItems } from "../layout/laneevents.ts"
import { limitsIn } from "../layout/limits.ts"
import type { Place } from "../layout/pack.ts"
import { layRidge } from "../layout/ridge.ts"
import { makeScale } from "../layout/scale.ts"
import type { Bar, Look, Ridge } from "../layout/scene.ts"
import { eventAt, FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { planAxis, type CardAxis } from "./cardaxis.ts"
import type { CardContent } from "./cardcontent.ts"
import { CARD } from "./cardplan.ts"
import { LARGEST, packLines } from "./cardrows.ts"
import type { Page } from "./page.ts"
import type { Typeset } from "./typeset.ts"

/** The chronology of a card, in its own px: `SCALE` card px each, from `TOP` down. */
export interface CardScene {
  /** y of each lane's rule. */
  readonly rules: readonly number[]
  readonly items: Pick<Items, "tints" | "whiskers" | "bars" | "marks">
  /** Instead of all items but the selected one, when there are too many events for that. */
  readonly ridges: readonly Ridge[]
  /** What the ring goes round: the selected event. */
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number; readonly halfWidth: number } | null
  /** null where nothing has a date. */
  readonly axis: CardAxis | null
}

/** The chronology's parts are drawn larger than on a page: a card is seen at half its size. */
export const SCALE = 1.25
export const TOP = 404
const PLOT = { x: CARD.left / SCALE, width: (CARD.right - CARD.left) / SCALE } as const
const ROWS = { top: 26, height: 108, heightOverMajors: 94 } as const
/** More events than this are told by ridges. */
const MOST_ITEMS = 400
/** More lanes than this share as many lines as there are colours, as in the overview. */
const MOST_LANES = 10
const LINES = 4
const SELECTED_RADIUS = 9
const TINT_HEIGHT = 14

const REST: Look = { selected: false, focused: false, hovered: false, dimmed: false }
const NOTHING: CardScene = { rules: [], items: emptyItems(), ridges: [], ring: null, axis: null }

export function planCardScene(page: Page, { selected, year }: CardContent, typeset: Typeset): CardScene {
  const { timeline, words } = page
  if (timeline.dated === 0) return NOTHING
  const { whole } = limitsIn(timeline, timeline.today, PLOT.width)
  const scale = makeScale(whole, PLOT.x, PLOT.x + PLOT.width)
  const axis = planAxis(whole, year, words, typeset)
  const height = axis.hasMajors ? ROWS.heightOverMajors : ROWS.height
  const frame: Frame = {
    timeline,
    selected,
    height,
    x: (ms) => scale.x(instantAt(ms)),
    lineOf: lineOf(timeline),
    lines: timeline.lanes.length > MOST_LANES ? LINES : timeline.lanes.length,
    input: {
      ...{
        timeline,
        span: whole,
        whole,
        words,
        language: words.tag,
        measure: typeset.measure,
        visible: null,
        selected,
        crowd: null,
      },
      geometry: { ...geometryOf({ width: CARD.width / SCALE, height }), plot: { ...PLOT, y: 0, height } },
      book: { of: () => UNLABELLED, tight: () => UNLABELLED },
    },
  }
  return { ...(timeline.dated > MOST_ITEMS ? ridgesOf(frame) : itemsOf(frame)), axis }
}

interface Frame {
  readonly timeline: Timeline
  readonly selected: EventIndex | null
  readonly height: number
  readonly x: (ms: number) => number
  readonly lineOf: (event: EventIndex) => number
  readonly lines: number
  readonly input: LayoutInput
}

function lineOf({ lanes, columns }: Timeline): Frame["lineOf"] {
  return lanes.length > MOST_LANES ? (event) => columns.lane[event]! % LINES : (event) => columns.lane[event]!
}

/** Event by event, in rows, with the shapes of the page's chronology. */
function itemsOf(frame: Frame): Omit<CardScene, "axis"> {
  const { timeline, height, selected, x } = frame
  const blocks = Array.from({ length: timeline.dated }, (_, each) => blockOf(timeline, eventAt(each), UNLABELLED, x))
  const isAbsence = (event: EventIndex) => (timeline.columns.flags[event]! & FLAG.absence) !== 0
  const form = blocks.find(({ event }) => event === selected)?.form
  const reach = (pitch: number) => (form === "bar" ? barHeight(BAR_HEIGHT, pitch) / 2 : SELECTED_RADIUS)
  const chosen = selected === null ? null : { event: selected, reach }
  const packed = packLines(blocks, frame.lines, frame.lineOf, isAbsence, { top: ROWS.top, height }, chosen)
  const items = emptyItems()
  for (const line of packed.lines)
    for (const event of line.events) addAt(items, frame, event, line.yOf(event), packed.pitch)
  return {
    rules: packed.lines.map(({ y }) => y),
    items: { ...items, bars: mergeHatches(items.bars) },
    ridges: [],
    ring: selected === null ? null : ringOf(selected, items),
  }
}

/** Room over a ridge for the tick at its peak. */
const RIDGE_HEAD = 12

/** A ridge for each lane, and the selected event on the foot of its own. */
function ridgesOf(frame: Frame): Omit<CardScene, "axis"> {
  const { timeline, height, selected, lines, input } = frame
  const byLine = Array.from({ length: lines }, (): EventIndex[] => [])
  for (let event = 0; event < timeline.dated; event++) byLine[frame.lineOf(eventAt(event))]!.push(eventAt(event))
  const step = height / lines
  // Above the axis there is room for the ring.
  const baseOf = (line: number) => ROWS.top - 8 + (line + 1) * step
  const items = emptyItems()
  if (selected !== null) addAt(items, frame, selected, baseOf(frame.lineOf(selected)), step)
  return {
    rules: [],
    items,
    ridges: byLine.map((events, line) => layRidge(input, line, events, baseOf(line), Math.max(step - RIDGE_HEAD, 4))),
    ring: selected === null ? null : ringOf(selected, items),
  }
}

/** `layItems` sets an event under and beside its label; here there is none, so all of a row stand on one line. */
function addAt(all: Items, { input, selected, x, timeline }: Frame, event: EventIndex, y: number, pitch: number): void {
  const items = emptyItems()
  const plan = { ...PLAN, lane: timeline.columns.lane[event]! }
  const lookOf = (): Look => (event === selected ? { ...REST, selected: true } : REST)
  layItems({ input, plan, top: 0, x, lookOf, lit: null }, [event], new Map([[event, FREE]]), items)
  const tall = Math.min(TINT_HEIGHT, pitch * 0.9)
  for (const tint of items.tints) all.tints.push({ ...tint, hasTicks: false, y: y - tall / 2, height: tall })
  for (const whisker of items.whiskers) all.whiskers.push({ ...whisker, y })
  for (const bar of items.bars) all.bars.push({ ...bar, y, height: barHeight(bar.height, pitch) })
  for (const mark of items.marks) {
    const radius = mark.look.selected ? SELECTED_RADIUS : Math.min(mark.radius, pitch * LARGEST)
    all.marks.push({ ...mark, y, radius })
  }
}

const barHeight = (height: number, pitch: number): number => Math.min(height, pitch * 0.75)

const UNLABELLED: LabelText = {
  ...{ role: "label1", lines: [""], lineWidths: [0], numbers: "", numbersWidth: 0, date: "", dateWidth: 0 },
  titleWidth: 0,
}
const FREE: Place = { row: 0, rows: 1, setting: { side: "right", hasDate: false }, isTight: false }
const PLAN = {
  ...{ y: 0, height: 0, rowsTop: 0, rowHeight: 0, rows: 1, chipY: 0 },
  ...{ isDense: false, hasChipLine: false, isCollapsed: false },
}

/** Hatches over one another would make a pattern of their own. */
function mergeHatches(bars: readonly Bar[]): Bar[] {
  const merged: Bar[] = []
  for (const bar of bars) {
    const isOver = (each: Bar) => each.isHatched && each.y === bar.y && each.x0 <= bar.x1 && bar.x0 <= each.x1
    const at = bar.isHatched ? merged.findIndex(isOver) : -1
    const other = merged[at]
    if (other === undefined) {
      merged.push(bar)
      continue
    }
    const [first, last] = [other.x0 <= bar.x0 ? other : bar, other.x1 >= bar.x1 ? other : bar]
    merged[at] = { ...first, x1: last.x1, right: last.right, fadeRight: last.fadeRight }
  }
  return merged
}

/** Of a hatch its own stretch, also where it has become part of a longer one; of a whisker its mark. */
function ringOf(event: EventIndex, { marks, bars }: Items): CardScene["ring"] {
  const mark = marks.find((each) => each.event === event)
  if (mark !== undefined) return { x: mark.x, y: mark.y, radius: mark.radius, halfWidth: 0 }
  const bar = bars.find((each) => each.event === event)
  if (bar === undefined) return null
  const [x0, x1] = [bar.x0 - bar.fadeLeft, bar.x1 + bar.fadeRight]
  return { x: (x0 + x1) / 2, y: bar.y, radius: bar.height / 2, halfWidth: (x1 - x0) / 2 }
}
