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
import { MeasuredSvg, type WidthOf } from "../paint/measuredsvg.ts"
import { escapeXml } from "../paint/svgcontext.ts"
import { makeWidths } from "../paint/textwidths.ts"
import { PAPER } from "./paper.ts"
import { pieceAround, piecesOfView, type PaperPieces } from "./paperpieces.ts"
import type { Printed } from "./printed.ts"

/**
 * px. Drawn this wide and set as wide as the paper between its margins (680 px of A4), where the letters of a label come
 * to 8 points and more: as in the figures of a book.
 */
const WIDTH = 840
/**
 * px. The first at which nothing more would find its place is taken; the last is about a page. Lanes that don't fit even
 * there are drawn in pieces.
 */
const HEIGHTS = [240, 340, 460, 600, 780, 960]
/** px. Of one event or source the drawing shows where it stands, and leaves it the first page. */
const MOST_BESIDE = 460

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

/** The chronology of what is printed. */
export interface PaperDrawing extends Omit<PaperPieces, "pieces"> {
  /** Each an SVG of its own size, one under another. */
  readonly pieces: readonly string[]
}

/** Needs a browser, which measures its letters. */
export function drawOnPaper(parts: PaperParts): PaperDrawing {
  const { pieces, ...lanes } = layOnPaper(parts)
  const widthOf = makeWidths()
  return { ...lanes, pieces: pieces.map((scene, nth) => svgOf(scene, parts, `printed${nth}`, widthOf)) }
}

function layOnPaper(parts: PaperParts): PaperPieces {
  const { state, printed } = parts
  const crowd = parts.crowdOf(state)
  const measure = makeMeasure()
  const drawn = (height: number) => drawAt(height, parts, crowd, measure)
  const { kind } = printed.subject
  const isAlone = kind === "event" || kind === "source"
  const heights = HEIGHTS.filter((height) => height <= MOST_BESIDE || !isAlone)
  const best = drawn(heights.at(-1)!)
  if (best.needed > HEIGHTS.at(-1)!) {
    const laneOf = (event: number) => state.timeline.columns.lane[event]!
    return isAlone ? pieceAround(best.scene, new Set(printed.events.map(laneOf))) : piecesOfView(best.scene)
  }
  let chosen = best
  if (best.needed > best.scene.height) chosen = drawn(best.needed)
  else
    for (const height of heights) {
      chosen = drawn(height)
      if (chosen.needed <= height && holds(chosen.scene, best.scene)) break
    }
  return { pieces: [chosen.scene], empty: 0, left: 0 }
}

/** Twice as large as it is drawn: a style sheet makes it as large as the paper allows. */
function svgOf(scene: Scene, { title, painter }: PaperParts, prefix: string, widthOf: WidthOf): string {
  const ctx = new MeasuredSvg(prefix, { widthOf, isFitted: false })
  drawScene({ ctx, theme: PAPER, ratio: 1, ring: PAPER.ink, isForced: false, fade: makeFades(ctx) }, scene, painter)
  const { width, height } = scene
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${2 * height}" viewBox="0 0 ${width} ${height}"` +
    ` role="img" aria-label="${escapeXml(title)}">${ctx.content()}</svg>`
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
