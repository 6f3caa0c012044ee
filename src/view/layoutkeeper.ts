import type { Crowd, MakeCrowd } from "../layout/input.ts"
import { geometryOf } from "../layout/geometry.ts"
import type { LayoutInput } from "../layout/input.ts"
import { makeLabelBook, wrapWidthsIn, type LabelBook, type WrapWidths } from "../layout/labelbook.ts"
import { isSameZoom, planPlacement, type Placement } from "../layout/placement.ts"
import { planScene, type Emphasis, type LayLinks } from "../layout/plan.ts"
import type { Measure, Scene } from "../layout/scene.ts"
import type { makeSelectors } from "../state/select.ts"
import type { State } from "../state/state.ts"
import { lengthOf } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import { spanOfYear } from "../time/calendar.ts"
import { eventsIn } from "../timeline/lookup.ts"
import type { Timeline } from "../timeline/model.ts"

/** What of the layout outlives a frame: who stood where when the view last came to rest. */
export interface LayoutKeeper {
  readonly sceneOf: (state: State, words: Words, selecting: Scene["selecting"]) => Scene
  /** Fonts arrived: every width is measured anew. */
  readonly forget: () => void
  /** Texts arrived: labels are placed anew, each where it was if it can. */
  readonly renew: () => void
  readonly contentHeight: () => number
  /** What lays out the crowd that a state shows; null: nothing does. */
  readonly crowdOf: (state: State) => Crowd | null
}

/**
 * `linking` answers null while what links a selected event to others is still on its way, `crowding` while what lays out
 * a crowd is, and always for a small timeline.
 */
export function makeLayoutKeeper(
  measure: Measure,
  selectors: ReturnType<typeof makeSelectors>,
  linking: () => LayLinks | null,
  crowding: () => MakeCrowd | null,
): LayoutKeeper {
  /** The last layout at rest: what a gesture holds on to. */
  let settled: Placement | null = null
  let current: Placement | null = null
  let book: { timeline: State["timeline"]; words: Words; widths: WrapWidths; book: LabelBook } | null = null
  let size: State["size"] | null = null
  let geometry = geometryOf({ width: 1, height: 1 })
  let counted: { key: readonly unknown[]; count: number } | null = null

  const crowdOf = makeCrowdKeeper(crowding)

  const countInYear = ({ timeline, visible, crowd }: LayoutInput, year: number): number => {
    const key = [timeline, year, visible]
    if (counted === null || key.some((each, index) => each !== counted!.key[index])) {
      const span = spanOfYear(year)
      // Few are listed; see LayoutInput.crowd.
      const listed = () => eventsIn(timeline, span).filter((event) => visible?.[event] !== 0).length
      counted = { key, count: crowd?.summary.countIn(span) ?? listed() }
    }
    return counted.count
  }

  const inputOf = (state: State, words: Words): LayoutInput => {
    if (state.size !== size) {
      size = state.size
      geometry = geometryOf(size)
    }
    const widths = wrapWidthsIn(geometry.plot.width)
    const visible = selectors.visibleMask(state)
    if (
      book?.timeline !== state.timeline ||
      book.words !== words ||
      book.widths.wrap !== widths.wrap ||
      book.widths.tight !== widths.tight
    )
      book = {
        timeline: state.timeline,
        words,
        widths,
        book: makeLabelBook(state.timeline, words, state.language, measure, widths),
      }
    return {
      timeline: state.timeline,
      span: state.span,
      geometry,
      whole: state.limits.whole,
      words,
      language: state.language,
      book: book.book,
      measure,
      visible,
      selected: state.selection.event,
      crowd: crowdOf(state.timeline, visible),
    }
  }

  const place = (input: LayoutInput, isMoving: boolean): Placement => {
    const prior = settled?.input.timeline === input.timeline ? settled : null
    if (prior === null || current === null || !isSameGround(prior.input, input)) {
      settled = planPlacement(input, prior, "settle")
      return settled
    }
    const pxPerMs = input.geometry.plot.width / lengthOf(input.span)
    const isAtZoom = (placement: Placement) => isSameZoom(placement.pxPerMs, pxPerMs)
    const isInside = input.span.from >= prior.window.from && input.span.to <= prior.window.to
    const isWhole = prior.window === prior.input.whole
    if (isMoving) {
      if (isAtZoom(prior) && (isWhole || isInside)) return prior
      if (isAtZoom(current) && (isWhole || isInside) && current.input.sight === input.sight) return current
      return planPlacement(input, prior, isWhole || isInside ? "zoom" : "pan")
    }
    const { selected, timeline } = input
    const isPlaced = selected === null || selected >= timeline.dated || prior.places.has(selected)
    // What stands at the edges depends on the view, and is settled each time it comes to rest.
    const isStale = prior.input.span !== input.span
    if (isAtZoom(prior) && (isWhole || isInside) && isPlaced && !isStale) return prior
    settled = planPlacement(input, prior, "settle")
    return settled
  }

  return {
    sceneOf(state, words, selecting) {
      let input = inputOf(state, words)
      const { year } = state.selection
      const emphasis: Emphasis = {
        selected: state.selection.event,
        hovered: state.hovered.event,
        focused: state.focused,
        lit: selectors.litMask(state),
        year: year === null ? null : { year, count: countInYear(input, year) },
        selecting,
        scroll: state.scroll,
      }
      const isMoving = state.isMoving || state.flight !== null
      // At rest all is laid out: what is said of the drawing, and the keyboard's way through it, know no scroll.
      if (isMoving && settled !== null && isSameGround(settled.input, input))
        input = input.crowd?.inSight(input, settled, emphasis) ?? input
      current = place(input, isMoving)
      return planScene(input, current, emphasis, linking())
    },
    forget() {
      book = null
      settled = null
      current = null
    },
    renew: () => void (book = null),
    contentHeight: () => current?.contentHeight ?? 0,
    crowdOf: (state) => crowdOf(state.timeline, selectors.visibleMask(state)),
  }
}

/** Made once for what is seen of a timeline, and kept for all of it while filters come and go. */
function makeCrowdKeeper(
  crowding: () => MakeCrowd | null,
): (timeline: Timeline, visible: Uint8Array | null) => Crowd | null {
  let kept: { readonly timeline: Timeline; readonly visible: Uint8Array | null; readonly crowd: Crowd }[] = []
  return (timeline, visible) => {
    kept = kept.filter((each) => each.timeline === timeline)
    const known = kept.find((each) => each.visible === visible)
    if (known !== undefined) return known.crowd
    // Any of the same timeline knows what the next is made from.
    const crowd = crowding()?.(timeline, visible, kept[0]?.crowd) ?? null
    kept = kept.filter((each) => each.visible === null)
    if (crowd !== null) kept.push({ timeline, visible, crowd })
    return crowd
  }
}

/** A book is of one timeline and in one language's words. */
function isSameGround(a: LayoutInput, b: LayoutInput): boolean {
  return (
    a.geometry === b.geometry &&
    a.language === b.language &&
    a.visible === b.visible &&
    a.crowd === b.crowd &&
    a.book === b.book &&
    a.whole === b.whole
  )
}
