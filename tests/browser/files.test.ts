import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { writeCompact } from "../../src/timeline/compact/write.ts"
import { makeTimeline } from "../make.ts"
import { putFile, useBrowser, type Visit } from "./page.ts"
import type { Rectangle } from "./handle.ts"
import { placeOf } from "./plot.ts"

const open = useBrowser({ keepsPage: true })
const openFile = async (content: unknown) => open(`?src=${await putFile(content)}`)
const NOTHING = { events: 0, undated: 0, sources: 0, leftOut: 0 }
const timeline = (...events: readonly object[]) => ({ title: "A small file", events })

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Inside the window, and the page itself does not scroll sideways. */
async function expectInside({ page }: Visit, box: Rectangle): Promise<void> {
  const size = page.viewportSize() ?? expect.unreachable()
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(size.width)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
}

test("a file that is not JSON says where it breaks", async () => {
  const { page, sourceline } = await openFile('{\n  "title": "Broken",\n  "events": [}\n')
  expect((await sourceline.problems()).map(({ level }) => level)).toContain("error")
  await page
    .getByText(/line 3\b/)
    .first()
    .waitFor()
  await page.getByRole("heading", { name: en.ui.load.notJson }).waitFor()
})

test.each(["[]", "null", "[".repeat(500) + "]".repeat(500)])(
  "%.20s is JSON, and is not told to be none",
  async (text) => {
    const { page } = await openFile(text)
    await page.getByRole("heading", { name: en.ui.load.format }).waitFor()
  },
)

test("a file that isn't there says so", async () => {
  const { page, sourceline } = await open("?src=/files/nobody-put-this.json", { expected: /status of 404/ })
  expect((await sourceline.problems()).map(({ level }) => level)).toContain("error")
  await page
    .getByText(/nobody-put-this\.json/)
    .first()
    .waitFor()
})

test("one bad row leaves the others on screen, and is counted", async () => {
  const { page, sourceline } = await openFile(
    timeline({ id: "good", date: "2017", title: "Good" }, { id: "bad", date: "2017-13", title: "Bad" }),
  )
  expect(await sourceline.count()).toMatchObject({ events: 1, leftOut: 1 })
  expect((await placeOf(sourceline, "good")).state).toBe("drawn")
  expect((await sourceline.problems()).map(({ path }) => path)).toContain("events[1].date")
  await page
    .getByText(/1 of 2 events/)
    .first()
    .waitFor()
})

test("an empty timeline shows its title and no event", async () => {
  const { page, sourceline } = await openFile(timeline())
  expect(await sourceline.count()).toEqual(NOTHING)
  await page.getByText("A small file").first().waitFor()
  const { from, to } = await sourceline.view()
  expect(to).toBeGreaterThan(from)
})

test.each([
  ["one event", "2017"],
  ["one instant", "2017-09-05T14:30:00Z"],
])("a file of %s is drawn, with time around it", async (_, date) => {
  const visit = await openFile(timeline({ id: "one", date, title: "The only one" }))
  const place = await placeOf(visit.sourceline, "one")
  expect(place.state).toBe("drawn")
  await expectInside(visit, place.label ?? expect.unreachable())
  const { from, to } = await visit.sourceline.view()
  expect(to - from).toBeGreaterThanOrEqual(3_600_000)
})

test("two events at the same instant are both there, and nothing of them overlaps", async () => {
  const date = "2017-09-05T14:30:00Z"
  const { sourceline } = await openFile(
    timeline({ id: "first", date, title: "The first" }, { id: "second", date, title: "The second" }),
  )
  const [first, second] = [await placeOf(sourceline, "first"), await placeOf(sourceline, "second")]
  expect([first.state, second.state]).toEqual(["drawn", "drawn"])
  const boxes = [first, second, first.label, second.label].filter((box) => box !== null)
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false)
})

