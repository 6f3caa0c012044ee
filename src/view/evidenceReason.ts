import { detailsOf } from "./detailwords.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline, TimelineEvent } from "../timeline/model.ts"
import { reasonOf } from "./reason.ts"

/** Why an event stands at its level, in the words of the page. */
export const evidenceReason = (event: TimelineEvent, timeline: Timeline, words: Words): string =>
  reasonOf(event, timeline, words, detailsOf(words))
