import type { LanguageTag } from "../state/state.ts"
import { lastYearOf, yearOf } from "../time/calendar.ts"
import { instantAt } from "../time/instant.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { eventAt, sourceAt, type EventIndex, type Timeline } from "../timeline/model.ts"
import { baseOf } from "../timeline/text.ts"
import { describe, nameOfTarget } from "./describe.ts"
import { pathOf, type Page, type PageLink, type PageTarget } from "./page.ts"

/** Up to this many years each year has a page, events or not; past it, only years where an event starts or ends. */
const MOST_YEARS = 500
/** The address grammar: `-?\d{1,7}`. */
const FARTHEST_YEAR = 9_999_999

/**
 * Every page of a timeline, in the file's own language first, then in each other that both the interface and the file
 * speak. `languages`: those of the interface; a file in none of them has its pages in the first.
 */
export function pagesOf(timeline: Timeline, languages: readonly WholeWords[]): Page[] {
  const own = languages.find(({ tag }) => tag === baseOf(timeline.language)) ?? languages[0]!
  const spoken = timeline.languages.map(baseOf)
  const others = languages.filter((words) => words !== own && spoken.includes(words.tag))
  const targets = targetsOf(timeline)
  const folderOf = (target: PageTarget, words: WholeWords) =>
    pathOf(timeline, target, words === own ? null : (words.tag as LanguageTag))
  return [own, ...others].flatMap((words) => targets.map((target, place) => page(words, target, place)))

  function page(words: WholeWords, target: PageTarget, place: number): Page {
    const link = (step: 1 | -1): PageLink | null => {
      const next = hasNeighbours(target) ? targets[place + step] : undefined
      if (next?.kind !== target.kind) return null
      return { path: folderOf(next, words), title: nameOfTarget(timeline, next, words) ?? "" }
    }
    const pictured: PageTarget = target.kind === "year" || target.kind === "event" ? target : { kind: "timeline" }
    return {
      timeline,
      target,
      words,
      language: words.tag as LanguageTag,
      path: folderOf(target, words),
      ...describe(timeline, target, words),
      alternates: [own, ...others].map((each) => ({ language: each.tag as LanguageTag, path: folderOf(target, each) })),
      card: `${folderOf(pictured, words)}card.png`,
      previous: link(-1),
      next: link(1),
    }
  }
}

const hasNeighbours = ({ kind }: PageTarget): boolean => kind === "year" || kind === "event"

/** All that has an address of its own: whole, years and events in time, sources, embed. */
function targetsOf(timeline: Timeline): PageTarget[] {
  const events = Array.from({ length: timeline.length }, (_, index): EventIndex => eventAt(index))
  return [
    { kind: "timeline" },
    ...yearsOf(timeline).map((year): PageTarget => ({ kind: "year", year })),
    ...events.map((event): PageTarget => ({ kind: "event", event })),
    ...timeline.sources.flatMap(({ id }, index): PageTarget[] =>
      isFolderName(id) ? [{ kind: "source", source: sourceAt(index) }] : [],
    ),
    { kind: "embed" },
  ]
}

/** A source may have any id, such as a DOI. One that names no single folder is still an address, by way of 404.html. */
// eslint-disable-next-line no-control-regex -- they are what no name of a folder may hold
export const isFolderName = (id: string): boolean => !/[/\\\u0000-\u001f]/.test(id) && !/^\.*$/.test(id)

/** Years that have a page, ascending. */
export function yearsOf(timeline: Timeline): number[] {
  if (timeline.extent === null) return []
  const first = yearOf(timeline.extent.from)
  const last = lastYearOf(timeline.extent)
  const count = last - first + 1
  if (count <= MOST_YEARS) return Array.from({ length: count }, (_, index) => first + index).filter(hasAddress)
  const { from, to } = timeline.columns
  const years = new Set<number>()
  for (let event = 0; event < timeline.dated; event += 1) {
    const span = { from: instantAt(from[event]!), to: instantAt(to[event]!) }
    years.add(yearOf(span.from))
    years.add(lastYearOf(span))
  }
  return [...years].filter(hasAddress).sort((a, b) => a - b)
}

const hasAddress = (year: number) => Math.abs(year) <= FARTHEST_YEAR
