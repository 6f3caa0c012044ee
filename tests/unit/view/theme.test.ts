import { readFileSync, readdirSync, statSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { TINT } from "../../../src/view/paint/marks.ts"
import { BAND, OUTSIDE } from "../../../src/view/paint/overview.ts"
import { FILL } from "../../../src/view/paint/ridges.ts"
import { HATCH } from "../../../src/view/paint/shapes.ts"
import { FAMILIES, fontOf, FORCED, laneToken, propertyOf, TOKEN_NAMES, TOKENS, TYPE } from "../../../src/view/theme.ts"
import type { ThemeName, Token } from "../../../src/view/theme.ts"

const view = new URL("../../../src/view/", import.meta.url)
const read = (name: string) => readFileSync(new URL(name, view), "utf8")

/** Relative luminance of a colour, and contrast of two: WCAG 2.2, "relative luminance" and "contrast ratio". */
const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
const luminance = (rgb: readonly number[]) => {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (a: readonly number[], b: readonly number[]) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}
const GROUNDS: readonly Token[] = ["paper", "sheet", "stripe", "well", "hot", "band"]
/** The design gives one decimal. */
const ROUNDING = 0.06
/** `ink` laid over `ground` at an opacity. */
const over = (ground: readonly number[], ink: readonly number[], opacity: number) =>
  ink.map((value, at) => value * opacity + ground[at]! * (1 - opacity))
const LANES: readonly Token[] = ["lane0", "lane1", "lane2", "lane3"]
const lowest = (theme: ThemeName, token: Token, opacity = 1) =>
  Math.min(
    ...GROUNDS.map((name) => {
      const ground = channels(TOKENS[theme][name])
      return contrast(over(ground, channels(TOKENS[theme][token]), opacity), ground)
    }),
  )

describe("contrast on the worst of the grounds", () => {
  // The "lowest" columns of the design's token table.
  const rows: readonly (readonly [Token, number, number])[] = [
    ["ink", 13.0, 11.2],
    ["ink2", 6.5, 6.9],
    ["ink3", 4.7, 4.6],
    ["edge", 3.2, 3.3],
    ["bandInk", 6.3, 8.7],
    ["focus", 5.1, 6.8],
    ["lane0", 5.5, 6.4],
    ["lane1", 5.3, 6.6],
    ["lane2", 5.9, 6.2],
    ["lane3", 5.2, 7.1],
    ["disputed", 5.0, 6.2],
  ]
  test.each(rows)("%s is at least %f in light and %f in dark", (token, light, dark) => {
    expect(lowest("light", token)).toBeGreaterThanOrEqual(light - ROUNDING)
    expect(lowest("dark", token)).toBeGreaterThanOrEqual(dark - ROUNDING)
  })
  test("a rule is decoration, yet not invisible where it is drawn: on paper, stripes and sheets", () => {
    for (const theme of ["light", "dark"] as const)
      for (const ground of ["paper", "stripe", "sheet"] as const)
        expect(contrast(channels(TOKENS[theme].rule), channels(TOKENS[theme][ground]))).toBeGreaterThanOrEqual(1.2)
  })

  const themes: readonly ThemeName[] = ["light", "dark"]
  const texts: readonly Token[] = ["ink", "ink2", "ink3", "bandInk", "lane0", "lane1", "lane2", "lane3", "disputed"]
  test.each(themes.flatMap((theme) => texts.map((token) => ({ theme, token }))))(
    "$token can be read in $theme: 4.5 to 1",
    ({ theme, token }) => expect(lowest(theme, token)).toBeGreaterThanOrEqual(4.5),
  )
  test.each(themes)("edges, focus and hatches can be seen in %s: 3 to 1", (theme) => {
    for (const token of ["edge", "focus"] as const) expect(lowest(theme, token)).toBeGreaterThanOrEqual(3)
    for (const lane of LANES) expect(lowest(theme, lane, HATCH.opacity)).toBeGreaterThanOrEqual(3)
  })
  test.each(themes)("marks and their edges can be seen in %s on what is itself tinted: 3 to 1", (theme) => {
    const rgb = (token: Token) => channels(TOKENS[theme][token])
    for (const ground of ["paper", "stripe", "band"] as const)
      for (const lane of LANES)
        for (const [what, opacity] of [
          ["tint", TINT],
          ["ridge", FILL],
        ] as const) {
          const tinted = over(rgb(ground), rgb(lane), opacity)
          for (const ink of [lane, "disputed", "focus"] as const)
            expect(contrast(rgb(ink), tinted), `${ink} on a ${what} of ${lane} on ${ground}`).toBeGreaterThanOrEqual(3)
          expect(contrast(rgb("ink"), tinted), `ink on a ${what} of ${lane} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        }
  })
  test.each(themes)("the overview can be read in %s within the year, outside of the view, and both", (theme) => {
    const rgb = (token: Token) => channels(TOKENS[theme][token])
    const bare = rgb("sheet")
    const banded = over(bare, rgb("bandInk"), BAND)
    // What lies outside of the view is veiled, marks and all; its years stand below the veil.
    for (const ground of [bare, banded])
      for (const veil of [0, OUTSIDE])
        for (const token of [...LANES, "ink2"] as const)
          expect(
            contrast(over(rgb(token), rgb("ink"), veil), over(ground, rgb("ink"), veil)),
            `${token} under a veil of ${veil}`,
          ).toBeGreaterThanOrEqual(3)
    expect(contrast(rgb("ink3"), bare)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(themes)("what is filled with ink can be read in %s, under the pointer too", (theme) => {
    const rgb = (token: Token) => channels(TOKENS[theme][token])
    for (const ground of ["ink", "ink2"] as const)
      expect(contrast(rgb("paper"), rgb(ground))).toBeGreaterThanOrEqual(4.5)
    // A pressed chip or segment beside the others.
    for (const ground of ["well", "sheet", "paper", "hot"] as const)
      expect(contrast(rgb("ink"), rgb(ground))).toBeGreaterThanOrEqual(3)
  })
  test.each(themes)("a filled number or button can be read in %s", (theme) => {
    const { sheet, paper, ink } = TOKENS[theme]
    for (const lane of ["lane0", "lane1", "lane2", "lane3"] as const)
      expect(contrast(channels(sheet), channels(TOKENS[theme][lane]))).toBeGreaterThanOrEqual(6.4 - ROUNDING)
    expect(contrast(channels(paper), channels(ink))).toBeGreaterThanOrEqual(15 - ROUNDING)
  })
})

describe("theme.css says what theme.ts says", () => {
  const css = read("theme.css").replace(/\/\*[\s\S]*?\*\//g, "")
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector!.replace(/\s+/g, " ").trim(),
    values: new Map([...body!.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()])),
  }))
  const blockOf = (selector: string) => blocks.find((block) => block.selector === selector)!.values
  test.each([
    [':root, [data-theme="light"]', TOKENS.light, "light"],
    ['[data-theme="dark"]', TOKENS.dark, "dark"],
    [':root:not([data-theme]), [data-theme="auto"]', TOKENS.dark, "dark"],
    [":root:root:root, [data-theme][data-theme]", FORCED, undefined],
  ] as const)("%s", (selector, tokens, scheme) => {
    const values = blockOf(selector)
    for (const token of TOKEN_NAMES)
      expect(values.get(propertyOf(token))?.toLowerCase()).toBe(tokens[token].toLowerCase())
    expect(values.get("color-scheme")).toBe(scheme)
  })
  test("and names the same families", () => {
    expect(blockOf(":root").get("--serif")).toBe(FAMILIES.serif)
    expect(blockOf(":root").get("--sans")).toBe(FAMILIES.sans)
  })
  test("with every lane reusing the four colours in order", () => {
    expect([0, 1, 2, 3, 4, 9].map(laneToken)).toEqual(["lane0", "lane1", "lane2", "lane3", "lane0", "lane1"])
  })
})

describe("fonts", () => {
  const css = read("fonts.css")
  const sizeOf = (name: string) => statSync(new URL(`fonts/${name}`, view)).size
  test("a first view fetches at most 85 kB of them", () => {
    const first = ["sans.woff2", "serif.woff2", "serif-italic.woff2"]
    expect(first.map(sizeOf).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(85_000)
  })
  test("every face that fonts.css names is there, and every face there is named", () => {
    const named = [...css.matchAll(/url\("\.\/fonts\/([^"]+)"\)/g)].map(([, name]) => name!)
    expect([...new Set(named)].sort()).toEqual(
      readdirSync(new URL("fonts/", view))
        .filter((name) => name.endsWith(".woff2"))
        .sort(),
    )
  })
  test("every family we ask for is one that fonts.css makes, or the system's", () => {
    const made = new Set([...css.matchAll(/font-family: "([^"]+)"/g)].map(([, name]) => name))
    for (const family of Object.values(FAMILIES))
      for (const [, name] of family.matchAll(/"([^"]+)"/g)) expect(made).toContain(name)
  })
  test("a role becomes a CSS font shorthand", () => {
    expect(fontOf("label3")).toBe(`480 13.5px ${FAMILIES.sans}`)
    expect(fontOf("absence")).toBe(`italic 450 14px ${FAMILIES.serif}`)
  })
  test("nothing is under 12 px but label numbers and overview ticks", () => {
    const small = Object.entries(TYPE).filter(([, type]) => type.size < 12)
    expect(small.map(([role, type]) => [role, type.size])).toEqual([
      ["labelNumber", 10],
      ["overview", 11],
    ])
  })
})

test("nothing around the drawing is styled by what it has: each button of its twin would style all of them anew", () => {
  const sheets = readdirSync(view).filter((name) => name.endsWith(".css"))
  const around = /(\.app|\.stage|\.stage-chronology|\.embed-stage|\.chronology)\)?:has\(/
  const rules = sheets.flatMap((name) =>
    read(name)
      .split("{")
      .map((part) => part.split("}").at(-1)!),
  )
  expect(rules.length).toBeGreaterThan(100)
  expect(rules.filter((selector) => around.test(selector))).toEqual([])
})
