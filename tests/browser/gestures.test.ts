import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { useBrowser, type Visit, type VisitOptions } from "./page.ts"
import { middleOf, placeOf, plotFrom, type Plot } from "./plot.ts"

const open = useBrowser()
const HOME = "alex-krizhevsky/"
/** Two marks that are drawn at the whole, and when they were. */
const EARLY: [string, number] = ["imagenet-win", Date.parse("2012-10-13T12:00:00Z")]
const LATE: [string, number] = ["alexnet-code", Date.parse("2025-03-20T12:00:00Z")]

async function start(options: VisitOptions = {}): Promise<Visit & { plot: Plot; y: number }> {
  const visit = await open(HOME, options)
  const plot = await plotFrom(visit.sourceline, EARLY, LATE)
  const box = (await visit.page.locator("[data-chronology]").boundingBox())!
  return { ...visit, plot, y: box.y + box.height - 8 }
}

/** The instant under a px of the viewport. */
async function instantAt({ sourceline, plot }: Pick<Visit, "sourceline"> & { plot: Plot }, x: number): Promise<number> {
  const { from, to } = await sourceline.view()
  return from + ((x - plot.left) / plot.width) * (to - from)
}

/** Input reaches the page a moment after the driver has sent it: what it does is waited for. */
const within = (get: () => Promise<number>, most: number) => expect.poll(get, { timeout: 5000 }).toBeLessThan(most)

/** How far an instant has come from a px of the viewport, in px. */
async function drift(visit: Visit & { plot: Plot }, x: number, held: number): Promise<number> {
  const { from, to } = await visit.sourceline.view()
  return Math.abs(visit.plot.left + ((held - from) / (to - from)) * visit.plot.width - x)
}

const length = async ({ sourceline }: Pick<Visit, "sourceline">) => {
  const { from, to } = await sourceline.view()
  return to - from
}

describe("the wheel", () => {
  test("zooms about the pointer", async () => {
    const visit = await start()
    const x = visit.plot.left + visit.plot.width * 0.7
    const before = await instantAt(visit, x)
    const span = await length(visit)
    await visit.page.mouse.move(x, visit.y)
    await visit.page.mouse.wheel(0, -300)
    await within(() => length(visit), span * 0.7)
    await visit.idle()
    expect(await drift(visit, x, before)).toBeLessThan(1)
  })

  test("with Shift, or sideways, pans and does not zoom", async () => {
    const visit = await start()
    await visit.sourceline.show({ year: 2014 })
    await visit.idle()
    const before = await visit.sourceline.view()
    await visit.page.mouse.move(visit.plot.left + 300, visit.y)
    const moved = async (since: number) => since - (await visit.sourceline.view()).from
    await visit.page.mouse.wheel(120, 0)
    await within(() => moved(before.from), 0)
    await visit.idle()
    const sideways = await visit.sourceline.view()
    expect(sideways.to - sideways.from).toBeCloseTo(before.to - before.from, -3)
    await visit.page.keyboard.down("Shift")
    await visit.page.mouse.wheel(0, 120)
    await visit.page.keyboard.up("Shift")
    await within(() => moved(sideways.from), 0)
    await visit.idle()
    const after = await visit.sourceline.view()
    expect(after.to - after.from).toBeCloseTo(before.to - before.from, -3)
  })

  test("stops at one hour, and at 1.25 times the whole", async () => {
    const visit = await start()
    const whole = await length(visit)
    await visit.page.mouse.move(visit.plot.left + visit.plot.width / 2, visit.y)
    for (let notch = 0; notch < 40; notch++) await visit.page.mouse.wheel(0, 400)
    await expect.poll(async () => (await length(visit)) / whole).toBeCloseTo(1.25, 2)
    for (let notch = 0; notch < 60; notch++) await visit.page.mouse.wheel(0, -400)
    await within(() => length(visit), 3_700_000)
    await visit.idle()
    expect(await length(visit)).toBeGreaterThanOrEqual(3_599_000)
  })
})

