import { Resvg } from "@resvg/resvg-js"
import { expect, test } from "vitest"
import { pictureSvg } from "../../../src/view/download/picture.ts"
import { paintFixture } from "../../component/paint.fixture.ts"

test("a view is a picture by itself, that names what it shows and where that is, and draws", () => {
  const words = {
    title: "A <career> & more",
    address: "https://example.org/a/?t=2012..2014&q=x",
    checked: "Checked 2026",
  }
  const svg = pictureSvg(paintFixture, words)
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
