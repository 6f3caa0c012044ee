import type { Scene } from "../../layout/scene.ts"
import { drawScene, makePainter } from "../paint/canvas.ts"
import { MeasuredSvg, type WidthOf } from "../paint/measuredsvg.ts"
import { paintOver } from "../paint/over.ts"
import { CROWD_PAINTER } from "../paint/ridges.ts"
import type { Context2d } from "../paint/context.ts"
import { sceneToSvg } from "../paint/svg.ts"
import { PAPER } from "../print/paper.ts"
import { FAMILIES } from "../theme.ts"

/** What stands above and below the drawing, as plain text. */
export interface PictureWords {
  readonly title: string
  /** Where the same view is found again. */
  readonly address: string
  readonly checked: string
}

/** px kept free around the text, the height of the title's line and of the last one. */
const MARGIN = 16
const HEAD = 48
const FOOT = 32
/** px from the baseline of the last line to the edge below it. */
const UNDER = 11
/** Device pixels per CSS px of a PNG. */
const RATIO = 2
const TITLE_FONT = `600 22px ${FAMILIES.serif}`
const SMALL_FONT = `400 12px ${FAMILIES.sans}`

/**
 * The view as a standalone SVG on white, in px of the screen; its text stays text, each run as wide as `widthOf` says,
 * whatever faces its reader has. `faces`: rules for those of ours (facesinside.ts).
 */
export function pictureSvg(
  scene: Scene,
  { title, address, checked }: PictureWords,
  widthOf: WidthOf,
  faces = "",
): string {
  const { width } = scene
  const height = HEAD + scene.height + FOOT
  const makeContext = (prefix: string) => new MeasuredSvg(prefix, { widthOf, isFitted: true })
  const inner = sceneToSvg(scene, PAPER, { title, makeContext }).replace("<svg ", `<svg y="${String(HEAD)}" `)
  const around = makeContext("around")
  writeAround(around, { title, address, checked }, width, height)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">` +
    (faces === "" ? "" : `<style>${faces}</style>`) +
    `<rect width="100%" height="100%" fill="${PAPER.paper}"/>${inner}${around.content()}</svg>\n`
  )
}

function writeAround(
  ctx: Pick<Context2d, "font" | "fillStyle" | "textAlign" | "fillText">,
  { title, address, checked }: PictureWords,
  width: number,
  height: number,
): void {
  ctx.font = TITLE_FONT
  ctx.fillStyle = PAPER.ink
  ctx.fillText(title, MARGIN, HEAD - MARGIN)
  ctx.font = SMALL_FONT
  ctx.fillStyle = PAPER.ink3
  ctx.fillText(address, MARGIN, height - UNDER)
  ctx.textAlign = "right"
  ctx.fillText(checked, width - MARGIN, height - UNDER)
}

/** The same in pixels, two for each of the screen's. null: the browser makes no picture of this size. */
export function picturePng(scene: Scene, words: PictureWords): Promise<Blob | null> {
  const drawn = document.createElement("canvas")
  const picture = document.createElement("canvas")
  const height = HEAD + scene.height + FOOT
  drawn.width = picture.width = Math.round(scene.width * RATIO)
  drawn.height = Math.round(scene.height * RATIO)
  picture.height = Math.round(height * RATIO)
  const [from, to] = [drawn.getContext("2d"), picture.getContext("2d")]
  if (from === null || to === null) return Promise.resolve(null)
  const draw = makePainter<Scene>(from, (easel, shown) => {
    drawScene(easel, shown, CROWD_PAINTER)
    paintOver(easel, shown)
  })
  draw(scene, PAPER, { ratio: RATIO })
  to.fillStyle = PAPER.paper
  to.fillRect(0, 0, picture.width, picture.height)
  to.drawImage(drawn, 0, HEAD * RATIO)
  to.scale(RATIO, RATIO)
  writeAround(to, words, scene.width, height)
  return new Promise((resolve) => picture.toBlob(resolve, "image/png"))
}
