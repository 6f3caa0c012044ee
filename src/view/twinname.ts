import type { Words } from "../time/languages/words.ts"
import { dateInWords } from "../time/words.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import { detailsOf } from "./detailwords.ts"
import { countSaid, crowdName, eventSaid, groupName, laneText } from "./eventname.ts"
import { eventText } from "./eventtext.ts"
import { saidAround, sentences, type Said } from "./said.ts"
import type { TwinItem } from "./twinitems.ts"

/** What a button over the drawing is called. */
export function nameOfItem(item: TwinItem, timeline: Timeline, words: Words, language: string): Said {
  const { lane, extent, count, nearest } = item
  if (nearest !== undefined) return emptyName(item, nearest, timeline, words, language)
  const { found } = detailsOf(words)
  if (extent === null && count === 1) {
    const said = eventSaid(timeline, item.list()[0]!, words, language)
    return item.found === 0 ? said : [...sentences([found.event]), " ", ...said]
  }
  const counted = words.scene.events(count)
  const bare =
    extent === null
      ? groupName(timeline, item.list(), words)
      : crowdName(item.isWhole === true ? detailsOf(words).said.inAll(counted) : counted, extent, words)
  const name = item.found === 0 ? bare : `${bare}, ${found.ofThem(item.found, count)}`
  return count === 1 ? [name] : countSaid(timeline, lane, name, words, language)
}

/** "Work. Nothing in this span. Next: Left Google, 2017." */
function emptyName(
  { lane, from, note }: TwinItem,
  nearest: EventIndex | null,
  timeline: Timeline,
  words: Words,
  language: string,
): Said {
  const start = sentences([
    lane < 0 ? "" : laneText(timeline, lane, words, language),
    note ?? words.scene.nothingInSpan,
  ])
  const date = nearest === null ? null : timeline.event(nearest).date
  if (nearest === null || date === null) return start
  const { scene } = words
  const when = dateInWords(date, words, "short", { since: timeline.event(nearest).isAbsence, today: timeline.today })
  const isLater = timeline.columns.from[nearest]! > from
  if (eventText(timeline, nearest) !== "here")
    return [...start, ` ${unpointed((isLater ? scene.nextShort : scene.earlierShort)(when))}`]
  const title = textIn(timeline.titleOf(nearest), language, timeline.language)
  const say = isLater ? scene.next : scene.earlier
  return [...start, " ", ...saidAround((place) => unpointed(say(place, when)), [title])]
}

/** Arrows are for the eye. */
const unpointed = (text: string): string => text.replace(/[←→]/g, "").trim()
