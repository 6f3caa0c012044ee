import { readFileSync } from "node:fs"
import { chromium } from "playwright-core"
import { expect, test } from "vitest"
import type { TextRole } from "../../src/layout/scene.ts"
import { loadTypeset } from "../../src/site/typeset.ts"
import { fontOf, TYPE } from "../../src/view/theme.ts"

/** Titles, dates and counts of the site's timelines, and what is hard to set: kerning, joined letters, other faces. */
function textsToSet(): string[] {
  const file = readFileSync("data/timelines/alex-krizhevsky.json", "utf8")
  const titles = Array.from(file.matchAll(/"(?:title|publisher|summary)": "((?:[^"\\]|\\.)*)"/g), ([, title]) => title!)
  return [
    // Letters that our faces lack are as wide as the machine's own.
    ...titles.filter((title) => !/\p{Script=Han}/u.test(title)),
    ...[
      "AVATAR, To Yale",
      "Office affair, fjord, first flight, waffle",
      "12 345",
      "+12",
      "1\u202f000 : « été »",
      "L’œuvre",
    ],
    ...[
      "vers 2019, jusqu’à aujourd’hui",
      "Škoda Łódź Ţara Țara İstanbul",
      "e\u0301te\u0301",
      "Wa. Ye, P.",
      "2017 · 2 events",
    ],
  ]
}

test("widths are those of canvas in Chromium with our faces, to a tenth of a pixel", async () => {
  const { measure } = await loadTypeset()
  // A local face that is missing would fail the load.
  const served = readFileSync("src/view/fonts.css", "utf8").replace(/@font-face \{[^}]*local\([^}]*\}/g, "")
  const css = served.replace(/url\("\.\/fonts\/([^"]+)"\)/g, (_, name: string) => {
    const bytes = readFileSync(`src/view/fonts/${name}`).toString("base64")
    return `url("data:font/woff2;base64,${bytes}")`
  })
  const browser = await chromium.launch({
    ...(process.env["CHROMIUM"] && { executablePath: process.env["CHROMIUM"] }),
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  })
  try {
    const page = await browser.newPage()
    await page.setContent(`<style>${css}</style>`)
    const roles = Object.keys(TYPE) as TextRole[]
    const texts = textsToSet()
    const fonts = roles.map(fontOf)
    const widths = await page.evaluate(
      async ({ fonts, texts }) => {
        for (const font of fonts) await document.fonts.load(font, texts.join(""))
        const context = document.createElement("canvas").getContext("2d")!
        return fonts.map((font) => {
          context.font = font
          return texts.map((text) => context.measureText(text).width)
        })
      },
      { fonts, texts },
    )
    const wrong = roles.flatMap((role, r) =>
      texts.flatMap((text, t) => {
        const [ours, theirs] = [measure(text, role), widths[r]![t]!]
        return Math.abs(ours - theirs) < 0.1 ? [] : [{ role, text, ours, theirs }]
      }),
    )
    expect(texts.length).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  } finally {
    await browser.close()
  }
})