test("titles of 300 characters are shown whole or counted, never cut or past the edge", async () => {
  const title = "A title that goes on and on, ".repeat(11).slice(0, 300)
  const visit = await openFile(
    timeline({ id: "long", date: "2017", title }, { id: "short", date: "2018", title: "A short one" }),
  )
  for (const id of ["long", "short"]) {
    const place = await placeOf(visit.sourceline, id)
    expect(["drawn", "clustered"]).toContain(place.state)
    await expectInside(visit, place.label ?? place)
  }
  await visit.sourceline.select("long")
  await visit.idle()
  await visit.page.getByRole("heading", { name: title }).first().waitFor()
  await expectInside(visit, await placeOf(visit.sourceline, "long"))
})

test("a title written from right to left reads from right to left", async () => {
  const title = "تأسيس شركة DNNresearch في تورونتو"
  const visit = await openFile({ ...timeline({ id: "rtl", date: "2012", title }), language: "ar" })
  const place = await placeOf(visit.sourceline, "rtl")
  await expectInside(visit, place.label ?? expect.unreachable())
  await visit.sourceline.select("rtl")
  await visit.idle()
  const heading = visit.page.getByRole("heading", { name: title }).locator("[dir]")
  expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl")
  expect(await visit.page.locator("html").evaluate((element) => getComputedStyle(element).direction)).toBe("ltr")
})

const ELSEWHERE = "https://elsewhere.example/timeline.json"
const answerElsewhere = (headers: Record<string, string>) => (page: Page) =>
  page.route(ELSEWHERE, (route) =>
    route.fulfill({
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(timeline({ id: "one", date: "2017", title: "From elsewhere" })),
    }),
  )

test("a file from another host is shown as not reviewed", async () => {
  const { page, sourceline } = await open(`?src=${ELSEWHERE}`, {
    prepare: answerElsewhere({ "access-control-allow-origin": "*" }),
  })
  expect(await sourceline.count()).toMatchObject({ events: 1 })
  await page.getByText(en.ui.header.foreign("elsewhere.example")).first().waitFor()
})

test("a file of this site carries no such warning", async () => {
  const { page } = await openFile(timeline({ date: "2017", title: "Ours" }))
  expect(await page.getByText(en.ui.header.foreign("127.0.0.1")).count()).toBe(0)
})

test("a host that does not let this page read it is named, with what it would have to send", async () => {
  const { page, sourceline } = await open(`?src=${ELSEWHERE}`, {
    prepare: (page) => page.route(ELSEWHERE, (route) => route.abort()),
    expected: /ERR_FAILED/,
  })
  expect(await sourceline.count()).toEqual(NOTHING)
  const alert = page.getByRole("alert")
  await alert.getByText("elsewhere.example").waitFor()
  await alert.getByText("Access-Control-Allow-Origin").waitFor()
  await alert.getByText("could not be reached").waitFor()
})

test.each([
  "http://elsewhere.example/timeline.json",
  "//elsewhere.example/timeline.json",
  "ftp://elsewhere.example/t.json",
  "javascript:alert(1)",
  'data:application/json,{"events":[]}',
  "file:///etc/timeline.json",
])("%s is refused before anything is fetched", async (address) => {
  const asked: string[] = []
  const { page, sourceline } = await open(`?src=${encodeURIComponent(address)}`, {
    prepare: (page) => Promise.resolve(page.on("request", (request) => asked.push(request.url()))),
  })
  expect(await sourceline.count()).toEqual(NOTHING)
  await page.getByRole("alert").getByText(address).waitFor()
  await page.getByRole("heading", { name: en.ui.load.refused }).waitFor()
  await page.getByRole("alert").getByText(en.ui.load.refusedWhy).waitFor()
  expect(asked.filter((url) => !url.startsWith("http://127.0.0.1"))).toEqual([])
})

test("a blob: made by this site is refused as any other", async () => {
  const { page } = await open("alex-krizhevsky/")
  const blob = await page.evaluate(() => URL.createObjectURL(new Blob(['{"title":"A blob","events":[]}'])))
  const next = await open(`?src=${encodeURIComponent(blob)}`)
  await next.page.getByRole("heading", { name: en.ui.load.refused }).waitFor()
})

