import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { putFile, useBrowser, type VisitOptions } from "./page.ts"

const open = useBrowser()
const FAILS: VisitOptions = { expected: /ERR_FAILED|dynamically imported module/ }
const { unreachable, tryAgain } = en.ui.app

/** The site's script of that name does not come until it is let through. */
async function withhold(page: Page, name: string): Promise<() => void> {
  let isHeld = true
  await page.route(new RegExp(`/assets/${name}-[\\w-]+\\.js`), (route) => (isHeld ? route.abort() : route.continue()))
  return () => {
    isHeld = false
  }
}

const oneBad = {
  title: "A small file",
  events: [
    { id: "good", date: "2017", title: "Good" },
    { id: "bad", date: "2017-13", title: "Bad" },
  ],
}

test("a dialog that can't be fetched leaves the timeline, says so, and opens when asked for again", async () => {
  const { page, sourceline } = await open(`?src=${await putFile(oneBad)}`, FAILS)
  const release = await withhold(page, "ProblemsDialog")
  const show = page.getByRole("button", { name: en.ui.problems.show }).first()
  await show.click()
  await page.getByRole("status").getByText(unreachable).waitFor()
  expect(await sourceline.count()).toMatchObject({ events: 1 })
  expect(await page.locator("[data-chronology]").count()).toBeGreaterThan(0)
  release()
  await show.click()
  await page.getByRole("dialog").waitFor()
  expect(await page.getByText(unreachable).count()).toBe(0)
})

test("a reader of files that can't be fetched is not the file's fault, and trying again fetches it", async () => {
  let release = () => {}
  const { page, sourceline, idle } = await open(`?src=${await putFile(oneBad)}`, {
    ...FAILS,
    prepare: async (page) => (release = await withhold(page, "loadfile")),
  })
  const alert = page.getByRole("alert")
  await alert.getByText(en.ui.load.script, { exact: true }).waitFor()
  release()
  await alert.getByRole("button", { name: en.ui.load.tryAgain }).click()
  await page.locator("[data-chronology]").first().waitFor()
  await idle()
  expect(await sourceline.count()).toMatchObject({ events: 1 })
})

test("a language that can't be fetched leaves all in the other, says so, and comes when pressed again", async () => {
  const { page, idle } = await open("alex-krizhevsky/", FAILS)
  const release = await withhold(page, "fr-page")
  const title = await page.locator("h1").first().textContent()
  const french = page.getByRole("button", { name: /Français/ })
  await french.click()
  await page.getByRole("status").getByText(unreachable).waitFor()
  expect(await french.getAttribute("aria-pressed")).toBe("false")
  expect(await page.locator("html").getAttribute("lang")).toBe("en")
  expect(await page.locator("h1").first().textContent()).toBe(title)
  release()
  await french.click()
  await page.getByRole("button", { name: fr.ui.zoom.in }).first().waitFor()
  await idle()
  expect(await french.getAttribute("aria-pressed")).toBe("true")
  expect(await page.getByText(fr.ui.app.unreachable).count()).toBe(0)
})

test("a link in a language that can't be fetched opens in the other", async () => {
  const { page } = await open("alex-krizhevsky/?lang=fr", {
    ...FAILS,
    prepare: (page) => withhold(page, "fr-page"),
  })
  await page.getByRole("status").getByText(unreachable).waitFor()
  expect(await page.locator("html").getAttribute("lang")).toBe("en")
})

test("a link to an event whose panel can't be fetched says so, and trying again opens it", async () => {
  const { page, sourceline, idle } = await open("alex-krizhevsky/", FAILS)
  const release = await withhold(page, "afterparts")
  await page.goto(new URL("event/google/", page.url()).href)
  const notice = page.getByRole("status").filter({ hasText: unreachable })
  await notice.waitFor()
  release()
  // The next rest of the drawing tries again too: it may be here before the press.
  await Promise.any([notice.getByRole("button", { name: tryAgain }).click(), notice.waitFor({ state: "detached" })])
  await idle()
  expect((await sourceline.selected()).event).toBe("google")
  expect(await notice.count()).toBe(0)
})

test("an address that can't be kept up says so, and trying again keeps it up", async () => {
  const { page, sourceline, idle, address } = await open("alex-krizhevsky/", FAILS)
  const release = await withhold(page, "router")
  await page.reload()
  const notice = page.getByRole("status").filter({ hasText: unreachable })
  await notice.waitFor()
  release()
  await notice.getByRole("button", { name: tryAgain }).click()
  await idle()
  await sourceline.select("google")
  await idle()
  expect(address()).toBe("alex-krizhevsky/event/google/")
})

test.each(["en-page", "(en|fr)-page"])("without %s the page is not blank", async (name) => {
  const { page } = await open("alex-krizhevsky/", FAILS)
  await withhold(page, name)
  await page.goto(page.url())
  await page.getByRole("button").first().waitFor()
})
