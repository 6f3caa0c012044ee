import type { Columns, Orders, Source, Timeline } from "./model.ts"

/** What the file says about itself, as the timeline gives it. */
export type About = Pick<
  Timeline,
  "id" | "title" | "summary" | "language" | "languages" | "checked" | "today" | "pinsToday" | "lanes" | "leftOut"
>

/**
 * A timeline as typed arrays and bytes: what the reader makes, what a worker hands over without copying, what a compact
 * file holds. `openPacked` shows it as a Timeline; nothing in it is an object per event.
 */
export interface Packed {
  readonly about: About
  /** By first use in time, unused ones last. */
  readonly sources: readonly Source[]
  readonly length: number
  readonly dated: number
  readonly columns: Columns
  readonly orders: Orders
  readonly records: Records
  /** null: no event cites anything. */
  readonly citations: CitationRuns | null
  /** null: no event has tags. */
  readonly tags: TagRuns | null
  /** From id to event index. */
  readonly ids: IdTable
}

/** Open-addressed hash table from id to a number + 1 (0: free), of an event or a row; its length is a power of two. */
export interface IdTable {
  readonly slots: Uint32Array<ArrayBuffer>
  /** Of the hash, see hash.ts. */
  readonly seed: number
}

/** Order of the codes in `CitationRuns.stances`. */
export const STANCES = ["records", "supports", "mentions", "disputes"] as const

/** What openPacked makes of it. */
export interface PackedTimeline extends Timeline {
  readonly packed: Packed
}

/** What is only shown, as UTF-8: one record per event, none across two chunks. */
export interface Records {
  readonly chunks: readonly Uint8Array[]
  /** Where the record of each event starts: its chunk and the place in it, see records.ts. */
  readonly starts: Uint32Array
}

/** Citations of event e: places starts[e] … starts[e + 1] − 1. */
export interface CitationRuns {
  readonly starts: Uint32Array
  /** Index of the source; −1: the file has no such source. */
  readonly sources: Int32Array
  /** Index into STANCES. */
  readonly stances: Uint8Array
}

/** Tags of event e: places starts[e] … starts[e + 1] − 1. */
export interface TagRuns {
  readonly names: readonly string[]
  readonly starts: Uint32Array
  readonly tags: Uint32Array
}
