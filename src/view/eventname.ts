import { instantAt } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import { dateInWords, spanInWords } from "../time/words.ts"
import type { Chip } from "../layout/scene.ts"
import { FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import { evidenceReason, isContested } from "./evidenceReason.ts"

/** An event in full, for those who hear it: "September 2017. Left Google. Confirmed, 2 independent origins. Work. 3 sources." */
export function eventName(timeline: Timeline, index: EventIndex, words: Words, language: string): string {
  const event = timeline.event(index)
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, timeline.language).value
  const date =
    event.date === null ? words.ui.panel.undated : dateInWords(event.date, words, "short", { since: event.isAbsence })
  const lane = timeline.lanes[event.lane]
  const { level } = event.evidence
  const evidence = [
    event.isAbsence ? words.evidence.noneFound : words.evidence[level],
    event.isAbsence && isContested(event) ? words.evidence[level] : "",
    evidenceReason(event, timeline, words),
  ]
    .filter((part) => part !== "")
    .join(", ")
  const parts = [
    date,
    say(event.title),
    evidence,
    lane?.label == null ? (lane?.isOther === true ? words.scene.otherLane : "") : say(lane.label),
    words.ui.header.sources(event.citations.length),
  ]
  return parts
    .filter((part) => part !== "")
    .map((part) => `${capitalised(part, words.tag)}.`)
    .join(" ")
}

const capitalised = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)

/** "12 events, March to May 2012" */
export function chipName(timeline: Timeline, chip: Chip, words: Words): string {
  const noneFound = chip.events.filter((event) => (timeline.columns.flags[event]! & FLAG.absence) !== 0).length
  const counts = [
    chip.count > noneFound ? words.scene.events(chip.count - noneFound) : "",
    noneFound > 0 ? words.scene.noneFound(noneFound) : "",
  ].filter((part) => part !== "")
  return `${counts.join(", ")}, ${spanInWords({ from: chip.span.from, to: instantAt(chip.span.to) }, words)}`
}
