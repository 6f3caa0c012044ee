import { describe, expect, test } from "vitest"
import { useBrowser } from "../browser/page.ts"
import { SANDBOX, frameOf, frameTag, idle, openHost, tell, untilReady } from "./hosted.ts"

const visit = useBrowser()

describe("a frame 4,000 px down", () => {
  const body = `<input id="field"><div style="height: 4000px"></div>${frameTag(`id="f" sandbox="${SANDBOX}"`)}
    <div style="height: 2000px"></div>`

  test("neither scrolls its host nor takes its focus or history, while it loads and when it is commanded", async () => {
    const page = await openHost(visit, body)
    await page.focus("#field")
    const length = await page.evaluate(() => history.length)
    await page.evaluate(() => void (window.kept.happened.length = 0))
    await untilReady(page, "f")
    await tell(page, "f", "show", { event: "left-google" })
    await tell(page, "f", "select", { event: "dessa" })
    await tell(page, "f", "show", { source: "kriz-home" })
    await tell(page, "f", "show", { year: 2012 })
    await tell(page, "f", "filter", { q: "network", lanes: ["research"] })
    await tell(page, "f", "theme", { theme: "dark" })
    await tell(page, "f", "language", { language: "fr" })
    expect(await tell(page, "f", "get")).toMatchObject({ year: 2012, theme: "dark", language: "fr" })
    const after = await page.evaluate(() => [scrollX, scrollY, document.activeElement?.id, document.hasFocus()])
    expect(after).toEqual([0, 0, "field", true])
    expect(await page.evaluate(() => window.kept.happened)).toEqual([])
    expect(await page.evaluate(() => history.length)).toBe(length)
  })

  test("shows what it was told out of sight once its host scrolls to it", async () => {
    const page = await openHost(visit, body)
    const frame = await untilReady(page, "f")
    await tell(page, "f", "show", { event: "left-google" })
    await page.evaluate(() => document.querySelector("#f")!.scrollIntoView({ block: "center" }))
    await idle(frame)
    await frame.waitForFunction(() => window.sourceline.locate("left-google")?.state === "drawn")
    expect(await frame.evaluate(() => scrollY)).toBe(0)
  })

  test("loads when it comes near, where it is lazy, and says so itself", async () => {
    const page = await openHost(visit, body.replace("<iframe", '<iframe loading="lazy"').replace("4000px", "40000px"))
    expect(await page.evaluate(() => window.kept.heard.length)).toBe(0)
    await page.evaluate(() => scrollTo(0, 39_000))
    await untilReady(page, "f")
  })
})

test("a frame that is not displayed at first can be told what to show, and draws right once it is", async () => {
  const page = await openHost(
    visit,
    `<div id="tab" style="display: none">${frameTag(`id="f" sandbox="${SANDBOX}"`)}</div>`,
  )
  const frame = await untilReady(page, "f")
  expect(await tell(page, "f", "show", { event: "left-google" })).toMatchObject({ event: "left-google" })
  await page.evaluate(() => void (document.querySelector<HTMLElement>("#tab")!.style.display = "block"))
  await frame.waitForFunction(() => window.sourceline.locate("left-google")?.state === "drawn")
  await idle(frame)
  const { x, y, viewport } = await frame.evaluate(() => ({
    ...window.sourceline.locate("left-google")!,
    viewport: [innerWidth, innerHeight],
  }))
  expect(viewport).toEqual([800, 420])
  expect(x).toBeGreaterThan(0)
  expect(x).toBeLessThan(800)
  expect(y).toBeGreaterThan(0)
  expect(y).toBeLessThan(420)
  // Shown anew after it was drawn, it is as it was.
  await page.evaluate(() => void (document.querySelector<HTMLElement>("#tab")!.style.display = "none"))
  expect(await tell(page, "f", "select", { event: "dessa" })).toMatchObject({ event: "dessa" })
  await page.evaluate(() => void (document.querySelector<HTMLElement>("#tab")!.style.display = "block"))
  await frame.waitForFunction(() => window.sourceline.locate("dessa")?.state === "drawn")
})

test("two frames of one timeline share nothing but code", async () => {
  const page = await openHost(
    visit,
    frameTag(`id="a" sandbox="${SANDBOX}"`).repeat(1) + frameTag(`id="b" sandbox="${SANDBOX}"`, "?lang=fr"),
    { height: 1000 },
  )
  const [a, b] = [await untilReady(page, "a"), await untilReady(page, "b")]
  const before = await tell(page, "b", "get")
  await tell(page, "a", "show", { event: "left-google" })
  await tell(page, "a", "theme", { theme: "dark" })
  await tell(page, "a", "filter", { lanes: ["work"] })
  expect(await tell(page, "b", "get")).toEqual(before)
  expect(await tell(page, "a", "get")).toMatchObject({ event: "left-google", theme: "dark", language: "en" })
  await Promise.all([idle(a), idle(b)])
  expect(
    await Promise.all([a, b].map((each) => each.evaluate(() => document.documentElement.dataset["theme"]))),
  ).toEqual(["dark", "auto"])
  const events = await page.evaluate(() =>
    window.kept.heard.filter(({ data }) => "event" in data).map(({ frame }) => frame),
  )
  expect(new Set(events)).toEqual(new Set(["a"]))
})

test("a frame that is taken away while it loads leaves no error behind", async () => {
  let asked: () => void = () => undefined
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  const page = await openHost(visit, frameTag(`id="f" sandbox="${SANDBOX}"`), {
    // Its file never comes.
    prepare: (page) => page.route(/\/read\.json$/, () => asked()),
  })
  await isAsked
  await frameOf(page, "f")
  await page.evaluate(() => document.querySelector("#f")!.remove())
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  expect(await page.evaluate(() => window.kept.heard)).toEqual([])
  // The page has let go of the frame before its driver hears of it.
  await expect.poll(() => page.frames().length).toBe(1)
})
