import type { WholeWords } from "../time/languages/words.ts"
import { eventAt, FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"

/**
 * How many events there are, in the words of header and lanes: "4 events", "1 none found". What a search did not find is
 * no event that happened, and has a count of its own. With nothing at all "0 events".
 */
export function eventCounts(
  { columns, length }: Timeline,
  words: WholeWords,
  events: readonly EventIndex[] | null = null,
): readonly string[] {
  const all = events ?? Array.from({ length }, (_, index) => eventAt(index))
  const noneFound = all.filter((event) => (columns.flags[event]! & FLAG.absence) !== 0).length
  const happened = all.length - noneFound
  return [
    ...(happened > 0 || noneFound === 0 ? [words.scene.events(happened)] : []),
    ...(noneFound > 0 ? [words.scene.noneFound(noneFound)] : []),
  ]
}
