import type { Scene } from "../../layout/scene.ts"
import { eventAt } from "../../timeline/model.ts"
import { paintBar } from "../paint/bars.ts"
import { drawScene, makePainter } from "../paint/canvas.ts"
import type { Context2d, Easel } from "../paint/context.ts"
import { makeFades } from "../paint/fades.ts"
import { paintMark } from "../paint/marks.ts"
import { MeasuredSvg, type WidthOf } from "../paint/measuredsvg.ts"
import { CROWD_PAINTER } from "../paint/ridges.ts"
import { sceneToSvg } from "../paint/svg.ts"
import { PAPER } from "../print/paper.ts"
import { MARK_BOX, setPicture, type PictureWords, type SetMark, type Setting } from "./caption.ts"

/** Device pixels per CSS px of a PNG. */
const RATIO = 2
/** px: of a mark in the legend, as on the page. */
const RADIUS = 5
const HATCH_HEIGHT = 10
const REST = { selected: false, focused: false, hovered: false, dimmed: false }
/** Marks of the legend are of no event and no lane. */
const LEGEND = { ...PAPER, lane0: PAPER.ink }

/**
 * The view as a standalone SVG on white, in px of the screen; its text stays text, each run as wide as `widthOf` says,
 * whatever faces its reader has. `faces`: rules for those of ours (facesinside.ts).
 */
export function pictureSvg(scene: Scene, words: PictureWords, widthOf: WidthOf, faces = ""): string {
  const setting = setPicture(scene, words, widthOf)
  const { width, height, top } = setting
  const makeContext = (prefix: string) => new MeasuredSvg(prefix, { widthOf, isFitted: true })
  const inner = sceneToSvg(scene, PAPER, { title: words.title, makeContext }).replace(
    "<svg ",
    `<svg y="${String(top)}" `,
  )
  const around = makeContext("around")
  paintAround(around, setting, 1)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">` +
    (faces === "" ? "" : `<style>${faces}</style>`) +
    `<rect width="100%" height="100%" fill="${PAPER.paper}"/>${inner}${around.content()}</svg>\n`
  )
}

/** What stands around the drawing. `ratio`: as in Easel. */
function paintAround(ctx: Context2d, { lines, marks }: Setting, ratio: number): void {
  const easel = { ctx, theme: LEGEND, ratio, ring: LEGEND.ink, isForced: false, fade: makeFades(ctx) }
  for (const mark of marks) paintMeaning(easel, mark)
  for (const { text, x, y, font, ink } of lines) {
    ctx.font = font
    ctx.fillStyle = PAPER[ink]
    ctx.fillText(text, x, y)
  }
}

function paintMeaning(easel: Easel, { kind, x, y }: SetMark): void {
  const common = { event: eventAt(0), y, color: 0, look: REST }
  if (kind !== "none-found")
    return paintMark(easel, { ...common, x: x + MARK_BOX / 2, radius: RADIUS, level: kind }, PAPER.paper)
  const ends = { left: "flat", right: "flat", fadeLeft: 0, fadeRight: 0 } as const
  const hatch = { x0: x, x1: x + MARK_BOX, height: HATCH_HEIGHT, level: "unsourced", isHatched: true } as const
  paintBar(easel, { ...common, ...ends, ...hatch }, PAPER.paper)
}

/** The same in pixels, two for each of the screen's. null: the browser makes no picture of this size. */
export function picturePng(scene: Scene, words: PictureWords, widthOf: WidthOf): Promise<Blob | null> {
  const drawn = document.createElement("canvas")
  const picture = document.createElement("canvas")
  const setting = setPicture(scene, words, widthOf)
  drawn.width = picture.width = Math.round(scene.width * RATIO)
  drawn.height = Math.round(scene.height * RATIO)
  picture.height = Math.round(setting.height * RATIO)
  const [from, to] = [drawn.getContext("2d"), picture.getContext("2d")]
  if (from === null || to === null) return Promise.resolve(null)
  makePainter<Scene>(from, (easel, shown) => drawScene(easel, shown, CROWD_PAINTER))(scene, PAPER, { ratio: RATIO })
  to.fillStyle = PAPER.paper
  to.fillRect(0, 0, picture.width, picture.height)
  to.drawImage(drawn, 0, setting.top * RATIO)
  to.scale(RATIO, RATIO)
  paintAround(to, setting, RATIO)
  return new Promise((resolve) => picture.toBlob(resolve, "image/png"))
}
