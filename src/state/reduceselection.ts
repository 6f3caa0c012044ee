import type { EventIndex, SourceIndex } from "../timeline/model.ts"
import { sameList } from "./filters.ts"
import { destinationOf, go } from "./reduceview.ts"
import { isAddressYear } from "./addressyear.ts"
import type { EventList, Selection, State } from "./state.ts"
import { touches } from "./target.ts"

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a.event === b.event && a.source === b.source && a.year === b.year && sameList(a.cluster, b.cluster)

/** A discrete act: the address gets an entry of its own. */
function choose(state: State, selection: Selection): State {
  if (sameSelection(selection, state.selection)) return state
  const isEmpty = selection.event === null && selection.source === null && selection.year === null
  const notices = isEmpty ? state.notices : withoutSelected(state.notices)
  return { ...state, selection, notices, citation: 0, act: state.act + 1 }
}

/** Whoever chooses something has moved on from what the address named in vain. */
function withoutSelected(notices: State["notices"]): State["notices"] {
  const kept = notices.filter(({ path }) => !/^[?/](?:event|source|year)$/.test(path))
  return kept.length === notices.length ? notices : kept
}

/**
 * An event takes the panel from a source; a year in hand keeps its band, and a cluster it was chosen from stays behind it.
 * `null` goes back one step: from the event or source to the cluster or the year, from those to the whole.
 */
export function select(state: State, event: EventIndex | null, at: number, reveal?: boolean): State {
  if (event === null) return choose(state, stepBack(state.selection))
  const { year, cluster } = state.selection
  const next = choose(state, {
    event,
    source: null,
    year,
    cluster: cluster !== null && includes(cluster, event) ? cluster : null,
  })
  const isDated = event < state.timeline.dated
  // What was pressed on the drawing is in view; a view that moved under the hand would be a surprise.
  const isSeen = reveal !== true && touches(state.timeline, event, destinationOf(state))
  return reveal === false || !isDated || isSeen ? next : go(next, { kind: "event", event }, at)
}

const includes = (events: EventList, event: EventIndex): boolean => Array.prototype.includes.call(events, event)

function stepBack({ event, source, year, cluster }: Selection): Selection {
  if (event !== null || source !== null) return { event: null, source: null, year, cluster }
  return cluster === null ? { event, source, year: null, cluster } : { event, source, year, cluster: null }
}

/**
 * A source takes the panel from an event or a list; its events are brought into view unless all are. `null` goes back to
 * what it took the panel from.
 */
export function openSource(state: State, source: SourceIndex | null, at: number, reveal?: boolean): State {
  const before = beforeSource(state)
  if (source === null) {
    const next = choose(state, { ...(before ?? state.selection), source: null })
    const { event } = next.selection
    return event === null || event >= state.timeline.dated || touches(state.timeline, event, destinationOf(state))
      ? next
      : go(next, { kind: "event", event }, at)
  }
  const next = choose(state, { event: null, source, year: state.selection.year, cluster: null })
  const kept = next === state || before === null ? next : { ...next, behind: { source: next.selection, before } }
  return reveal === false ? kept : go(kept, { kind: "source", source }, at)
}

/** What a source opened now would take the panel from; from one source to the next that stays. Null: nothing. */
function beforeSource({ selection, behind }: State): Selection | null {
  if (selection.source !== null) return behind?.source === selection ? behind.before : null
  return selection.event === null && selection.cluster === null ? null : selection
}

export function openYear(state: State, year: number | null, at: number): State {
  if (year === null) return choose(state, { ...state.selection, year: null })
  if (!isAddressYear(year)) return state
  return go(choose(state, { event: null, source: null, year, cluster: null }), { kind: "year", year }, at)
}

/** A list in the panel, not in the address: no act. */
export function openCluster(state: State, events: EventList): State {
  const selection = { event: null, source: null, year: state.selection.year, cluster: events }
  return sameSelection(selection, state.selection) ? state : { ...state, selection, citation: 0 }
}
