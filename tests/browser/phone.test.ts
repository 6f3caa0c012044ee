import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useBrowser } from "./page.ts"

const open = useBrowser()

/** As a phone with a notch says it, in CSS px. */
async function setInsets(page: Page, insets: { top?: number; right?: number; bottom?: number; left?: number }) {
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setSafeAreaInsetsOverride", { insets })
}

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

test("nothing that is read or pressed stands under a notch, nor under the bar at the foot of the screen", async () => {
  const { page, idle } = await open("alex-krizhevsky/", { width: 390, height: 844, isTouch: true })
  await setInsets(page, { top: 47, bottom: 34 })
  await idle()
  expect((await boxOf(page, ".header h1, .header button")).y).toBeGreaterThanOrEqual(47)
  const title = await boxOf(page, ".panel-title")
  expect(title.y + title.height).toBeLessThanOrEqual(844 - 34)
  await page.setViewportSize({ width: 844, height: 390 })
  await setInsets(page, { left: 47, right: 47, bottom: 21 })
  await idle()
  expect((await boxOf(page, ".search")).x).toBeGreaterThanOrEqual(47)
  const last = (await page.locator(".toolbar button:visible").last().boundingBox())!
  expect(last.x + last.width).toBeLessThanOrEqual(844 - 47)
})

test("to zoom takes one finger, upright and on its side", async () => {
  const { page, sourceline, idle } = await open("alex-krizhevsky/", { width: 390, height: 844, isTouch: true })
  const shown = async () => {
    const { from, to } = await sourceline.view()
    return to - from
  }
  const whole = await shown()
  await page.getByRole("button", { name: "Zoom in" }).tap()
  await idle()
  const closer = await shown()
  expect(closer).toBeLessThan(whole)
  await page.getByRole("button", { name: "Fit" }).tap()
  await idle()
  expect(await shown()).toBe(whole)
  await page.setViewportSize({ width: 844, height: 390 })
  await idle()
  await page.getByRole("button", { name: "Zoom in" }).tap()
  await idle()
  expect(await shown()).toBeLessThan(whole)
  await page.getByRole("button", { name: "Fit" }).tap()
  await idle()
  expect(await shown()).toBe(whole)
})

test("a tap on a mark brings the focus there, for a keyboard that a phone may have", async () => {
  const { page } = await open("alex-krizhevsky/", { width: 390, height: 844, isTouch: true })
  const mark = page.locator(".event-twin button[data-key^='event-']").first()
  const { x, y, width, height } = (await mark.boundingBox())!
  await page.touchscreen.tap(x + width / 2, y + height / 2)
  await expect.poll(() => mark.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await mark.getAttribute("aria-pressed")).toBe("true")
})

test("for a finger, a phone on its side and a tablet have room enough for all tools, in French too", async () => {
  const { page, idle } = await open("alex-krizhevsky/?lang=fr", { width: 1024, height: 800, isTouch: true })
  await page.locator(".view-switch").waitFor()
  for (const width of [1024, 844, 744, 720]) {
    await page.setViewportSize({ width, height: 800 })
    await idle()
    const ends = await page.locator(".toolbar :is(button, .field):visible").evaluateAll((all) => {
      return all
        .map((each) => each.getBoundingClientRect())
        .map((box) => [Math.round(box.right), Math.round(box.width)])
    })
    expect([width, ...ends.filter(([end, wide]) => end! > width || wide! < 44)]).toEqual([width])
  }
})

test("a phone that is turned shows the same time and the same event", async () => {
  const { page, sourceline, idle } = await open("alex-krizhevsky/?t=2011..2014", {
    width: 390,
    height: 844,
    isTouch: true,
  })
  await sourceline.select("left-google")
  await idle()
  const before = [await sourceline.view(), await sourceline.selected()]
  await page.setViewportSize({ width: 844, height: 390 })
  await idle()
  expect([await sourceline.view(), await sourceline.selected()]).toEqual(before)
  expect((await boxOf(page, ".stage-chronology")).height).toBeGreaterThan(290)
  await page.setViewportSize({ width: 390, height: 844 })
  await idle()
  expect([await sourceline.view(), await sourceline.selected()]).toEqual(before)
})
