import { YEAR, lastYearOf, yearOf } from "../time/calendar.ts"
import { instantAt, lengthOf, middleOf, type Span } from "../time/instant.ts"
import type { EventIndex, SourceIndex, Timeline } from "../timeline/model.ts"
import { baseOf } from "../timeline/text.ts"
import { isAddressYear } from "./addressyear.ts"
import { sameFilters } from "./filters.ts"
import { destinationOf } from "./reduceview.ts"
import { NO_FILTERS, NO_SELECTION, type LanguageTag, type Selection, type State, type ThemeChoice } from "./state.ts"
import { sameView, spanWithout } from "./target.ts"

/** What of a state a link can be made for. */
export type ShareTarget =
  | { readonly kind: "view"; readonly span: Span }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "event"; readonly event: EventIndex }
  | { readonly kind: "source"; readonly source: SourceIndex }
  | { readonly kind: "all" }

/** What a link decides for whoever opens it. null and "auto" leave it to them. */
export interface ShareChoices {
  readonly language: LanguageTag | null
  readonly theme: ThemeChoice
}

/** A view of up to so much time is about the year in its middle: a year that was gone to is shown with its neighbours. */
const NEAR_A_YEAR = 4 * YEAR

/** In the order in which they are offered; the first and the last are always there. */
export function shareTargets(state: State): readonly ShareTarget[] {
  const { event, source } = state.selection
  const year = yearInHand(state)
  return [
    { kind: "view", span: destinationOf(state) },
    ...(year === null ? [] : [{ kind: "year", year } as const]),
    ...(event === null ? [] : [{ kind: "event", event } as const]),
    ...(source === null ? [] : [{ kind: "source", source } as const]),
    { kind: "all" },
  ]
}

/** The year that is selected, else the one in the middle of a view that is near enough to be about it. */
function yearInHand(state: State): number | null {
  const span = destinationOf(state)
  const year = state.selection.year ?? (lengthOf(span) <= NEAR_A_YEAR ? yearOf(middleOf(span)) : null)
  return year !== null && isAddressYear(year) ? year : null
}

/** What the reader most likely means: what is selected, by its own address; else the view, unless that is the whole. */
export function likelyTarget(state: State): ShareTarget["kind"] {
  const { event, source, year } = state.selection
  if (event !== null) return "event"
  if (source !== null) return "source"
  if (year !== null && isAddressYear(year)) return "year"
  const isWhole = sameView(state.limits.whole, destinationOf(state), state.plotWidth)
  return isWhole && sameFilters(state.filters, NO_FILTERS) && state.mode === "chronology" ? "all" : "view"
}

/**
 * The state whose address is the link. A view keeps everything that is on screen; the rest is as whoever has never been
 * here would find it, so that its address is the canonical one.
 */
export function stateToShare(state: State, target: ShareTarget, { language, theme }: ShareChoices): State {
  const chosen: State = {
    ...state,
    flight: null,
    language: language ?? state.language,
    languageIsChosen: language !== null,
    theme,
  }
  if (target.kind === "view") return { ...chosen, span: target.span }
  const selection = selectionOf(target)
  const span = spanWithout(selection, state.timeline, state.limits)
  return { ...chosen, span, selection, filters: NO_FILTERS, mode: "chronology" }
}

function selectionOf(target: ShareTarget): Selection {
  if (target.kind === "year") return { ...NO_SELECTION, year: target.year }
  if (target.kind === "event") return { ...NO_SELECTION, event: target.event }
  if (target.kind === "source") return { ...NO_SELECTION, source: target.source }
  return NO_SELECTION
}

/** The build writes a page for each year of a timeline of up to so many; of a longer one, where an event starts or ends. */
const MOST_YEARS = 500

/** Has a year a file of its own on a site that was built, or is it only known to the script? */
export function hasYearPage({ extent, columns, dated }: Timeline, year: number): boolean {
  if (extent === null || !isAddressYear(year)) return false
  const [first, last] = [yearOf(extent.from), lastYearOf(extent)]
  if (last - first < MOST_YEARS) return year >= first && year <= last
  for (let event = 0; event < dated; event += 1) {
    const span = { from: instantAt(columns.from[event]!), to: instantAt(columns.to[event]!) }
    if (yearOf(span.from) === year || lastYearOf(span) === year) return true
  }
  return false
}

/**
 * Has a timeline pages in a language, in a folder of that name? Every language that its texts are in has, but the file's
 * own, or English where the interface does not speak that: those lie without one.
 */
export function hasOwnPages({ language, languages }: Timeline, wanted: LanguageTag): boolean {
  const own = baseOf(language) === "fr" ? "fr" : "en"
  return wanted !== own && languages.some((each) => baseOf(each) === wanted)
}
