import type { Span } from "../time/instant.ts"
import type { EventIndex, EvidenceLevel } from "../timeline/model.ts"

/**
 * A scene is data: everything the chronology shows, in CSS pixels from the drawing's top left corner, with roles in
 * place of colours and fonts. Paint loops over it and decides nothing; canvas, SVG, hit testing and tests read the same.
 */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which face, size and weight: see the type table in `view/theme.ts`. Measured and painted by the same role. */
export type TextRole =
  | "label5" // Serif 16 650
  | "label4" // Sans 14 620
  | "label3" // Sans 13.5 480
  | "label1" // Sans 13 430, importance 1–2
  | "labelDate" // Sans 12 430
  | "labelNumber" // Sans 10 600, raised 5 px
  | "absence" // Serif italic 14 450
  | "laneName" // Sans 14 620
  | "laneCount" // Sans 12 430
  | "axis" // Sans 13 550, tabular
  | "axisMajor" // Serif 16 600
  | "chip" // Sans 12 620
  | "bandChip" // Sans 13 620
  | "note" // Sans 13 400: "Nothing in this span"
  | "overview" // Sans 11 430

/** Tokens of the design that a scene may name. `lane` is resolved with the lane's colour number 0–3. */
export type Ink =
  "ink" | "ink2" | "ink3" | "rule" | "edge" | "bandInk" | "disputed" | "lane0" | "lane1" | "lane2" | "lane3"

export interface TextRun {
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly role: TextRole
  readonly ink: Ink
  readonly align: "start" | "middle" | "end"
}

/** How an item stands out; several can hold at once. */
export interface Look {
  readonly selected: boolean
  readonly focused: boolean
  readonly hovered: boolean
  readonly dimmed: boolean
  /** Of a count: how much of it stays lit, where that is neither nothing nor all of it. 0 … 1, in a crowd by and large. */
  readonly share?: number
}

/** A moment: its shape says the evidence (design.md, "Marks"). */
export interface Mark {
  readonly event: EventIndex
  readonly x: number
  readonly y: number
  /** 7, 6 or 4.5 */
  readonly radius: number
  readonly level: EvidenceLevel
  readonly color: number
  readonly look: Look
}

/** A flat 14 px tint over what a date covers; fades to nothing over `fadeLeft`/`fadeRight` px beyond x0 and x1. */
export interface Tint {
  readonly event: EventIndex
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly height: number
  readonly fadeLeft: number
  readonly fadeRight: number
  /** 1 px end ticks, from 64 px of width. */
  readonly hasTicks: boolean
  readonly color: number
  readonly look: Look
}

/** One moment within bounds: a line with end ticks. A cut side has no tick. */
export interface Whisker {
  readonly event: EventIndex
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly tickLeft: boolean
  readonly tickRight: boolean
  readonly color: number
  readonly look: Look
}

/** flat: ends here; arrow: goes on (at today); cut: the view cuts it, a flat point at the edge. */
export type BarEnd = "flat" | "arrow" | "cut"

/** A period, 10 px high around `y`. `isHatched`: an absence. */
export interface Bar {
  readonly event: EventIndex
  readonly x0: number
  readonly x1: number
  /** Middle line. */
  readonly y: number
  readonly height: number
  readonly left: BarEnd
  readonly right: BarEnd
  /** px outside x0 / x1 over which an approximate end fades. */
  readonly fadeLeft: number
  readonly fadeRight: number
  readonly level: EvidenceLevel
  readonly isHatched: boolean
  readonly color: number
  readonly look: Look
}

/** A title with its numbers and date. `box` holds all runs; what is reserved around it is the layout's business. */
export interface Label {
  readonly event: EventIndex
  readonly box: Box
  readonly runs: readonly TextRun[]
  readonly side: "right" | "left" | "above"
  readonly lane: number
  readonly color: number
  readonly look: Look
  /** Only the selected label: its sheet, box grown by 8 × 5 px. */
  readonly sheet: Box | null
}

/** Events that could not be shown one by one: "+12". */
export interface Chip {
  readonly lane: number
  readonly color: number
  readonly box: Box
  readonly text: TextRun
  /** Members that touch the span in view, by time. In a gesture over a crowd they are listed when asked for. */
  readonly events: readonly EventIndex[]
  readonly count: number
  readonly span: Span
  /**
   * Of a count whose members are listed when asked for: all that starts within, touches the view and is not drawn by
   * itself. The first of a lane goes back to the beginning.
   */
  readonly starts?: Span
  readonly look: Look
}

/**
 * Density of a lane with over one event per 3 px: heights in px above `base`, one per bin of `step` px from `x`. Its events
 * are listed when they are asked for: see near.ts.
 */
