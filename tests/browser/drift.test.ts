import { expect, test } from "vitest"
import { useBrowser, type Visit } from "./page.ts"
import { DAY, middleOf, placeOf, plotFrom } from "./plot.ts"

const open = useBrowser()
const MIDDAY = DAY / 2

/** One notch of a real wheel, and the frame that shows it. */
async function notch({ page }: Visit, direction: "in" | "out"): Promise<void> {
  await page.mouse.wheel(0, direction === "in" ? -100 : 100)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

async function openWithPointerOn(id: string) {
  const visit = await open("alex-krizhevsky/")
  const plot = await plotFrom(
    visit.sourceline,
    ["imagenet-win", Date.UTC(2012, 9, 13) + MIDDAY],
    ["alexnet-code", Date.UTC(2025, 2, 20) + MIDDAY],
  )
  const place = await placeOf(visit.sourceline, id)
  const x = middleOf(place)
  await visit.page.mouse.move(x, place.y + place.height / 2)
  return { visit, plot, x }
}

test("200 notches in and out about a fixed point: the date under the pointer drifts at most 1 px", async () => {
  const { visit, plot, x } = await openWithPointerOn("robot-grasping")
  const start = await visit.sourceline.view()
  const share = (x - plot.left) / plot.width
  const date = start.from + share * (start.to - start.from)
  let most = 0
  for (let round = 0; round < 10; round += 1) {
    for (const direction of ["in", "out"] as const)
      for (let count = 0; count < 10; count += 1) await notch(visit, direction)
    const { from, to } = await visit.sourceline.view()
    most = Math.max(most, Math.abs((date - from) / (to - from) - share) * plot.width)
  }
  expect(most).toBeLessThanOrEqual(1)
  await visit.idle()
  expect(Math.abs(middleOf(await placeOf(visit.sourceline, "robot-grasping")) - x)).toBeLessThanOrEqual(1)
}, 90_000)

test("all the way down to an hour, each notch keeps the date under the pointer", async () => {
  const { visit, plot, x } = await openWithPointerOn("robot-grasping")
  const start = await visit.sourceline.view()
  await notch(visit, "in")
  // The first notch tells, to the last bit, which share of the plot stays; a pixel could only tell it to 1 in 1,000.
  const second = await visit.sourceline.view()
  const share = (second.from - start.from) / (start.to - start.from - (second.to - second.from))
  expect(Math.abs(share * plot.width - (x - plot.left))).toBeLessThanOrEqual(1)
  const date = start.from + share * (start.to - start.from)

  let length = second.to - second.from
  let notches = 1
  let most = 0
  for (; notches < 200; notches += 1) {
    await notch(visit, "in")
    const { from, to } = await visit.sourceline.view()
    most = Math.max(most, Math.abs((date - from) / (to - from) - share) * plot.width)
    if (to - from === length) break
    length = to - from
  }
  expect(length).toBeCloseTo(3_600_000, -1)
  expect(notches).toBeLessThan(200)
  expect(most).toBeLessThanOrEqual(1)
}, 90_000)
