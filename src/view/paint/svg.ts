import type { Scene } from "../../layout/scene.ts"
import type { Tokens } from "../theme.ts"
import { drawScene } from "./canvas.ts"
import { makeFades } from "./fades.ts"
import { short } from "./pathdata.ts"
import { escapeXml, SvgContext } from "./svgcontext.ts"

export interface SvgOptions {
  /** What the picture is called, read aloud and shown on hover. */
  readonly title: string
  /** Starts every id: two drawings on one page need two. */
  readonly idPrefix?: string
}

/** The same painting as standalone SVG text: for prerendered pages, export and print. Needs no DOM. */
export function sceneToSvg(scene: Scene, theme: Tokens, { title, idPrefix = "sourceline" }: SvgOptions): string {
  const ctx = new SvgContext(idPrefix)
  drawScene({ ctx, theme, ratio: 1, ring: theme.ink, isForced: false, fade: makeFades(ctx) }, scene)
  const size = `width="${short(scene.width)}" height="${short(scene.height)}"`
  const box = `viewBox="0 0 ${short(scene.width)} ${short(scene.height)}"`
  const name = `${idPrefix}-title`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img" aria-labelledby="${escapeXml(name)}">` +
    `<title id="${escapeXml(name)}">${escapeXml(title)}</title>${ctx.content()}</svg>`
  )
}
