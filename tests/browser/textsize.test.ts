import { expect, test } from "vitest"
import { setTextSize, useBrowser } from "./page.ts"
import { middleOf, placeOf } from "./plot.ts"

const open = useBrowser()
const openLarge = useBrowser({ textSize: 24 })
const HOME = "alex-krizhevsky/"
const TWICE = 32

test("text of twice the size makes all of the page twice as large, and the pointer still meets what is drawn", async () => {
  const { page, sourceline, idle } = await open(HOME, { width: 1600, height: 1200 })
  const heightOf = async (name: string) => (await page.locator(name).first().boundingBox())!.height
  const before = [await heightOf(".toolbar .button"), (await placeOf(sourceline, "alexnet-code")).height]
  await setTextSize(page, TWICE)
  await expect.poll(() => heightOf(".toolbar .button")).toBe(before[0]! * 2)
  await idle()

  const place = await placeOf(sourceline, "alexnet-code")
  expect(place.height).toBe(before[1]! * 2)
  const canvas = page.locator("[data-chronology] > canvas")
  const sharp = await canvas.evaluate((it: HTMLCanvasElement) => it.width / it.getBoundingClientRect().width)
  expect(sharp).toBeCloseTo(1, 2)
  const button = (await page.getByRole("button", { name: /AlexNet source code released/ }).boundingBox())!
  expect(Math.abs(button.x + button.width / 2 - middleOf(place))).toBeLessThan(2)

  await page.mouse.click(middleOf(place), place.y + place.height / 2)
  await idle()
  expect((await sourceline.selected()).event).toBe("alexnet-code")
  await sourceline.select(null)
  await sourceline.show("all")
  await idle()

  // About the pointer: what lay under it stays there.
  const held = await placeOf(sourceline, "alexnet-code")
  const whole = (await sourceline.view()).to
  await page.mouse.move(middleOf(held), held.y + held.height + 4)
  await page.mouse.wheel(0, -200)
  await expect.poll(async () => (await sourceline.view()).to).not.toBe(whole)
  await idle()
  expect(Math.abs(middleOf(await placeOf(sourceline, "alexnet-code")) - middleOf(held))).toBeLessThan(2)

  // The whole is in the strip: a press at its middle leads there.
  await sourceline.show({ year: 2012 })
  await idle()
  const strip = (await page.locator(".overview").boundingBox())!
  await page.mouse.click(strip.x + strip.width * 0.9, strip.y + strip.height / 2)
  await expect.poll(async () => new Date((await sourceline.view()).from).getUTCFullYear()).toBeGreaterThan(2022)
})

test("a sheet follows the hand at any size of text", async () => {
  const { page, idle } = await open(HOME, { width: 780, height: 1600, isTouch: true })
  await setTextSize(page, TWICE)
  const panel = page.locator(".panel")
  const heightOf = async () => (await panel.boundingBox())!.height
  // Its peek of 96 px.
  await expect.poll(heightOf).toBe(2 * 96)
  await idle()
  const handle = (await page.locator(".sheet-handle").boundingBox())!
  const x = handle.x + handle.width / 2
  const y = handle.y + handle.height / 2
  const before = await heightOf()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 100)
  await page.mouse.move(x, y - 200)
  expect(Math.abs((await heightOf()) - before - 200)).toBeLessThan(2)
  await page.mouse.move(x, y - 1400)
  await page.mouse.up()
  await expect.poll(() => page.locator(".app").getAttribute("data-stop")).toBe("full")
})

test("a page opens at the size that the reader has set, in a browser that can't divide lengths too", async () => {
  const sizes: number[] = []
  for (const divides of [true, false]) {
    const { page } = await openLarge(HOME, {
      width: 1600,
      // Its style sheets divide all the same; what is tested is who says by how much.
      prepare: (page) => (divides ? Promise.resolve() : page.addInitScript(() => (CSS.supports = () => false))),
    })
    const said = await page.evaluate(() => document.documentElement.style.getPropertyValue("--text-scale"))
    expect(said).toBe(divides ? "" : "1.5")
    sizes.push((await page.locator(".toolbar .button").first().boundingBox())!.height)
  }
  expect(sizes).toEqual([48, 48])
})

test("text that a reader spaces wider stays as it was measured where it is painted", async () => {
  const { page } = await open(HOME, {
    prepare: (page) =>
      page.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => {
          const style = document.createElement("style")
          style.textContent = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
          document.head.append(style)
        }),
      ),
  })
  const [painted, measured] = await page.evaluate(() => {
    const widthIn = (context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D) => {
      context.font = "16px sans-serif"
      return context.measureText("Leaves Google").width
    }
    const canvas = document.querySelector<HTMLCanvasElement>("[data-chronology] > canvas")!
    return [widthIn(canvas.getContext("2d")!), widthIn(new OffscreenCanvas(1, 1).getContext("2d")!)]
  })
  expect(painted).toBe(measured)
})
