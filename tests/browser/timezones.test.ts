import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import bundled from "../../data/timelines/alex-krizhevsky.json" with { type: "json" }
import { putFile, useBrowser } from "./page.ts"
import { DAY, middleOf, placeOf, plotFrom } from "./plot.ts"

const open = useBrowser()

/** Everything that a time zone could move: each event's place, the span, and the picture itself. */
async function lookFrom(timezone: string) {
  const { page, sourceline } = await open("alex-krizhevsky/", { timezone })
  const places: Record<string, unknown> = {}
  for (const { id } of bundled.events) places[id] = await sourceline.locate(id)
  const picture = createHash("sha256")
    .update(await page.screenshot())
    .digest("hex")
  return { places, view: await sourceline.view(), text: await page.locator("body").innerText(), picture }
}

test("the picture is the same from UTC−11 to UTC+14", async () => {
  const expected = await lookFrom("UTC")
  expect(Object.values(expected.places).filter((place) => place === null)).toEqual([])
  for (const zone of ["Pacific/Pago_Pago", "Asia/Kolkata", "Pacific/Kiritimati"])
    expect(await lookFrom(zone), zone).toEqual(expected)
}, 60_000)

/** First instant of a year. 400 years are 146,097 days, so any year is one of 2000 to 2399 and some such cycles. */
function startOf(year: number): number {
  const cycles = Math.floor((year - 2000) / 400)
  return Date.UTC(year - cycles * 400, 0, 1) + cycles * 146_097 * DAY
}

const YEARS = [
  ["big-bang", "Y-13800000000", -13_800_000_000],
  ["caesar", "-0050", -50],
  ["thirty", "0030", 30],
  ["far", "9999", 9999],
] as const

test("years 30, −50, 9999 and −13800000000 land where they should", async () => {
  const file = {
    title: "Far years",
    lanes: YEARS.map(([id]) => ({ id, label: id })),
    events: YEARS.map(([id, date]) => ({ id, date, lane: id, title: `Year ${date}` })),
  }
  const { sourceline, idle } = await open(`?src=${await putFile(file)}`, { timezone: "Pacific/Kiritimati" })
  expect(await sourceline.count()).toMatchObject({ events: 4, leftOut: 0 })
  const middle = (year: number) => (startOf(year) + startOf(year + 1)) / 2
  const plot = await plotFrom(sourceline, ["big-bang", middle(-13_800_000_000)], ["far", middle(9999)])

  for (const [id, , year] of YEARS) {
    await sourceline.show({ event: id })
    await idle()
    const { from, to } = await sourceline.view()
    expect(from, id).toBeLessThanOrEqual(startOf(year))
    expect(to, id).toBeGreaterThanOrEqual(startOf(year + 1))
    const place = await placeOf(sourceline, id)
    expect(place.state, id).toBe("drawn")
    const x = plot.left + ((middle(year) - from) / (to - from)) * plot.width
    expect(Math.abs(middleOf(place) - x), id).toBeLessThanOrEqual(1)
  }
})
