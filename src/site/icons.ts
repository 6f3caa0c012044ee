import { Resvg } from "@resvg/resvg-js"
import { TOKENS } from "../view/theme.ts"

/** From the site's root. */
export const ICON_FILES = {
  small: "icons/icon-32.png",
  touch: "icons/apple-touch-icon.png",
  medium: "icons/icon-192.png",
  large: "icons/icon-512.png",
  maskable: "icons/icon-maskable-512.png",
} as const

interface IconPlan {
  readonly file: string
  /** px */
  readonly size: number
  /** Share of the size that the mark takes. */
  readonly mark: number
  /** Corner of the paper under it, as a share of the size; null: no paper. */
  readonly corner: number | null
}

/**
 * In a tab the mark stands alone. On a home screen it needs paper, since nobody knows what lies behind. Masks may take
 * all but a circle of 80 % (W3C, Web Application Manifest, "Icon masks"); a mark of half the width is well inside. Apple
 * rounds the corners itself and shows what is clear as black.
 */
const ICONS: readonly IconPlan[] = [
  { file: ICON_FILES.small, size: 32, mark: 1, corner: null },
  { file: ICON_FILES.touch, size: 180, mark: 0.66, corner: 0 },
  { file: ICON_FILES.medium, size: 192, mark: 0.7, corner: 0.2 },
  { file: ICON_FILES.large, size: 512, mark: 0.7, corner: 0.2 },
  { file: ICON_FILES.maskable, size: 512, mark: 0.52, corner: 0 },
]

/** The site's icon as PNG in every size that is asked for, by file name. `svg`: public/icon.svg. */
export function drawIcons(svg: string): Map<string, Uint8Array> {
  const mark = lightMark(svg)
  return new Map(
    ICONS.map((plan) => {
      const image = new Resvg(iconSvg(mark, plan), { fitTo: { mode: "width", value: plan.size } })
      return [plan.file, image.render().asPng()]
    }),
  )
}

/** Without the colours for dark screens: a picture can't change with them. */
const lightMark = (svg: string): string => svg.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "")

function iconSvg(mark: string, { size, mark: share, corner }: IconPlan): string {
  const place = `x="${((1 - share) / 2) * size}" y="${((1 - share) / 2) * size}" width="${share * size}" height="${share * size}"`
  const placed = mark.replace(/^[\s\S]*?<svg\b/, `<svg ${place}`)
  const radius = (corner ?? 0) * size
  const paper =
    corner === null ? "" : `<rect width="${size}" height="${size}" rx="${radius}" fill="${TOKENS.light.paper}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${paper}${placed}</svg>`
}
