import { AXIS_HEIGHT } from "../../layout/geometry.ts"
import type { Crowd } from "../../layout/input.ts"
import { layLinks } from "../../layout/links.ts"
import type { Measure, Scene } from "../../layout/scene.ts"
import type { Selectors } from "../../state/select.ts"
import { NO_SELECTION, type Size, type State } from "../../state/state.ts"
import type { Words } from "../../time/languages/words.ts"
import { makeLayoutKeeper } from "../layoutkeeper.ts"
import { makeMeasure } from "../measure.ts"
import { drawScene } from "../paint/canvas.ts"
import type { CrowdPainter } from "../paint/context.ts"
import { makeFades } from "../paint/fades.ts"
import { MeasuredSvg } from "../paint/measuredsvg.ts"
import { escapeXml } from "../paint/svgcontext.ts"
import { makeWidths } from "../paint/textwidths.ts"
import { PAPER } from "./paper.ts"
import type { Printed } from "./printed.ts"

/**
 * px. Drawn this wide and set as wide as the paper between its margins (680 px of A4), where the letters of a label come
 * to 8 points and more: as in the figures of a book.
 */
const WIDTH = 840
/** px. The first at which nothing more would find its place is taken; the last is about a page. */
const HEIGHTS = [240, 340, 460, 600, 780, 960]
/** px. Of one event or source the drawing shows where it stands, and leaves it the first page. */
const MOST_BESIDE = 460
/** px. So many lanes are cut off: a style sheet makes what is taller than a page smaller, and this could still be read. */
const TALLEST = 2400

export interface PaperParts {
  readonly state: State
  readonly printed: Printed
  readonly selectors: Selectors
  readonly words: Words
  /** As in Drawing. */
  readonly crowdOf: (state: State) => Crowd | null
  readonly painter: CrowdPainter | null
  readonly title: string
}

/** The chronology of what is printed, as SVG of its own size. Needs a browser, which measures its letters. */
export function drawOnPaper(parts: PaperParts): string {
  const crowd = parts.crowdOf(parts.state)
  const measure = makeMeasure()
  const drawn = (height: number) => drawAt(height, parts, crowd, measure)
  const { kind } = parts.printed.subject
  const heights = HEIGHTS.filter((height) => height <= MOST_BESIDE || (kind !== "event" && kind !== "source"))
  const best = drawn(heights.at(-1)!)
  let chosen = best
  if (best.needed > best.scene.height) chosen = drawn(Math.min(best.needed, TALLEST))
  else
    for (const height of heights) {
      chosen = drawn(height)
      if (chosen.needed <= height && holds(chosen.scene, best.scene)) break
    }
  const { scene } = chosen
  const ctx = new MeasuredSvg("printed", { widthOf: makeWidths(), isFitted: false })
  drawScene(
    { ctx, theme: PAPER, ratio: 1, ring: PAPER.ink, isForced: false, fade: makeFades(ctx) },
    scene,
    parts.painter,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" role="img"` +
    ` aria-label="${escapeXml(parts.title)}">${ctx.content()}</svg>`
  )
}

/** As many labels, and no more events in chips. */
const holds = (scene: Scene, best: Scene): boolean =>
  scene.labels.length >= best.labels.length && scene.chips.length <= best.chips.length

function drawAt(
  height: number,
  { state, printed, selectors, words }: PaperParts,
  crowd: Crowd | null,
  measure: Measure,
): { readonly scene: Scene; readonly needed: number } {
  const makeCrowd = crowd === null ? null : () => crowd
  const keeper = makeLayoutKeeper(
    measure,
    selectors,
    () => layLinks,
    () => makeCrowd,
  )
  const scene = keeper.sceneOf(atRest(state, printed, { width: WIDTH, height }), words, null)
  return { scene, needed: keeper.contentHeight() + AXIS_HEIGHT }
}

/** The same view where nothing moves and no pointer is. */
function atRest(state: State, { span, subject }: Printed, size: Size): State {
  return {
    ...state,
    size,
    span,
    isMoving: false,
    flight: null,
    hovered: { event: null, source: null },
    focused: null,
    scroll: 0,
    // Of a year that fills the drawing nothing is left to set apart.
    selection: subject.kind === "year" ? NO_SELECTION : state.selection,
  }
}