export interface Ridge {
  readonly lane: number
  readonly color: number
  readonly x: number
  readonly base: number
  readonly step: number
  readonly heights: Float32Array
  /** The part of them that stays lit, where not all does. */
  readonly lit: Float32Array | null
  readonly counts: Uint32Array
  /** Events drawn by this ridge: those of the lane that touch the span and are neither marked nor in a chip. */
  readonly count: number
  /** From the first start to the last end of the events of its lane that touch the span, drawn or not. */
  readonly extent: Span
  readonly peak: { readonly x: number; readonly y: number } | null
  /** Counts under its hills: `count`, taken apart. */
  readonly chips: readonly Chip[]
}

export interface LaneBox {
  readonly lane: number
  readonly color: number
  /** The lane's ground: full width, lane column included. */
  readonly box: Box
  readonly isStripe: boolean
  /** Name, counts, "Nothing in this span", "Next: …". */
  readonly texts: readonly TextRun[]
  /** The 4 px lane-coloured key beside the name. */
  readonly key: Box
  /** "Next: …" can be pressed. */
  readonly next: { readonly box: Box; readonly event: EventIndex } | null
}

export interface Tick {
  readonly x: number
  readonly label: TextRun | null
  /** Of the coarser unit: its line runs through the axis. */
  readonly isMajor: boolean
}

export interface Axis {
  readonly box: Box
  readonly ticks: readonly Tick[]
  /** The coarser unit above, its names held in view. */
  readonly majors: readonly TextRun[]
}

/** How the heights of ridges are to be read. */
export interface RidgeWords {
  readonly text: string
  /** The same on the axis, or in short; none: there is no room for it. Grid lines break round them. */
  readonly runs: readonly TextRun[]
}

export interface YearBand {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly chip: { readonly box: Box; readonly text: TextRun } | null
}

/** A fine line between two related events of which one is selected. */
export interface Relation {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly color: number
}

/**
 * Where the selected event's thread leaves: 6 px above `y` − `radius`, which is the ring of its mark or the top of a label
 * that stands over it; and the rule at the top of its lane.
 */
export interface ThreadStart {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Where it runs to the panel: along the rule over its lane, or over its own row where there is no way up. */
  readonly laneTop: number
  readonly color: number
  /** It leaves downwards, and `laneTop` is the foot of its own row. */
  readonly isDown?: boolean
  /** Where it turns up, when a label stands straight above: first along y to x, then up. */
  readonly corridor: { readonly x: number; readonly y: number } | null
}

export interface Scene {
  readonly width: number
  readonly height: number
  /** Where time is drawn: right of the lane column, under the axis. */
  readonly plot: Box
  readonly span: Span
  readonly axis: Axis
  readonly lanes: readonly LaneBox[]
  readonly band: YearBand | null
  /** The dotted line at today, and its word on the axis. */
  readonly today: { readonly x: number; readonly text: TextRun } | null
  readonly tints: readonly Tint[]
  readonly whiskers: readonly Whisker[]
  readonly bars: readonly Bar[]
  readonly marks: readonly Mark[]
  readonly labels: readonly Label[]
  readonly chips: readonly Chip[]
  readonly ridges: readonly Ridge[]
  /** null: there are none. */
  readonly ridgeWords: RidgeWords | null
  readonly relations: readonly Relation[]
  readonly thread: ThreadStart | null
  /** The box to zoom that is being drawn with Shift+drag. */
  readonly selecting: { readonly x0: number; readonly x1: number } | null
  /** Of the lanes that are laid out: all of them, unless a gesture is under way. */
  readonly tally: { readonly inRange: number; readonly drawn: number; readonly counted: number }
}

/** What the overview draws one by one: one line per lane colour group. */
export interface OverviewItems {
  /** 3 px ticks. */
  readonly moments: readonly { readonly x: number; readonly y: number; readonly color: number }[]
  /** Periods as 4 px bars, absences hatched. */
  readonly bars: readonly {
    readonly x0: number
    readonly x1: number
    readonly y: number
    readonly color: number
    readonly isHatched: boolean
  }[]
}

/** What a search found: its items, which stay lit, and its part of the ridge. */
export interface OverviewHits extends OverviewItems {
  /** Where there is any of it, px from `x0` to `x1`: told by a shape of its own, above all else. */
  readonly marks: readonly { readonly x0: number; readonly x1: number }[]
  readonly ridge: Float32Array | null
}

export interface OverviewScene extends OverviewItems {
  readonly width: number
  readonly height: number
  /** Where time is drawn. */
  readonly plot: Box
  readonly whole: Span
  readonly ticks: readonly { readonly x: number; readonly label: TextRun }[]
  /** When dense: heights per px, 0 … 1. */
  readonly ridge: Float32Array | null
  /** null: nothing is searched. */
  readonly hits: OverviewHits | null
  readonly band: { readonly x0: number; readonly x1: number } | null
  readonly brush: { readonly x0: number; readonly x1: number }
}

/** Width in CSS px of a text set in a role. */
export type Measure = (text: string, role: TextRole) => number
