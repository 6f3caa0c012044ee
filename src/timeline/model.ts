import type { TimelineDate } from "../time/date.ts"
import type { Instant, Span } from "../time/instant.ts"
import type { SourceDetails } from "./sourcedetails.ts"

declare const of: unique symbol
/** Position of an event in the columns: dated events by time (0 … dated−1), then the undated ones in file order. */
export type EventIndex = number & { readonly [of]: "event" }
/** Position of a source; its number for readers is one more: sources stand by first use in time, unused ones last. */
export type SourceIndex = number & { readonly [of]: "source" }
export const eventAt = (index: number): EventIndex => index as EventIndex
export const sourceAt = (index: number): SourceIndex => index as SourceIndex

/** Plain text in one language (the file's), or by BCP 47 tag. */
export type Text = string | { readonly [tag: string]: string }

export type EvidenceLevel = "disputed" | "unverified" | "confirmed" | "single" | "unsourced"
/** Order of the codes in `Columns.evidence`. */
export const EVIDENCE_LEVELS: readonly EvidenceLevel[] = ["confirmed", "single", "unverified", "disputed", "unsourced"]

/** Bits of `Columns.flags`. */
export const FLAG = {
  /** kind is "absence": a search that found nothing. It has no evidence level in the drawing. */
  absence: 1,
  /** The date is a period or a set: drawn as a bar. */
  period: 2,
  /** One moment within bounds: drawn as a whisker. */
  oneOf: 4,
  openStart: 8,
  openEnd: 16,
  unknownStart: 32,
  unknownEnd: 64,
  approximateStart: 128,
  approximateEnd: 256,
  uncertainStart: 512,
  uncertainEnd: 1024,
  undated: 2048,
} as const

/**
 * What a frame needs of every event, in typed arrays. Instants are ms since 1970. An open end is resolved to `today`
 * (or to the start's own end, when that is later), an open or unknown start to the earliest known instant of the file,
 * an unknown end to the end of the start's own unit: so all are finite. NaN for undated events.
 */
export interface Columns {
  readonly from: Float64Array
  /** Exclusive. */
  readonly to: Float64Array
  /**
   * The sure part of a period whose ends are each "one of these"; else equal to from and to, and those arrays themselves
   * where no event has such ends.
   */
  readonly sureFrom: Float64Array
  readonly sureTo: Float64Array
  readonly lane: Uint16Array
  /** 1–5 */
  readonly importance: Uint8Array
  /** Index into EVIDENCE_LEVELS. */
  readonly evidence: Uint8Array
  readonly flags: Uint16Array
  /** Index into PRECISIONS, of the start. */
  readonly precision: Uint8Array
}

/** The dated events in another order than that of their starts, so that counts and densities take binary searches only. */
export interface Orders {
  /** By end; an event of no length ends just after its start, so that it touches a span that begins there. */
  readonly byEnd: Uint32Array
}

/** Texts that are fetched when they are shown: until then a title is "" and an event has its columns alone. */
export interface RemoteTexts {
  readonly isHere: (event: EventIndex) => boolean
  /** Damaged, or it did not come. */
  readonly isLost: (event: EventIndex) => boolean
  /** Asking again would bring the same. */
  readonly isDamaged: (event: EventIndex) => boolean
  /** Asks for them, and once more for what did not come; those under way are not asked for again. */
  readonly want: (events: Iterable<EventIndex>) => void
  /** Told each time that some have come. Answers its undo. */
  readonly onCome: (tell: () => void) => () => void
}

export interface Lane {
  readonly id: string
  /** null for the one unnamed lane; the "Other" lane has `id: "other"` and `isOther`. */
  readonly label: Text | null
  readonly isOther: boolean
}

export type Stance = "records" | "supports" | "mentions" | "disputes"
export type Rank = "primary" | "secondary" | "tertiary"

