import { coverInWords } from "../time/cover.ts"
import { instantAt } from "../time/instant.ts"
import { spanOfYear, yearOf } from "../time/calendar.ts"
import { yearInWords } from "../time/words.ts"
import { eventsInYear } from "../timeline/lookup.ts"
import {
  EVIDENCE_LEVELS,
  FLAG,
  type EventIndex,
  type EvidenceLevel,
  type Source,
  type Timeline,
} from "../timeline/model.ts"
import { groupByOrigin } from "../view/citationGroups.ts"
import { isContested } from "../view/reason.ts"
import { hostOf, whoOf } from "../view/sourceNames.ts"
import { dateOfEvent, levelInWords, lowered, reasonIn, textOf } from "./describe.ts"
import { eventCounts } from "./eventcounts.ts"
import type { Page, Site } from "./page.ts"

/** A mark as on the chronology; of an absence its hatch. */
export interface CardMark {
  readonly level: EvidenceLevel | "none-found"
  /** Of its lane, 0–3. */
  readonly color: number
}

export type CardEntry =
  | { readonly kind: "source"; readonly number: string; readonly names: readonly string[] }
  | { readonly kind: "event"; readonly mark: CardMark; readonly names: readonly string[] }
  | { readonly kind: "lane"; readonly color: number; readonly names: readonly string[] }

/** What a card says, in the words of its page; how it is set is another matter. */
export interface CardContent {
  /** The line at the top: in bold, and after it. */
  readonly name: string
  readonly about: string | null
  readonly title: string
  readonly isAbsence: boolean
  /** A few sentences under the title. */
  readonly summary: string | null
  /** "September 2017", "2 events", "29 events · 3 none found · 44 sources · 2009 to 2026". */
  readonly facts: string
  readonly evidence: { readonly mark: CardMark; readonly word: string; readonly reason: string } | null
  /** The first of `total`: more than there is room for. */
  readonly entries: readonly CardEntry[]
  readonly total: number
  /** "+3" */
  readonly more: (count: number) => string
  readonly selected: EventIndex | null
  readonly year: number | null
  /** Of what the card is about, 0–3. */
  readonly color: number
}

export const MOST_SHOWN = 4
/** Where some can't be set, the next stand in for them. */
const MOST_ENTRIES = 12

/** A source and an embed have their timeline's card. */
export function cardContent(page: Page, site: Site): CardContent {
  const { target } = page
  if (target.kind === "event") return ofEvent(page, target.event)
  if (target.kind === "year") return ofYear(page, target.year)
  return ofTimeline(page, site)
}

function ofTimeline(page: Page, site: Site): CardContent {
  const { timeline, words } = page
  const { extent, length, lanes, sources, summary } = timeline
  const counts = [
    ...eventCounts(timeline, words),
    ...(sources.length === 0 ? [] : [words.ui.header.sources(sources.length)]),
  ]
  const cover = extent === null ? [] : [coverInWords(extent, "year", words)]
  const named = lanes.flatMap(({ label, isOther }, index) =>
    label === null && !isOther
      ? []
      : [{ color: index % 4, name: label === null ? words.scene.otherLane : textOf(timeline, label, words) }],
  )
  return {
    name: "Sourceline",
    about: hostOf(site.url),
    title: textOf(timeline, timeline.title, words),
    isAbsence: false,
    summary: summary === null ? null : textOf(timeline, summary, words),
    facts: length === 0 ? words.ui.summary.empty : dotted([...counts, ...cover]),
    evidence: null,
    ...listed(
      named.map(({ color, name }) => ({ kind: "lane", color, names: [name] })),
      named.length,
      page,
    ),
    selected: null,
    year: null,
    color: 1,
  }
}

