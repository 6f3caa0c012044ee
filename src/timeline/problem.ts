/** error: something was left out; warning: shown, but not as meant; notice: worth knowing. */
export type ProblemLevel = "error" | "warning" | "notice"

/** One thing wrong with a file, an address or a message: where, what, why, and what to do. */
export interface Problem {
  readonly level: ProblemLevel
  /** `events[12].date`, `?t`, `sources[4].puplisher` */
  readonly path: string
  /** What was found there, at most 64 characters. */
  readonly value: string
  /** Why it can't be read. */
  readonly message: string
  /** The remedy, where one can be told. */
  readonly hint?: string
  /** The id that a missing one was probably meant to be; the hint names it. */
  readonly meant?: string
}
