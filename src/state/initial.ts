import { limitsIn } from "../layout/limits.ts"
import type { Instant } from "../time/instant.ts"
import type { Timeline } from "../timeline/model.ts"
import { NO_FILTERS, NO_SELECTION, type LanguageTag, type Size, type State } from "./state.ts"

export interface Beginning {
  readonly timeline: Timeline
  readonly size: Size
  readonly plotWidth: number
  /** The browser's, as near as there are words for it. */
  readonly language: LanguageTag
  readonly reducedMotion: boolean
  readonly now: Instant
}

/** The whole timeline, nothing selected, nothing hidden: what an address without parameters shows. */
export function initialState({ timeline, size, plotWidth, language, reducedMotion, now }: Beginning): State {
  const limits = limitsIn(timeline, now, plotWidth)
  return {
    timeline,
    size,
    plotWidth,
    span: limits.whole,
    limits,
    flight: null,
    isMoving: false,
    selection: NO_SELECTION,
    hovered: { event: null, source: null },
    focused: null,
    citation: 0,
    scroll: 0,
    filters: NO_FILTERS,
    mode: "chronology",
    sort: "date",
    language,
    languageIsChosen: false,
    theme: "auto",
    reducedMotion,
    notices: [],
    act: 0,
  }
}
