import { Resvg } from "@resvg/resvg-js"
import { expect, test } from "vitest"
import { facesInside } from "../../../src/view/download/facesinside.ts"
import { pictureSvg } from "../../../src/view/download/picture.ts"
import { paintFixture } from "../../component/paint.fixture.ts"

const widthOf = (text: string) => 7 * text.length
const WORDS = { title: "A career", address: "https://example.org/", checked: "" }

test("a view is a picture by itself, that names what it shows and where that is, and draws", () => {
  const words = {
    title: "A <career> & more",
    address: "https://example.org/a/?t=2012..2014&q=x",
    checked: "Checked 2026",
  }
  const svg = pictureSvg(paintFixture, words, widthOf)
  expect(svg).toContain("A &lt;career&gt; &amp; more")
  expect(svg).toContain("https://example.org/a/?t=2012..2014&amp;q=x")
  expect(svg).not.toMatch(/var\(|<script|href=/)
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  // Copied at each look.
  const { pixels } = picture
  expect([picture.width, picture.height]).toEqual([paintFixture.width, paintFixture.height + 80])
  // White above the drawing, and something else than its ground within.
  const at = (x: number, y: number) => [
    ...pixels.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3),
  ]
  expect(at(2, 2)).toEqual([255, 255, 255])
  const colors = new Set<string>()
  for (let x = 0; x < picture.width; x += 2)
    for (let y = 60; y < picture.height - 40; y += 2) colors.add(at(x, y).join())
  expect(colors.size).toBeGreaterThan(5)
})

test("every text says how wide it is, and none is drawn twice for the ground round it", () => {
  const svg = pictureSvg(paintFixture, WORDS, widthOf)
  const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].filter(([, , text]) => text !== "")
  expect(texts.length).toBeGreaterThan(10)
  for (const [, attributes] of texts)
    expect(attributes).toMatch(/ textLength="[\d.]+" lengthAdjust="spacingAndGlyphs" fill="#/)
  expect(svg).not.toMatch(/<text [^>]*stroke=/)
})

test("the faces that it uses are inside it, and those that can’t be had are left out", async () => {
  const asked: string[] = []
  const fetchBytes = (address: string) => {
    asked.push(address)
    return Promise.resolve(address.includes("sans") ? null : new Uint8Array([104, 105]))
  }
  const rule = (style: string) =>
    `@font-face{font-family:"Line Serif";font-style:${style};font-weight:400 700;src:url(data:font/woff2;base64,aGk=) format("woff2")}`
  expect(await facesInside("<text>é</text>", fetchBytes)).toBe(rule("normal"))
  expect(asked).toHaveLength(2)
  expect(await facesInside('<text font-style="italic">é</text>', fetchBytes)).toBe(rule("normal") + rule("italic"))
  await facesInside("<text>Łódź</text>", fetchBytes)
  expect(asked).toHaveLength(2 + 3 + 4)
  expect(pictureSvg(paintFixture, WORDS, widthOf, rule("normal"))).toContain(`><style>${rule("normal")}</style><rect`)
})
