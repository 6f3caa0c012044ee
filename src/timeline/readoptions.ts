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
  /** Of a text that stops being JSON somewhere, what stands before that place is kept: for readers, never for tools. */
  readonly keepsPart?: boolean
}
