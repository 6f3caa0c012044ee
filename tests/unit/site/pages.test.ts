import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build, createServer } from "vite"
import { afterAll, beforeAll, expect, test } from "vitest"
import { buildSite, LANGUAGES } from "../../../src/entry/build.ts"
import { pages } from "../../../src/site/pages.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { openPreread, PREREAD_FORMAT } from "../../../src/timeline/preread.ts"

/** A site of one script and one timeline, on disk. */
let root = ""
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sourceline-"))
  mkdirSync(join(root, "data"))
  writeFileSync(
    join(root, "index.html"),
    `<html lang="en"><head><title>Site</title><script type="module" src="./page.js"></script></head>
<body><div id="root"></div><noscript></noscript></body></html>`,
  )
  writeFileSync(join(root, "page.js"), "document.title += '.'")
  mkdirSync(join(root, "public", "guide"), { recursive: true })
  writeFileSync(join(root, "public", "guide", "index.html"), "<title>A page of its own</title>")
  writeFileSync(join(root, "public", "icon.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>`)
  put({ date: "2017", id: "first", title: "First" })
})
afterAll(() => rmSync(root, { recursive: true }))

const put = (...events: object[]) =>
  writeFileSync(join(root, "data", "small.json"), JSON.stringify({ title: "Small", events }))
const plugins = () => [
  pages({
    folder: "data",
    now: () => Date.UTC(2026, 10, 24),
    url: "https://example.org/",
    load: () => Promise.resolve({ buildSite, LANGUAGES }),
  }),
]

async function buildPages(): Promise<Map<string, string>> {
  const options = { root, base: "./", logLevel: "silent", configFile: false, plugins: plugins() } as const
  const result = await build({ ...options, build: { write: false, assetsInlineLimit: 0 } })
  if (!("output" in result)) throw new Error("one build was asked for")
  return new Map(
    result.output.map((file) => [file.fileName, file.type === "asset" ? String(file.source) : file.code] as const),
  )
}

test("a build has a page for every address, the timeline's file as it was written, and what was read of it", async () => {
  const built = await buildPages()
  expect([...built.keys()].filter((name) => !/^(assets|icons)\//.test(name)).sort()).toEqual([
    "404.html",
    "embed/index.html",
    "index.html",
    "manifest.webmanifest",
    "robots.txt",
    "sitemap.xml",
    "small/2017/card.png",
    "small/2017/index.html",
    "small/2017/oembed.json",
    "small/card.png",
    "small/embed/index.html",
    "small/event/first/card.png",
    "small/event/first/index.html",
    "small/event/first/oembed.json",
    "small/feed.xml",
    "small/index.html",
    "small/oembed.json",
    "small/read.json",
    "small/timeline.json",
  ])
  expect(built.get("small/timeline.json")).toContain(`"title":"Small"`)
  const opened = openPreread(built.get("small/read.json")!, { now: instantAt(0), language: "en" })
  expect(opened?.timeline.title).toBe("Small")
  expect(built.get("small/event/first/index.html")).toMatch(/src="\.\.\/\.\.\/\.\.\/assets\/index-[\w-]+\.js"/)
  expect(built.get("small/index.html")).toContain(`href="../small/read.json"`)
})

test("a timeline can't take a folder that the site needs for itself", async () => {
  writeFileSync(join(root, "data", "embed.json"), JSON.stringify({ title: "Small", events: [] }))
  await expect(buildPages()).rejects.toThrow(/embed\.json: has the address "embed"/)
  rmSync(join(root, "data", "embed.json"))
})

test("a file whose name is no address stops the build, with the name to give it", async () => {
  writeFileSync(join(root, "data", "My Été.json"), JSON.stringify({ title: "Small", events: [] }))
  await expect(buildPages()).rejects.toThrow(/My Été\.json: its name can't be its address; name it "my-ete\.json"/)
  rmSync(join(root, "data", "My Été.json"))
})

test("the smallest file of the README has its pages, though its ids are made up", async () => {
  const tiny = { title: "My timeline", events: [{ date: "2017", title: "Something happened" }] }
  writeFileSync(join(root, "data", "tiny.json"), JSON.stringify(tiny))
  const built = await buildPages()
  rmSync(join(root, "data", "tiny.json"))
  for (const path of ["tiny/", "tiny/2017/", "tiny/event/something-happened-2017/", "tiny/embed/"])
    expect(built.get(`${path}index.html`), path).toContain("My timeline")
  expect(built.get("index.html")).toContain("My timeline")
})

test("an error in a timeline of the site stops the build and names the place", async () => {
  put({ date: "2017-13", id: "first", title: "First" })
  await expect(buildPages()).rejects.toThrow(/small\.json: events\[0\]\.date "2017-13"/)
  put({ date: "2017", id: "first", title: "First" })
})

test("the dev server answers every address with the page, and the timeline's file", async () => {
  const server = await createServer({
    root,
    base: "./",
    logLevel: "silent",
    configFile: false,
    plugins: plugins(),
    server: { port: 0, host: "127.0.0.1", ws: false },
  })
  await server.listen()
  const origin = server.resolvedUrls?.local[0] ?? expect.unreachable()
  const get = async (path: string) => {
    const answer = await fetch(new URL(path, origin), { redirect: "manual" })
    return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() }
  }
  try {
    expect((await get("small/event/first/")).text).toContain(`content="../../../"`)
    const link = / src="([^"@]*page\.js)"/.exec((await get("small/event/first/")).text)?.[1] ?? expect.unreachable()
    expect((await get(new URL(link, `${origin}small/event/first/`).pathname)).text).toContain("document.title")
    expect((await get("small/1200/?q=x")).text).toContain(`content="small"`)
    expect((await get("small/embed/")).text).toContain(`content="../../"`)
    expect((await get("guide/")).text).toContain("A page of its own")
    expect(await get("small/2017?lang=fr")).toMatchObject({ status: 301, location: "/small/2017/?lang=fr" })
    expect(JSON.parse((await get("small/timeline.json")).text)).toMatchObject({ title: "Small" })
    expect(JSON.parse((await get("small/read.json")).text)).toMatchObject({ title: "Small", format: PREREAD_FORMAT })
  } finally {
    await server.close()
  }
})
