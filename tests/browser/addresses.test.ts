import { describe, expect, inject, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import type { Sites } from "./serve.ts"
import { useBrowser, type VisitOptions } from "./page.ts"
import { DAY, expectSameSpan, spanOf } from "./plot.ts"

const open = useBrowser({ keepsPage: true })
const NOTHING = { event: null, source: null, year: null }
const statusOf = (visit: Awaited<ReturnType<typeof open>>) => visit.page.getByRole("status")
/** A host answers 404 with a page that still routes; the browser logs the status. */
const LOST: VisitOptions = { expected: /status of 404/ }

describe.each<keyof Sites>(["root", "deep"])("mounted at %s", (site) => {
  test("the root shows the one timeline of the site", async () => {
    const { sourceline } = await open("", { site })
    expect(await sourceline.count()).toEqual({ events: 32, undated: 0, sources: 44, leftOut: 0 })
    expect(await sourceline.selected()).toEqual(NOTHING)
  })

  test("a timeline's address shows the whole, with a margin of 4 %", async () => {
    const { sourceline, page } = await open("alex-krizhevsky/", { site })
    const whole = spanOf("2009-01-01", "2026-11-24T12:00:00Z")
    const margin = (whole.to - whole.from) * 0.04
    const view = await sourceline.view()
    expect(view.from).toBeCloseTo(whole.from - margin, -10)
    // Where today's open end falls is the reader's business: the day, or its end.
    expect(Math.abs(view.to - whole.to - margin)).toBeLessThan(2 * DAY)
    expect(await page.title()).toContain("Alex Krizhevsky")
  })

  test("a year's address shows and names that year", async () => {
    const { sourceline, page } = await open("alex-krizhevsky/2017/", { site })
    expect(await sourceline.selected()).toEqual({ ...NOTHING, year: 2017 })
    const year = spanOf("2017-01-01", "2018-01-01")
    const view = await sourceline.view()
    expect(view.from).toBeLessThanOrEqual(year.from)
    expect(view.to).toBeGreaterThanOrEqual(year.to)
    // The year before and the year after are its context.
    expect(view.to - view.from).toBeLessThanOrEqual(3 * 366 * DAY)
    expect(await page.title()).toContain("2017")
    await page.getByText(en.scene.yearChip("2017", 6)).first().waitFor()
  })

  test("an event's address selects it and has it in view", async () => {
    const { sourceline } = await open("alex-krizhevsky/event/imagenet-win/", { site })
    expect(await sourceline.selected()).toEqual({ ...NOTHING, event: "imagenet-win" })
    expect((await sourceline.locate("imagenet-win"))?.state).toBe("drawn")
  })

  test("a source's address opens it", async () => {
    const { sourceline } = await open("alex-krizhevsky/source/arxiv-1812-03079/", { site })
    expect(await sourceline.selected()).toEqual({ ...NOTHING, source: "arxiv-1812-03079" })
  })

  test("an address without its closing slash works too", async () => {
    const { sourceline, address } = await open("alex-krizhevsky/2017", { site })
    expect((await sourceline.selected()).year).toBe(2017)
    expect(address()).toBe("alex-krizhevsky/2017/")
  })

  test("a year far outside the record has no file of its own, and still opens", async () => {
    const { sourceline } = await open("alex-krizhevsky/-49/", { site, ...LOST })
    expect((await sourceline.selected()).year).toBe(-49)
  })
})

test.each([
  ["/alex-krizhevsky/2017/?q=google", "alex-krizhevsky/2017/?q=google", 2017, {}],
  ["alex-krizhevsky//-49/", "alex-krizhevsky/-49/", -49, LOST],
])("%s has a slash too many, and is the address without it", async (given, kept, year, options) => {
  const { address, sourceline, idle } = await open(inject("sites").root + given, options)
  expect(address()).toBe(kept)
  expect((await sourceline.selected()).year).toBe(year)
  await sourceline.select("google")
  await idle()
  expect(address()).toMatch(/^alex-krizhevsky\/event\/google\//)
})

test.each([
  ["?t=2012..2014", spanOf("2012-01-01", "2015-01-01")],
  ["?t=2012-12..2013-03", spanOf("2012-12-01", "2013-04-01")],
  ["?t=2012-12-03..2012-12-06", spanOf("2012-12-03", "2012-12-07")],
  ["?t=earliest..2012", spanOf("2009-01-01", "2013-01-01")],
  ["2017/?t=2012..2014", spanOf("2012-01-01", "2015-01-01")],
  ["event/google/?t=2012..2014", spanOf("2012-01-01", "2015-01-01")],
])("%s shows that span, both ends inclusive, before anything else in the link", async (address, span) => {
  const { sourceline } = await open(`alex-krizhevsky/${address}`)
  expectSameSpan(await sourceline.view(), span)
})

test.each([
  ["?year=2017", { ...NOTHING, year: 2017 }],
  ["?event=google", { ...NOTHING, event: "google" }],
  ["?source=chm-press", { ...NOTHING, source: "chm-press" }],
  ["2014/?year=2017", { ...NOTHING, year: 2014 }],
])("%s says the same as the path, and the path wins", async (address, selected) => {
  const { sourceline } = await open(`alex-krizhevsky/${address}`)
  expect(await sourceline.selected()).toEqual(selected)
})

test.each([
  ["event/google/?t=soon", /\bt\b.*soon/, "google"],
  ["event/google/?t=2014..2012", /\bt\b.*2014\.\.2012/, "google"],
  ["event/google/?theme=pink", /theme.*pink/, "google"],
  ["?event=nobody", /event.*nobody/, null],
  ["?source=nobody", /source.*nobody/, null],
  ["?year=twenty", /year.*twenty/, null],
  ["?year=-13800000", /-13800000.*7 digits/, null],
  ["event/google/?t=-999999999..999999999", /longer than this timeline can show/, "google"],
  ["?event=google&event=paper&theme=dark&theme=light&x=1&x=2", /\?event, \?theme:? *given more than once/, "google"],
])("%s: what can't be read is dropped and named, the rest works", async (address, notice, event) => {
  const visit = await open(`alex-krizhevsky/${address}`)
  await statusOf(visit).filter({ hasText: notice }).first().waitFor()
  expect((await visit.sourceline.selected()).event).toBe(event)
})

test("an event that isn't there says so and leaves the timeline", async () => {
  const visit = await open("alex-krizhevsky/event/nobody/", LOST)
  await statusOf(visit).filter({ hasText: "nobody" }).first().waitFor()
  expect(await visit.sourceline.count()).toMatchObject({ events: 32 })
})

test("a year without events says so and offers its neighbours", async () => {
  const { page, sourceline, idle, address } = await open("alex-krizhevsky/2010/")
  expect((await sourceline.selected()).year).toBe(2010)
  await page.getByText(en.ui.year.empty("2010")).first().waitFor()
  await page.getByText(en.ui.year.near("2011", 1)).waitFor()
  await page.getByText(en.ui.year.near("2009", 1)).click()
  await idle()
  expect(address()).toBe("alex-krizhevsky/2009/")
  expect((await sourceline.selected()).year).toBe(2009)
})

test("lang and theme in the link are what the page shows", async () => {
  const { page } = await open("alex-krizhevsky/?lang=fr&theme=dark")
  expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  await page.getByRole("button", { name: "Zoom avant" }).first().waitFor()
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe("rgb(17, 21, 27)")
})

test("languages are named without regard to case", async () => {
  const { page, sourceline } = await open("alex-krizhevsky/?lang=FR")
  expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  expect(await sourceline.problems()).toEqual([])
  expect(await page.locator(".notice").count()).toBe(0)
})

test("without lang the browser's language decides", async () => {
  const { page, address } = await open("alex-krizhevsky/", { locale: "fr-CA" })
  expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  expect(address()).toBe("alex-krizhevsky/")
})

test("Back and Forward restore span and selection exactly", async () => {
  const { page, sourceline, idle, address } = await open("alex-krizhevsky/")
  const look = async () => ({
    address: address(),
    view: await sourceline.view(),
    selected: await sourceline.selected(),
  })
  const looks = [await look()]
  for (const act of [
    () => sourceline.select("imagenet-win"),
    () => sourceline.show({ year: 2014 }),
    () => sourceline.show({ source: "chm-press" }),
  ]) {
    await act()
    await idle()
    looks.push(await look())
  }
  expect(looks.map(({ address }) => address.replace(/\?.*/, ""))).toEqual([
    "alex-krizhevsky/",
    "alex-krizhevsky/event/imagenet-win/",
    "alex-krizhevsky/2014/",
    "alex-krizhevsky/source/chm-press/",
  ])
  for (const expected of looks.slice(0, -1).reverse()) {
    await page.goBack()
    await idle()
    expect(await look()).toEqual(expected)
  }
  for (const expected of looks.slice(1)) {
    await page.goForward()
    await idle()
    expect(await look()).toEqual(expected)
  }
})

test("a gesture replaces the address and pushes nothing; reloading shows the same", async () => {
  const { page, sourceline, idle, go, address } = await open("alex-krizhevsky/event/google/")
  const entries = await page.evaluate(() => history.length)
  const box = (await page.locator("[data-chronology]").first().boundingBox()) ?? expect.unreachable()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.wheel(0, -300)
  await page.waitForURL(/[?&]t=/)
  await idle()
  expect(await page.evaluate(() => history.length)).toBe(entries)
  const before = { view: await sourceline.view(), selected: await sourceline.selected(), address: address() }

  await page.reload()
  await idle()
  expectSameSpan(await sourceline.view(), before.view, box.width)
  expect(await sourceline.selected()).toEqual(before.selected)

  await go(before.address)
  expectSameSpan(await sourceline.view(), before.view, box.width)
  expect(address()).toBe(before.address)
})
