import type { Words } from "../time/languages/words.ts"
import { coverInWords } from "../time/cover.ts"
import { dateInWords } from "../time/words.ts"
import { PRECISIONS } from "../time/date.ts"
import { instantAt, type Span } from "../time/instant.ts"
import { FLAG, type EventIndex, type Timeline, type TimelineEvent } from "../timeline/model.ts"
import { textIn, type LocalText } from "../timeline/text.ts"
import { detailsOf } from "./detailwords.ts"
import { evidenceReason } from "./evidenceReason.ts"
import { eventText } from "./eventtext.ts"
import { isContested } from "./reason.ts"
import { inOneLine, sentences, type Said } from "./said.ts"

/**
 * An event in full, for those who hear it; what its author wrote is left as it is: "September 2017. Left Google.
 * Confirmed, 2 independent origins. Work. 3 sources." A contested absence is "None found. Disputed by Wired."
 */
export function eventSaid(timeline: Timeline, index: EventIndex, words: Words, language: string): Said {
  const event = timeline.event(index)
  const date =
    event.date === null
      ? words.ui.panel.undated
      : dateInWords(event.date, words, "short", { since: event.isAbsence, today: timeline.today })
  const isBoth = event.isAbsence && isContested(event)
  const text = eventText(timeline, index)
  const { length } = event.citations
  // That none is cited says how many there are.
  const isBare = !event.isAbsence && event.evidence.level === "unsourced" && length === 0
  return sentences([
    capitalised(date, words.tag),
    text === "here" ? textIn(event.title, language, timeline.language) : detailsOf(words).texts[text],
    isBoth ? words.evidence.noneFound : "",
    isBare ? words.evidence.unsourced : evidenceInWords(event, timeline, words, isBoth),
    laneText(timeline, event.lane, words, language),
    isBare ? "" : words.ui.header.sources(length),
  ])
}

/** The same where only a string can be. */
export const eventName = (...event: Parameters<typeof eventSaid>): string => inOneLine(eventSaid(...event))

function evidenceInWords(event: TimelineEvent, timeline: Timeline, words: Words, isBoth: boolean): string {
  const { level } = event.evidence
  return [
    event.isAbsence && !isBoth ? words.evidence.noneFound : words.evidence[level],
    evidenceReason(event, timeline, words),
  ]
    .filter((part) => part !== "")
    .join(level === "disputed" ? " " : ", ")
}

/** "" for the one lane of a timeline that names none. */
export function laneText(
  { lanes, language: own }: Timeline,
  lane: number,
  words: Words,
  language: string,
): string | LocalText {
  const { label, isOther } = lanes[lane]!
  return label === null ? (isOther ? words.scene.otherLane : "") : textIn(label, language, own)
}

/** As counts are told apart that cover the same dates: "12 events, March–May 2012. Work." */
export function countSaid(timeline: Timeline, lane: number, name: string, words: Words, language: string): Said {
  const its = laneText(timeline, lane, words, language)
  return its === "" ? [name] : sentences([name, its])
}

const capitalised = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)

/** "12 events, March–May 2012" of several events. */
export const groupName = (timeline: Timeline, events: ArrayLike<EventIndex>, words: Words): string =>
  `${countsInWords(timeline, events, words)}, ${datesOf(timeline, events, words)}`

/** "12 events, 2 none found" */
export function countsInWords(timeline: Timeline, events: ArrayLike<EventIndex>, words: Words): string {
  const noneFound = absencesAmong(timeline, events)
  const happenings = events.length - noneFound
  return [
    happenings > 0 || noneFound === 0 ? words.scene.events(happenings) : "",
    noneFound > 0 ? words.scene.noneFound(noneFound) : "",
  ]
    .filter((part) => part !== "")
    .join(", ")
}

/** How many of them are searches that found nothing. */
export function absencesAmong({ columns }: Timeline, events: ArrayLike<EventIndex>): number {
  let count = 0
  for (let place = 0; place < events.length; place++) if ((columns.flags[events[place]!]! & FLAG.absence) !== 0) count++
  return count
}

/** "612,345 events, 1990 to 2021": of so many that they are not looked at, by what their dates cover. */
export const crowdName = (count: string, extent: Span, words: Words): string =>
  `${count}, ${coverInWords(extent, "day", words)}`

/** All that the dates of several dated events cover: "March–May 2012". */
export function datesOf({ columns }: Timeline, events: ArrayLike<EventIndex>, words: Words): string {
  let from = Infinity
  let to = -Infinity
  let coarsest = 0
  for (let place = 0; place < events.length; place++) {
    const event = events[place]!
    from = Math.min(from, columns.from[event]!)
    to = Math.max(to, columns.to[event]!)
    coarsest = Math.max(coarsest, columns.precision[event]!)
  }
  return coverInWords({ from: instantAt(from), to: instantAt(to) }, PRECISIONS[coarsest]!, words)
}
