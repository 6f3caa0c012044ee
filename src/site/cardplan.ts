import type { Box } from "../layout/scene.ts"
import { MOST_SHOWN, type CardContent, type CardEntry, type CardMark } from "./cardcontent.ts"
import { fitText, type FitOptions, type SetText } from "./cardtext.ts"
import type { TextStyle } from "./cut.ts"
import type { Typeset } from "./typeset.ts"

/** px, the size that social networks ask for. */
export const CARD = { width: 1200, height: 630, left: 64, right: 1136 } as const

export interface PlacedText {
  readonly text: SetText
  readonly x: number
  /** Top of the first line's letters. */
  readonly y: number
  readonly ink: "ink" | "ink2" | "sheet"
}

export interface PlacedEntry {
  readonly entry: CardEntry
  /** The number of a source, the mark of an event, the key of a lane. */
  readonly badge: Box
  readonly number: PlacedText | null
  readonly name: PlacedText | null
}

/** A card's texts in their places; the chronology has the rest, below `railY`. */
export interface CardPlan {
  readonly texts: readonly PlacedText[]
  readonly chip: { readonly box: Box; readonly mark: CardMark; readonly texts: readonly PlacedText[] } | null
  readonly entries: readonly PlacedEntry[]
  /** Right edge of all that stands in the left column. */
  readonly leftEnd: number
  /** Where a thread may run up, left of the entries. */
  readonly marginX: number
}

/** The rule under the texts, along which a thread may run. */
export const RAIL_Y = 397
const LEFT = { top: 124, bottom: 376, bottomOverChip: 308 } as const
const CHIP = { y: 328, height: 56, pad: 22, gap: 10, mark: 20 } as const
const HEAD = { x: 106, y: 52, height: 34 } as const
const ENTRIES = { top: 148, bottom: 384, row: 56, badge: 40, gap: 20 } as const
/** Left edge of the entries, by what they are: a year's titles need more room than its name. */
const ENTRIES_X = { source: 716, event: 560, lane: 820 } as const
/** Between the left column and the thread's margin, and from there to the entries. */
const GUTTER = { left: 26, right: 26 } as const

const SERIF: Omit<TextStyle, "size"> = { family: "serif", weight: 600, style: "normal" }
const ITALIC: Omit<TextStyle, "size"> = { family: "serif", weight: 450, style: "italic" }
const READING: Omit<TextStyle, "size"> = { family: "serif", weight: 400, style: "normal" }
const SANS: Omit<TextStyle, "size"> = { family: "sans", weight: 430, style: "normal" }
const STRONG: Omit<TextStyle, "size"> = { family: "sans", weight: 650, style: "normal" }

const BIG = [116, 108, 100, 92, 84, 77, 70, 64, 58, 53, 48, 44, 40, 36, 33, 30, 27, 24, 21, 18, 16]

const FACTS_AS_TITLE = BIG.filter((size) => size <= 77)

export function planCard(content: CardContent, typeset: Typeset): CardPlan {
  const fit = (text: string, face: Omit<TextStyle, "size">, options: FitOptions) =>
    fitText(typeset, text, face, options)
  const shown = content.entries.filter((entry) => isSayable(entry, typeset)).slice(0, MOST_SHOWN)
  const [first] = shown
  const entriesX = first === undefined ? CARD.right : ENTRIES_X[first.kind]
  const width = first === undefined ? CARD.right - CARD.left : entriesX - CARD.left - GUTTER.left - GUTTER.right
  const chip = planChip(content, width, fit)
  const texts = [
    ...planHead(content, fit),
    ...planLeft(content, width, chip === null ? LEFT.bottom : LEFT.bottomOverChip, fit),
  ]
  const column = texts.filter(({ y }) => y >= LEFT.top)
  return {
    texts,
    chip,
    entries: planEntries(
      shown,
      shown.length < content.total ? content.more(content.total - shown.length) : "",
      entriesX,
      fit,
    ),
    leftEnd: Math.max(
      CARD.left,
      ...column.map(({ x, text }) => x + text.width),
      chip === null ? 0 : chip.box.x + chip.box.width,
    ),
    marginX: entriesX - GUTTER.right,
  }
}

/** A source has its number, whatever it is called; of all others the name is all that they say. */
const isSayable = ({ kind, names }: CardEntry, typeset: Typeset): boolean =>
  kind === "source" || names.some((name) => fitText(typeset, name, SANS, one(Infinity, [16])) !== null)

type Fit = (text: string, face: Omit<TextStyle, "size">, options: FitOptions) => SetText | null

const one = (width: number, sizes: readonly number[]): FitOptions => ({ width, height: 400, sizes, mostLines: 1 })

/** The timeline's name, and what it is where there is room for all of it. */
function planHead({ name, about }: CardContent, fit: Fit): PlacedText[] {
  const room = CARD.right - HEAD.x
  const strong = fit(name, STRONG, one(room, [26, 24, 22, 20, 18]))
  const start = strong === null ? 0 : strong.width + 14
  const light = about === null ? null : fit(about, SANS, one(room - start, strong?.style.size === 26 ? [26, 24] : [22]))
  return [
    ...(strong === null ? [] : [{ text: strong, x: HEAD.x, y: middleY(strong, HEAD), ink: "ink" as const }]),
    ...(light === null ? [] : [{ text: light, x: HEAD.x + start, y: middleY(light, HEAD), ink: "ink2" as const }]),
  ]
}

