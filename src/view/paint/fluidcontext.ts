import { traceFluid, type Bounds, type FluidPath } from "./fluidpath.ts"
import { short, type PathData } from "./pathdata.ts"
import { escapeXml, SvgContext } from "./svgcontext.ts"

/** What keeps its size, and its distance from a point in time, however wide the drawing becomes. */
export interface Holds {
  /** Whatever is drawn wholly within a box goes with `x`; `isMark`: but for rectangles, which are time that is covered. */
  readonly boxes: readonly (Bounds & { readonly x: number; readonly isMark?: boolean })[]
  /** By what `textKey` says of a text: the x that it goes with. */
  readonly texts: ReadonlyMap<string, number>
}

export const textKey = (text: string, x: number): string => `${x} ${text}`

interface FluidPlace {
  /** Left edge and width of what stretches, px. */
  readonly x: number
  readonly width: number
  /** Of the drawing: what ends there goes on down to wherever the box ends. */
  readonly height: number
  readonly holds: Holds
}

/** Rectangles up to this wide are marks, not times. */
const MARK = 8
/** Paths up to this wide keep their shape. */
const SMALL = 24
/** px that may be lost in snapping. */
const CLOSE = 0.5

interface Element {
  /** Which x its lengths are from, as a share; null: from the left edge of the plot. */
  readonly at: string | null
  /** Up to its colours. */
  readonly head: string
  readonly colors: string
  readonly tail: string
}

/**
 * Writes for an `<svg>` without a viewBox that is laid over the plot, with all that overflows it shown: what lies in the
 * plot is placed in shares of its width and stretches with it, while letters and marks keep their size; what lies left of
 * the plot stays where it is. At the drawing's own width it is the same picture.
 */
export class FluidContext extends SvgContext {
  readonly #place: FluidPlace
  /** Tags stand between elements. */
  readonly #drawn: (Element | string)[] = []
  #clips = 0

  constructor(prefix: string, place: FluidPlace) {
    super(prefix)
    this.#place = place
  }

