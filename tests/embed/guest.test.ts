import type { CDPSession, Frame, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { COUNT, largeFile } from "../browser/largefile.ts"
import { putFile, useBrowser } from "../browser/page.ts"
import { frameTag, idle, openHost, tell, untilReady } from "./hosted.ts"

const visit = useBrowser()

describe("with nothing but scripts allowed", () => {
  test("it is drawn, and can be talked to, without an origin and without a word in the console", async () => {
    const page = await openHost(visit, frameTag('id="f" sandbox="allow-scripts"', "?event=left-google"))
    const frame = await untilReady(page, "f")
    await idle(frame)
    expect(await frame.evaluate(() => self.origin)).toBe("null")
    const refused = await frame.evaluate(() => {
      try {
        return typeof localStorage
      } catch (error) {
        return (error as DOMException).name
      }
    })
    expect(refused).toBe("SecurityError")
    expect(await frame.evaluate(() => window.sourceline.locate("left-google")?.state)).toBe("drawn")
    expect(await frame.evaluate(() => [...document.fonts].some(({ status }) => status === "loaded"))).toBe(true)
    expect(await tell(page, "f", "get")).toMatchObject({ event: "left-google" })
  })

  test("a large file is read there in a worker, as on a page", async () => {
    const countWorkers = () => {
      const { Worker } = window
      Object.assign(window, { workers: 0 })
      window.Worker = class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given)
          ;(window as unknown as { workers: number }).workers++
        }
      }
    }
    const src = await putFile(largeFile(), "shared")
    const page = await openHost(visit, frameTag('id="f" sandbox="allow-scripts"', `?src=${src}`), {
      prepare: (page) => page.addInitScript(countWorkers),
    })
    const frame = await untilReady(page, "f")
    await idle(frame)
    expect(await frame.evaluate(() => self.origin)).toBe("null")
    expect(await frame.evaluate(() => window.sourceline.count().events)).toBe(COUNT)
    expect(await frame.evaluate(() => (window as unknown as { workers: number }).workers)).toBe(1)
  })
})

test("where the browser refuses storage to other sites, it never asks for any", async () => {
  const refuse = () => {
    if (window === window.top) return
    const touched: string[] = []
    Object.assign(window, { touched })
    const refused = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        configurable: true,
        get() {
          touched.push(name)
          throw new DOMException("refused", "SecurityError")
        },
        set() {
          touched.push(name)
        },
      })
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) refused(window, name)
    refused(document, "cookie")
    refused(Navigator.prototype, "serviceWorker")
  }
  // Its own origin this time, on another site than its host.
  const page = await openHost(visit, frameTag('id="f"'), { prepare: (page) => page.addInitScript(refuse) })
  const frame = await untilReady(page, "f")
  await tell(page, "f", "show", { event: "left-google" })
  await tell(page, "f", "theme", { theme: "dark" })
  await tell(page, "f", "language", { language: "fr" })
  await idle(frame)
  expect(await frame.evaluate(() => self.origin)).not.toBe("null")
  expect(await frame.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual([])
})

const TALL = `<div style="height: 300px"></div>${frameTag('id="f" sandbox="allow-scripts"')}<div style="height: 3000px"></div>`
const viewOf = (frame: Frame) => frame.evaluate(() => window.sourceline.view())

async function openTall(): Promise<{ page: Page; frame: Frame; cdp: CDPSession; x: number; y: number }> {
  const page = await openHost(visit, TALL)
  const frame = await untilReady(page, "f")
  await tell(page, "f", "show", { year: 2017 })
  await idle(frame)
  const cdp = await page.context().newCDPSession(page)
  const box = (await (await frame.$("[data-chronology]"))!.boundingBox())!
  return { page, frame, cdp, x: box.x + box.width / 2, y: box.y + box.height / 3 }
}

describe("a wheel over the frame", () => {
  test("scrolls the host, and the timeline stays", async () => {
    const { page, frame, x, y } = await openTall()
    const before = await viewOf(frame)
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 240)
    await page.waitForFunction(() => scrollY >= 240)
    expect(await viewOf(frame)).toEqual(before)
  })

  test("with Ctrl zooms the timeline, and the host stays", async () => {
    const { page, frame, x, y } = await openTall()
    const before = await viewOf(frame)
    await page.mouse.move(x, y)
    await page.keyboard.down("Control")
    await page.mouse.wheel(0, -240)
    await frame.waitForFunction(
      (length) => window.sourceline.view().to - window.sourceline.view().from < length * 0.9,
      before.to - before.from,
    )
    await page.keyboard.up("Control")
    await idle(frame)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test("sideways pans the timeline, and the host stays", async () => {
    const { page, frame, x, y } = await openTall()
    const before = await viewOf(frame)
    await page.mouse.move(x, y)
    await page.mouse.wheel(120, 0)
    await frame.waitForFunction((from) => window.sourceline.view().from !== from, before.from)
    await idle(frame)
    const after = await viewOf(frame)
    expect((after.to - after.from) / (before.to - before.from)).toBeCloseTo(1, 6)
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0])
  })
})

describe("a finger on the frame", () => {
  const drag = async (cdp: CDPSession, from: { x: number; y: number }, by: { x: number; y: number }) => {
    await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true })
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
      cdp.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
      })
    await touch("touchStart", 0)
    for (let step = 1; step <= 10; step++) await touch("touchMove", step / 10)
    await touch("touchEnd", 1)
  }

  test("up scrolls the host, and the timeline stays", async () => {
    const { page, frame, cdp, x, y } = await openTall()
    const before = await viewOf(frame)
    // On a busy machine a first touch may be lost before the frame takes it.
    const scrolled = async () => {
      await drag(cdp, { x, y }, { x: 0, y: -200 })
      return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(scrollY))))
    }
    await expect.poll(scrolled, { timeout: 30_000 }).toBeGreaterThan(100)
    await idle(frame)
    expect(await viewOf(frame)).toEqual(before)
  })

  test("sideways pans the timeline, and the host stays", async () => {
    const { page, frame, cdp, x, y } = await openTall()
    const before = await viewOf(frame)
    await drag(cdp, { x, y }, { x: -200, y: 0 })
    await frame.waitForFunction((from) => window.sourceline.view().from > from, before.from)
    await idle(frame)
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0])
  })
})
