import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { overBudget, sum, weigh, type BuiltFile, type BuiltFiles } from "../../../scripts/budget.ts"

const bundleOf = (...files: BuiltFile[]): BuiltFiles => Object.fromEntries(files.map((file) => [file.fileName, file]))
/** Text that weighs about `bytes` after gzip, the same in every run. */
const noise = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 32) }, (_, index) =>
    createHash("sha256").update(String(index)).digest("base64"),
  ).join("")
const chunk = (fileName: string, more: Partial<BuiltFile> = {}): BuiltFile => ({
  type: "chunk",
  fileName,
  code: `export const a = "${fileName}"`,
  ...more,
})
const asset = (fileName: string, source: string | Uint8Array): BuiltFile => ({ type: "asset", fileName, source })
const names = (sizes: readonly { readonly file: string }[]) => sizes.map(({ file }) => file).sort()

const face = (file: string, range: string) =>
  `@font-face{font-family:"A";src:url(./${file}) format("woff2")${range === "" ? "" : `;unicode-range:${range}`}}`

const page = bundleOf(
  chunk("assets/page.js", {
    isEntry: true,
    imports: ["assets/react.js"],
    viteMetadata: { importedCss: new Set(["assets/page.css"]) },
  }),
  chunk("assets/react.js", { imports: ["assets/page.js"] }),
  chunk("assets/export.js"),
  asset(
    "assets/page.css",
    face("serif.woff2", "U+0000-00FF,U+0131") + face("serif-ext.woff2", "U+0100-02BA") + face("sans.woff2", ""),
  ),
  asset("assets/export.css", "a{}"),
  asset("assets/serif.woff2", new Uint8Array(50_000)),
  asset("assets/serif-ext.woff2", new Uint8Array(42_000)),
  asset("assets/sans.woff2", new Uint8Array(28_000)),
  asset("assets/page.js.map", noise(500_000)),
)

test("the first view is the entries, their static imports and their styles; the rest is on demand", () => {
  expect(names(weigh(page).firstView)).toEqual(["assets/page.css", "assets/page.js", "assets/react.js"])
  expect(names(weigh(page).later)).toEqual(["assets/export.js"])
})

test("fonts are those of the first view that serve latin text, as they are", () => {
  expect(names(weigh(page).fonts)).toEqual(["assets/sans.woff2", "assets/serif.woff2"])
  expect(sum(weigh(page).fonts)).toBe(78_000)
  expect(overBudget(weigh(page))).toEqual([])
})

test("a first view over 120 kB gzip is refused, heaviest file first", () => {
  const heavy = bundleOf(
    chunk("page.js", { isEntry: true, imports: ["big.js"], code: noise(10_000) }),
    chunk("big.js", { code: noise(115_000) }),
  )
  const [fault = "", ...others] = overBudget(weigh(heavy))
  expect(others).toEqual([])
  expect(fault).toMatch(/the limit is 120\.0 kB\n +1\d\d\.\d kB {2}big\.js\n +1\d\.\d kB {2}page\.js$/)
})

test("weight that is fetched on demand does not count", () => {
  const lazy = bundleOf(chunk("page.js", { isEntry: true }), chunk("big.js", { code: noise(200_000) }))
  expect(overBudget(weigh(lazy))).toEqual([])
})

test("of languages fetched by name, the larger one counts: every reader needs one before anything is drawn", () => {
  const facadeModuleId = (tag: string) => `\0virtual:words/${tag}-page`
  const two = bundleOf(
    chunk("page.js", { isEntry: true }),
    chunk("en.js", { facadeModuleId: facadeModuleId("en"), code: noise(1_000) }),
    chunk("fr.js", { facadeModuleId: facadeModuleId("fr"), code: noise(2_000) }),
  )
  expect(names(weigh(two).firstView)).toEqual(["fr.js", "page.js"])
})

test.each([
  ["U+20-7E,U+A0-FF", true],
  ["U+0000-00FF,U+0131", true],
  ["U+??", true],
  ["U+100-151,U+1E9E", false],
  ["U+4??", false],
])("a face for %s serves latin text: %s", (range, isLatin) => {
  const site = bundleOf(
    chunk("page.js", { isEntry: true, viteMetadata: { importedCss: new Set(["page.css"]) } }),
    asset("page.css", face("face.woff2", range)),
    asset("face.woff2", new Uint8Array(1_000)),
  )
  expect(sum(weigh(site).fonts)).toBe(isLatin ? 1_000 : 0)
})

test("fonts over 90 kB are refused", () => {
  const wide = bundleOf(
    chunk("page.js", { isEntry: true, viteMetadata: { importedCss: new Set(["page.css"]) } }),
    asset("page.css", face("wide.woff2", "U+0000-00FF")),
    asset("wide.woff2", new Uint8Array(90_001)),
  )
  expect(overBudget(weigh(wide))).toHaveLength(1)
})

test("a build in which nothing was measured is refused", () => {
  expect(overBudget(weigh({}))).toEqual(["size budget: the build has no entry, so nothing was measured"])
})

const embed = (more: Partial<BuiltFile> = {}) =>
  chunk("embed.js", { isEntry: true, facadeModuleId: "/project/src/entry/embed.tsx", ...more })

test("the viewer in a frame is a page of its own, and only its scripts are weighed", () => {
  const site = bundleOf(
    chunk("page.js", { isEntry: true, facadeModuleId: "/project/index.html" }),
    embed({ imports: ["own.js"], viteMetadata: { importedCss: new Set(["embed.css"]) } }),
    chunk("own.js"),
    chunk("fr.js", { facadeModuleId: "\0virtual:words/fr-page" }),
    chunk("fr-apart.js", { facadeModuleId: "\0virtual:words/fr-frame?apart" }),
    chunk("parts.js"),
    asset("embed.css", "a{}"),
  )
  expect(names(weigh(site).firstView)).toEqual(["fr.js", "page.js"])
  expect(names(weigh(site).embed)).toEqual(["embed.js", "fr-apart.js", "own.js"])
  expect(names(weigh(site).later)).toEqual(["parts.js"])
})

test("a first view of a frame over 110 kB is refused", () => {
  const heavy = bundleOf(chunk("page.js", { isEntry: true }), embed({ code: noise(115_000) }))
  expect(overBudget(weigh(heavy))).toEqual([
    expect.stringMatching(
      /^size budget: scripts of the first view of a frame are 1\d\d\.\d kB gzip; the limit is 110\.0 kB/,
    ),
  ])
})

test("an entry that is neither page nor frame is no first view", () => {
  const site = bundleOf(
    chunk("page.js", { isEntry: true, facadeModuleId: "/project/index.html" }),
    chunk("article.js", { isEntry: true, facadeModuleId: "/project/src/view/article.css" }),
  )
  expect(names(weigh(site).firstView)).toEqual(["page.js"])
})
