import { initialState } from "../state/initial.ts"
import { makeSelectors } from "../state/select.ts"
import type { Arrival, LanguageTag } from "../state/state.ts"
import { createStore, type Store } from "../state/store.ts"
import type { Instant } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import type { Crowding } from "../view/crowding.ts"
import { startDrawing, type Drawing } from "../view/drawing.ts"
import { makeMeasure, watchFonts } from "../view/measure.ts"
import type { TimelineFile, Written } from "../view/viewer.ts"
import { saysMore, type Afterwards, type AfterParts } from "./afterwards.ts"
import type { Growth, GrowingFile } from "./loading.ts"
import type { Wanted } from "./place.ts"

/** A timeline that is open: its store, its drawing, and how its addresses are read. */
export interface Session {
  /** Different for each that was opened. */
  readonly opening: string
  readonly timeline: Timeline
  readonly store: Store
  readonly selectors: ReturnType<typeof makeSelectors>
  readonly drawing: Drawing
  readonly words: Words
  readonly file: TimelineFile
  /** null: all of the timeline is here. */
  readonly growing: GrowingFile | null
  readonly written: Written
  /** As in Loaded. */
  readonly fingerprint: string | null
  readonly read: (wanted: Wanted, parts: AfterParts) => Arrival
  /** What comes after the first view is here; an address that waited for it is read first. */
  readonly complete: (parts: AfterParts) => void
  readonly stop: () => void
}

export interface SessionParts {
  readonly timeline: Timeline
  readonly problems: readonly Problem[]
  readonly wanted: Wanted
  readonly words: Words
  readonly language: LanguageTag
  readonly now: Instant
  readonly reducedMotion: boolean
  readonly afterwards: Afterwards
  readonly fingerprint: string | null
  readonly growth: Growth | null
  /** As in Loaded. */
  readonly follow?: (store: Store, drawing: Drawing) => () => void
  /** null: a small timeline, or it could not be fetched. */
  readonly crowding: Crowding | null
}

export function openSession(parts: SessionParts): Session {
  const { timeline, wanted, words, afterwards } = parts
  let searching: ReturnType<AfterParts["startSearching"]> | null = null
  /** What a search finds later is no state: panels look again, and the drawing lights it. */
  const tellFound = () => {
    store.retell()
    drawing.mark()
  }
  const selectors = makeSelectors(
    () => {
      searching ??= afterwards.now()?.startSearching(tellFound) ?? null
      return searching?.makeSearch ?? null
    },
    () => afterwards.now()?.maskOfFilters ?? null,
  )
  const after = afterwards.now()
  const store = createStore(
    initialState({
      timeline,
      size: { width: 0, height: 0 },
      plotWidth: 0,
      language: parts.language,
      reducedMotion: parts.reducedMotion,
      now: parts.now,
    }),
    after?.reduce ?? null,
  )
  const read: Session["read"] = (wanted, { arrivalOf }) => arrivalOf(wanted, store.state().timeline, words)
  // An address that says no more than which timeline is the state as it began.
  if (after !== null) store.dispatch({ type: "arrive", arrival: read(wanted, after) })
  const measure = makeMeasure()
  const drawing = startDrawing({
    store,
    selectors,
    measure,
    linking: () => afterwards.now()?.layLinks ?? null,
    crowding: () => parts.crowding,
    words,
    clock: { request: (run) => requestAnimationFrame(run), cancel: (frame) => cancelAnimationFrame(frame) },
  })
  const stopFonts = watchFonts(document.fonts, () => {
    measure.reset()
    drawing.remeasure()
  })
  const stopFollowing = parts.follow?.(store, drawing)
  return {
    opening: `${wanted.url?.href ?? ""} ${String(performance.now())}`,
    timeline,
    store,
    selectors,
    drawing,
    words,
    file: { problems: parts.problems, host: wanted.host },
    growing: parts.growth?.attach(store, wanted.host) ?? null,
    fingerprint: parts.fingerprint,
    written: { chronology: "", overview: "", panel: "" },
    read,
    complete(parts) {
      // Of a reader's acts meanwhile none is lost: they follow the arrival.
      const isAwaited = after === null && saysMore(wanted)
      store.complete(parts.reduce, isAwaited ? [{ type: "arrive", arrival: read(wanted, parts) }] : [])
    },
    stop() {
      parts.growth?.drop()
      stopFollowing?.()
      searching?.stop()
      stopFonts()
      drawing.stop()
    },
  }
}
