import { YEAR, yearOf } from "../time/calendar.ts"
import { lengthOf, middleOf, type Span } from "../time/instant.ts"
import type { EventIndex, SourceIndex } from "../timeline/model.ts"
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
  return { ...chosen, span, selection, filters: NO_FILTERS, mode: "chronology", sort: "date" }
}

function selectionOf(target: ShareTarget): Selection {
  if (target.kind === "year") return { ...NO_SELECTION, year: target.year }
  if (target.kind === "event") return { ...NO_SELECTION, event: target.event }
  if (target.kind === "source") return { ...NO_SELECTION, source: target.source }
  return NO_SELECTION
}