  override content(): string {
    for (const part of grouped(this.#drawn.splice(0))) super.push(part)
    return super.content()
  }

  override clip(): void {
    this.#clips++
    super.clip()
  }
  override restore(): void {
    super.restore()
    this.#clips = Math.max(0, this.#clips - 1)
  }

  protected override trace(dx: number, dy: number): FluidPath {
    return traceFluid(dx - this.#place.x, dy)
  }

  protected override push(tag: string): void {
    this.#drawn.push(tag)
  }

  protected override clipShape(path: PathData): string {
    const bounds = (path as FluidPath).bounds()
    return bounds === null ? "" : `<rect ${this.#rect(bounds)}/>`
  }

  /** From one side of the shape to the other. */
  protected override gradientEnds(): string {
    return ""
  }

  protected override drawText(text: string, x: number, y: number, type: string, colors: string): void {
    const held = this.#place.holds.texts.get(textKey(text, x))
    const left = x - this.#place.x
    // The names of the lanes, of which what is painted in the plot alone shows nothing.
    if (left < 0 && this.#clips > 0) return
    const at = held === undefined ? null : this.#atOf(held - this.#place.x)
    const from = held === undefined ? this.#share(left) : short(at === null ? left : x - held)
    this.#drawn.push({
      at,
      head: `<text x="${from}" y="${short(y)}" ${type} `,
      colors,
      tail: `>${escapeXml(text)}</text>`,
    })
  }

  protected override drawPath(path: PathData, colors: string): void {
    const fluid = path as FluidPath
    const bounds = fluid.bounds()
    if (bounds === null) return
    const { x0, x1, y0, y1 } = bounds
    const draw = (head: string, at: string | null = null, end = "") =>
      this.#drawn.push({ at, head: `${head} `, colors, tail: `/>${end}` })
    const shape = fluid.shape()
    const held = this.#heldAt(bounds, shape.kind === "rect")
    const at = held === null ? null : this.#atOf(held)
    if (shape.kind === "rect") {
      const place = held === null ? this.#rect(bounds) : fixed(bounds, at === null ? 0 : held)
      draw(`<rect ${place}${shape.radius === 0 ? "" : ` rx="${short(shape.radius)}"`}`, at)
    } else if (shape.kind === "disc") {
      const x = held === null ? this.#share(shape.x) : short(at === null ? shape.x : shape.x - held)
      draw(`<circle cx="${x}" cy="${short(shape.y)}" r="${short(shape.radius)}"`, at)
    } else if (shape.kind === "line" && held === null) {
      const [from, to] = shape.points as [readonly [number, number], readonly [number, number]]
      const down = this.#isFoot(to[1]) ? "100%" : short(to[1])
      draw(`<line x1="${this.#share(from[0])}" y1="${short(from[1])}" x2="${this.#share(to[0])}" y2="${down}"`)
    } else if (held !== null || x1 <= 0 || x1 - x0 <= SMALL) {
      const from = held ?? (x1 <= 0 ? 0 : (x0 + x1) / 2)
      const group = this.#atOf(from)
      draw(`<path d="${fluid.from(group === null ? 0 : from, 0)}"`, group)
    } else {
      const [width, height] = [short(x1 - x0), short(Math.max(y1 - y0, 1))]
      const box = `<svg x="${this.#share(x0)}" y="${short(y0)}" width="${this.#share(x1 - x0)}" height="${height}"`
      const view = `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`
      draw(`${box} ${view}><path d="${fluid.from(x0, y0)}"`, null, "</svg>")
    }
  }

  #share(x: number): string {
    const share = short((x / this.#place.width) * 100)
    return share === "0" ? "0" : `${share}%`
  }

  /** What ends with the drawing goes on; what lies below it, in lanes to be scrolled to, does not. */
  #isFoot(y: number): boolean {
    return Math.abs(y - this.#place.height) <= CLOSE
  }

  /** The group that stands at an x; null: none is needed. */
  #atOf(x: number): string | null {
    const share = this.#share(x)
    return share === "0" ? null : share
  }

  #rect({ x0, y0, x1, y1 }: Bounds): string {
    const { width } = this.#place
    const wide = x1 - x0
    const down = `y="${short(y0)}" height="${this.#isFoot(y1) && y1 - y0 > MARK ? "100%" : short(y1 - y0)}"`
    if (x1 <= 0) return `x="${short(x0)}" width="${short(wide)}" ${down}`
    // From the lanes' names to the right edge: more than enough, as the box cuts it.
    if (x0 < 0 && x1 >= width - CLOSE) return `x="${short(x0)}" width="200%" ${down}`
    if (wide <= MARK / 2) return `x="${this.#share(x0)}" width="${short(wide)}" ${down}`
    if (wide <= MARK)
      return `x="${this.#share((x0 + x1) / 2)}" width="${short(wide)}" ${down} transform="translate(${short(-wide / 2)})"`
    return `x="${this.#share(x0)}" width="${this.#share(wide)}" ${down}`
  }

  #heldAt({ x0, y0, x1, y1 }: Bounds, isRect: boolean): number | null {
    const { x, holds } = this.#place
    const box = holds.boxes.find(
      (each) =>
        !(isRect && each.isMark === true) &&
        x0 + x >= each.x0 - 1 &&
        x1 + x <= each.x1 + 1 &&
        y0 >= each.y0 - 1 &&
        y1 <= each.y1 + 1,
    )
    return box === undefined ? null : box.x - x
  }
}

const fixed = ({ x0, y0, x1, y1 }: Bounds, from: number): string =>
  `x="${short(x0 - from)}" y="${short(y0)}" width="${short(x1 - x0)}" height="${short(y1 - y0)}"`

/** What stands at one x in a group there, and colours said once for all that follow one another in them. */
function* grouped(drawn: readonly (Element | string)[]): Generator<string> {
  let at: string | null = null
  let index = 0
  const goTo = (to: string | null): string => {
    if (to === at) return ""
    const tags = (at === null ? "" : "</svg>") + (to === null ? "" : `<svg x="${to}">`)
    at = to
    return tags
  }
  while (index < drawn.length) {
    const element = drawn[index]!
    if (typeof element === "string") {
      yield goTo(null) + element
      index++
      continue
    }
    const { colors } = element
    let end = index + 1
    // What is see-through shows what lies under it, also of its own group.
    while (end < drawn.length && !colors.includes("opacity") && isColored(drawn[end]!, colors)) end++
    const isGroup = end - index > 2
    if (isGroup) yield `${goTo(null)}<g ${colors}>`
    for (const each of drawn.slice(index, end) as Element[])
      yield goTo(each.at) + (isGroup ? each.head.trimEnd() : each.head + each.colors) + each.tail
    if (isGroup) yield `${goTo(null)}</g>`
    index = end
  }
  yield goTo(null)
}

const isColored = (element: Element | string, colors: string): boolean =>
  typeof element !== "string" && element.colors === colors
