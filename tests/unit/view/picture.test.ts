import { Resvg } from "@resvg/resvg-js"
import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { facesInside } from "../../../src/view/download/facesinside.ts"
import { MARK_BOX, setPicture, type PictureWords } from "../../../src/view/download/caption.ts"
import { pictureSvg } from "../../../src/view/download/picture.ts"
import { evidenceWord } from "../../../src/view/evidenceWord.ts"
import { EVIDENCE_LEVELS } from "../../../src/timeline/model.ts"
import { tracePath } from "../../../src/view/paint/pathdata.ts"
import { diamondReach, traceDiamond } from "../../../src/view/paint/shapes.ts"
import { paintFixture } from "../../component/paint.fixture.ts"

const widthOf = (text: string) => 7 * text.length
const WORDS: PictureWords = {
  title: "A career",
  lanes: "",
  span: "2012 – 2014",
  address: "https://example.org/",
  checked: "",
  kindWord: (kind) => evidenceWord(kind, en),
}

test("a view is a picture by itself, that names what it shows and where that is, and draws", () => {
  const words = {
    ...WORDS,
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
  const { width, height } = setPicture(paintFixture, words, widthOf)
  expect([picture.width, picture.height]).toEqual([width, height])
  expect(width).toBe(paintFixture.width)
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

/** The boxes of what stands around the drawing, and of the drawing. */
function boxesOf(scene: typeof paintFixture, words: PictureWords): readonly (readonly number[])[] {
  const { width, height, top, lines, marks } = setPicture(scene, words, widthOf)
  const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)![1])
  const boxes = [
    [0, top, width, top + scene.height],
    ...marks.map(({ x, y }) => [x, y - 7, x + MARK_BOX, y + 7]),
    ...lines.map(({ text, x, y, font }) => [x, y - 0.8 * sizeOf(font), x + widthOf(text), y + 0.25 * sizeOf(font)]),
  ]
  for (const [left, upper, right, lower] of boxes) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(upper).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    expect(lower).toBeLessThanOrEqual(height)
  }
  return boxes
}

test.each([en, fr])("$tag: what stands around a drawing has its room at any width", (language) => {
  const words: PictureWords = {
    title: "Une carrière, source par source : ce que montrent les traces, et ce qu’elles ne montrent pas",
    lanes: "58 autres rangées",
    span: "13 octobre 2012 – 30 septembre 2017",
    address: `https://example.org/career/event/left/?q=${"imagenet".repeat(30)}`,
    checked: `${language.ui.header.checked} 24 novembre 2026`,
    kindWord: (kind) => evidenceWord(kind, language),
  }
  for (const width of [320, 390, 720, 1060, 1240, 2000]) {
    const boxes = boxesOf({ ...paintFixture, width }, words)
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1)) {
        const apart = a[2]! <= b[0]! || b[2]! <= a[0]! || a[3]! <= b[1]! || b[3]! <= a[1]!
        expect([width, a, b, apart]).toEqual([width, a, b, true])
      }
  }
})

test("the legend has the marks that are drawn, each with its word and as the page paints it, and no others", () => {
  const legendOf = (scene: typeof paintFixture) => setPicture(scene, WORDS, widthOf).marks.map(({ kind }) => kind)
  expect(legendOf(paintFixture)).toEqual([...EVIDENCE_LEVELS, "none-found"])
  const [one] = paintFixture.marks.filter(({ level }) => level === "disputed")
  const bare = { ...paintFixture, marks: [one!], bars: [] }
  expect(legendOf(bare)).toEqual(["disputed"])
  expect(legendOf({ ...bare, marks: [{ ...one!, x: 0 }] })).toEqual([])
  expect(legendOf({ ...bare, marks: [], bars: paintFixture.bars.filter(({ isHatched }) => isHatched) })).toEqual([
    "none-found",
  ])
  const svg = pictureSvg(bare, WORDS, widthOf)
  const { x, y } = setPicture(bare, WORDS, widthOf).marks[0]!
  const diamond = tracePath()
  traceDiamond(diamond, { x: x + MARK_BOX / 2, y }, diamondReach(5))
  expect(svg).toContain(diamond.data())
  expect(svg).toContain(">Disputed<")
  expect(svg).not.toContain(">Confirmed<")
  expect(pictureSvg(bare, { ...WORDS, lanes: "58 more lanes" }, widthOf)).toContain(">58 more lanes<")
  for (const text of [WORDS.title, WORDS.span, WORDS.address]) expect(svg).toContain(`>${text}<`)
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
