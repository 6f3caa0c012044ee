import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"

const open = useBrowser()
const HOME = "alex-krizhevsky/"
const EVENT = `${HOME}event/left-google/`

/** Keeps a script from coming until the answer is called. */
async function hold(page: Page, name: string): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(new RegExp(`/assets/${name}-[\\w-]+\\.js`), async (route) => {
    await held
    await route.continue()
  })
  return release
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement === null || activeElement === document.body
      ? null
      : activeElement.className || activeElement.tagName
  })

test("a dialog that is on its way is let go of by Escape, and by whoever goes on to something else", async () => {
  let release = (): void => undefined
  const { page, sourceline, idle } = await open(HOME, {
    prepare: async (page) => {
      release = await hold(page, "ShareDialog")
    },
  })
  await sourceline.select("left-google")
  await idle()
  const share = page.getByRole("button", { name: "Share" })
  const busy = page.locator(".toolbar [aria-busy]")
  await share.click()
  await busy.waitFor()
  await page.keyboard.press("Escape")
  await busy.waitFor({ state: "detached" })
  // The key was for what was asked for last.
  expect((await sourceline.selected()).event).toBe("left-google")

  await share.click()
  await busy.waitFor()
  await page.getByRole("searchbox").click()
  await busy.waitFor({ state: "detached" })
  const come = page.waitForResponse(/ShareDialog/)
  release()
  await (await come).finished()
  await page.keyboard.type("alexnet")
  expect(await page.getByRole("searchbox").inputValue()).toBe("alexnet")
  expect(await page.locator("dialog[open]").count()).toBe(0)

  await share.click()
  await page.locator("dialog[open]").waitFor()
  // Back takes what was in hand from the list of what can be shared; the focus stays in the dialog.
  await page.goBack()
  await expect.poll(() => page.locator("dialog[open] input[type=radio]").count()).toBe(2)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("dialog[open]") !== null)).toBe(true)
})

test("Escape closes a menu before anything else", async () => {
  const { page, sourceline } = await open(EVENT)
  await page.getByRole("button", { name: /^Evidence/ }).press("Enter")
  const menu = page.locator("[popover]:popover-open")
  await menu.waitFor()
  await page.keyboard.press("Escape")
  await menu.waitFor({ state: "hidden" })
  expect((await sourceline.selected()).event).toBe("left-google")
  await page.keyboard.press("Escape")
  await expect.poll(async () => (await sourceline.selected()).event).toBeNull()
})

test("a language that didn't come is forgotten once another is chosen", async () => {
  const { page } = await open(HOME, {
    expected: /Failed to load/,
    prepare: (page) => page.route(/\/assets\/fr-page/, (route) => route.abort()),
  })
  await page.getByRole("button", { name: /^FR/ }).click()
  await page
    .getByText(/couldn’t be loaded|could not be loaded|can’t be reached/)
    .first()
    .waitFor()
  await page.getByRole("button", { name: /^EN/ }).click()
  await page.unroute(/\/assets\/fr-page/)
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  await page.getByRole("button", { name: "Share" }).click()
  await page.locator("dialog[open]").waitFor()
  expect(asked.filter((url) => url.includes("fr-page"))).toEqual([])
  expect(await page.locator(".app").getAttribute("lang")).toBe("en")
})

test("what is tried again by the keyboard keeps the focus: a table, a file that was refused, and one that was stopped", async () => {
  const { page } = await open(HOME, {
    expected: /Failed to load/,
    prepare: (page) => page.route(/\/assets\/TableView/, (route) => route.abort()),
  })
  await page.getByRole("button", { name: "Table" }).press("Enter")
  const again = page.getByRole("button", { name: "Try again" })
  await again.waitFor()
  await page.unroute(/\/assets\/TableView/)
  await again.press("Enter")
  await page.getByRole("table").waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".table-view") !== null)).toBe(true)

  await page.route(/\/kept\.json/, (route) => route.fulfill({ status: 500, body: "" }))
  const root = page.url().slice(0, page.url().indexOf(HOME))
  await page.goto(`${root}?src=${encodeURIComponent("kept.json")}`)
  await again.waitFor()
  await again.press("Enter")
  await expect.poll(() => focused(page)).toMatch(/button/)
  const file = await (await fetch(`${root}${HOME}timeline.json`)).text()
  await page.unroute(/\/kept\.json/)
  await page.route(/\/kept\.json/, (route) => route.fulfill({ body: file, contentType: "application/json" }))
  await again.press("Enter")
  await page.locator(".event-twin").waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".app") != null)).toBe(true)
})
