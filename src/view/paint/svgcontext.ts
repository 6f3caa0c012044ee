import type { Context2d } from "./context.ts"
import { short, tracePath, type PathData } from "./pathdata.ts"

/**
 * For a drawing, also one that is saved from the page, where site/escape.ts can't reach: what XML can't hold is shown as
 * U+FFFD, as a canvas shows a box for it, where text to be read (site/escape.ts) leaves it out.
 */
export const escapeXml = (text: string): string =>
  text
    // Characters that XML 1.0 (§2.2) forbids even when escaped.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

interface State {
  fillStyle: string | CanvasGradient | CanvasPattern
  strokeStyle: string | CanvasGradient | CanvasPattern
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  globalAlpha: number
  font: string
  textAlign: CanvasTextAlign
  dash: readonly number[]
  dx: number
  dy: number
  /** Groups opened since `save`, to be closed by `restore`. */
  groups: number
}

interface Gradient extends CanvasGradient {
  readonly line: readonly [number, number, number, number]
  readonly stops: string[]
}

const ANCHORS: Readonly<Partial<Record<CanvasTextAlign, string>>> = { center: "middle", end: "end", right: "end" }

/**
 * A canvas that writes SVG down: what the painter does to it comes out as elements. Knows what our painter uses and no
 * more: translation is the only transform, and all lengths are CSS px. FluidContext places the same elements otherwise.
 */
