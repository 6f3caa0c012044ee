import { eventAt } from "../timeline/model.ts"
import { paintBar } from "../view/paint/bars.ts"
import { setStroke, type Easel } from "../view/paint/context.ts"
import { makeFades } from "../view/paint/fades.ts"
import { paintMark, paintTint, paintWhisker } from "../view/paint/marks.ts"
import { paintRidge } from "../view/paint/ridges.ts"
import { short } from "../view/paint/pathdata.ts"
import { fillHorizontal } from "../view/paint/pixels.ts"
import { RING_GAP, STROKE, traceDisc } from "../view/paint/shapes.ts"
import { SvgContext } from "../view/paint/svgcontext.ts"
import { laneToken, TOKENS } from "../view/theme.ts"
import type { AxisName } from "./cardaxis.ts"
import { cardContent, type CardContent, type CardMark } from "./cardcontent.ts"
import { CARD, planCard, type CardPlan, type PlacedEntry, type PlacedText } from "./cardplan.ts"
import { planCardScene, SCALE, TOP, type CardScene } from "./cardscene.ts"
import { threadOf, type CardThread } from "./cardthread.ts"
import type { Page, Site } from "./page.ts"
import type { Typeset } from "./typeset.ts"

const THEME = TOKENS.light

/**
 * The picture of a page for social networks, 1200×630 px: what it says, and the chronology with the same marks. All text is
 * outlines, so it looks the same wherever it is painted. A source and an embed have their timeline's.
 */
export function cardSvg(page: Page, site: Site, typeset: Typeset): string {
  const content = cardContent(page, site)
  const plan = planCard(content, typeset)
  const scene = planCardScene(page, content, typeset)
  const thread = threadOf(plan, scene)
  const { width, height } = CARD
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    box({ x: 0, y: 0, width, height }, 0, `fill="${THEME.paper}"`) +
    ground(scene) +
    (thread === null ? "" : threadPath(thread, content)) +
    inScene("card", (easel) => paintItems(easel, scene)) +
    LOGO +
    plan.texts.map((text) => written(text, typeset)).join("") +
    chip(plan, typeset) +
    plan.entries.map((entry, row) => entryOf(entry, row === 0, content, typeset)).join("") +
    (thread === null ? "" : disc(thread.end.x, thread.end.y, 6, ink(content.color))) +
    (scene.axis?.names ?? []).map((name) => axisName(name, typeset)).join("") +
    "</svg>"
  )
}

const ink = (color: number): string => THEME[laneToken(color)]

const path = (data: string, attributes: string): string => (data === "" ? "" : `<path d="${data}" ${attributes}/>`)

function box(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius: number,
  attributes: string,
): string {
  const size = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
  return `<rect ${size}${radius === 0 ? "" : ` rx="${short(radius)}"`} ${attributes}/>`
}