/** Title, summary and facts, from the top. A title that can't be set leaves its place to the facts. */
function planLeft(content: CardContent, width: number, bottom: number, fit: Fit): PlacedText[] {
  const height = bottom - LEFT.top
  const face = content.isAbsence ? ITALIC : SERIF
  const facts = fit(content.facts, SANS, {
    width,
    height: height * 0.4,
    sizes: [34, 32, 30, 28, 26, 24, 22],
    mostLines: 2,
  })
  const factsHeight = facts === null ? 0 : facts.height + gapOver(facts)
  const summary =
    content.summary === null
      ? null
      : fit(content.summary, READING, { width, height: (height - factsHeight) * 0.48, sizes: [30, 28, 26, 24, 22, 20] })
  const summaryHeight = summary === null ? 0 : summary.height + gapOver(summary)
  const title = fit(content.title, face, { width, height: height - factsHeight - summaryHeight, sizes: BIG })
  const placed: PlacedText[] = []
  let y: number = LEFT.top
  const put = (text: SetText | null, ink: PlacedText["ink"]) => {
    if (text === null) return
    if (placed.length > 0) y += gapOver(text)
    placed.push({ text, x: CARD.left, y, ink })
    y += text.height
  }
  if (title === null)
    put(fit(content.facts, face, { width, height: height - summaryHeight, sizes: FACTS_AS_TITLE }), "ink")
  else put(title, "ink")
  put(summary, "ink2")
  if (title !== null) put(facts, "ink2")
  return placed
}

const gapOver = (text: SetText): number => Math.max(6, text.style.size * 0.36)

function planChip({ evidence }: CardContent, width: number, fit: Fit): CardPlan["chip"] {
  if (evidence === null) return null
  const { y, height, pad, gap, mark } = CHIP
  const room = width - 2 * pad - mark - 14
  // A reason that fits at no size leaves the word by itself.
  for (const [size, said] of [
    ...[26, 24, 22, 20, 18].map((each) => [each, evidence.reason] as const),
    [26, ""] as const,
  ]) {
    const word = fit(evidence.word, STRONG, one(room, [size]))
    if (word === null) continue
    const reason = said === "" ? null : fit(said, SANS, one(room - word.width - gap, [size]))
    if (reason === null && said !== "") continue
    const box = { x: CARD.left, y, height, width: 0 }
    const texts: PlacedText[] = [{ text: word, x: box.x + pad + mark + 14, y: middleY(word, box), ink: "ink" }]
    let end = box.x + pad + mark + 14 + word.width
    if (reason !== null) {
      texts.push({ text: reason, x: end + gap, y: middleY(reason, box), ink: "ink2" })
      end += gap + reason.width
    }
    return { box: { ...box, width: end + pad + 2 - box.x }, mark: evidence.mark, texts }
  }
  return null
}

function planEntries(entries: readonly CardEntry[], more: string, x: number, fit: Fit): PlacedEntry[] {
  const rows = entries.length + (more === "" ? 0 : 1)
  const pitch = Math.min(ENTRIES.row, (ENTRIES.bottom - ENTRIES.top - ENTRIES.badge) / Math.max(1, rows - 1))
  const numbers = entries.map((entry) =>
    entry.kind === "source" ? fit(entry.number, STRONG, one(120, [22, 20, 18])) : null,
  )
  const badgeWidth = Math.max(
    entries[0]?.kind === "lane" ? 8 : entries[0]?.kind === "event" ? 24 : 44,
    ...numbers.map((number) => (number === null ? 0 : number.width + 22)),
  )
  const nameX = x + badgeWidth + ENTRIES.gap
  const options = { width: CARD.right - nameX, height: pitch - 2, mostLines: 2 }
  const nameOf = (names: readonly string[], ink: PlacedText["ink"], badge: Box): PlacedText | null => {
    for (const name of names) {
      const text =
        fit(name, SANS, { ...options, mostLines: 1, sizes: [27, 25, 23] }) ??
        fit(name, SANS, { ...options, sizes: [22, 21, 20, 19, 18] }) ??
        fit(name, SANS, { ...options, mostLines: 3, sizes: [17, 16, 15, 14] })
      if (text !== null) return { text, x: nameX, y: middleY(text, badge), ink }
    }
    return null
  }
  const placed = entries.map((entry, row): PlacedEntry => {
    const badge = { x, y: ENTRIES.top + row * pitch, width: badgeWidth, height: ENTRIES.badge }
    const number = numbers[row]
    return {
      entry,
      badge,
      number:
        number == null
          ? null
          : {
              text: number,
              x: badge.x + (badge.width - number.width) / 2,
              y: middleY(number, badge),
              ink: row === 0 ? "sheet" : "ink",
            },
      name: nameOf(entry.names, "ink", badge),
    }
  })
  const last = entries.at(-1)
  if (more === "" || last === undefined) return placed
  const badge = { x, y: ENTRIES.top + entries.length * pitch, width: 0, height: ENTRIES.badge }
  return [...placed, { entry: last, badge, number: null, name: nameOf([more], "ink2", badge) }]
}

/** Top of a text whose capitals, or whose lines, stand in the middle of a box. */
function middleY(text: SetText, { y, height }: Pick<Box, "y" | "height">): number {
  const capital = 0.66 * text.style.size
  const whole = capital + (text.lines.length - 1) * text.leading
  return y + (height - whole) / 2 - (text.ascent - capital)
}

/** The box of a text from the tops of its letters to the feet of its descenders. */
export const boxOfText = ({ text, x, y }: PlacedText): Box => ({ x, y, width: text.width, height: text.height })
