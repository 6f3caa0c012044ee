import type { LanguageTag } from "../state/state.ts"
import type { Instant } from "../time/instant.ts"
import type { ReadEnd } from "../timeline/closereading.ts"
import type { Packed } from "../timeline/packed.ts"

/** What a reading is begun with; all of it can be posted to a worker. */
export interface ReaderOptions {
  readonly slug: string
  readonly now: Instant
  /** Of the problems. */
  readonly language: LanguageTag
  /** Events of its beginning that are on screen already; Infinity: no part of it is wanted. */
  readonly shown: number
}

/** Reads the bytes of one file as they come. */
export interface Reader {
  /** Answers when it can take more. */
  readonly push: (bytes: Uint8Array) => Promise<void>
  readonly finish: () => Promise<ReadEnd>
  /** What has come by now is all that there will be. */
  readonly enough: () => Promise<ReadEnd>
  readonly drop: () => void
}

/** What a reader tells meanwhile. */
export interface ReaderNews {
  /** The timeline of the events so far. */
  readonly onPart: (packed: Packed) => void
  readonly onCount: (events: number) => void
}