const disc = (x: number, y: number, radius: number, color: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${color}"/>`

/** As in the header of a page. */
const LOGO =
  `<g transform="translate(59.6 53) scale(1.45)" fill="none" stroke-width="2">` +
  `<path d="M14 6h7" stroke="${THEME.ink}" stroke-linecap="round"/>` +
  `<path d="M7 9v7a3 3 0 0 0 3 3h8" stroke="${THEME.lane1}"/>` +
  `<circle cx="7" cy="6" r="4" fill="${THEME.ink}"/><circle cx="19.5" cy="19" r="2" fill="${THEME.lane1}"/></g>`

function written({ text, x, y, ink }: PlacedText, typeset: Typeset): string {
  const data = text.lines.map((line, row) => typeset.trace(line, x, y + text.ascent + row * text.leading, text.style))
  return path(data.join(""), `fill="${THEME[ink]}"`)
}

function axisName({ text, x, y, style, isInHand }: AxisName, typeset: Typeset): string {
  const color = isInHand ? THEME.bandInk : style.family === "serif" ? THEME.ink : THEME.ink3
  return path(typeset.trace(text, x, y, style), `fill="${color}"`)
}

/** Paints in the chronology's px. `prefix` keeps the ids of several such parts apart. */
function inScene(
  prefix: string,
  paint: (easel: Easel) => void,
  transform = `translate(0 ${TOP}) scale(${SCALE})`,
): string {
  const ctx = new SvgContext(prefix)
  paint({ ctx, theme: THEME, ratio: SCALE, ring: THEME.ink, isForced: false, fade: makeFades(ctx) })
  return `<g transform="${transform}">${ctx.content()}</g>`
}

function ground({ axis, rules }: CardScene): string {
  const band = axis?.band ?? null
  return (
    (band === null
      ? ""
      : box({ x: band.x0, y: TOP, width: band.x1 - band.x0, height: CARD.height - TOP }, 0, `fill="${THEME.band}"`)) +
    inScene("ground", ({ ctx, ratio }) => {
      ctx.fillStyle = THEME.rule
      for (const y of rules) fillHorizontal(ctx, y, CARD.left / SCALE, CARD.right / SCALE, ratio)
    })
  )
}

function paintItems(easel: Easel, { items, ridges, ring }: CardScene): void {
  const { ctx } = easel
  for (const ridge of ridges) paintRidge(easel, ridge)
  for (const tint of items.tints) paintTint(easel, tint)
  for (const whisker of items.whiskers) paintWhisker(easel, whisker)
  for (const bar of items.bars) paintBar(easel, bar, THEME.paper)
  for (const mark of items.marks) if (!mark.look.selected) paintMark(easel, mark, THEME.paper)
  // Above all others, however many stand at the same place.
  for (const mark of items.marks) if (mark.look.selected) paintMark(easel, mark, THEME.paper)
  if (ring === null) return
  setStroke(ctx, THEME.ink, STROKE.ring)
  const out = RING_GAP + STROKE.ring / 2
  const { x, y, radius, halfWidth } = ring
  ctx.beginPath()
  if (halfWidth === 0) traceDisc(ctx, ring, radius + out)
  else ctx.roundRect(x - halfWidth - out, y - radius - out, 2 * (halfWidth + out), 2 * (radius + out), 6)
  ctx.stroke()
}

/** Its casing parts it from what it crosses. */
function threadPath({ data }: CardThread, { color }: CardContent): string {
  return (
    path(data, `fill="none" stroke="${THEME.paper}" stroke-width="7"`) +
    path(data, `fill="none" stroke="${ink(color)}" stroke-width="3"`)
  )
}

function markAt(mark: CardMark, x: number, y: number, ground: string): string {
  const scale = 1.5
  const transform = `translate(${short(x)} ${short(y)}) scale(${short(scale)})`
  const { level, color } = mark
  const look = { selected: false, focused: false, hovered: false, dimmed: false }
  const event = eventAt(0)
  return inScene(
    "mark",
    (easel) => {
      if (level !== "none-found") paintMark(easel, { event, x: 0, y: 0, radius: 6, level, color, look }, ground)
      else {
        const hatch = {
          x0: -7,
          x1: 7,
          y: 0,
          height: 10,
          left: "flat",
          right: "flat",
          fadeLeft: 0,
          fadeRight: 0,
        } as const
        paintBar(easel, { event, ...hatch, level: "confirmed", isHatched: true, color, look }, ground)
      }
    },
    transform,
  )
}

function chip({ chip }: CardPlan, typeset: Typeset): string {
  if (chip === null) return ""
  const { x, y, height } = chip.box
  const [word] = chip.texts
  const markX = (x + 8 + (word?.x ?? x)) / 2
  return (
    box(inset(chip.box, 1), (height - 2) / 2, `fill="${THEME.sheet}" stroke="${THEME.edge}" stroke-width="2"`) +
    markAt(chip.mark, markX, y + height / 2, THEME.sheet) +
    chip.texts.map((text) => written(text, typeset)).join("")
  )
}

const inset = ({ x, y, width, height }: CardPlan["entries"][number]["badge"], by: number) => ({
  ...{ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by },
})

function entryOf(placed: PlacedEntry, isFirst: boolean, content: CardContent, typeset: Typeset): string {
  const { badge, number, name, entry } = placed
  const texts = [number, name].map((text) => (text === null ? "" : written(text, typeset))).join("")
  // The count of those that are not listed.
  if (badge.width === 0) return texts
  const middle = badge.y + badge.height / 2
  if (entry.kind === "event") return markAt(entry.mark, badge.x + badge.width / 2, middle, THEME.paper) + texts
  if (entry.kind === "lane")
    return box({ ...badge, y: middle - 14, height: 28 }, 3, `fill="${ink(entry.color)}"`) + texts
  const frame = isFirst
    ? box(badge, 6, `fill="${ink(content.color)}"`)
    : box(inset(badge, 1), 6, `fill="${THEME.sheet}" stroke="${THEME.edge}" stroke-width="2"`)
  return frame + texts
}
