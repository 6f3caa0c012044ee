import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { ICON_FILES, drawIcons } from "../../../src/site/icons.ts"
import { manifestOf } from "../../../src/site/manifest.ts"
import { TOKENS } from "../../../src/view/theme.ts"
import { makeTimeline } from "../../make.ts"
import { career, siteOf } from "./made.ts"

const svg = readFileSync("public/icon.svg", "utf8")
const icons = drawIcons(svg)

interface Manifest {
  readonly [key: string]: unknown
  readonly icons: readonly {
    readonly src: string
    readonly sizes: string
    readonly type: string
    readonly purpose?: string
  }[]
}
const manifest = JSON.parse(manifestOf(siteOf(null, career))) as Manifest

/** Width and height of a PNG, from its first chunk (PNG, 11.2.2). */
function sizeOf(png: Uint8Array): readonly number[] {
  const view = new DataView(png.buffer, png.byteOffset)
  expect(view.getUint32(0)).toBe(0x89504e47)
  return [view.getUint32(16), view.getUint32(20)]
}

test("every icon that the manifest names is drawn, in the size it says", () => {
  const drawn = manifest.icons.filter(({ type }) => type === "image/png")
  expect(drawn.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ["192x192", "any"],
    ["512x512", "any"],
    ["512x512", "maskable"],
  ])
  for (const { src, sizes } of drawn) expect(sizeOf(icons.get(src)!).join("x")).toBe(sizes)
  expect(sizeOf(icons.get(ICON_FILES.touch)!)).toEqual([180, 180])
  expect(sizeOf(icons.get(ICON_FILES.small)!)).toEqual([32, 32])
  expect([...icons.keys()].sort()).toEqual(Object.values(ICON_FILES).sort())
})

test("the manifest ties the site to no folder, and has its colours", () => {
  expect(manifest).toMatchObject({
    start_url: ".",
    scope: ".",
    theme_color: TOKENS.light.paper,
    short_name: "Sourceline",
  })
  expect(manifest.icons.map(({ src }) => src).filter((src) => /^\/|:/.test(src))).toEqual([])
  expect(manifest["name"]).toBe("A career · Sourceline")
  const other = makeTimeline({}, { slug: "other" })
  expect(JSON.parse(manifestOf(siteOf(null, career, other)))).toMatchObject({ name: "Sourceline" })
})

test("an icon is drawn in the light's colours, with something on it", () => {
  // Smaller than this a PNG of 192 px holds one colour.
  for (const png of icons.values()) expect(png.length).toBeGreaterThan(400)
  const plain = `<svg viewBox="0 0 24 24"><style>.a{fill:#000}@media(prefers-color-scheme:dark){.a{fill:#fff}.b{}}</style><path class="a" d="M0 0h24v24H0z"/></svg>`
  const dark = plain.replace("fill:#000", "fill:#fff")
  expect(drawIcons(plain).get(ICON_FILES.small)).not.toEqual(drawIcons(dark).get(ICON_FILES.small))
  expect(drawIcons(plain).get(ICON_FILES.small)).toEqual(
    drawIcons(plain.replace(/@media.*(?=<\/style>)/, "")).get(ICON_FILES.small),
  )
})
