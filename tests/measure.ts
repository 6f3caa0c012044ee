import type { Measure, TextRole } from "../src/layout/scene.ts"
import { TYPE } from "../src/view/theme.ts"
import { ADVANCES, CHARACTERS } from "./advances.ts"

/**
 * Text widths as the served fonts set them, without a browser: the sum of the advances, letters drawn together
 * by what kerning does to them on average (within about 1 % on titles). A character that the fonts lack is as wide as an
 * "n".
 */
export const measureText: Measure = (text, role) => {
  const advances = WIDTHS.get(role)!
  let width = 0
  for (const character of text) width += advances.get(character) ?? advances.get("n")!
  return width
}

const KERNING = { sans: 0.991, serif: 0.988 } as const
const INDEX = Array.from(CHARACTERS)

const WIDTHS: ReadonlyMap<TextRole, ReadonlyMap<string, number>> = new Map(
  (Object.keys(TYPE) as TextRole[]).map((role) => {
    const { family, size, weight, style } = TYPE[role]
    const packed = ADVANCES[`${style === "italic" ? "italic" : family}${weight}` as keyof typeof ADVANCES]
    const advance = (index: number) => Number.parseInt(packed.slice(2 * index, 2 * index + 2), 36)
    const kerned = (character: string) => (/\p{L}/u.test(character) ? KERNING[family] : 1)
    const width = (character: string, index: number) => (advance(index) * kerned(character) * size) / 1000
    return [role, new Map(INDEX.map((character, index) => [character, width(character, index)]))]
  }),
)
