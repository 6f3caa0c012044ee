import { expect, test } from "vitest"
import { handleOf } from "./handle.ts"
import { useBrowser } from "./page.ts"

const open = useBrowser()

test("a link followed into a new tab shows there what a press shows here, and nothing changes here", async () => {
  const { page, sourceline, address } = await open("alex-krizhevsky/")
  const link = page.locator(".source-rows a").nth(1)
  const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })])
  await tab.waitForFunction(() => "sourceline" in window)
  await handleOf(tab).whenIdle()
  expect((await sourceline.selected()).source).toBeNull()
  expect(address()).toBe("alex-krizhevsky/")
  const { source } = await handleOf(tab).selected()
  expect(source).not.toBeNull()
  await link.click()
  expect((await sourceline.selected()).source).toBe(source)
  await expect.poll(address).toBe(tab.url().slice(page.url().length - address().length))
})

test("every link of a panel leads to a page that is there", async () => {
  const { page, go } = await open("alex-krizhevsky/")
  const links = () =>
    page.locator("#details a[href]:not([target])").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
  const found = new Set(await links())
  for (const place of ["2017/", "event/left-google/", "source/kriz-home/"]) {
    await go(`alex-krizhevsky/${place}`)
    for (const link of await links()) found.add(link)
  }
  expect(found.size).toBeGreaterThan(40)
  const answers = await Promise.all([...found].map(async (link) => [link, (await fetch(link)).status] as const))
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
})

test("Enter and Space press a link that has the focus", async () => {
  const { page, sourceline } = await open("alex-krizhevsky/2017/")
  const row = page.locator(".event-row a").first()
  await row.focus()
  await page.keyboard.press("Space")
  const { event } = await sourceline.selected()
  expect(event).not.toBeNull()
  await page.goBack()
  await row.waitFor()
  await row.focus()
  await page.keyboard.press("Enter")
  expect((await sourceline.selected()).event).toBe(event)
})

test("links go on in the language that the reader chose", async () => {
  const { page } = await open("alex-krizhevsky/event/google/?lang=fr")
  expect(await page.locator(".panel-foot a").first().getAttribute("href")).toMatch(/^\/alex-krizhevsky\/fr\/event\//)
})
