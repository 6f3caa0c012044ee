import { describe, expect, test } from "vitest"
import { makeMeasure, watchFonts, type TextContext } from "../../../src/view/measure.ts"
import { fontOf } from "../../../src/view/theme.ts"
import { measureText } from "../../measure.ts"

/** A context whose letters are each 7 px wide, and that remembers what it was asked. */
function fakeContext() {
  const asked: string[] = []
  const context = {
    font: "",
    measureText(text: string) {
      asked.push(`${context.font} ${text}`)
      return { width: 7 * text.length } as TextMetrics
    },
  } satisfies TextContext
  return { context, asked }
}

describe("measuring in the browser", () => {
  test("asks once for each text in each role, in that role's font", () => {
    const { context, asked } = fakeContext()
    const measure = makeMeasure(context)
    expect([measure("Auction", "label4"), measure("Auction", "label4"), measure("Auction", "label1")]).toEqual([
      49, 49, 49,
    ])
    expect(asked).toEqual([`${fontOf("label4")} Auction`, `${fontOf("label1")} Auction`])
  })
  test("asks again once other faces have come", () => {
    const { context, asked } = fakeContext()
    const measure = makeMeasure(context)
    measure("Auction", "label4")
    measure.reset()
    measure("Auction", "label4")
    expect(asked).toHaveLength(2)
  })
  test("does not grow without end", () => {
    const { context, asked } = fakeContext()
    const measure = makeMeasure(context)
    for (let event = 0; event < 20_001; event++) measure(`Event ${event}`, "label3")
    measure("Event 0", "label3")
    expect(asked.filter((text) => text.endsWith(" Event 0"))).toHaveLength(2)
  })
})

test("watching fonts asks for every face, tells when some arrive, and stops", () => {
  const listeners = new Set<() => void>()
  const asked: string[] = []
  const fonts = {
    addEventListener: (_: string, tell: () => void) => listeners.add(tell),
    removeEventListener: (_: string, tell: () => void) => listeners.delete(tell),
    load: (font: string) => {
      asked.push(font)
      return font.startsWith("italic") ? Promise.reject(new Error("offline")) : Promise.resolve([])
    },
  } as unknown as FontFaceSet
  let told = 0
  const stop = watchFonts(fonts, () => told++)
  for (const tell of listeners) tell()
  stop()
  expect([told, listeners.size, new Set(asked).size]).toEqual([1, 0, asked.length])
  expect(asked).toContain(fontOf("absence"))
})

describe("measuring in tests", () => {
  // px as Chromium sets them with the served fonts, kerning included.
  test.each([
    ["AlexNet paper", "label5", 106.32],
    ["Technical adviser, Dessa", "label4", 145.26],
    ["13 October 2012", "labelDate", 81.37],
    ["No new article or project found", "absence", 187.96],
  ] as const)("%s as %s is as wide as in the browser", (text, role, width) => {
    expect(Math.abs(measureText(text, role) / width - 1)).toBeLessThan(0.01)
  })
  test("a character that the fonts lack counts as an n", () =>
    expect(measureText("漢", "label3")).toBe(measureText("n", "label3")))
})