describe("dragging", () => {
  async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
  }

  test("moves time with the hand, to the pixel", async () => {
    const visit = await start()
    await visit.sourceline.show({ year: 2014 })
    await visit.idle()
    const x = visit.plot.left + 400
    const held = await instantAt(visit, x)
    await drag(visit.page, { x, y: visit.y }, { x: x - 210, y: visit.y })
    await within(() => drift(visit, x - 210, held), 1.5)
  })

  test("with Shift draws a box to zoom to", async () => {
    const visit = await start()
    const [a, b] = [visit.plot.left + 200, visit.plot.left + 420]
    const wanted = { from: await instantAt(visit, a), to: await instantAt(visit, b) }
    await visit.page.keyboard.down("Shift")
    await drag(visit.page, { x: a, y: visit.y }, { x: b, y: visit.y - 30 })
    await visit.page.keyboard.up("Shift")
    await within(() => length(visit), (wanted.to - wanted.from) * 1.1)
    await visit.idle()
    const view = await visit.sourceline.view()
    const pixel = (wanted.to - wanted.from) / visit.plot.width
    expect(Math.abs(view.from - wanted.from) / pixel).toBeLessThan(8)
    expect(Math.abs(view.to - wanted.to) / pixel).toBeLessThan(8)
  })

  test("selects nothing", async () => {
    const visit = await start()
    const place = await placeOf(visit.sourceline, "imagenet-win")
    await drag(
      visit.page,
      { x: middleOf(place), y: place.y + place.height / 2 },
      { x: middleOf(place) + 60, y: place.y },
    )
    await visit.idle()
    expect((await visit.sourceline.selected()).event).toBeNull()
  })

  test("a throw goes on and comes to rest; with reduced motion it stays where it was let go", async () => {
    const thrown = async (reducedMotion: boolean) => {
      const visit = await start({ reducedMotion })
      await visit.sourceline.show({ year: 2014 })
      await visit.idle()
      const x = visit.plot.left + 600
      const held = await instantAt(visit, x)
      const client = await visit.page.context().newCDPSession(visit.page)
      // A hand has its own time, however busy this machine is: 16 ms from one place to the next.
      const began = Date.now() / 1000
      const mouse = (type: "mousePressed" | "mouseMoved" | "mouseReleased", step: number) =>
        client.send("Input.dispatchMouseEvent", {
          ...{ type, x: x - 40 * Math.min(step, 6), y: visit.y, button: "left", buttons: 1, clickCount: 1 },
          timestamp: began + 0.016 * step,
        })
      await mouse("mousePressed", 0)
      for (let step = 1; step <= 6; step++) await mouse("mouseMoved", step)
      await within(() => drift(visit, x - 240, held), 2)
      await mouse("mouseReleased", 7)
      await visit.idle()
      // How far beyond the hand the held instant went, in px.
      const { from, to } = await visit.sourceline.view()
      return x - 240 - (visit.plot.left + ((held - from) / (to - from)) * visit.plot.width)
    }
    expect(await thrown(false)).toBeGreaterThan(20)
    expect(Math.abs(await thrown(true))).toBeLessThan(1.5)
  })
})

test("two fingers zoom about their middle", async () => {
  const visit = await start()
  const client = await visit.page.context().newCDPSession(visit.page)
  const middle = visit.plot.left + 500
  const before = await instantAt(visit, middle)
  const span = await length(visit)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", half: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd" ? [] : [-1, 1].map((side, id) => ({ x: middle + side * half, y: visit.y - 40, id })),
    })
  await touch("touchStart", 60)
  for (const half of [80, 100, 120]) await touch("touchMove", half)
  await touch("touchEnd", 120)
  await within(async () => (await length(visit)) / span, 0.51)
  await visit.idle()
  expect((await length(visit)) / span).toBeCloseTo(0.5, 2)
  expect(await drift(visit, middle, before)).toBeLessThan(1)
})

test("a double click zooms in about the pointer, with Shift out", async () => {
  const visit = await start()
  const x = visit.plot.left + 300
  const before = await instantAt(visit, x)
  const span = await length(visit)
  await visit.page.mouse.dblclick(x, visit.y)
  await within(async () => (await length(visit)) / span, 0.51)
  await visit.idle()
  expect((await length(visit)) / span).toBeCloseTo(0.5, 2)
  expect(await drift(visit, x, before)).toBeLessThan(1)
  await visit.page.keyboard.down("Shift")
  await visit.page.mouse.dblclick(x, visit.y)
  await visit.page.keyboard.up("Shift")
  await expect.poll(async () => (await length(visit)) / span).toBeCloseTo(1, 2)
})

test("the buttons zoom in, out and to the whole", async () => {
  const visit = await start()
  const whole = await visit.sourceline.view()
  await visit.page.getByRole("button", { name: "Zoom in" }).click()
  await visit.idle()
  const near = await length(visit)
  expect(near).toBeLessThan((whole.to - whole.from) * 0.7)
  await visit.page.getByRole("button", { name: "Zoom out" }).click()
  await visit.idle()
  expect(await length(visit)).toBeGreaterThan(near)
  await visit.page.getByRole("button", { name: /^Fit/ }).click()
  await visit.idle()
  expect(await visit.sourceline.view()).toEqual(whole)
})

