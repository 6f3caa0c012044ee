import { limitsIn, sameSpan } from "../layout/limits.ts"
import { admitted } from "../layout/viewport.ts"
import type { Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { hasSameAddress, readSpan, writeSpan } from "./addressspan.ts"
import { sameFilters, sameList } from "./filters.ts"
import { destinationOf } from "./reduceview.ts"
import { sameSelection } from "./reduceselection.ts"
import type { Arrival, Selection, State } from "./state.ts"
import { spanWithout } from "./target.ts"

/**
 * A link was opened, or Back or Forward pressed. What the reader chose apart from the view, language and theme, stays
 * when the address does not name it. What is on screen already stays as it is, down to the objects.
 */
export function arrive(state: State, arrival: Arrival): State {
  const selection = selectionOf(state, arrival)
  const span = spanOf(state, arrival)
  const next: State = {
    ...state,
    span,
    flight: null,
    isMoving: false,
    selection,
    hovered: state.hovered.event === null && state.hovered.source === null ? state.hovered : NOTHING_HOVERED,
    citation: selection === state.selection ? state.citation : 0,
    filters: sameFilters(arrival.filters, state.filters) ? state.filters : arrival.filters,
    mode: arrival.mode,
    sort: arrival.sort,
    language: arrival.language ?? state.language,
    languageIsChosen: state.languageIsChosen || arrival.language !== null,
    theme: arrival.theme === "auto" ? state.theme : arrival.theme,
    notices: sameList(arrival.problems, state.notices) ? state.notices : arrival.problems,
  }
  const keys = Object.keys(next) as (keyof State)[]
  return keys.every((key) => next[key] === state[key]) ? state : next
}

const NOTHING_HOVERED: State["hovered"] = { event: null, source: null }

/** An address may name an event and a source; the panel shows one, and an event is the more particular. */
function selectionOf({ selection }: State, { event, source, year }: Arrival): Selection {
  const wanted: Selection = { event, source: event === null ? source : null, year, cluster: null }
  return sameSelection(wanted, { ...selection, cluster: null }) ? selection : wanted
}

function spanOf(state: State, arrival: Arrival): Span {
  const now = destinationOf(state)
  if (arrival.span === null) {
    const span = spanWithout(arrival, state.timeline, state.limits)
    return hasSameAddress(span, now, state.plotWidth) ? now : span
  }
  const written = readSpan(writeSpan(now, state.plotWidth), state.timeline)
  return typeof written === "object" && sameSpan(written, arrival.span) ? now : admitted(arrival.span, state.limits)
}

/** A longer list than this is let go rather than looked up by its ids. */
const MOST_CARRIED = 10_000

/** The same timeline in full, or read again: what was selected is found by its id. */
export function load(state: State, timeline: Timeline): State {
  if (timeline === state.timeline) return state
  const old = state.timeline
  const limits = limitsIn(timeline, timeline.today, state.plotWidth)
  const event = (index: EventIndex | null) => (index === null ? null : timeline.indexOf(old.idOf(index)))
  const { selection } = state
  const cluster =
    selection.cluster === null || selection.cluster.length > MOST_CARRIED
      ? []
      : Array.from(selection.cluster, event).filter((each) => each !== null)
  // A reader who had not moved yet keeps seeing all there is.
  const showsWhole = sameSpan(destinationOf(state), state.limits.whole)
  return {
    ...state,
    timeline,
    limits: sameSpan(limits.whole, state.limits.whole) ? { ...limits, whole: state.limits.whole } : limits,
    span: showsWhole ? limits.whole : destinationOf(state),
    flight: null,
    selection: {
      event: event(selection.event),
      source: selection.source === null ? null : timeline.sourceOf(old.sources[selection.source]?.id ?? ""),
      year: selection.year,
      cluster: cluster.length === 0 ? null : cluster,
    },
    hovered: NOTHING_HOVERED,
    focused: event(state.focused),
  }
}
