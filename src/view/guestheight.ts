import type { Crowd } from "../layout/input.ts"
import { geometryOf } from "../layout/geometry.ts"
import { makeLabelBook, wrapWidthsIn, type LabelBook } from "../layout/labelbook.ts"
import { planPlacement } from "../layout/placement.ts"
import type { Measure } from "../layout/scene.ts"
import type { makeSelectors } from "../state/select.ts"
import type { State } from "../state/state.ts"
import type { Words } from "../time/languages/words.ts"

/** The drawing of a frame of 420 px, its axis included: what the lanes may spread over, and may do with less of. */
export const REFERENCE = 332
/** A sheet over the foot has this share of the frame and no more px (embedpanel.css). */
const SHEET_SHARE = 0.47
export const SHEET_MOST = 300

export interface LaneHeightParts {
  readonly selectors: Pick<ReturnType<typeof makeSelectors>, "visibleMask">
  readonly words: () => Words
  readonly measure: Measure
  /** What lays out a crowd, once it has come. */
  readonly crowdOf?: (state: State) => Crowd | null
}

/**
 * The height of a drawing, in CSS px, at which every lane is in sight. It is laid out afresh for a reference height, so
 * that one view at one width has one answer, however high the frame is now and whatever was seen before.
 */
export function makeLaneHeight({ selectors, words, measure, crowdOf }: LaneHeightParts): {
  readonly of: (state: State) => number
  /** Fonts arrived. */
  readonly forget: () => void
} {
  let book: { readonly key: readonly unknown[]; readonly book: LabelBook } | null = null
  let known: { readonly key: readonly unknown[]; readonly height: number } | null = null
  return {
    forget() {
      book = known = null
    },
    of(state) {
      const { timeline, span, limits, language } = state
      const visible = selectors.visibleMask(state)
      const selected = state.selection.event
      const crowd = crowdOf?.(state) ?? null
      const said = words()
      const about = [timeline, language, said, state.size.width]
      const key = [...about, span, limits.whole, visible, selected, crowd]
      if (known !== null && isSame(known.key, key)) return known.height
      const geometry = geometryOf({ width: state.size.width, height: REFERENCE })
      if (book === null || !isSame(book.key, about)) {
        const widths = wrapWidthsIn(geometry.plot.width)
        book = { key: about, book: makeLabelBook(timeline, said, language, measure, widths) }
      }
      const input = {
        ...{ timeline, span, geometry, whole: limits.whole, words: said, language },
        ...{ book: book.book, measure, visible, selected, crowd },
      }
      const height = Math.ceil(geometry.plot.y + planPlacement(input, null, "settle").contentHeight)
      known = { key, height }
      return height
    },
  }
}

/** What of a frame is not its drawing, in CSS px. */
export interface GuestBars {
  readonly header: number
  readonly foot: number
  /** peek: as much of the panel as lies over the drawing; column: beside it, or none. */
  readonly sheet:
    { readonly kind: "column" } | { readonly kind: "peek"; readonly over: number } | { readonly kind: "half" }
}

/** The height of the frame that leaves its drawing so much: a sheet takes its share of that height, up to its most. */
export function frameHeight(drawing: number, { header, foot, sheet }: GuestBars): number {
  const above = header + drawing
  if (sheet.kind === "column") return above + foot
  if (sheet.kind === "peek") return above + foot + sheet.over
  return Math.ceil(above + Math.max(foot, Math.min(SHEET_MOST, (above * SHEET_SHARE) / (1 - SHEET_SHARE))))
}

/** Reads them off the page: what a sheet has of the height now does not count. */
export function readBars(frame: Element): GuestBars {
  const heightOf = (name: string) => frame.querySelector<HTMLElement>(name)?.offsetHeight ?? 0
  const panel = frame.querySelector<HTMLElement>(".panel")
  const stage = frame.querySelector<HTMLElement>(".embed-stage")
  const isSheet = panel !== null && getComputedStyle(panel).position === "absolute"
  const over = stage === null ? 0 : Number.parseFloat(getComputedStyle(stage).marginBlockEnd) || 0
  const sheet: GuestBars["sheet"] = !isSheet
    ? { kind: "column" }
    : panel.dataset["stop"] === "peek"
      ? { kind: "peek", over }
      : { kind: "half" }
  return { header: heightOf(".embed-header"), foot: heightOf(".embed-foot"), sheet }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((each, index) => each === b[index])
