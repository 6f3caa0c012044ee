import type { TextRole } from "../layout/scene.ts"

export const TOKEN_NAMES = [
  "paper",
  "stripe",
  "sheet",
  "well",
  "hot",
  "ink",
  "ink2",
  "ink3",
  "edge",
  "rule",
  "band",
  "bandInk",
  "focus",
  "lane0",
  "lane1",
  "lane2",
  "lane3",
  "disputed",
] as const
export type Token = (typeof TOKEN_NAMES)[number]
/** A CSS colour for every token. `theme.css` says the same to the browser; a test compares the two. */
export type Tokens = Readonly<Record<Token, string>>
export type ThemeName = "light" | "dark"

export const TOKENS: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    paper: "#F6F2E9",
    stripe: "#F1ECE0",
    sheet: "#FCFAF5",
    well: "#FFFFFF",
    hot: "#EEF1E6",
    ink: "#211C16",
    ink2: "#544C42",
    ink3: "#6A6155",
    edge: "#877C6B",
    rule: "#DFD7C8",
    band: "#F0E1BC",
    bandInk: "#6A4900",
    focus: "#1A56C4",
    lane0: "#1F5A96",
    lane1: "#0A6657",
    lane2: "#86356F",
    lane3: "#7A5510",
    disputed: "#B3261E",
  },
  dark: {
    paper: "#11151B",
    stripe: "#151A21",
    sheet: "#181D25",
    well: "#0C1015",
    hot: "#1F2A2E",
    ink: "#EFE8DA",
    ink2: "#BFB7A8",
    ink3: "#9C9486",
    edge: "#737D8C",
    rule: "#2B333E",
    band: "#332D1C",
    bandInk: "#EBCB7C",
    focus: "#8AB8FF",
    lane0: "#82B6EC",
    lane1: "#62C4AF",
    lane2: "#E097CB",
    lane3: "#DDB566",
    disputed: "#FF8F80",
  },
}

/** Forced colours: the reader's own palette. Lanes lose their hue and keep their names; shapes say the rest. */
export const FORCED: Tokens = {
  paper: "Canvas",
  stripe: "Canvas",
  sheet: "Canvas",
  well: "Canvas",
  hot: "Canvas",
  ink: "CanvasText",
  ink2: "CanvasText",
  ink3: "CanvasText",
  edge: "CanvasText",
  rule: "GrayText",
  band: "Canvas",
  bandInk: "CanvasText",
  focus: "Highlight",
  lane0: "CanvasText",
  lane1: "CanvasText",
  lane2: "CanvasText",
  lane3: "CanvasText",
  disputed: "CanvasText",
}

/** The custom property of a token in `theme.css`: bandInk → --band-ink. */
export const propertyOf = (token: Token): string => `--${token.replace("I", "-i")}`

/** Lanes past the fourth reuse the four in order; the name carries the difference. */
export const laneToken = (color: number): Token => LANES[color % LANES.length]!
const LANES: readonly Token[] = ["lane0", "lane1", "lane2", "lane3"]

/** As in `fonts.css`: the faces we serve, then local ones scaled to the same widths, then whatever there is. */
export const FAMILIES = {
  serif: '"Line Serif", "Line Serif Georgia", "Line Serif Times", Georgia, serif',
  sans: '"Line Sans", "Line Sans Arial", "Line Sans DejaVu", Arial, sans-serif',
} as const

export interface TypeStyle {
  readonly family: keyof typeof FAMILIES
  /** px */
  readonly size: number
  readonly weight: number
  readonly style: "normal" | "italic"
  /** Line height in px. */
  readonly line: number
}

const set = (
  family: TypeStyle["family"],
  size: number,
  weight: number,
  line: number,
  style: TypeStyle["style"] = "normal",
): TypeStyle => ({ family, size, weight, style, line })

export const TYPE: Readonly<Record<TextRole, TypeStyle>> = {
  label5: set("serif", 16, 650, 20),
  label4: set("sans", 14, 620, 18),
  label3: set("sans", 13.5, 480, 18),
  label1: set("sans", 13, 430, 18),
  labelDate: set("sans", 12, 430, 16),
  labelNumber: set("sans", 10, 600, 12),
  absence: set("serif", 14, 450, 18, "italic"),
  laneName: set("sans", 14, 620, 18),
  laneCount: set("sans", 12, 430, 16),
  axis: set("sans", 13, 550, 16),
  axisMajor: set("serif", 16, 600, 20),
  chip: set("sans", 12, 620, 16),
  bandChip: set("sans", 13, 620, 16),
  note: set("sans", 13, 400, 18),
  overview: set("sans", 11, 430, 14),
}

/** The numbers on a label stand this many px above the baseline that the scene gives. */
export const NUMBER_RAISE = 5

const FONTS = Object.fromEntries(
  Object.entries(TYPE).map(([role, { family, size, weight, style }]) => [
    role,
    `${style === "italic" ? "italic " : ""}${weight} ${size}px ${FAMILIES[family]}`,
  ]),
) as Readonly<Record<TextRole, string>>

/** CSS font shorthand of a role, for `ctx.font` and `document.fonts.load`. */
export const fontOf = (role: TextRole): string => FONTS[role]
