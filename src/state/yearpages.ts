import { TAGS } from "virtual:words/tags"
import { lastYearOf, spanOfYear, yearOf } from "../time/calendar.ts"
import { instantAt, type Span } from "../time/instant.ts"
import { firstAfter, partition } from "../timeline/lookup.ts"
import type { Timeline } from "../timeline/model.ts"
import { baseOf } from "../timeline/text.ts"
import { isAddressYear } from "./addressyear.ts"
import type { LanguageTag } from "./state.ts"

// Which years and languages of a timeline have pages: what the build writes, and what a link may lead to.

/** Up to this many years each year has a page, events or not; past it, only years where an event starts or ends. */
const MOST_YEARS = 500

/** Years that have a page, ascending. */
export function yearsWithPages(timeline: Timeline): number[] {
  const all = allYears(timeline)
  if (all === null) return [...new Set(endYears(timeline))].filter(isAddressYear).sort((a, b) => a - b)
  return Array.from({ length: all.count }, (_, index) => all.first + index).filter(isAddressYear)
}

/** Has a year a file of its own on a site that was built, or is it only known to the script? */
export function hasYearPage(timeline: Timeline, year: number): boolean {
  if (!isAddressYear(year)) return false
  const all = allYears(timeline)
  if (all !== null) return year >= all.first && year < all.first + all.count
  return startsOrEndsIn(timeline, spanOfYear(year))
}

/** Does an event start in a year, or last up to some part of it? */
function startsOrEndsIn(timeline: Timeline, year: Span): boolean {
  const { columns, dated, orders } = timeline
  const { from, to } = columns
  if (firstAfter(timeline, year.from) < firstAfter(timeline, year.to)) return true
  const { byEnd } = orders()
  const before = partition(0, dated, (place) => to[byEnd[place]!]! <= year.from)
  // What has no length ends in the year that its instant begins, and starts there.
  const event = byEnd[before]
  return event !== undefined && to[event]! <= year.to && from[event]! < to[event]!
}

/** Every year of a timeline; null where they are too many to have a page each. */
function allYears({ extent }: Timeline): { readonly first: number; readonly count: number } | null {
  if (extent === null) return { first: 0, count: 0 }
  const first = yearOf(extent.from)
  const count = lastYearOf(extent) - first + 1
  return count <= MOST_YEARS ? { first, count } : null
}

function* endYears({ columns, dated }: Timeline): Generator<number> {
  for (let event = 0; event < dated; event++) {
    const span = { from: instantAt(columns.from[event]!), to: instantAt(columns.to[event]!) }
    yield yearOf(span.from)
    yield lastYearOf(span)
  }
}

/**
 * Languages of a timeline's pages. First the file's own, whose pages lie in the timeline's folder, or the first of the
 * interface where that does not speak it; then each other that both interface and file speak, in a folder of its name.
 */
export function languagesWithPages(
  { language, languages }: Pick<Timeline, "language" | "languages">,
  offered: readonly LanguageTag[] = TAGS,
): readonly LanguageTag[] {
  const own = offered.find((tag) => tag === baseOf(language)) ?? offered[0]!
  const spoken = languages.map(baseOf)
  return [own, ...offered.filter((tag) => tag !== own && spoken.includes(tag))]
}

/** Has a timeline pages in a language, in a folder of that name? */
export const hasOwnPages = (timeline: Timeline, wanted: LanguageTag): boolean =>
  languagesWithPages(timeline).slice(1).includes(wanted)