export interface Citation {
  /** null: the file has no such source ("source missing"); `sourceId` says which was meant. */
  readonly source: SourceIndex | null
  readonly sourceId: string
  readonly stance: Stance
  readonly says: Text | null
  readonly quote: string | null
  readonly locator: string | null
}

export interface Name {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** A CSL-JSON item, and three fields of our own: archived, origin, rank. */
export interface Source {
  readonly id: string
  readonly type: string
  readonly title: Text | null
  readonly authors: readonly Name[]
  readonly publisher: string | null
  readonly container: string | null
  /** Not there where it would be empty: most sources say none of it. */
  readonly details?: SourceDetails
  readonly issued: TimelineDate | null
  readonly accessed: TimelineDate | null
  /** Only http and https survive reading. */
  readonly url: string | null
  readonly doi: string | null
  readonly language: string | null
  readonly note: Text | null
  readonly archived: string | null
  readonly origin: string
  readonly rank: Rank
}

/** Derived from the citations, never typed in. Absences and happenings alike. */
export interface Evidence {
  readonly level: EvidenceLevel
  /** Distinct origins of the non-tertiary sources that record or support. */
  readonly origins: readonly string[]
  /** A source records it: it is the thing itself. */
  readonly recorded: boolean
  /** "single" that rests on tertiary sources only. */
  readonly listingOnly: boolean
  /** The sources that dispute it. */
  readonly disputedBy: readonly SourceIndex[]
}

export interface Image {
  readonly src: string
  readonly alt: Text
  readonly credit: Text | null
}

/** An event in full, made when it is shown. */
export interface TimelineEvent {
  readonly index: EventIndex
  readonly id: string
  /** null: undated. */
  readonly date: TimelineDate | null
  readonly title: Text
  readonly text: Text | null
  readonly lane: number
  readonly isAbsence: boolean
  readonly importance: number
  readonly isUnverified: boolean
  readonly tags: readonly string[]
  readonly related: readonly EventIndex[]
  readonly image: Image | null
  /** Disputing first, then as in the file. */
  readonly citations: readonly Citation[]
  readonly evidence: Evidence
}

/** A timeline that has been read: immutable, and everything in it can be trusted. */
export interface Timeline {
  readonly id: string
  readonly title: Text
  readonly summary: Text | null
  /** BCP 47: the language of plain strings in the file. */
  readonly language: string
  /** Language tags that some Text of the file has, `language` first. */
  readonly languages: readonly string[]
  readonly checked: TimelineDate | null
  /** Where open-ended periods end on screen. */
  readonly today: Instant
  /** The file says so itself; else it is the day of viewing. */
  readonly pinsToday: boolean
  /** At least one. */
  readonly lanes: readonly Lane[]
  readonly sources: readonly Source[]
  /** How many events are held: dated ones first. */
  readonly length: number
  readonly dated: number
  readonly columns: Columns
  /** Made at the first call where the reader did not hand them over. */
  readonly orders: () => Orders
  /** null: all texts are here. */
  readonly remote: RemoteTexts | null
  /** Every tag once, as first met by time. */
  readonly tags: readonly string[]
  /** From the first start to the last end of the dated events; null when there are none. */
  readonly extent: Span | null
  /** Events that the file has and that could not be read. */
  readonly leftOut: number
  idOf(event: EventIndex): string
  titleOf(event: EventIndex): Text
  dateOf(event: EventIndex): TimelineDate | null
  /** Places in `tags`, as the author ordered them. */
  tagsOf(event: EventIndex): ArrayLike<number>
  /** By event: 1 for each that has one of some tags, 0 for the others. */
  withTags(tags: readonly string[]): Uint8Array
  /** One number (index + 1) per origin of the sources cited, by rising number: what a label shows. */
  numbersOf(event: EventIndex): readonly number[]
  event(event: EventIndex): TimelineEvent
  indexOf(id: string): EventIndex | null
  sourceOf(id: string): SourceIndex | null
  /** Every event that cites the source, by time, undated ones last. */
  citing(source: SourceIndex): readonly EventIndex[]
}
