import type { WholeWords } from "../time/languages/words.ts"
import { coverInWords } from "../time/cover.ts"
import { dateInWords, yearInWords } from "../time/words.ts"
import type { EventIndex, SourceIndex, Text, Timeline, TimelineEvent } from "../timeline/model.ts"
import { eventsInYear } from "../timeline/lookup.ts"
import { textIn } from "../timeline/text.ts"
import { isContested, reasonOf } from "../view/reason.ts"
import { namesOf, whoOf } from "../view/sourceNames.ts"
import { cutText, firstSentence, inOneLine } from "./cuttext.ts"
import { eventCounts } from "./eventcounts.ts"
import type { PageTarget } from "./page.ts"

/** In UTF-16 units: about what search engines and cards show of a description. */
export const LONGEST_DESCRIPTION = 200

/** The title of a page and what it holds in a sentence or two. Plain text: whoever writes it out escapes it. */
export function describe(
  timeline: Timeline,
  target: PageTarget,
  words: WholeWords,
): { readonly title: string; readonly description: string } {
  const name = nameOfTarget(timeline, target, words)
  const whole = textOf(timeline, timeline.title, words)
  return { title: name === null ? whole : `${name} · ${whole}`, description: descriptionOf(timeline, target, words) }
}

/** What a page is about: "2017", "Left Google"; null where it is the whole timeline. */
export function nameOfTarget(timeline: Timeline, target: PageTarget, words: WholeWords): string | null {
  switch (target.kind) {
    case "timeline":
    case "embed":
      return null
    case "year":
      return yearInWords(target.year, words)
    case "event":
      return textOf(timeline, timeline.titleOf(target.event), words)
    case "source":
      return nameOfSource(timeline, target.source, words)
  }
}

export function nameOfSource(timeline: Timeline, index: SourceIndex, words: WholeWords): string {
  const source = timeline.sources[index]!
  return source.title === null
    ? (whoOf(source) ?? words.ui.source.heading(index + 1))
    : textOf(timeline, source.title, words)
}

/** In the language of the words, where the text has it. */
export const textOf = (timeline: Timeline, text: Text, words: WholeWords): string =>
  textIn(text, words.tag, timeline.language).value

/** "September 2017"; a day that no source gives is not worth its words here. */
export function dateOfEvent({ date, isAbsence }: TimelineEvent, timeline: Timeline, words: WholeWords): string {
  if (date === null) return words.ui.panel.undated
  return dateInWords(date, words, date.shape === "moment" ? "short" : "full", {
    since: isAbsence,
    today: timeline.today,
  })
}

/** "Confirmed: 2 independent origins", "Disputed by Wired"; of an absence "None found: a search found nothing". */
export function evidenceInWords(event: TimelineEvent, timeline: Timeline, words: WholeWords): string {
  const { noneFound } = words.evidence
  if (!event.isAbsence) return levelInWords(event, timeline, words)
  if (isContested(event)) return words.pages.contested(noneFound, lowered(levelInWords(event, timeline, words), words))
  return words.pages.evidence(noneFound, reasonIn(event, timeline, words))
}

/** The level with its reason, of an absence too. */
export function levelInWords(event: TimelineEvent, timeline: Timeline, words: WholeWords): string {
  const { level } = event.evidence
  const reason = reasonIn(event, timeline, words)
  const word = words.evidence[level]
  return level === "disputed" && reason !== "" ? `${word} ${reason}` : words.pages.evidence(word, reason)
}

export const reasonIn = (event: TimelineEvent, timeline: Timeline, words: WholeWords): string =>
  reasonOf(event, timeline, words, words.ui)

function descriptionOf(timeline: Timeline, target: PageTarget, words: WholeWords): string {
  switch (target.kind) {
    case "timeline":
    case "embed":
      return ofTimeline(timeline, words)
    case "year": {
      const events = eventsInYear(timeline, target.year)
      const year = words.dates.yearName(target.year)
      if (events.length === 0) return closed(words.pages.noneIn(year))
      return withTitles(
        words.pages.eventsIn(eventCounts(timeline, words, events).join(", "), year),
        events,
        timeline,
        words,
      )
    }
    case "event":
      return ofEvent(timeline, timeline.event(target.event), words)
    case "source":
      return ofSource(timeline, target.source, words)
  }
}

function ofTimeline(timeline: Timeline, words: WholeWords): string {
  const { extent, sources, summary } = timeline
  const cover = extent === null ? "" : coverInWords(extent, "year", words)
  const counts = [...eventCounts(timeline, words), words.ui.header.sources(sources.length), cover]
  const count = closed(counts.filter((part) => part !== "").join(", "))
  if (summary === null) return count
  const room = LONGEST_DESCRIPTION - count.length - 1
  return `${cutText(closed(textOf(timeline, summary, words)), room, words.tag)} ${count}`.trim()
}

function ofEvent(timeline: Timeline, event: TimelineEvent, words: WholeWords): string {
  const parts = [
    capitalised(dateOfEvent(event, timeline, words), words),
    textOf(timeline, event.title, words),
    evidenceInWords(event, timeline, words),
    event.text === null ? "" : firstSentence(textOf(timeline, event.text, words), words.tag),
  ]
  return inSentences(parts, words)
}

function ofSource(timeline: Timeline, index: SourceIndex, words: WholeWords): string {
  const source = timeline.sources[index]!
  const authors = namesOf(source.authors) ?? ""
  const publisher = source.publisher ?? source.container ?? ""
  const what = [
    words.ui.source.types[source.type] ?? "",
    // An institution that publishes its own is named once.
    publisher.startsWith(authors) ? "" : authors,
    publisher,
    source.issued === null ? "" : dateInWords(source.issued, words, "short"),
  ]
  const lead = what.filter((part) => part !== "").join(", ")
  const events = timeline.citing(index)
  if (events.length === 0) return inSentences([lead, words.ui.source.citedForNothing], words)
  const cited = words.pages.citedFor(eventCounts(timeline, words, events).join(", "))
  const heading = [closed(lead), cited].filter((part) => part !== "").join(" ")
  return withTitles(heading, events, timeline, words)
}

/** As many whole titles as there is room for, and how many more there are: half a title can say the opposite. */
function withTitles(heading: string, events: readonly EventIndex[], timeline: Timeline, words: WholeWords): string {
  let text = cutText(closed(heading), LONGEST_DESCRIPTION, words.tag)
  const shown: string[] = []
  for (const event of events) {
    shown.push(inOneLine(textOf(timeline, timeline.titleOf(event), words)))
    const rest = events.length - shown.length
    const longer = closed(words.pages.list(heading, rest === 0 ? shown : [...shown, words.pages.more(rest)]))
    if (longer.length > LONGEST_DESCRIPTION) break
    text = longer
  }
  return text
}

function inSentences(parts: readonly string[], words: WholeWords): string {
  const sentences = parts.filter((part) => part !== "").map(closed)
  return cutText(sentences.join(" "), LONGEST_DESCRIPTION, words.tag)
}

export const capitalised = (text: string, words: WholeWords): string =>
  text.charAt(0).toLocaleUpperCase(words.tag) + text.slice(1)

export const lowered = (text: string, words: WholeWords): string =>
  text.charAt(0).toLocaleLowerCase(words.tag) + text.slice(1)

/** With the end of a sentence, if it has none. What an author wrote stays as it is otherwise, its first letter too. */
const closed = (text: string): string => (text === "" || /[.!?…。！？]["”’»)\]]*$/u.test(text) ? text : `${text}.`)
