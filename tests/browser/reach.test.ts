import { expect, test } from "vitest"
import { makeFile } from "../make.ts"
import { putFile, useBrowser } from "./page.ts"

const open = useBrowser()

test("in forced colours the names of what is drawn have no ground of their own across the drawing", async () => {
  const { page } = await open("alex-krizhevsky/", { prepare: (page) => page.emulateMedia({ forcedColors: "active" }) })
  const button = page.locator(".event-twin button").first()
  await button.waitFor({ state: "attached" })
  const adjust = await button.evaluate((element) => getComputedStyle(element).getPropertyValue("forced-color-adjust"))
  expect(adjust).toBe("none")
  const bare = await page.screenshot()
  await page.addStyleTag({ content: ".event-twin { visibility: hidden }" })
  expect(bare.equals(await page.screenshot())).toBe(true)
})

test("a lane too dense for marks is reached by keyboard, and lists all that it stands for", async () => {
  // One hill.
  const events = Array.from({ length: 900 }, (_, index) => ({
    ...{ id: `e${index}`, title: `No. ${index}`, lane: "a", date: String(1980 + (index % 7) + ((index * 3) % 11)) },
  }))
  const file = makeFile({ lanes: [{ id: "a", label: "A" }], events })
  const { page } = await open(`?src=${await putFile(file)}`)
  const ridge = page.locator(".event-twin button.is-ridge")
  await ridge.waitFor({ state: "attached" })
  const name = await ridge.textContent()
  expect(name).toMatch(/^\d+ events, 19\d\d to 19\d\d\. A\.$/)
  const described = page.locator(`[id="${(await ridge.getAttribute("aria-describedby"))!}"]`)
  expect(await described.textContent()).toMatch(/^Height = events that touch each pixel/)
  await page.locator(".event-twin button[tabindex='0']").focus()
  for (let press = 0; press < 300; press++) {
    if (await ridge.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press("ArrowRight")
  }
  await page.keyboard.press("Enter")
  const heading = page.locator(".panel-title")
  await expect.poll(() => heading.textContent()).toMatch(/^\d+ events$/)
  const listed = Number.parseInt((await heading.textContent())!, 10)
  const drawn = await page.locator(".event-twin button:not(.is-ridge)").count()
  expect(listed + drawn).toBe(900)
})

test("on a phone on its side the text of an event has most of the panel", async () => {
  const { page, sourceline } = await open("alex-krizhevsky/", { width: 844, height: 390 })
  await sourceline.select("left-google")
  const body = page.locator(".panel-frame[data-name^='event'] .panel-body")
  await body.waitFor()
  const [inner, outer] = [await body.boundingBox(), await page.locator(".panel").boundingBox()]
  expect(inner!.height / outer!.height).toBeGreaterThan(0.8)
})

test("a very long title leaves what was noted in view", async () => {
  const { page } = await open(`?src=${await putFile({ ...makeFile(), sauces: [], title: "Long ".repeat(100) })}`)
  const notice = page.locator(".panel .notice")
  await notice.waitFor()
  const box = await notice.boundingBox()
  expect(box!.y + box!.height).toBeLessThan(800)
})

test("what has the focus is in view, in lanes that lie below too", async () => {
  const { page, idle } = await open("alex-krizhevsky/", { width: 900, height: 480 })
  await page.locator(".event-twin button[tabindex='0']").focus()
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("ArrowRight")
    await idle()
    const seen = await page.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect()
      const stage = document.querySelector("[data-chronology]")!.getBoundingClientRect()
      return [box.top >= stage.top, box.bottom <= stage.bottom, document.querySelector(".event-twin")!.scrollTop]
    })
    expect([step, ...seen]).toEqual([step, true, true, 0])
  }
})
