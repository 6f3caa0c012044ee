import type { Page } from "playwright-core"
import { beforeAll, expect, inject, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { COUNT, largeFile } from "./largefile.ts"
import { putFile, useBrowser } from "./page.ts"

const open = useBrowser()
const large = largeFile()
let path = ""
beforeAll(async () => {
  path = await putFile(large)
})

const release = (name = path) => fetch(new URL(name, inject("sites").root), { method: "POST" })
/** Opens the first half of the file, the rest of which is held back. */
async function openHalf(more = "", name = `${path}?held`): Promise<Page> {
  const { page } = await open(`?src=${encodeURIComponent(name)}${more}`, {
    isHost: true,
    expected: /refused|Failed to load|ERR_|Content Security Policy/,
  })
  return page
}
const count = (page: Page) => page.evaluate(() => window.sourceline.count().events)
const bar = (page: Page) => page.getByRole("region", { name: en.ui.load.loading })

test("a large file is on screen while the rest of it is on its way, and grows to all of it", async () => {
  const page = await openHalf()
  await bar(page)
    .getByText(/events so far/)
    .waitFor()
  await page.waitForFunction(() => window.sourceline.count().events > 1000)
  const progress = bar(page).getByRole("progressbar")
  expect(Number(await progress.getAttribute("value"))).toBeGreaterThan(0)
  expect(Number(await progress.getAttribute("max"))).toBe(JSON.stringify(large).length)
  const [told, drawn] = await Promise.all([bar(page).boundingBox(), page.locator("[data-chronology]").boundingBox()])
  expect(told!.y, "no count of the drawing is under it").toBeGreaterThanOrEqual(drawn!.y + drawn!.height)
  expect(await count(page)).toBeLessThan(COUNT)
  await release()
  await page.evaluate(() => window.sourceline.whenIdle())
  expect(await count(page)).toBe(COUNT)
  expect(await bar(page).count()).toBe(0)
  expect(await page.evaluate(() => window.sourceline.problems())).toEqual([])
})

test("what has come stays usable when the rest is stopped, and can be loaded after all", async () => {
  const page = await openHalf()
  await page.waitForFunction(() => window.sourceline.count().events > 1000)
  await bar(page).getByRole("button", { name: en.ui.load.stop }).click()
  await page.getByText(en.ui.load.stopped).waitFor()
  await page.evaluate(() => window.sourceline.whenIdle())
  // The press was the button's alone, though the drawing is under it.
  expect(await page.locator(".panel .event-row").count()).toBe(0)
  const held = await count(page)
  expect(held).toBeGreaterThan(10_000)
  expect(held).toBeLessThan(COUNT)
  await page.evaluate(() => window.sourceline.select("e100"))
  await page.getByRole("heading", { name: "Event number 100 of many" }).waitFor()
  await page.getByRole("button", { name: en.ui.load.tryAgain }).click()
  // Let go before it is asked for, the rest would be held for ever. The address names an event, so all of it is waited for.
  await page.locator(".load-state p").waitFor()
  await release()
  await page.waitForFunction((all) => window.sourceline.count().events === all, COUNT)
})

test("a connection that breaks leaves what has come, and says so", async () => {
  const page = await openHalf()
  await page.waitForFunction(() => window.sourceline.count().events > 1000)
  await page.evaluate((name) => fetch(name, { method: "DELETE" }), path)
  await page.getByText(en.ui.load.cut).waitFor()
  expect(await count(page)).toBeGreaterThan(10_000)
})

test.each([
  ["a large file, whose length nobody told", large, "&unsized", COUNT],
  ["a small file", { ...large, events: large.events.slice(0, 100) }, "", 100],
])("a connection that breaks before anything is on screen leaves what has come: %s", async (_, file, how, all) => {
  const name = await putFile(file)
  const page = await openHalf("", `${name}?held${how}`)
  await page.getByRole("heading", { name: en.ui.load.loading }).waitFor()
  await page.locator(".load-state p").waitFor()
  await page.evaluate((name) => fetch(name, { method: "DELETE" }), name)
  const told = page.getByRole("status").filter({ hasText: en.ui.load.cut })
  await told.waitFor()
  const held = await count(page)
  expect(held).toBeGreaterThan(all / 3)
  expect(held).toBeLessThan(all)
  await told.getByText(en.ui.load.eventsHere(held)).waitFor()
  await told.getByRole("button", { name: en.ui.load.tryAgain }).click()
  await page.locator(".load-state p").waitFor()
  await release(name)
  await page.waitForFunction((all) => window.sourceline.count().events === all, all)
})

test("a link to an event waits for all of the file", async () => {
  const page = await openHalf(`&event=e${COUNT - 1}`)
  await page.getByRole("progressbar").waitFor()
  expect(await count(page)).toBe(0)
  await release()
  await page.getByRole("heading", { name: `Event number ${COUNT - 1} of many` }).waitFor()
})

test("a file that turns out to be broken keeps what came before, and tells where", async () => {
  const broken = `${JSON.stringify(large).slice(0, -2)},]}`
  const { page } = await open(`?src=${await putFile(broken)}`)
  await page.getByText(en.ui.load.endsEarly).waitFor()
  await page.getByText(/line 1, column/).waitFor()
  expect(await count(page)).toBe(COUNT)
  expect((await page.evaluate(() => window.sourceline.problems())).map(({ level }) => level)).toEqual(["error"])
})

test("where workers are refused it is read on the page all the same", async () => {
  const { page } = await open(`?src=${path}`, {
    prepare: (page) =>
      page.addInitScript(() => {
        // As a policy without worker-src does it: an error, some time later.
        window.Worker = class extends EventTarget {
          onerror: ((event: Event) => void) | null = null
          constructor() {
            super()
            setTimeout(() => this.onerror?.(new Event("error")))
          }
        } as unknown as typeof Worker
      }),
  })
  expect(await count(page)).toBe(COUNT)
})

test("what a search of a large timeline finds is lit on the drawing, and counted in full", async () => {
  const { page } = await open(`?src=${path}`)
  const canvas = page.locator("[data-chronology] canvas")
  const before = await canvas.screenshot()
  await page.getByRole("searchbox").fill("number 39999")
  await page.getByRole("heading", { name: /^1 / }).waitFor()
  await page.evaluate(() => window.sourceline.whenIdle())
  expect(before.equals(await canvas.screenshot()), "nothing has dimmed").toBe(false)
})
