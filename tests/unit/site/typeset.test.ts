import { beforeAll, describe, expect, test } from "vitest"
import type { TextRole } from "../../../src/layout/scene.ts"
import { loadTypeset, type Typeset } from "../../../src/site/typeset.ts"
import { SvgContext } from "../../../src/view/paint/svgcontext.ts"
import { fontOf, TYPE } from "../../../src/view/theme.ts"
import { measureText } from "../../measure.ts"

let typeset: Typeset
beforeAll(async () => {
  typeset = await loadTypeset()
})

describe("widths", () => {
  test("are near the sum of the letters, in every role", () => {
    for (const role of Object.keys(TYPE) as TextRole[]) {
      const text = "U of T neural networks start-up acquired by Google, 2013"
      const summed = measureText(text, role)
      expect(Math.abs(typeset.measure(text, role) - summed), role).toBeLessThan(summed * 0.03)
    }
  })

  test("know that some letters move together, and that a space parts words", () => {
    const wide = (text: string) => typeset.measure(text, "label5")
    expect(wide("AV")).toBeLessThan(wide("A") + wide("V") - 1)
    expect(wide("A V")).toBeCloseTo(wide("A") + wide(" ") + wide("V"), 9)
  })

  test("do not hang on how they are found: pair by pair, or shaped as a whole", () => {
    const style = TYPE.label5
    // "ff" is shaped, what stands before and after it is not.
    const parts = ["Waves ", "off", " Yale"].map((text) => typeset.width(text, style))
    expect(typeset.width("Waves off Yale", style)).toBeCloseTo(parts[0]! + parts[1]! + parts[2]!, 9)
  })

  test("of letters of the second faces, and of marks that stand by themselves, are real ones", () => {
    const style = TYPE.label3
    expect(typeset.has("Škoda Łódź", style)).toBe(true)
    expect(typeset.width("e\u0301te\u0301", style)).toBeCloseTo(typeset.width("été", style), 9)
  })

  test("of letters that no face has are a guess: an em for ideographs, a little over half of one for others", () => {
    const style = { ...TYPE.label3, size: 100 }
    expect(typeset.has("時代", style)).toBe(false)
    expect(typeset.width("時代", style)).toBeCloseTo(200, 9)
    expect(typeset.width("שלום", style)).toBeCloseTo(220, 9)
    expect(typeset.width("\u200b\ufe0f", style)).toBe(0)
  })

  test("of 10,000 titles take less than a second", () => {
    const start = performance.now()
    for (let event = 0; event < 10_000; event++) typeset.measure(`Event ${event} at Yale, To AVATAR`, "label5")
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe("outlines", () => {
  function written(text: string, role: TextRole, align: CanvasTextAlign, paint: "fill" | "stroke"): string {
    const ctx = new SvgContext("p")
    ctx.font = fontOf(role)
    ctx.textAlign = align
    ctx.translate(0, 5)
    if (paint === "fill") {
      ctx.fillStyle = "#123456"
      ctx.fillText(text, 100, 50)
    } else {
      ctx.strokeStyle = "#abcdef"
      ctx.lineWidth = 3.5
      ctx.lineJoin = "round"
      ctx.strokeText(text, 100, 50)
    }
    return ctx.content()
  }
  const leftOf = (path: string) => Math.min(...Array.from(path.matchAll(/([\d.-]+) [\d.-]+/g), ([, x]) => Number(x)))

  test("take the place of every text, with its colour, its halo and its opacity", () => {
    expect(typeset.outline(written("Dessa", "label4", "start", "fill"))).toMatch(
      /^<path d="M[^"]+Z" fill="#123456"\/>$/,
    )
    expect(typeset.outline(written("Dessa", "label4", "start", "stroke"))).toMatch(
      /^<path d="M[^"]+Z" fill="none" stroke="#abcdef" stroke-width="3.5" stroke-linejoin="round"\/>$/,
    )
  })

  test("start where the text starts, whichever side it is aligned to", () => {
    const width = typeset.measure("Dessa", "label4")
    const start = leftOf(typeset.outline(written("Dessa", "label4", "start", "fill")))
    expect(start).toBeGreaterThan(100)
    expect(start).toBeLessThan(103)
    expect(leftOf(typeset.outline(written("Dessa", "label4", "end", "fill")))).toBeCloseTo(start - width, 1)
    expect(leftOf(typeset.outline(written("Dessa", "label4", "center", "fill")))).toBeCloseTo(start - width / 2, 1)
  })

  test("are of the face, weight and style asked for", () => {
    const drawn = (["label5", "label4", "label1", "absence"] as const).map((role) =>
      typeset.outline(written("a", role, "start", "fill")),
    )
    expect(new Set(drawn).size).toBe(4)
  })

  test("read what was escaped, and leave out letters that no face has", () => {
    const plain = typeset.trace("R&D <b> \"x\" 'y'", 100, 55, TYPE.label4)
    expect(typeset.outline(written("R&D <b> \"x\" 'y'", "label4", "start", "fill"))).toContain(`d="${plain}"`)
    expect(typeset.outline(written("時代", "label4", "start", "fill"))).toBe("")
    expect(typeset.outline(written("AI時代", "label4", "start", "fill"))).toContain("<path")
  })
})
