import type { LanguageTag } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { Instant } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import type { Drawing } from "../view/drawing.ts"
import type { LoadFailure, LoadProgress } from "../view/LoadStates.tsx"
import type { Growing, TimelineFile } from "../view/viewer.ts"

export interface LoadRequest {
  readonly url: URL
  /** Where the build left what it read; null for a file that it never saw. */
  readonly preread: URL | null
  readonly slug: string
  readonly now: Instant
  /** On their way as well: neither waits for the other. */
  readonly words: Promise<Words>
  readonly language: LanguageTag
  /** The address names something that may stand anywhere in the file: nothing is shown before all of it is here. */
  readonly isWhole: boolean
  readonly onProgress: (progress: LoadProgress) => void
  /** Aborted: what has come by then is all. */
  readonly signal: AbortSignal
}

export type Loaded =
  | {
      readonly timeline: Timeline
      readonly problems: readonly Problem[]
      readonly failure: null
      /** Of what the build read, which its pages were written from; null: this comes from the author's file. */
      readonly fingerprint: string | null
      /** null: this is all of it. */
      readonly growth: Growth | null
      /** Fetches texts as they are shown, of a timeline whose texts are elsewhere. Answers its undo. */
      readonly follow?: (store: Store, drawing: Drawing) => () => void
    }
  | { readonly timeline: null; readonly problems: readonly Problem[]; readonly failure: LoadFailure }

/** More of a file is on its way, while what has come is on screen. */
export interface Growth {
  /** From now on what comes goes into the store. */
  readonly attach: (store: Store, host: string | null) => GrowingFile
  /** Nobody wants any more of it. */
  readonly drop: () => void
}

export interface GrowingFile extends Omit<Growing, "again"> {
  /** In the place of reading the file anew. */
  readonly again?: () => void
  /** Its problems are known at the end. */
  readonly file: () => TimelineFile
  /** All of it is in the store, or all that will ever be. */
  readonly done: Promise<void>
}
