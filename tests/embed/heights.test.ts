import { expect, test } from "vitest"
import { useBrowser } from "../browser/page.ts"
import { frameOf, idle, openHost, siteOf } from "./hosted.ts"

const visit = useBrowser()
const visitLarge = useBrowser({ textSize: 32 })

test.each([390, 900])(
  "a frame of %s px is asked the same height from each height, and comes back to it",
  async (width) => {
    const page = await openHost(visit, `<div id="here" style="width: ${width}px"></div>`, { height: 900 })
    const asked = await page.evaluate(async (src) => {
      const here = document.querySelector("#here")!
      const heightFrom = async (height: number) => {
        const timeline = await window.kept.mount(here, { src, height })
        const asked = await new Promise<number>((resolve) => timeline.on("height", ({ height }) => resolve(height)))
        timeline.destroy()
        return asked
      }
      return [await heightFrom(240), await heightFrom(600), await heightFrom(880)]
    }, `${siteOf()}alex-krizhevsky/`)
    expect(new Set(asked).size).toBe(1)
    expect(asked[0]).toBeGreaterThan(300)

    // One that follows: what was told, in order.
    const frame = await page.evaluate(async (src) => {
      const here = document.querySelector("#here")!
      const timeline = await window.kept.mount(here, { src, height: "auto" })
      timeline.frame.id = "f"
      window.kept.timeline = timeline
      const told: number[] = []
      Object.assign(window, { told })
      timeline.on("height", ({ height }) => told.push(height))
    }, `${siteOf()}alex-krizhevsky/`)
    expect(frame).toBeUndefined()
    const inner = await frameOf(page, "f")
    const isAt = (height: number) =>
      page.waitForFunction((height) => window.kept.timeline.frame.offsetHeight === height, height)
    await isAt(asked[0]!)
    await page.evaluate(() => window.kept.timeline.show({ event: "left-google" }))
    // Beside the drawing the panel needs no height of its own.
    if (width < 640) await page.waitForFunction((height) => window.kept.timeline.frame.offsetHeight > height, asked[0]!)
    await idle(inner)
    // Every lane is in sight then: nothing is left to scroll to.
    await inner.waitForFunction(() => document.querySelector(".panel") !== null)
    expect(await inner.locator(".embed-lanes").count()).toBe(0)
    await page.evaluate(() => window.kept.timeline.select(null))
    await page.evaluate(() => window.kept.timeline.show("all"))
    await isAt(asked[0]!)
    const told = await page.evaluate(() => (window as unknown as { told: number[] }).told)
    expect(told.length).toBeLessThan(8)
  },
)

test("a frame whose reader has set text of twice the size is asked as much height as one of half its width, twice", async () => {
  const heightAt = async (by: typeof visit, width: number) => {
    const page = await openHost(by, `<div id="here"></div>`, { width: 1000, height: 900 })
    return page.evaluate(
      async ([src, width]) => {
        const here = document.querySelector<HTMLElement>("#here")!
        here.style.width = `${width}px`
        const timeline = await window.kept.mount(here, { src, height: 420 })
        const asked = await new Promise<number>((resolve) => timeline.on("height", ({ height }) => resolve(height)))
        timeline.destroy()
        return asked
      },
      [`${siteOf()}alex-krizhevsky/`, width] as const,
    )
  }
  const usual = await heightAt(visit, 480)
  expect(Math.abs((await heightAt(visitLarge, 960)) - 2 * usual)).toBeLessThanOrEqual(2)
})
