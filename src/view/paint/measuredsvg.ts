import { short } from "./pathdata.ts"
import { escapeXml, SvgContext } from "./svgcontext.ts"

/** px that a text takes in a face, given as `ctx.font` has it. */
export type WidthOf = (text: string, font: string) => number

export interface MeasuredOptions {
  readonly widthOf: WidthOf
  /** Says of each text how wide it is, so that with other faces it still ends where it should. */
  readonly isFitted: boolean
}

/** Of its size: what a text's letters reach above and below its baseline. */
const ABOVE = 0.8
const BELOW = 0.25

/**
 * SVG for other programs and for paper. The ground round a text is a rectangle there: stroked letters would stand in a PDF
 * twice, to be read and searched, and some of its readers fill them with black.
 */
export class MeasuredSvg extends SvgContext {
  readonly #options: MeasuredOptions

  constructor(prefix: string, options: MeasuredOptions) {
    super(prefix)
    this.#options = options
  }

  override strokeText(text: string, x: number, y: number): void {
    const width = this.#options.widthOf(text, this.font)
    const size = sizeOf(this.font)
    const around = this.lineWidth / 2
    const { fillStyle } = this
    this.fillStyle = this.strokeStyle
    this.fillRect(
      leftOf(x, width, this.textAlign) - around,
      y - ABOVE * size - around,
      width + 2 * around,
      (ABOVE + BELOW) * size + 2 * around,
    )
    this.fillStyle = fillStyle
  }

  protected override drawText(text: string, x: number, y: number, type: string, attributes: string): void {
    const fitted = this.#options.isFitted ? fittedTo(this.#options.widthOf(text, this.font)) : ""
    this.push(`<text x="${short(x)}" y="${short(y)}" ${type}${fitted} ${attributes}>${escapeXml(text)}</text>`)
  }
}

/** An attribute, or nothing for a text without width. */
export const fittedTo = (width: number): string =>
  width > 0 ? ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"` : ""

const sizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? 16)

function leftOf(x: number, width: number, align: CanvasTextAlign): number {
  if (align === "center") return x - width / 2
  return align === "end" || align === "right" ? x - width : x
}