export class SvgContext implements Context2d {
  readonly #prefix: string
  readonly #body: string[] = []
  readonly #definitions = new Map<string, string>()
  #stack: State[] = []
  #state: State = {
    fillStyle: "#000",
    strokeStyle: "#000",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    globalAlpha: 1,
    font: "",
    textAlign: "start",
    dash: [],
    dx: 0,
    dy: 0,
    groups: 0,
  }
  #path: PathData | null = null

  /** `prefix` keeps the ids of two drawings on one page apart. */
  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** Definitions and elements, to be put inside `<svg>`. */
  content(): string {
    const definitions = [...this.#definitions].map(([content, id]) => content.replace("id=''", `id="${id}"`)).join("")
    return (definitions === "" ? "" : `<defs>${definitions}</defs>`) + this.#body.join("")
  }

  get fillStyle() {
    return this.#state.fillStyle
  }
  set fillStyle(style) {
    this.#state.fillStyle = style
  }
  get strokeStyle() {
    return this.#state.strokeStyle
  }
  set strokeStyle(style) {
    this.#state.strokeStyle = style
  }
  get lineWidth() {
    return this.#state.lineWidth
  }
  set lineWidth(width) {
    this.#state.lineWidth = width
  }
  get lineCap() {
    return this.#state.lineCap
  }
  set lineCap(cap) {
    this.#state.lineCap = cap
  }
  get lineJoin() {
    return this.#state.lineJoin
  }
  set lineJoin(join) {
    this.#state.lineJoin = join
  }
  get globalAlpha() {
    return this.#state.globalAlpha
  }
  set globalAlpha(alpha) {
    this.#state.globalAlpha = alpha
  }
  get font() {
    return this.#state.font
  }
  set font(font) {
    this.#state.font = font
  }
  get textAlign() {
    return this.#state.textAlign
  }
  set textAlign(align) {
    this.#state.textAlign = align
  }

  setLineDash(dash: readonly number[]): void {
    this.#state.dash = dash
  }
  translate(x: number, y: number): void {
    this.#state.dx += x
    this.#state.dy += y
  }
  save(): void {
    this.#stack.push(this.#state)
    this.#state = { ...this.#state, groups: 0 }
  }
  restore(): void {
    for (let group = 0; group < this.#state.groups; group++) this.push("</g>")
    this.#state = this.#stack.pop() ?? this.#state
  }
  clip(): void {
    this.push(`<g clip-path="url(#${this.#define(`<clipPath id=''>${this.clipShape(this.#traced())}</clipPath>`)})">`)
    this.#state.groups++
  }

  beginPath(): void {
    this.#path = this.trace(this.#state.dx, this.#state.dy)
  }
  closePath(): void {
    this.#traced().closePath()
  }
  moveTo(x: number, y: number): void {
    this.#traced().moveTo(x, y)
  }
  lineTo(x: number, y: number): void {
    this.#traced().lineTo(x, y)
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#traced().arc(x, y, radius, from, to)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#traced().rect(x, y, width, height)
  }
  roundRect(x: number, y: number, width: number, height: number, radius?: unknown): void {
    this.#traced().roundRect(x, y, width, height, Number(radius ?? 0))
  }
  fill(): void {
    this.#draw(this.#traced(), `fill="${this.#paint(this.#state.fillStyle)}"`)
  }
  stroke(): void {
    this.#draw(this.#traced(), `fill="none" ${this.#strokeAttributes()}`)
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const path = this.trace(this.#state.dx, this.#state.dy)
    path.rect(x, y, width, height)
    this.#draw(path, `fill="${this.#paint(this.#state.fillStyle)}"`)
  }
  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="${this.#paint(this.#state.fillStyle)}"`)
  }
  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="none" ${this.#strokeAttributes()}`)
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient {
    const stops: string[] = []
    return {
      line: [x0, y0, x1, y1],
      stops,
      addColorStop: (offset: number, color: string) => {
        const { solid, alpha } = apart(color)
        const opacity = alpha === 1 ? "" : ` stop-opacity="${short(alpha)}"`
        stops.push(`<stop offset="${short(offset * 100)}%" stop-color="${escapeXml(solid)}"${opacity}/>`)
      },
    }
  }

  /** What paths are traced with, from an origin of their own. */
  protected trace(dx: number, dy: number): PathData {
    return tracePath(dx, dy)
  }
  /** Where elements come out, in the order of painting. */
  protected push(element: string): void {
    this.#body.push(element)
  }
  protected drawPath(path: PathData, attributes: string): void {
    const data = path.data()
    if (data !== "") this.push(`<path d="${data}" ${attributes}/>`)
  }
  /** `type` and `attributes` are its face and its colours. */
  protected drawText(text: string, x: number, y: number, type: string, attributes: string): void {
    this.push(`<text x="${short(x)}" y="${short(y)}" ${type} ${attributes}>${escapeXml(text)}</text>`)
  }
  protected clipShape(path: PathData): string {
    return `<path d="${path.data()}"/>`
  }
  /** Where a gradient starts and ends. */
  protected gradientEnds(x0: number, y0: number, x1: number, y1: number): string {
    return ` gradientUnits="userSpaceOnUse" x1="${short(x0)}" y1="${short(y0)}" x2="${short(x1)}" y2="${short(y1)}"`
  }

  #traced(): PathData {
    return (this.#path ??= this.trace(0, 0))
  }

  #draw(path: PathData, attributes: string): void {
    this.drawPath(path, attributes + this.#opacity())
  }

  #write(text: string, x: number, y: number, attributes: string): void {
    const { font, textAlign, dx, dy } = this.#state
    const [, italic, weight = "400", size = "16", family = "sans-serif"] =
      /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(font) ?? []
    const anchor = ANCHORS[textAlign]
    this.drawText(
      text,
      x + dx,
      y + dy,
      `font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}"` +
        (italic === undefined ? "" : ' font-style="italic"') +
        (anchor === undefined ? "" : ` text-anchor="${anchor}"`),
      attributes + this.#opacity(),
    )
  }

  #opacity(): string {
    return this.#state.globalAlpha === 1 ? "" : ` opacity="${short(this.#state.globalAlpha)}"`
  }

  #strokeAttributes(): string {
    const { strokeStyle, lineWidth, lineJoin, lineCap, dash } = this.#state
    return (
      `stroke="${this.#paint(strokeStyle)}" stroke-width="${short(lineWidth)}"` +
      (lineJoin === "miter" ? "" : ` stroke-linejoin="${lineJoin}"`) +
      (lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`) +
      (dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(short).join(" ")}"`)
    )
  }

  #paint(style: string | CanvasGradient | CanvasPattern): string {
    if (typeof style === "string") return escapeXml(style)
    const { line, stops } = style as Gradient
    const { dx, dy } = this.#state
    const [x0, y0, x1, y1] = line
    const ends = this.gradientEnds(x0 + dx, y0 + dy, x1 + dx, y1 + dy)
    const gradient = `<linearGradient id=''${ends}>${stops.join("")}</linearGradient>`
    return `url(#${this.#define(gradient)})`
  }

  #define(content: string): string {
    const known = this.#definitions.get(content)
    if (known !== undefined) return known
    const id = `${this.#prefix}${this.#definitions.size + 1}`
    this.#definitions.set(content, id)
    return id
  }
}

/** A colour and how much of it, from the forms that fades.ts gives: SVG mixes a see-through colour by way of black. */
function apart(color: string): { readonly solid: string; readonly alpha: number } {
  const [, digits, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/i.exec(color) ?? []
  if (digits !== undefined && alpha !== undefined) return { solid: digits, alpha: Number.parseInt(alpha, 16) / 255 }
  const [, mixed, share] = /^color-mix\(in srgb, (.+) ([\d.]+)%, transparent\)$/.exec(color) ?? []
  return mixed === undefined ? { solid: color, alpha: 1 } : { solid: mixed, alpha: Number(share) / 100 }
}
