import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"

const open = useBrowser()

test("a link to the table shows it, a row is selected there, and Back leads through it all", async () => {
  const { page, sourceline, address } = await open("alex-krizhevsky/?view=table&sort=title")
  const rows = page.locator(".table-view tbody tr")
  const { events } = await sourceline.count()
  await expect.poll(() => rows.count()).toBe(events)
  expect(await page.locator(".stage-chronology").isVisible()).toBe(false)
  await rows.nth(2).locator(".table-date").click()
  const { event } = await sourceline.selected()
  expect(event).not.toBeNull()
  const sorted = page.locator(".table-view [aria-sort]")
  expect(await sorted.textContent()).toBe("Event")
  await expect.poll(address).toBe(`alex-krizhevsky/event/${event}/?view=table&sort=title`)
  await sorted.getByRole("button").click()
  await expect.poll(address).toBe(`alex-krizhevsky/event/${event}/?view=table&sort=-title`)
  await page.getByRole("button", { name: "Chronology", exact: true }).click()
  await expect.poll(address).toBe(`alex-krizhevsky/event/${event}/?sort=-title`)
  expect(await page.locator(".stage-chronology").isVisible()).toBe(true)
  await page.goBack()
  await rows.first().waitFor()
  expect(await page.locator(".table-view tr[aria-current]").count()).toBe(1)
  expect(await sorted.getAttribute("aria-sort")).toBe("descending")
  await page.goBack()
  await expect.poll(async () => (await sourceline.selected()).event).toBeNull()
  expect(address()).toBe("alex-krizhevsky/?view=table&sort=title")
  // Who was in the panel that Back closes goes on from the row that opened it.
  await rows.nth(3).locator("th a").focus()
  await page.keyboard.press("Enter")
  await page.locator(".panel").getByRole("button", { name: "Close", exact: true }).focus()
  await page.goBack()
  await expect.poll(() => rows.nth(3).locator("a:focus").count()).toBe(1)
})

test("the switch comes into a room that is kept for it, and a small screen scrolls no table sideways", async () => {
  // Without our letters, which in place of the fallback's may move a word by 3 px.
  const { page } = await open("alex-krizhevsky/", {
    ...{ width: 800, height: 700, expected: /woff2|ERR_FAILED/ },
    prepare: (page) => page.route("**/*.woff2", (route) => route.abort()),
  })
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        )
        observer.observe({ type: "layout-shift", buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
      }),
  )
  expect(shifts).toBe(0)
  await page.getByRole("button", { name: "Table", exact: true }).click()
  await page.locator(".table-view tbody tr").first().waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.querySelector(".table-scroll")!
      return scrollWidth - clientWidth + document.documentElement.scrollWidth - innerWidth
    })
  expect(await overflow()).toBe(0)
})
