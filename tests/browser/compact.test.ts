import { beforeAll, expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { openCompact } from "../../src/timeline/compact/open.ts"
import { writeCompact } from "../../src/timeline/compact/write.ts"
import { makeTimeline, NOW } from "../make.ts"
import { putFile, useBrowser, type Visit } from "./page.ts"

const open = useBrowser()
const COUNT = 5000

/** Letters that don't deflate, so that a file of few events is too large to be read whole: Park and Miller's numbers. */
function makeNoise(): (letters: number) => string {
  let seed = 1
  return (letters) =>
    Array.from({ length: letters }, () => {
      seed = (seed * 48271) % 2147483647
      return String.fromCharCode(97 + (seed % 26))
    }).join("")
}

const noise = makeNoise()
const timeline = makeTimeline({
  title: "A compact file",
  events: Array.from({ length: COUNT }, (_, index) => ({
    id: `e${index}`,
    date: new Date(Date.UTC(1950, 0, 1 + 4 * index)).toISOString().slice(0, 10),
    title: index === 4321 ? "The needle in it" : `Event number ${index}`,
    text: noise(400),
  })),
})
let path = ""
/** Where the blocks begin, and how many there are. */
let blocksFrom = 0
let blocks = 0
beforeAll(async () => {
  const bytes = Buffer.concat(await writeCompact(timeline))
  path = await putFile(new Uint8Array(bytes))
  const source = {
    length: bytes.length,
    isWhole: false,
    read: (from: number, to: number) => Promise.resolve(bytes.subarray(from, to)),
  }
  const reads: number[] = []
  await openCompact({ ...source, read: (from, to) => (reads.push(to), source.read(from, to)) }, { now: NOW, words: en })
  blocksFrom = reads.at(-1)!
  blocks = Math.ceil(COUNT / 1024)
})

/** Opens the file at half a year of its first block, and notes which ranges are asked for, and workers made. */
async function visit(
  more: string,
  view = "",
): Promise<Visit & { readonly ranges: string[]; readonly workers: string[] }> {
  const ranges: string[] = []
  const workers: string[] = []
  const visit = await open(`?src=${encodeURIComponent(`${path}${more}`)}&t=1952-02..1952-04${view}`, {
    expected: /ERR_FAILED/,
    prepare: (page) => {
      page.on("worker", (worker) => workers.push(worker.url()))
      page.on("request", (request) => {
        const range = request.headers()["range"]
        if (range !== undefined) ranges.push(range)
      })
      return Promise.resolve()
    },
  })
  return { ...visit, ranges, workers }
}

test("of a compact file only the texts are fetched that are shown", async () => {
  const visited = await visit("")
  const { page, sourceline, ranges, workers, idle } = visited
  expect(workers).toEqual([expect.stringMatching(/^blob:/)])
  expect((await sourceline.count()).events).toBe(COUNT)
  await page.waitForFunction(() => window.sourceline.locate("e200")?.label != null)
  await idle()
  expect(ranges).toHaveLength(1)
  expect(Number(/\d+/.exec(ranges[0]!)![0])).toBe(blocksFrom)
  await sourceline.select("e3000")
  await page.getByRole("heading", { name: "Event number 3000" }).waitFor()
  expect(ranges.length).toBeLessThan(blocks)
  expect(await sourceline.problems()).toEqual([])
})

test("texts that don't come are told of, and come when they are asked for again", async () => {
  const { page, sourceline } = await visit("")
  const isFile = (url: URL) => url.pathname === path
  await page.route(isFile, (route) => route.abort())
  await sourceline.select("e3000")
  await page.getByRole("heading", { name: en.ui.texts.lost }).waitFor()
  const bar = page.getByText(en.ui.load.texts)
  await bar.waitFor()
  expect((await sourceline.problems()).map(({ message }) => message)).toEqual([
    expect.stringContaining("could not be fetched"),
  ])
  await page.unroute(isFile)
  await page.getByRole("complementary").getByRole("button", { name: en.ui.load.tryAgain }).click()
  const heading = page.getByRole("heading", { name: "Event number 3000" })
  await heading.waitFor()
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
  await bar.waitFor({ state: "detached" })
  expect(await sourceline.problems()).toEqual([])
})

test.each(["", "?noranges"])("a search finds a title that is not here, and a link its event: %j", async (more) => {
  const { page, sourceline } = await visit(more)
  await page.getByRole("searchbox").fill("needle")
  await page.getByText("The needle in it").first().waitFor()
  await sourceline.select("e2500")
  await page.getByRole("heading", { name: "Event number 2500" }).waitFor()
  expect((await sourceline.count()).events).toBe(COUNT)
})

test("the table is sorted by title once all titles are here, and their fetching can be stopped", async () => {
  const { page, ranges } = await visit("", "&view=table")
  const first = page.locator(".table-view tbody tr").first()
  const isFile = (url: URL) => url.pathname === path
  await first.getByText("Event number 0", { exact: true }).waitFor()
  let release: () => void = () => undefined
  const isReleased = new Promise<void>((resolve) => (release = resolve))
  await page.route(isFile, async (route) => {
    await isReleased
    await route.continue()
  })
  const before = ranges.length
  await page.getByRole("button", { name: "Event", exact: true }).click()
  await page.getByRole("progressbar").waitFor()
  await page.getByRole("button", { name: en.ui.load.stop }).click()
  await page.getByRole("progressbar").waitFor({ state: "detached" })
  expect(await page.locator(".table-view [aria-sort]").textContent()).toBe("Date")
  await page.getByRole("button", { name: "Event", exact: true }).click()
  release()
  await page.getByText("sorted by title, A to Z", { exact: true }).waitFor()
  expect(ranges.length).toBeGreaterThan(before)
  await page.getByRole("button", { name: "Event", exact: true }).click()
  await first.getByText("The needle in it").waitFor()
})