function ofYear(page: Page, year: number): CardContent {
  const { timeline, words } = page
  const events = eventsInYear(timeline, year)
  const { importance } = timeline.columns
  // By time, but when there are too many the most important are the ones to see.
  const least = [...events].sort((one, other) => importance[other]! - importance[one]! || one - other)
  const ordered = [...least.slice(0, MOST_SHOWN).sort((one, other) => one - other), ...least.slice(MOST_SHOWN)]
  return {
    ...ofWhole(page),
    title: shortTitle(yearInWords(year, words)),
    isAbsence: false,
    summary: null,
    facts:
      events.length === 0
        ? words.pages.noneIn(words.dates.yearName(year))
        : dotted(eventCounts(timeline, words, events)),
    evidence: null,
    ...listed(
      ordered.slice(0, MOST_ENTRIES).map((event) => {
        const name = textOf(timeline, timeline.titleOf(event), words)
        return { kind: "event", mark: markOf(timeline, event), names: [name] }
      }),
      events.length,
      page,
    ),
    selected: null,
    year,
    color: 1,
  }
}

function ofEvent(page: Page, index: EventIndex): CardContent {
  const { timeline, words } = page
  const event = timeline.event(index)
  const cited = sourcesOf(page, index)
  const { level } = event.evidence
  const isBoth = event.isAbsence && isContested(event)
  return {
    ...ofWhole(page),
    title: textOf(timeline, event.title, words),
    isAbsence: event.isAbsence,
    summary: null,
    facts: dateOfEvent(event, timeline, words),
    evidence: {
      mark: markOf(timeline, index),
      word: event.isAbsence ? words.evidence.noneFound : words.evidence[level],
      reason: isBoth ? lowered(levelInWords(event, timeline, words), words) : reasonIn(event, timeline, words),
    },
    ...listed(cited, cited.length, page),
    selected: event.date === null ? null : index,
    year: yearOfMoment(timeline, index),
    color: event.lane % 4,
  }
}

/** Each source once, those of one origin after all others: as in the panel, a source that disputes comes first. */
function sourcesOf({ timeline, words }: Page, index: EventIndex): CardEntry[] {
  const groups = groupByOrigin(timeline.event(index).citations, timeline)
  const placed = [...groups.map(({ first }) => first), ...groups.flatMap(({ others }) => others)]
  const cited = new Set(placed.flatMap(({ citation: { source } }) => (source === null ? [] : [source])))
  return [...cited].map((source) => {
    const names = namesOf(timeline.sources[source]!, timeline, words)
    return { kind: "source", number: words.number(source + 1), names }
  })
}

/** What a source may be called, the best first: another is taken where our faces can't set one. */
function namesOf(source: Source, timeline: Timeline, words: Page["words"]): readonly string[] {
  const title = source.title === null ? null : textOf(timeline, source.title, words)
  return [whoOf(source), title, hostOf(source.url)].filter((name) => name !== null)
}

const ofWhole = ({ timeline, words }: Page): Pick<CardContent, "name" | "about"> => ({
  name: textOf(timeline, timeline.title, words),
  about: timeline.summary === null ? null : textOf(timeline, timeline.summary, words),
})

const listed = (entries: readonly CardEntry[], total: number, { words }: Page) => ({
  ...{ entries: entries.slice(0, MOST_ENTRIES), total },
  more: (count: number) => `+${words.number(count)}`,
})

/** "300,001 BC" */
const shortTitle = (text: string): string => (text.length <= SHORT ? unbroken(text) : text)
const SHORT = 12

/** What is said in one breath stays on one line. */
const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0")
const dotted = (parts: readonly string[]): string => parts.map(unbroken).join("\u00a0· ")

function markOf({ columns }: Timeline, event: EventIndex): CardMark {
  const isAbsence = (columns.flags[event]! & FLAG.absence) !== 0
  const level = isAbsence ? "none-found" : EVIDENCE_LEVELS[columns.evidence[event]!]!
  return { level, color: columns.lane[event]! % 4 }
}

/** The one year in which an event lies; a period of several has none. */
function yearOfMoment({ columns }: Timeline, event: EventIndex): number | null {
  const from = columns.from[event]!
  if (Number.isNaN(from)) return null
  const year = yearOf(instantAt(from))
  return columns.to[event]! <= spanOfYear(year).to ? year : null
}
