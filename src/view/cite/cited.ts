import type { SourceIndex, TimelineEvent } from "../../timeline/model.ts"

/** What citations are asked for. */
export interface Cited {
  /** null: sources by themselves. */
  readonly event: TimelineEvent | null
  readonly sources: readonly SourceIndex[]
}
