import type { Words } from "../time/languages/words.ts"
import { coverInWords } from "../time/cover.ts"
import { dateInWords } from "../time/words.ts"
import { PRECISIONS } from "../time/date.ts"
import { instantAt, type Span } from "../time/instant.ts"
import { FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import { detailsOf } from "./detailwords.ts"
import { evidenceReason } from "./evidenceReason.ts"
import { eventText } from "./eventtext.ts"
import { isContested } from "./reason.ts"

/** An event in full, for those who hear it; what its author wrote is left as it is: "September 2017. Left Google. Confirmed, 2 independent origins. Work. 3 sources." A contested absence is "None found. Disputed by Wired." */
export function eventName(timeline: Timeline, index: EventIndex, words: Words, language: string): string {
  const event = timeline.event(index)
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, timeline.language).value
  const date =
    event.date === null
      ? words.ui.panel.undated
      : dateInWords(event.date, words, "short", { since: event.isAbsence, today: timeline.today })
  const { level } = event.evidence
  const isBoth = event.isAbsence && isContested(event)
  const evidence = [
    event.isAbsence && !isBoth ? words.evidence.noneFound : words.evidence[level],
    evidenceReason(event, timeline, words),
  ]
    .filter((part) => part !== "")
    .join(level === "disputed" ? " " : ", ")
  const text = eventText(timeline, index)
  const parts = [
    capitalised(date, words.tag),
    text === "here" ? say(event.title) : detailsOf(words).texts[text],
    isBoth ? words.evidence.noneFound : "",
    evidence,
    laneName(timeline, event.lane, words, language),
    words.ui.header.sources(event.citations.length),
  ]
  return parts
    .filter((part) => part !== "")
    .map((part) => `${part}.`)
    .join(" ")
}

/** "" for the one lane of a timeline that names none. */
function laneName({ lanes, language: own }: Timeline, lane: number, words: Words, language: string): string {
  const { label, isOther } = lanes[lane]!
  return label === null ? (isOther ? words.scene.otherLane : "") : textIn(label, language, own).value
}

/** As counts are told apart that cover the same dates: "12 events, March–May 2012. Work." */
export function countName(timeline: Timeline, lane: number, name: string, words: Words, language: string): string {
  const its = laneName(timeline, lane, words, language)
  return its === "" ? name : `${name}. ${its}.`
}

const capitalised = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)

/** "12 events, March–May 2012"; of one event its full name. */
export function groupName(timeline: Timeline, events: ArrayLike<EventIndex>, words: Words, language: string): string {
  if (events.length === 1) return eventName(timeline, events[0]!, words, language)
  let noneFound = 0
  for (let place = 0; place < events.length; place++)
    if ((timeline.columns.flags[events[place]!]! & FLAG.absence) !== 0) noneFound++
  const counts = [
    events.length > noneFound ? words.scene.events(events.length - noneFound) : "",
    noneFound > 0 ? words.scene.noneFound(noneFound) : "",
  ].filter((part) => part !== "")
  return `${counts.join(", ")}, ${datesOf(timeline, events, words)}`
}

/** "612,345 events, 1990 to 2021": of so many that they are not looked at, by what their dates cover. */
export const crowdName = (count: number, extent: Span, words: Words): string =>
  `${words.scene.events(count)}, ${coverInWords(extent, "day", words)}`

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
