import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { EVERYWHERE, PATHS, ruleOf } from "../hostrules.ts"
import { startNginx } from "./nginx.ts"
import { useBrowser } from "./page.ts"
import { startServer, type RunningServer } from "./server.ts"

// deploy/nginx.conf itself, served by nginx: the site at the root of a host and two folders down, and beside it a made-up
// site with a file of every kind.
const DIST = resolve("dist")
const SLUG = "alex-krizhevsky"
const running: RunningServer[] = []
let folder = ""
let root = ""
let deep = ""
let kinds = ""

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sourceline-www-"))
  mkdirSync(join(folder, "deep/a"), { recursive: true })
  symlinkSync(DIST, join(folder, "deep/a/b"))
  for (const path of PATHS) {
    const file = join(folder, "kinds", path.endsWith("/") ? `${path}index.html` : path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, "-".repeat(2000))
  }
  const start = async (at: string, root: string, prefix = "") => {
    const server = await startNginx({ root, at: prefix })
    running.push(server)
    return `${server.origin}${at}`
  }
  root = await start("", DIST)
  deep = await start("/a/b", join(folder, "deep"), "/a/b")
  kinds = await start("", join(folder, "kinds"))
})
afterAll(async () => {
  await Promise.all(running.map((server) => server.close()))
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

async function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(address, { redirect: "manual", headers: { "accept-encoding": "identity", ...headers } })
  await answer.arrayBuffer()
  return { status: answer.status, headers: Object.fromEntries(answer.headers) }
}

/** Holds an answer against the table of what hosts send. */
async function expectRule(site: string, path: string): Promise<void> {
  const { status, headers } = await ask(site + path)
  const { type, cache, policy } = ruleOf(path)
  expect({ path, status, ...headers }).toMatchObject({ path, status: 200, ...EVERYWHERE, "cache-control": cache })
  expect([path, headers["content-type"]?.split(";")[0]]).toEqual([path, type])
  expect([path, headers["content-security-policy"] ?? null]).toEqual([path, policy])
  expect([path, headers["etag"]]).toEqual([path, expect.stringMatching(/^(W\/)?"[\w-]+"$/)])
}

/** Paths of all that was built, a folder for its index.html. */
function pathsOf(folder: string, at = "/"): string[] {
  return readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pathsOf(folder, `${at}${entry.name}/`)
    return entry.name === "index.html" ? [at] : [at + entry.name]
  })
}

test("a file of every kind has its headers and its type", async () => {
  for (const path of PATHS) await expectRule(kinds, path)
})

describe.each([
  ["the root", () => root],
  ["a folder", () => deep],
])("at %s of a host", (_, site) => {
  test("every file of the build has its headers and its type", async () => {
    const paths = pathsOf(DIST)
    expect(paths.length).toBeGreaterThan(50)
    const encoded = paths.map((path) => path.split("/").map(encodeURIComponent).join("/"))
    for (const path of encoded) await expectRule(site(), path)
  })

  test("a folder gets its slash by a path alone, and keeps its query", async () => {
    const at = new URL(site()).pathname.replace(/\/$/, "")
    const { status, headers } = await ask(`${site()}/${SLUG}/2017?lang=fr&t=2012..2013`)
    expect([status, headers["location"]]).toEqual([301, `${at}/${SLUG}/2017/?lang=fr&t=2012..2013`])
  })

  test("a doubled slash leads to the one page, and off the site never", async () => {
    const at = new URL(site()).pathname.replace(/\/$/, "")
    const locationOf = async (path: string) => (await ask(site() + path)).headers["location"]
    expect(await locationOf(`/${SLUG}///2017//?q=a//b`)).toBe(`${at}/${SLUG}/2017//?q=a//b`)
    expect(await locationOf(`/${SLUG}/2017//?q=a//b`)).toBe(`${at}/${SLUG}/2017/?q=a//b`)
    const origin = new URL(site()).origin
    for (const path of ["//evil.example/", "///evil.example", "//%5Cevil.example/", "//%0d%0aset-cookie:a"]) {
      const { headers } = await ask(origin + path)
      expect([path, new URL(headers["location"] ?? "/", origin).origin]).toEqual([path, origin])
      expect([path, headers["set-cookie"]]).toEqual([path, undefined])
    }
  })

  test.each([
    "/nobody/",
    "/nobody",
    `/${SLUG}/event/nobody/`,
    `/${SLUG}/event/`,
    "/assets/",
    "/assets/gone-12345678.js",
  ])("%s is 404, with the page that says so, and not kept", async (path) => {
    const answer = await fetch(site() + path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe(readFileSync(join(DIST, "404.html"), "utf8"))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...EVERYWHERE,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": ruleOf("/404.html").policy,
      "cache-control": "no-cache",
    })
  })

  test("an unchanged page and an unchanged file are answered with 304, compressed or not", async () => {
    for (const path of [`/${SLUG}/`, `/${SLUG}/timeline.json`])
      for (const coding of ["identity", "gzip"]) {
        const { headers } = await ask(site() + path, { "accept-encoding": coding })
        const again = await ask(site() + path, { "accept-encoding": coding, "if-none-match": headers["etag"] ?? "" })
        expect([path, coding, again.status]).toEqual([path, coding, 304])
        expect(again.headers).toMatchObject({ ...EVERYWHERE, "cache-control": "no-cache" })
      }
  })
})

