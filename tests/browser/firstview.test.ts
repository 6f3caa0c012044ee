import type { Page, Route } from "playwright-core"
import { difference } from "./pictures.ts"
import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"

const open = useBrowser()
const AFTERWARDS = /\/assets\/(afterparts|router)-[\w-]+\.js$/
const READER = /\/assets\/(loadfile|\w\w-reading)-[\w-]+\.js$/
const nameOf = (url: string) => new URL(url).pathname.replace(/^.*\//, "")

/** Scripts and styles asked for, by name without its hash. */
function listen(page: Page): string[] {
  const asked: string[] = []
  page.on("request", (request) => {
    if (/\.(js|css)$/.test(request.url())) asked.push(nameOf(request.url()).replace(/-[\w-]{8}(?=\.)/, ""))
  })
  return asked
}

/** The switch to the table comes later, into a room that is kept for it, and so does a hint where nothing stood. */
const STILL = { animations: "disabled", style: ".view-switch, .first-hint { visibility: hidden }" } as const

test("the first view is whole while all that comes after it is held back", async () => {
  let asked: readonly string[] = []
  let early: Uint8Array = new Uint8Array()
  const visit = await open("alex-krizhevsky/", {
    async prepare(page) {
      const list = listen(page)
      let release = () => {}
      const isSeen = new Promise<void>((resolve) => (release = resolve))
      await page.route(AFTERWARDS, async (route) => {
        if (/afterparts/.test(route.request().url())) {
          asked = list.filter((name) => !/^(afterparts|router)/.test(name))
          await page.evaluate(async () => {
            await document.fonts.ready
            for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
          })
          early = await page.screenshot(STILL)
          release()
        }
        await isSeen
        await route.continue()
      })
    },
  })
  // One language, and nothing of the other; no reader. The rest of the list is what scripts/budget.ts counts.
  expect(asked.filter((name) => /-(page|frame)/.test(name))).toEqual(["en-page.js"])
  expect(asked.some((name) => /reading|details|loadfile|trouble/.test(name))).toBe(false)
  const late = await visit.page.screenshot(STILL)
  // The overview is first an SVG and then a canvas, a fraction of a pixel apart.
  expect(await difference(visit.page, early, late)).toBeLessThan(0.001)
})

test("a page of the site fetches what the build read, and neither the file nor a reader", async () => {
  const urls: string[] = []
  const { sourceline } = await open("alex-krizhevsky/", {
    prepare: (page) => Promise.resolve(page.on("request", (request) => urls.push(request.url()))),
  })
  expect((await sourceline.count()).events).toBeGreaterThan(0)
  expect(urls.filter((url) => url.endsWith("/read.json"))).toHaveLength(1)
  expect(urls.filter((url) => url.endsWith("/timeline.json") || READER.test(url))).toEqual([])
})

test.each([
  ["missing", (route: Route) => route.fulfill({ status: 404, body: "" })],
  [
    "cut off",
    async (route: Route) => {
      const body = await (await route.fetch()).text()
      return route.fulfill({ body: body.slice(0, body.length / 2) })
    },
  ],
  [
    "of another version",
    async (route: Route) => {
      const body = await (await route.fetch()).text()
      return route.fulfill({ body: body.replace("sourceline-read/1", "sourceline-read/99") })
    },
  ],
  ["something else altogether", (route: Route) => route.fulfill({ body: '{"format":"sourceline-read/1","events":5}' })],
])("when what the build read is %s, the file itself is read", async (_, answer) => {
  const asIs = await open("alex-krizhevsky/")
  const [count, view] = [await asIs.sourceline.count(), await asIs.sourceline.view()]
  const { sourceline } = await open("alex-krizhevsky/", {
    expected: /status of 404/,
    prepare: (page) => page.route("**/read.json", answer),
  })
  expect(await sourceline.count()).toEqual(count)
  expect(await sourceline.view()).toEqual(view)
})

test("a link to an event opens with its panel, without a moment in which the whole is told", async () => {
  const titles: string[] = []
  const { page } = await open("alex-krizhevsky/event/left-google/", {
    async prepare(page) {
      await page.exposeFunction("tellTitle", (title: string) => titles.push(title))
      await page.addInitScript(() => {
        new MutationObserver(() => {
          const title = document.querySelector(".panel-title")?.textContent
          if (title != null) (window as unknown as { tellTitle: (title: string) => void }).tellTitle(title)
        }).observe(document, { childList: true, subtree: true })
      })
    },
  })
  const shown = (await page.locator(".panel-title").textContent()) ?? ""
  expect(shown).not.toBe("")
  expect(new Set(titles)).toEqual(new Set([shown]))
})

test("what is typed before the rest has come is searched when it comes", async () => {
  const { page, address } = await open("alex-krizhevsky/", {
    async prepare(page) {
      await page.route(AFTERWARDS, async (route) => {
        if (/afterparts/.test(route.request().url())) await page.locator("input[type=search]").fill("patent")
        await route.continue()
      })
    },
  })
  await page.locator(".event-row").first().waitFor()
  await page.waitForURL(/\?q=patent$/)
  expect(address()).toBe("alex-krizhevsky/?q=patent")
})

test("a link that is followed before the rest has come leads to its own page", async () => {
  const { page } = await open("alex-krizhevsky/", {
    isHost: true,
    async prepare(page) {
      await page.route(AFTERWARDS, async (route) => {
        if (/afterparts/.test(route.request().url()) && page.url().endsWith("/alex-krizhevsky/"))
          await page.locator(".source-rows a").first().click({ noWaitAfter: true })
        await route.continue().catch(() => undefined)
      })
    },
  })
  await page.waitForURL(/\/source\/[\w-]+\/$/)
  await page.locator(".source-description").first().waitFor()
})
