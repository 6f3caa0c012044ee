import type { Limits } from "../layout/limits.ts"
import type { Flight } from "../layout/viewport.ts"
import type { Instant, Span } from "../time/instant.ts"
import type { LanguageTag } from "../time/languages/languagetag.ts"
import type { EventIndex, EvidenceLevel, SourceIndex, Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import type { TableSort } from "./tablesort.ts"

export type { Flight, LanguageTag, Limits }

export type ThemeChoice = "auto" | "light" | "dark"
export type Mode = "chronology" | "table"

/** Events in some order, in an array or in typed memory. */
export type EventList = ArrayLike<EventIndex>

export interface Selection {
  readonly event: EventIndex | null
  readonly source: SourceIndex | null
  /** Astronomical: 0 is 1 BC. */
  readonly year: number | null
  /** The members of a cluster that was opened as a list; never in the address. */
  readonly cluster: EventList | null
}

/** What an event is, each of them one: an absence first, then one without a date, then as its date is drawn. */
export type Kind = "moment" | "period" | "absence" | "undated"

/** Filters hide; the query lights its hits and dims the rest. Empty lists let everything through. */
export interface Filters {
  readonly query: string
  readonly lanes: readonly string[]
  readonly evidence: readonly (EvidenceLevel | "none-found")[]
  readonly tags: readonly string[]
  /** Ids: what cites one of them. */
  readonly sources: readonly string[]
  readonly kinds: readonly Kind[]
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** What the reader is looking at. The span is the truth; pixels are derived. */
export interface State {
  readonly timeline: Timeline
  /** The drawing, in CSS px, and the part of its width where time is drawn. */
  readonly size: Size
  readonly plotWidth: number
  readonly span: Span
  readonly limits: Limits
  readonly flight: Flight | null
  /** A pan, zoom or brush is under way: placement holds and settles after it. */
  readonly isMoving: boolean
  readonly selection: Selection
  readonly hovered: { readonly event: EventIndex | null; readonly source: SourceIndex | null }
  /** What the source in hand took the panel from, while it is in hand: the way back of this visit, in no address. */
  readonly behind?: { readonly source: Selection; readonly before: Selection }
  /** Where among what a search found the reader stepped to last, from 0, and of what that is told (matchplace.ts). */
  readonly stepped?: Pick<State, "timeline" | "selection" | "filters" | "mode" | "sort"> & { readonly place: number }
  /** Keyboard focus on the drawing, through the DOM twin. */
  readonly focused: EventIndex | null
  /** Which citation of the selected event the thread leads to. */
  readonly citation: number
  /** px by which lanes taller than the drawing are scrolled. */
  readonly scroll: number
  readonly filters: Filters
  readonly mode: Mode
  /** Of the table, kept while the chronology is shown. */
  readonly sort: TableSort
  readonly language: LanguageTag
  /** The reader chose it (it goes into the address), rather than the browser. */
  readonly languageIsChosen: boolean
  readonly theme: ThemeChoice
  readonly reducedMotion: boolean
  /** Said once, role status: what of an address could not be read, and the like. */
  readonly notices: readonly Problem[]
  /** Grows with each discrete act: the address is pushed when it changes, replaced when it does not. */
  readonly act: number
}

export type Target =
  | { readonly kind: "span"; readonly span: Span }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "event"; readonly event: EventIndex }
  | { readonly kind: "source"; readonly source: SourceIndex }
  | { readonly kind: "events"; readonly events: EventList }
  | { readonly kind: "all" }

/** What an address says, read against a timeline. Absent = the default. */
export interface Arrival {
  readonly span: Span | null
  readonly event: EventIndex | null
  readonly source: SourceIndex | null
  readonly year: number | null
  readonly filters: Filters
  readonly mode: Mode
  readonly sort: TableSort
  readonly language: LanguageTag | null
  readonly theme: ThemeChoice
  readonly problems: readonly Problem[]
}

/** Everything that can happen. `at` is the frame clock in ms, an argument because the reducer has no clock. */
export type Action =
  | { readonly type: "resize"; readonly size: Size; readonly plotWidth: number }
  /** The drawing follows the hand: positive pixels move it right, to earlier times. */
  | { readonly type: "pan"; readonly pixels: number }
  /** `isHeld`: a hand is on the drawing and may go on, until it says `settle`. */
  | { readonly type: "scroll"; readonly pixels: number; readonly most: number; readonly isHeld?: boolean }
  /** `x` px from the plot's left edge stays under the pointer; factor > 1 shows more time. */
  | { readonly type: "zoom"; readonly x: number; readonly factor: number }
  /** The brush, or the end of a box zoom without a flight. */
  | { readonly type: "show"; readonly span: Span }
  | { readonly type: "settle" }
  | { readonly type: "go"; readonly to: Target; readonly at: number }
  | { readonly type: "step"; readonly factor: number; readonly at: number; readonly about?: Instant | undefined }
  | { readonly type: "tick"; readonly at: number }
  | {
      readonly type: "select"
      readonly event: EventIndex | null
      readonly at: number
      readonly reveal?: boolean
      /** Of one that was stepped to: its place among what a search found, from 0. */
      readonly place?: number
    }
  | {
      readonly type: "open-source"
      readonly source: SourceIndex | null
      readonly at: number
      readonly reveal?: boolean
    }
  | { readonly type: "open-year"; readonly year: number | null; readonly at: number }
  | { readonly type: "open-cluster"; readonly events: EventList }
  | { readonly type: "hover"; readonly event?: EventIndex | null; readonly source?: SourceIndex | null }
  | { readonly type: "focus"; readonly event: EventIndex | null }
  | { readonly type: "cite"; readonly citation: number }
  | { readonly type: "filter"; readonly filters: Partial<Filters> }
  | { readonly type: "mode"; readonly mode: Mode }
  | { readonly type: "sort"; readonly sort: TableSort }
  | { readonly type: "language"; readonly language: LanguageTag }
  | { readonly type: "theme"; readonly theme: ThemeChoice }
  | { readonly type: "motion"; readonly reduced: boolean }
  | { readonly type: "dismiss"; readonly notice: Problem }
  /** A link was opened, or Back or Forward pressed: everything the address says, nothing it does not. */
  | { readonly type: "arrive"; readonly arrival: Arrival }
  /** More of the file came, or it was read again in another language. */
  | { readonly type: "load"; readonly timeline: Timeline }

export const NO_SELECTION: Selection = { event: null, source: null, year: null, cluster: null }
export const NO_FILTERS: Filters = { query: "", lanes: [], evidence: [], tags: [], sources: [], kinds: [] }

/** Nothing is selected and nothing searched. */
export const isWhole = ({ selection, filters }: Pick<State, "selection" | "filters">): boolean =>
  filters.query.trim() === "" && Object.values(selection).every((part) => part === null)
