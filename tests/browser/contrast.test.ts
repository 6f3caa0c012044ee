import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"

const open = useBrowser()

/** How many of some parts of the page look different. */
const looks = async (parts: Locator) => {
  const pictures = []
  for (const part of await parts.all()) pictures.push((await part.screenshot()).toString("base64"))
  return { all: pictures.length, different: new Set(pictures).size }
}
const ruleOf = (page: Page, selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((it, [property, pseudo]) => getComputedStyle(it, pseudo).getPropertyValue(property!), [property, pseudo])

test("without colours marks, what is selected, what has the focus and what is pressed are told by their shapes", async () => {
  const { page, sourceline, go } = await open("alex-krizhevsky/", {
    prepare: (page) => page.emulateMedia({ forcedColors: "active" }),
  })
  const marks = await looks(page.locator(".legend svg"))
  expect(marks.all).toBe(6)
  expect(marks.different).toBe(6)
  const drawing = page.locator(".chronology canvas")
  const seen = [await drawing.screenshot()]
  await page.locator(".event-twin button[tabindex='0']").focus()
  await sourceline.whenIdle()
  seen.push(await drawing.screenshot())
  await sourceline.select("left-google")
  await sourceline.whenIdle()
  seen.push(await drawing.screenshot())
  expect(new Set(seen.map((picture) => picture.toString("base64"))).size).toBe(3)
  const pressed = ".segments [aria-pressed='true']"
  expect(await ruleOf(page, pressed, "background-color")).not.toBe(
    await ruleOf(page, ".segments [aria-pressed='false']", "background-color"),
  )
  await go("alex-krizhevsky/event/left-google/?view=table&evidence=confirmed")
  expect(await ruleOf(page, ".table-view tr[aria-current]", "outline-style")).toBe("solid")
  await page.locator(".hidden-count").waitFor()
})

test("who asks for more contrast gets it, in the drawing too", async () => {
  const { page, idle } = await open("alex-krizhevsky/")
  const drawing = page.locator(".chronology canvas")
  const before = await drawing.screenshot()
  await page.emulateMedia({ contrast: "more" })
  await idle()
  const ink = await ruleOf(page, ".app", "color")
  for (const quiet of [".header-summary", ".count", ".panel-note, .source-row-who", ".field"])
    expect(await ruleOf(page, quiet, "color"), quiet).toBe(ink)
  expect(await ruleOf(page, ".button", "border-color")).toBe(ink)
  await expect.poll(async () => before.equals(await drawing.screenshot())).toBe(false)
})

test("who asks for less to be seen through gets a dialog on a plain ground", async () => {
  const { page } = await open("alex-krizhevsky/")
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-reduced-transparency", value: "reduce" }],
  })
  await page.locator(".help-button").click()
  await page.locator("dialog.keys").waitFor()
  expect(await ruleOf(page, "dialog.keys", "background-color", "::backdrop")).toBe(
    await ruleOf(page, "body", "background-color"),
  )
})
