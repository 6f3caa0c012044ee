import type { Instant, Span } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"

/** The language of the labels and how wide they are, in CSS px. */
export interface TickWords {
  readonly words: Words
  readonly measure: (text: string) => number
  /** Of the coarser unit's names; `measure` where it is not given. */
  readonly measureMajor?: (text: string) => number
}

export interface PlannedTick {
  readonly at: Instant
  /** px from the plot's left edge. Below 0 only for an interval that begins left of the view: its label shows, its line does not. */
  readonly x: number
  readonly label: string | null
  /** The middle of the label, in px. */
  readonly labelX: number
  /** The interval that the label names; null where it names the tick itself. */
  readonly labelSpan: Span | null
  /** The coarser unit begins here. */
  readonly isMajor: boolean
}

/** A name of the coarser unit, held in view while any of the unit is. */
export interface PlannedMajor {
  readonly label: string
  /** px where the unit begins in view; the label fits from 8 px after it. */
  readonly x: number
  readonly from: Instant
  readonly to: Instant
}

export interface TickPlan {
  readonly ticks: readonly PlannedTick[]
  readonly majors: readonly PlannedMajor[]
  /** `15 minutes`, `1 month`, `500 years`: which row of the table is in use. */
  readonly step: string
}

/** Where a step begins, taken apart, so that labels need not read the instant again, which far from 1970 is rounded. */
export interface Boundary {
  readonly at: Instant
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** One row of the table of steps. */
export interface Step {
  readonly name: string
  /** ms, on average. */
  readonly length: number
  /** ms, where some are shorter: February. */
  readonly shortest?: number
  /** A year is an interval, so its name sits in its middle; a label of two years names the first, so it sits on the tick. */
  readonly isInterval: boolean
  /** Rising, from the last at or before the span to the first at or after its end. */
  readonly boundaries: (span: Span) => readonly Boundary[]
  readonly label: (boundary: Boundary, words: Words) => string
  /** Labels as wide as any in a span. */
  readonly samples: (span: Span, words: Words) => readonly string[]
  readonly unit: MajorUnit | null
}

/** The coarser unit of a step. */
export interface MajorUnit {
  readonly length: number
  readonly boundaries: (span: Span) => readonly Boundary[]
  readonly isStart: (boundary: Boundary) => boolean
  /** Its name, and a shorter one. */
  readonly names: (boundary: Boundary, words: Words) => readonly string[]
}
