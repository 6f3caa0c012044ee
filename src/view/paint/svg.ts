import type { OverviewScene, Scene } from "../../layout/scene.ts"
import { propertyOf, TOKEN_NAMES, type Tokens } from "../theme.ts"
import { drawScene } from "./canvas.ts"
import { makeFades } from "./fades.ts"
import { paintOverviewScene } from "./overview.ts"
import { paintOver } from "./over.ts"
import { short } from "./pathdata.ts"
import { CROWD_PAINTER } from "./ridges.ts"
import { escapeXml, SvgContext } from "./svgcontext.ts"

export interface SvgOptions {
  /** What the picture is called, read aloud and shown on hover. */
  readonly title: string
  /** Starts every id: two drawings on one page need two. */
  readonly idPrefix?: string
  /** What it is written with; the plain one, unless it goes to other programs (measuredsvg.ts). */
  readonly makeContext?: (idPrefix: string) => SvgContext
}

/** The same painting as standalone SVG text: for prerendered pages, export and print. Needs no DOM. */
export function sceneToSvg(
  scene: Scene,
  theme: Tokens,
  { title, idPrefix = "sourceline", makeContext = (prefix) => new SvgContext(prefix) }: SvgOptions,
): string {
  const ctx = makeContext(idPrefix)
  const easel = { ctx, theme, ratio: 1, ring: theme.ink, isForced: false, fade: makeFades(ctx) }
  drawScene(easel, scene, CROWD_PAINTER)
  paintOver(easel, scene)
  return svgOf(ctx, scene, title, idPrefix)
}

/** The overview strip, its brush included. */
export function overviewToSvg(
  scene: OverviewScene,
  theme: Tokens,
  { title, idPrefix = "overview" }: SvgOptions,
): string {
  const ctx = new SvgContext(idPrefix)
  paintOverviewScene({ ctx, theme, ratio: 1, ring: theme.ink, isForced: false, fade: makeFades(ctx) }, scene)
  return svgOf(ctx, scene, title, idPrefix)
}

/** Every colour by its custom property, for SVG inside a page: it follows the page's theme. */
export const PAGE_TOKENS: Tokens = Object.fromEntries(
  TOKEN_NAMES.map((token) => [token, `var(${propertyOf(token)})`]),
) as Tokens

function svgOf(
  ctx: SvgContext,
  size: { readonly width: number; readonly height: number },
  title: string,
  idPrefix: string,
): string {
  const width = short(size.width)
  const height = short(size.height)
  const name = `${idPrefix}-title`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` role="img" aria-labelledby="${escapeXml(name)}">` +
    `<title id="${escapeXml(name)}">${escapeXml(title)}</title>${ctx.content()}</svg>`
  )
}