test("a file that is dropped is read on the page alone, its address holds only its name, and another can be chosen", async () => {
  const asked: string[] = []
  const visit = await open("alex-krizhevsky/", {
    prepare: (page) => Promise.resolve(page.on("request", (request) => asked.push(request.method() + request.url()))),
  })
  const { page, idle, address, sourceline, go } = visit
  const before = asked.length
  const drag = (type: "dragover" | "drop", name: string, text: string) =>
    page.evaluate(
      ([type, name, text]) => {
        const dataTransfer = new DataTransfer()
        const bytes = Uint8Array.from(text!, (letter) => letter.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], name!))
        document
          .querySelector(".chronology")!
          .dispatchEvent(new DragEvent(type!, { dataTransfer, bubbles: true, cancelable: true }))
      },
      [type, name, text],
    )
  const mine = JSON.stringify(timeline({ id: "one", date: "2017", title: "<b>Mine</b>" }))
  await drag("dragover", "mine.json", mine)
  await page.getByText(en.ui.load.dropNote).waitFor()
  await drag("drop", "mine.json", mine)
  await page.getByRole("heading", { level: 1, name: "A small file" }).waitFor()
  await idle()
  expect(await page.locator(".file-drop").count()).toBe(0)
  expect(await sourceline.count()).toMatchObject({ events: 1 })
  expect(address()).toBe("?src=file:mine.json")
  await page.getByText(en.ui.header.foreign("mine.json")).first().waitFor()
  await sourceline.select("one")
  await page.getByRole("heading", { name: "<b>Mine</b>" }).waitFor()
  expect(address()).toContain("src=file:mine.json")
  expect(asked.slice(before).filter((each) => !/^GET.*\.(js|css|woff2|svg)$/.test(each))).toEqual([])

  const compact = await writeCompact(makeTimeline({ title: "A packed file", events: [{ date: "2017", title: "One" }] }))
  await drag("drop", "mine.sourceline", Buffer.concat(compact).toString("latin1"))
  await page.getByRole("heading", { level: 1, name: "A packed file" }).waitFor()
  expect(await sourceline.count()).toMatchObject({ events: 1 })

  await go("?src=file:mine.json")
  await page.getByRole("heading", { name: en.ui.load.ownFile }).waitFor()
  const choose = (name: string, text: string) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) })
  await choose("broken.json", "<html>")
  await page.getByRole("heading", { name: en.ui.load.notJson }).waitFor()
  await page.getByText(en.ui.load.chooseOther).waitFor()
  await choose("mine.json", mine)
  await page.getByRole("heading", { level: 1, name: "A small file" }).waitFor()
  await page.goBack()
  await page.getByRole("heading", { name: en.ui.load.notJson }).waitFor()
})

test("an address of a file with nothing in it is dropped with a notice", async () => {
  const { page, sourceline } = await open("?src=")
  expect(await sourceline.count()).toMatchObject({ events: 32 })
  await page.getByRole("status").filter({ hasText: en.address.noSource }).first().waitFor()
})

test("a page that shows someone's file fetches nothing of the site's own timeline", async () => {
  const src = await putFile(timeline({ id: "one", date: "2017", title: "Ours" }))
  const urls: string[] = []
  await open(`?src=${src}`, {
    prepare: (page) => Promise.resolve(page.on("request", (request) => urls.push(request.url()))),
  })
  expect(urls.filter((url) => url.endsWith("/read.json"))).toEqual([])
})

test("a file on its way shows how much has come", async () => {
  const src = await putFile(timeline({ id: "one", date: "2017", title: "Came whole" }))
  const release = () => fetch(new URL(src, inject("sites").root), { method: "POST" })
  let asSoonAsShown: Promise<unknown> = Promise.resolve()
  const { sourceline } = await open(`?src=${encodeURIComponent(`${src}?held`)}`, {
    prepare: (page) => {
      asSoonAsShown = page.getByRole("progressbar").waitFor().then(release)
      return Promise.resolve()
    },
  })
  await asSoonAsShown
  expect(await sourceline.count()).toMatchObject({ events: 1 })
})