test.each([
  ["/", "gzip"],
  ["/assets/index-CnVse4Kv.js", "gzip"],
  ["/assets/index-BA3ncy_u.css", "gzip"],
  [`/${SLUG}/timeline.json`, "gzip"],
  [`/${SLUG}/feed.xml`, "gzip"],
  ["/manifest.webmanifest", "gzip"],
  ["/icon.svg", "gzip"],
  ["/assets/serif-uU25V6eJ.woff2", undefined],
  [`/${SLUG}/card.png`, undefined],
])("%s comes with the coding %s", async (path, coding) => {
  const { headers } = await ask(kinds + path, { "accept-encoding": "gzip" })
  expect(headers["content-encoding"]).toBe(coding)
  if (coding === "gzip") expect(headers["vary"]).toBe("Accept-Encoding")
})

const hasFonts = () => [...document.fonts].some(({ status }) => status === "loaded")

/** 404.html asks for find-root.js in every folder above, most of which have none. */
const LOST = /status of 404|find-root\.js/

// From here on a browser obeys the policy: what it refuses is an error in the console, and fails the test.
const open = useBrowser()

describe.each([
  ["the root", () => root],
  ["a folder", () => deep],
])("in a browser, at %s of a host", (_, site) => {
  test.each(["/", `/${SLUG}/event/left-google/`, `/${SLUG}/2017/?lang=fr&theme=dark`])(
    "%s is drawn, and nothing in it is refused",
    async (path) => {
      const { page, sourceline } = await open(site() + path)
      expect((await sourceline.count()).events).toBeGreaterThan(30)
      expect(await page.evaluate(hasFonts)).toBe(true)
    },
  )

  test("a year without a page is shown by 404.html", async () => {
    const { sourceline } = await open(`${site()}/${SLUG}/1815/`, { expected: LOST })
    expect(await sourceline.selected()).toMatchObject({ year: 1815 })
  })

  test("a timeline from elsewhere is drawn, with its picture", async () => {
    const elsewhere = "https://files.example"
    const image = { src: `${elsewhere}/one.svg`, alt: "A square" }
    const { page, sourceline } = await open(`${site()}/?src=${elsewhere}/one.json&event=one`, {
      prepare: (page) =>
        page.route(`${elsewhere}/**`, (route) => {
          const isFile = route.request().url().endsWith(".json")
          const body = isFile
            ? JSON.stringify({ title: "Elsewhere", events: [{ id: "one", date: "2017", title: "One", image }] })
            : '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
          return route.fulfill({
            body,
            contentType: isFile ? "application/json" : "image/svg+xml",
            headers: { "access-control-allow-origin": "*" },
          })
        }),
    })
    expect(await sourceline.selected()).toMatchObject({ event: "one" })
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".panel-image img")?.naturalWidth === 9)
  })
})

describe("in a frame of another origin", () => {
  let host: RunningServer
  let pages = ""
  beforeAll(async () => {
    pages = mkdtempSync(join(tmpdir(), "sourceline-host-"))
    host = await startServer({ mounts: { "/": pages } })
  })
  afterAll(async () => {
    await host.close()
    rmSync(pages, { recursive: true, force: true })
  })

  const frame = (name: string, src: string, sandbox: string) => {
    writeFileSync(
      join(pages, name),
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${src}" sandbox="${sandbox}" width="900" height="500"></iframe>`,
    )
    return `${host.origin}/${name}`
  }

  test.each([
    ["the root", () => root],
    ["a folder", () => deep],
  ])("an embed page of %s is drawn with scripts allowed and nothing else", async (_, site) => {
    const { page } = await open(frame("embed.html", `${site()}/${SLUG}/embed/`, "allow-scripts"), { isHost: true })
    const inside = page.frames().find((each) => each.url().endsWith("/embed/")) ?? expect.unreachable()
    await inside.waitForFunction(() => "sourceline" in window)
    await inside.evaluate(() => window.sourceline.whenIdle())
    expect(await inside.evaluate(() => window.origin)).toBe("null")
    expect((await inside.evaluate(() => window.sourceline.count())).events).toBeGreaterThan(30)
    expect(await inside.evaluate(hasFonts)).toBe(true)
  })

  test("any other page stays blank there", async () => {
    const expected = /frame-ancestors|Framing|ERR_BLOCKED/
    const address = frame("page.html", `${root}/${SLUG}/`, "allow-scripts")
    const { page } = await open(address, { isHost: true, expected })
    expect(page.frames().filter((each) => each.url().startsWith(root))).toEqual([])
  })
})
