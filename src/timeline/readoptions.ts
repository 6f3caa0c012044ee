import type { Instant } from "../time/instant.ts"
import type { ReaderWords } from "../time/languages/words.ts"
import type { Limits } from "./limits.ts"

export interface ReadOptions {
  /** The timeline's id where the file gives none: its file's name. */
  readonly slug: string
  /** The day of viewing, where open ends stop unless the file pins `today`. */
  readonly now: Instant
  readonly words: ReaderWords
  readonly limits?: Partial<Limits>
}
