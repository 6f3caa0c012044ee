import type { LanguageTag } from "../state/state.ts"
import type { Instant } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LoadFailure, LoadProgress } from "../view/LoadStates.tsx"

export interface LoadRequest {
  readonly url: URL
  /** Where the build left what it read; null for a file that it never saw. */
  readonly preread: URL | null
  readonly slug: string
  readonly now: Instant
  /** On their way as well: neither waits for the other. */
  readonly words: Promise<Words>
  readonly language: LanguageTag
  readonly onProgress: (progress: LoadProgress) => void
  readonly signal: AbortSignal
}

export type Loaded =
  | {
      readonly timeline: Timeline
      readonly problems: readonly Problem[]
      readonly failure: null
      /** Of what the build read, which its pages were written from; null: this comes from the author's file. */
      readonly fingerprint: string | null
    }
  | { readonly timeline: null; readonly problems: readonly Problem[]; readonly failure: LoadFailure }
