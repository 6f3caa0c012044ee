import { writeAddress } from "../state/address.ts"
import { writeSpan } from "../state/addressspan.ts"
import type { State } from "../state/state.ts"
import type { Span } from "../time/instant.ts"
import type { EventData, ViewNow } from "./protocol.ts"

/** What a host may know: the view, and nothing of the page around it. */
export function viewNow(state: State): ViewNow {
  const { timeline, filters, theme, language } = state
  const settled: State = { ...state, span: state.flight?.to ?? state.span, flight: null }
  const { query: q, ...lists } = filters
  return {
    timeline: timeline.id,
    ...boundsOf(settled.span, state.plotWidth),
    ...selectionOf(state),
    ...sourceOf(state),
    filters: { q, ...lists },
    theme,
    language,
    query: new URLSearchParams(writeAddress(settled, "query").query.map(([key, value]) => [key, value])).toString(),
  }
}

/** To within a day or a pixel, as in addresses. */
export function boundsOf(span: Span, plotWidth: number): EventData["view"] {
  const [from = "", to = ""] = writeSpan(span, plotWidth).split("..")
  return { from, to }
}

export const selectionOf = ({ timeline, selection }: State): EventData["select"] => ({
  event: selection.event === null ? null : timeline.idOf(selection.event),
  year: selection.year,
})

export const sourceOf = ({ timeline, selection }: State): EventData["source"] => ({
  source: selection.source === null ? null : (timeline.sources[selection.source]?.id ?? null),
})
