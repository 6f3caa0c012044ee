import { EVIDENCE_LEVELS, FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { DATE_GAP, LINE_HEIGHT, type LabelText } from "./labelbook.ts"

/** mark: a moment; tint: a moment known to a stretch; whisker: one of a span; bar: a period or an absence. */
export type Form = "mark" | "tint" | "whisker" | "bar"

/**
 * An event at one zoom: what it is drawn as, and how much room its label takes. All x are px from an origin of the
 * caller's choice; a block takes part in packing as one interval of one row (of several, when its title wraps).
 */
export interface Block {
  readonly event: EventIndex
  readonly importance: number
  readonly form: Form
  /** The date as written. */
  readonly start: number
  readonly end: number
  /** Everything drawn but the label: fades and mark included. */
  readonly x0: number
  readonly x1: number
  /** Where a mark stands. */
  readonly middle: number
  readonly radius: number
  /** The label is above a bar or a wide tint, rather than beside a mark. */
  readonly isAbove: boolean
  readonly label: LabelText
  /** px, label and mark or bar. */
  readonly height: number
}

/** right: beside the mark on its right, or above from the bar's start; left: on its left, or above up to its end. */
export type Side = "right" | "left"

/** A way to set a label. Above a bar the date goes first when space is short. */
export interface Setting {
  readonly side: Side
  readonly hasDate: boolean
}

/** 4 px are reserved around marks and labels: 8 between two of them. */
export const GAP = 8
/** A label stays this far from an edge: of the view, where a nearer one flips, and of the whole, so that none does at Fit. */
export const EDGE = 10
export const BAR_HEIGHT = 10
export const TINT_HEIGHT = 14
/** px over which an approximate end fades, outside the written date. */
export const FADE = 24
const LEAST_TINT = 10
/** A shorter period is drawn as the moment it looks like at this zoom. */
const LEAST_BAR = 14
const LEAST_WHISKER = 20
export const TICKED_TINT = 64
/** The struck diamond at the start of a disputed period reaches this far before it. */
const DIAMOND = 6
const DISPUTED = EVIDENCE_LEVELS.indexOf("disputed")
const MARK_GAP = 8
/** A bar or tint under its label, and the gap between. */
const ABOVE_HEIGHT = 18
const DATE_LINE = 15

export const radiusOf = (importance: number): number => (importance === 5 ? 7 : importance >= 3 ? 6 : 4.5)

export function blockOf(timeline: Timeline, event: EventIndex, label: LabelText, x: (ms: number) => number): Block {
  const { columns } = timeline
  const flags = columns.flags[event]!
  const start = x(columns.from[event]!)
  const isAbsence = (flags & FLAG.absence) !== 0
  const end = isAbsence ? Math.max(x(columns.to[event]!), start + LEAST_BAR) : x(columns.to[event]!)
  const width = end - start
  const form = formOf(flags, width)
  const radius = radiusOf(columns.importance[event]!)
  const middle = (start + end) / 2
  const isMark = form === "mark"
  const diamond = form === "bar" && !isAbsence && columns.evidence[event] === DISPUTED ? DIAMOND : 0
  const isAbove = form === "bar" || (!isMark && width >= TICKED_TINT)
  return {
    event,
    importance: columns.importance[event]!,
    form,
    start,
    end,
    x0: isMark ? middle - radius : Math.min(start - Math.max(fadesLeft(flags) ? FADE : 0, diamond), middle - radius),
    x1: isMark ? middle + radius : Math.max(end + (fadesRight(flags) ? FADE : 0), middle + radius),
    middle,
    radius,
    isAbove,
    label,
    height: label.lines.length * LINE_HEIGHT + (isAbove ? ABOVE_HEIGHT : label.date === "" ? 0 : DATE_LINE),
  }
}

function formOf(flags: number, width: number): Form {
  if ((flags & FLAG.absence) !== 0) return "bar"
  if ((flags & FLAG.period) !== 0) return width >= LEAST_BAR ? "bar" : "mark"
  if ((flags & FLAG.oneOf) !== 0) return width >= LEAST_WHISKER ? "whisker" : "mark"
  return width >= LEAST_TINT ? "tint" : "mark"
}

/** An approximate end fades; an unknown one too, since nobody knows how far it goes. */
export const fadesLeft = (flags: number): boolean => (flags & (FLAG.approximateStart | FLAG.unknownStart)) !== 0
export const fadesRight = (flags: number): boolean =>
  (flags & (FLAG.approximateEnd | FLAG.unknownEnd)) !== 0 && (flags & FLAG.openEnd) === 0

const BESIDE: readonly Setting[] = [
  { side: "right", hasDate: true },
  { side: "left", hasDate: true },
]
const ABOVE: readonly Setting[] = [...BESIDE, { side: "right", hasDate: false }, { side: "left", hasDate: false }]

/** The ways to set this block's label, best first. */
export const settingsOf = (block: Block): readonly Setting[] =>
  block.isAbove && block.label.date !== "" ? ABOVE : BESIDE

export function labelWidth(block: Block, hasDate: boolean): number {
  const { label, isAbove } = block
  if (!isAbove) return hasDate ? Math.max(label.titleWidth, label.dateWidth) : label.titleWidth
  // With a wrapped title the date follows the last line, which `titleWidth` bounds.
  return hasDate && label.date !== "" ? label.titleWidth + DATE_GAP + label.dateWidth : label.titleWidth
}

/** Left edge of the label, before the view's edges have their say. */
export function labelX(block: Block, setting: Setting): number {
  const width = labelWidth(block, setting.hasDate)
  if (block.isAbove) return setting.side === "right" ? block.start : block.end - width
  return setting.side === "right" ? block.x1 + MARK_GAP : block.x0 - MARK_GAP - width
}

/** The interval of its row that a block takes with its label set this way. */
export function reachOf(block: Block, setting: Setting): { readonly a: number; readonly b: number } {
  const x = labelX(block, setting)
  return { a: Math.min(block.x0, x), b: Math.max(block.x1, x + labelWidth(block, setting.hasDate)) }
}