test("a move to a target takes at most 250 ms, any gesture ends it where it is, reduced motion cuts", async () => {
  const frames = async (reducedMotion: boolean) => {
    const visit = await start({ reducedMotion })
    return visit.page.evaluate(async () => {
      const { sourceline } = window
      const begin = performance.now()
      const seen = new Set<number>()
      sourceline.show({ year: 2013 })
      let last = begin
      await new Promise<void>((resolve) => {
        const look = (now: number) => {
          const { from } = sourceline.view()
          if (!seen.has(from)) last = now
          seen.add(from)
          if (now - begin > 600) resolve()
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      return { steps: seen.size, took: last - begin }
    })
  }
  const moving = await frames(false)
  expect(moving.steps).toBeGreaterThan(2)
  expect((await frames(true)).steps).toBeLessThanOrEqual(2)

  const visit = await start({ reducedMotion: false })
  const target = await visit.page.evaluate(async () => {
    const { sourceline } = window
    sourceline.show({ year: 2013 })
    const canvas = document.querySelector("[data-chronology]")!
    const box = canvas.getBoundingClientRect()
    canvas.dispatchEvent(
      new WheelEvent("wheel", {
        deltaY: 1,
        clientX: box.right - 50,
        clientY: box.bottom - 10,
        bubbles: true,
        cancelable: true,
      }),
    )
    await sourceline.whenIdle()
    return sourceline.view()
  })
  expect(target.to - target.from).toBeGreaterThan(5 * 365 * 86_400_000)
})

describe("the overview's brush", () => {
  test("drags, resizes, and moves where its ground is pressed", async () => {
    const visit = await start()
    const box = (await visit.page.locator(".overview").boundingBox())!
    const whole = await visit.sourceline.view()
    const y = box.y + 30
    const xOf = (at: number) => box.x + 8 + ((at - whole.from) / (whole.to - whole.from)) * (box.width - 16)
    await visit.sourceline.show({ from: "2013-01-01", to: "2016-12-31" })
    await visit.idle()
    const before = await visit.sourceline.view()

    await visit.page.mouse.move(xOf((before.from + before.to) / 2), y)
    await visit.page.mouse.down()
    await visit.page.mouse.move(xOf((before.from + before.to) / 2) + 100, y, { steps: 5 })
    await visit.page.mouse.up()
    await visit.idle()
    const dragged = await visit.sourceline.view()
    expect(dragged.to - dragged.from).toBeCloseTo(before.to - before.from, -4)
    expect(xOf(dragged.from) - xOf(before.from)).toBeCloseTo(100, 0)

    await visit.page.mouse.move(xOf(dragged.to), y)
    await visit.page.mouse.down()
    await visit.page.mouse.move(xOf(dragged.to) - 60, y, { steps: 5 })
    await visit.page.mouse.up()
    await visit.idle()
    const resized = await visit.sourceline.view()
    expect(resized.from).toBeCloseTo(dragged.from, -4)
    expect(xOf(resized.to) - xOf(dragged.to)).toBeCloseTo(-60, 0)

    await visit.page.mouse.click(box.x + 60, y)
    await visit.idle()
    const moved = await visit.sourceline.view()
    expect(moved.from).toBeLessThan(resized.from)
  })
})

test("“go to year” shows the year and its events", async () => {
  const visit = await start()
  await visit.page.getByLabel("Go to year").fill("2016")
  await visit.page.keyboard.press("Enter")
  await visit.idle()
  expect((await visit.sourceline.selected()).year).toBe(2016)
  const { from, to } = await visit.sourceline.view()
  expect(from).toBeLessThanOrEqual(Date.parse("2016-01-01"))
  expect(to).toBeGreaterThanOrEqual(Date.parse("2017-01-01"))
})

test("pressing a mark selects its event, pressing a count lists its events", async () => {
  const visit = await start({ width: 1024, height: 640 })
  const place = await placeOf(visit.sourceline, "imagenet-win")
  await visit.page.mouse.click(middleOf(place), place.y + place.height / 2)
  await visit.idle()
  expect((await visit.sourceline.selected()).event).toBe("imagenet-win")

  const ids = [
    "robot-grasping",
    "cuda-convnet2",
    "lost-interest",
    "email-comment",
    "patent-weird-trick",
    "two-bear-launch",
  ]
  const places = await Promise.all(ids.map((id) => placeOf(visit.sourceline, id)))
  const chip = places.find((each) => each.state === "clustered")
  expect(chip).toBeDefined()
  await visit.page.mouse.click(middleOf(chip!), chip!.y + chip!.height / 2)
  await visit.idle()
  await visit.page.getByRole("button", { name: "Zoom in here" }).waitFor()
})
