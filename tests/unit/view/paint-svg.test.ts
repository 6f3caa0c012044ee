import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { EVIDENCE_LEVELS } from "../../../src/timeline/model.ts"
import { DetailIcon, iconOfType } from "../../../src/view/detailicons.tsx"
import { BarIcon, HatchIcon, MarkIcon } from "../../../src/view/marks.tsx"
import { MeasuredSvg } from "../../../src/view/paint/measuredsvg.ts"
import { tracePath } from "../../../src/view/paint/pathdata.ts"
import { sceneToSvg } from "../../../src/view/paint/svg.ts"
import { TOKENS } from "../../../src/view/theme.ts"
import { paintFixture } from "../../component/paint.fixture.ts"

const svg = sceneToSvg(paintFixture, TOKENS.light, { title: "Alex Krizhevsky" })

/** Reads tags, attributes and text as XML does, and fails on what XML would refuse. */
function readXml(text: string): string[] {
  const open: string[] = []
  const texts: string[] = []
  let at = 0
  for (const tag of text.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = text.slice(at, tag.index)
    expect(between).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/)
    if (between !== "") texts.push(between)
    at = tag.index + tag[0].length
    if (tag[1] === "/") expect(open.pop()).toBe(tag[2])
    else if (tag[4] === "") open.push(tag[2]!)
  }
  expect([text.slice(at), open]).toEqual(["", []])
  return texts
}

describe("a scene as SVG", () => {
  test("is one well-formed document with its title first", () => {
    expect(readXml(svg)[0]).toBe("Alex Krizhevsky")
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1240" height="860" viewBox="0 0 1240 860" role="img"/,
    )
  })
  test("keeps every text of the scene", () => {
    const texts = readXml(svg)
    for (const text of ["AlexNet paper", "“One weird trick” paper", "2017 · 2 events", "+4,812", "today"])
      expect(texts).toContain(text)
  })
  test("a title with <script> stays text", () => {
    const title = `</title><script>alert("1")</script> & 'more'\u0000`
    const labels = [{ ...paintFixture.labels[0]!, runs: [{ ...paintFixture.labels[0]!.runs[0]!, text: title }] }]
    const drawing = sceneToSvg({ ...paintFixture, labels }, TOKENS.dark, { title })
    const texts = readXml(drawing)
    expect(drawing).not.toContain("<script")
    expect(texts[0]).toBe("&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;\ufffd")
  })
  test("every reference has its definition, ids are unique, and two drawings on a page share none", () => {
    const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    const ids = idsOf(svg)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!)
    expect(references.length).toBeGreaterThan(0)
    for (const id of references) expect(ids).toContain(id)
    const other = idsOf(sceneToSvg(paintFixture, TOKENS.light, { title: "", idPrefix: "b" }))
    expect(other.filter((id) => ids.includes(id))).toEqual([])
  })
  test("has numbers only where numbers belong", () => expect(svg).not.toMatch(/NaN|Infinity|undefined|null/))
  test("fades are gradients with see-through ends, and faces are attributes that any reader knows", () => {
    expect(svg).toMatch(/<linearGradient [^>]*gradientUnits="userSpaceOnUse"/)
    expect(svg).toContain(`<stop offset="0%" stop-color="${TOKENS.light.lane1}" stop-opacity="0"/>`)
    expect(svg).toMatch(
      /font-family="&quot;Line Serif&quot;[^"]*" font-size="14" font-weight="450" font-style="italic"/,
    )
  })
})

describe("SVG for other programs and for paper", () => {
  const drawn = (isFitted: boolean, align: CanvasTextAlign) => {
    const ctx = new MeasuredSvg("m", { widthOf: (text) => 10 * text.length, isFitted })
    ctx.font = "400 20px serif"
    ctx.textAlign = align
    ctx.strokeStyle = "#ffffff"
    ctx.fillStyle = "#111111"
    ctx.lineWidth = 4
    ctx.strokeText("four", 100, 50)
    ctx.fillText("four", 100, 50)
    return ctx.content()
  }
  test.each([
    ["left", "98"],
    ["center", "78"],
    ["end", "58"],
  ] as const)(
    "the ground round a text is a rectangle beneath it, and the text stands there once (%s)",
    (align, left) => {
      const svg = drawn(false, align)
      expect(svg).toMatch(new RegExp(`^<path d="M${left} 32.*fill="#ffffff"/><text [^>]*fill="#111111">four</text>$`))
      expect(svg).not.toContain("textLength")
    },
  )
  test("a fitted text says how wide it is", () =>
    expect(drawn(true, "left")).toContain(' textLength="40" lengthAdjust="spacingAndGlyphs" fill="#111111">four<'))
})

describe("path data", () => {
  test("a whole turn is two arcs, since one would end where it starts", () => {
    const pen = tracePath()
    pen.moveTo(5, 0)
    pen.arc(0, 0, 5, 0, 2 * Math.PI)
    expect(pen.data()).toBe("M5 0L5 0A5 5 0 0 1 -5 0A5 5 0 0 1 5 0")
  })
  test("a corner is never rounder than half the shorter side", () => {
    const pen = tracePath()
    pen.roundRect(0, 0, 10, 4, 99)
    expect(pen.data()).toContain("a2 2 0 0 1 2 2")
  })
})

describe("icons", () => {
  test.each(EVIDENCE_LEVELS)("the mark of %s is a shape of its own", (level) => {
    const own = renderToStaticMarkup(createElement(MarkIcon, { level, color: "red" }))
    expect(own).toContain('aria-hidden="true"')
    for (const other of EVIDENCE_LEVELS)
      if (other !== level)
        expect(renderToStaticMarkup(createElement(MarkIcon, { level: other, color: "red" }))).not.toBe(own)
  })
  test("a disputed mark or bar is red whatever the lane", () => {
    for (const icon of [MarkIcon, BarIcon])
      expect(renderToStaticMarkup(createElement(icon, { level: "disputed", color: "blue" }))).not.toContain("blue")
  })
  test("a hatch takes the colour of the text around it", () =>
    expect(renderToStaticMarkup(createElement(HatchIcon, {}))).toContain("currentColor"))
  test.each([
    ["webpage", "webpage"],
    ["article-newspaper", "newspaper"],
    ["entry-encyclopedia", "book"],
    ["paper-conference", "paper"],
    ["patent", "patent"],
    ["post-weblog", "blog"],
    ["a type from the future", "webpage"],
    ["constructor", "webpage"],
  ])("a source of type %s has the icon %s", (type, icon) => {
    expect(iconOfType(type)).toBe(icon)
    expect(renderToStaticMarkup(createElement(DetailIcon, { name: iconOfType(type) }))).toContain("<path")
  })
})
