import type { SVGProps } from "react"
import type { EvidenceLevel } from "../timeline/model.ts"
import { tracePath } from "./paint/pathdata.ts"
import {
  BAR_DASH,
  diamondReach,
  HATCH,
  insetBar,
  MARK_DASH,
  ringRadius,
  STROKE,
  strikeReach,
  traceBar,
  traceDiamond,
  traceDisc,
  traceHatch,
  traceLeftHalf,
  traceLowerHalf,
  type BarShape,
} from "./paint/shapes.ts"

const RADIUS = 5
const CENTRE = { x: 0, y: 0 }
/** A disputed mark's strike is the widest of all, and every mark stands in the middle of the same box. */
const REACH = strikeReach(RADIUS) + 0.5
const DISPUTED = "var(--disputed)"

export interface MarkIconProps {
  readonly level: EvidenceLevel
  /** Any CSS colour; a disputed mark is always red. */
  readonly color: string
  /** px: of the box, of which the disc takes a little over half. */
  readonly size?: number
}

/** A moment's mark as the chronology draws it; its meaning stands beside it in words, so it is not read out. */
export function MarkIcon({ level, color, size = 2 * REACH }: MarkIconProps) {
  const ink = level === "disputed" ? DISPUTED : color
  return (
    <svg
      className="mark-icon"
      viewBox={`${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`}
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {MARKS[level].map((part) => (
        <path key={part.d} d={part.d} {...paintOf(part, ink)} />
      ))}
    </svg>
  )
}

export interface BarIconProps {
  readonly level: EvidenceLevel
  readonly color: string
  /** px */
  readonly width?: number
}

/** A period's bar. */
export function BarIcon({ level, color, width = 22 }: BarIconProps) {
  const ink = level === "disputed" ? DISPUTED : color
  return (
    <svg
      className="bar-icon"
      viewBox={`0 0 ${width} 10`}
      width={width}
      height={10}
      aria-hidden="true"
      focusable="false"
    >
      {barParts(level, width).map((part) => (
        <path key={part.d} d={part.d} {...paintOf(part, ink)} />
      ))}
    </svg>
  )
}

export interface HatchIconProps {
  /** Any CSS colour; that of the text around it when left out. */
  readonly color?: string
  /** px */
  readonly width?: number
}

/** The hatch of a search that found nothing. */
export function HatchIcon({ color = "currentColor", width = 22 }: HatchIconProps) {
  return (
    <svg
      className="hatch-icon"
      viewBox={`0 0 ${width} 10`}
      width={width}
      height={10}
      aria-hidden="true"
      focusable="false"
    >
      {hatchParts(width).map((part) => (
        <path key={part.d} d={part.d} {...paintOf(part, color)} />
      ))}
    </svg>
  )
}

/** One path: filled when it has no stroke. */
interface Part {
  readonly d: string
  readonly stroke?: number
  readonly dash?: readonly number[]
  readonly opacity?: number
}

/** As attributes: a policy without inline styles, which pages written by the build must bear, lets no `style` through. */
function paintOf({ stroke, dash, opacity }: Part, ink: string): SVGProps<SVGPathElement> {
  if (stroke === undefined) return { fill: ink }
  return {
    fill: "none",
    stroke: ink,
    strokeWidth: stroke,
    ...(dash === undefined ? {} : { strokeDasharray: dash.join(" ") }),
    ...(opacity === undefined ? {} : { opacity }),
  }
}

function traced(trace: (pen: ReturnType<typeof tracePath>) => void): string {
  const pen = tracePath()
  trace(pen)
  return pen.data()
}

const rim = traced((pen) => traceDisc(pen, CENTRE, RADIUS - STROKE.mark / 2))

const MARKS: Readonly<Record<EvidenceLevel, readonly Part[]>> = {
  confirmed: [{ d: traced((pen) => traceDisc(pen, CENTRE, RADIUS)) }],
  single: [{ d: traced((pen) => traceLeftHalf(pen, CENTRE, RADIUS)) }, { d: rim, stroke: STROKE.mark }],
  unverified: [{ d: rim, stroke: STROKE.mark, dash: MARK_DASH }],
  disputed: [
    {
      d: traced((pen) => {
        traceDiamond(pen, CENTRE, diamondReach(RADIUS))
        pen.moveTo(-strikeReach(RADIUS), 0)
        pen.lineTo(strikeReach(RADIUS), 0)
      }),
      stroke: STROKE.mark,
    },
  ],
  unsourced: [{ d: traced((pen) => traceDisc(pen, CENTRE, ringRadius(RADIUS))), stroke: STROKE.unsourced }],
}

function barParts(level: EvidenceLevel, width: number): readonly Part[] {
  const shape: BarShape = { x0: 0, x1: width, y0: 0, y1: 10, left: "flat", right: "flat" }
  if (level === "confirmed") return [{ d: traced((pen) => traceBar(pen, shape)) }]
  const stroke = level === "unsourced" ? STROKE.unsourced : STROKE.bar
  const inset = insetBar(shape, stroke)
  const outline = traced((pen) => {
    traceBar(pen, inset)
    if (level !== "disputed") return
    pen.moveTo(0, 5)
    pen.lineTo(width, 5)
  })
  if (level === "single") return [{ d: traced((pen) => traceLowerHalf(pen, inset)) }, { d: outline, stroke }]
  return [{ d: outline, stroke, ...(level === "unverified" ? { dash: BAR_DASH } : {}) }]
}

function hatchParts(width: number): readonly Part[] {
  const shape: BarShape = { x0: 0, x1: width, y0: 0, y1: 10, left: "flat", right: "flat" }
  return [
    { d: traced((pen) => traceHatch(pen, 0, width, 1, 9)), stroke: HATCH.width, opacity: HATCH.opacity },
    { d: traced((pen) => traceBar(pen, insetBar(shape, HATCH.edge))), stroke: HATCH.edge, dash: HATCH.dash },
  ]
}
