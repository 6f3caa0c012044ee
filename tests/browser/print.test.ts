import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { expect, test } from "vitest"
import { putFile, useBrowser } from "./page.ts"

interface Written {
  readonly events: readonly {
    readonly title: Readonly<Record<string, string>>
    readonly citations?: readonly { readonly source: string }[]
  }[]
  readonly sources: readonly { readonly id: string; readonly URL?: string }[]
}

const open = useBrowser()
const DATA = JSON.parse(readFileSync("data/timelines/alex-krizhevsky.json", "utf8")) as Written

/** What a reader of the page's PDF finds in it, page by page, without its spaces: lines break where they will. */
async function printed(page: Page): Promise<readonly string[]> {
  // The part that prints is fetched once the view is at rest.
  await page.waitForLoadState("networkidle")
  return pagesOf(await page.pdf({ format: "A4" }))
}

async function pagesOf(bytes: Buffer): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(bare(items.map((item) => ("str" in item ? item.str : "")).join("")))
  }
  await pdf.destroy()
  return pages
}

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "")

test.each(["en", "fr"])("the whole timeline on paper: every event, every source that one cites (%s)", async (tag) => {
  const { page } = await open(`alex-krizhevsky/?lang=${tag}&theme=dark`)
  const text = (await printed(page)).join("")
  for (const { title } of DATA.events) expect(text).toContain(bare(title[tag]!))
  const cited = new Set(DATA.events.flatMap(({ citations = [] }) => citations.map(({ source }) => source)))
  for (const { id, URL } of DATA.sources) if (cited.has(id) && URL !== undefined) expect(text, id).toContain(bare(URL))
  expect(text).toContain(bare(tag === "fr" ? "les 32 événements" : "all 32 events"))
  expect(text).toContain(tag === "en" ? "/alex-krizhevsky/?lang=en" : `/alex-krizhevsky/${tag}/`)
  // The ground round the letters of the drawing is not made of letters.
  const lane = bare(tag === "fr" ? "3 non trouvés" : "3 none found")
  expect(text.split(lane)).toHaveLength(2)
  // Nothing of the interface.
  expect(text).not.toContain(tag === "fr" ? "Partager" : "Share")
  // And it is gone again.
  expect(await page.locator(".on-paper").count()).toBe(0)
})

test("a year, an event and a source alone", async () => {
  const { page, go } = await open("alex-krizhevsky/2017/")
  const year = (await printed(page)).join("")
  expect(year).toContain(bare("Communications of the ACM reprints the paper"))
  expect(year).not.toContain("Dessa")
  await go("alex-krizhevsky/event/left-google/")
  const event = (await printed(page)).join("")
  expect(event).toContain(bare("His own page ends the Google entry in September 2017."))
  expect(event).not.toContain(bare("Communications of the ACM reprints the paper"))
  // On a page that lies, too, the drawing stands under the title: its legend is its end.
  const [first] = await pagesOf(await page.pdf({ format: "A4", landscape: true }))
  expect(first).toContain(bare("Record checked"))
  expect(first).toContain(bare("None found"))
  await go("alex-krizhevsky/source/chm-press/")
  const source = (await printed(page)).join("")
  expect(source).toContain(bare("Cited for"))
  expect(source).not.toContain(bare("Communications of the ACM reprints the paper"))
})

test("of more events and lanes than anybody prints the first are there, whole, and how to print others", async () => {
  const lanes = Array.from({ length: 130 }, (_, at) => ({ id: `l${at}`, label: `Row ${at}` }))
  const events = Array.from({ length: 600 }, (_, at) => ({
    ...{ date: String(1400 + at), title: `Number ${at + 1}.`, lane: `l${at % 130}` },
  }))
  const { page } = await open(`?src=${await putFile({ title: "Many", lanes, events })}`)
  const pages = await printed(page)
  const text = pages.join("")
  expect(text).toContain(bare("The first 500 of 600 events are printed. Zoom in or filter to print fewer."))
  expect(text).toContain("Number500.")
  expect(text).not.toContain("Number501.")
  expect(text).toContain(bare("34 more lanes are not drawn. Filter by lane to draw them."))
  // No date is parted from its event by the end of a page.
  const listed = pages.filter((page) => page.includes(bare("no source cited")))
  expect(listed.length).toBeGreaterThan(20)
  expect(listed.filter((page) => /\d{4}$/.test(page))).toEqual([])
})

test("in a frame the same of its view", async () => {
  const { page } = await open("alex-krizhevsky/embed/?event=left-google")
  const text = (await printed(page)).join("")
  expect(text).toContain(bare("His own page ends the Google entry in September 2017."))
})

test("until the part that prints has come the key waits for it, and a menu prints the screen without its tools", async () => {
  let release: () => void = () => undefined
  const isReleased = new Promise<void>((resolve) => (release = resolve))
  const { page } = await open("alex-krizhevsky/?theme=dark", {
    prepare: async (page) => {
      await page.route("**/OnPaper-*.js", async (route) => {
        await isReleased
        await route.continue()
      })
      await page.addInitScript(() => {
        window.print = () => {
          dispatchEvent(new Event("beforeprint"))
          document.title = `Printed: ${document.querySelector(".on-paper h1")?.textContent ?? "the screen"}`
          dispatchEvent(new Event("afterprint"))
        }
      })
    },
  })
  const text = (await pagesOf(await page.pdf({ format: "A4" }))).join("")
  expect(text).toContain(bare("How its evidence stands"))
  expect(text).not.toContain("Share")
  await page.keyboard.press("Control+p")
  expect(await page.title()).not.toContain("Printed")
  release()
  await expect.poll(() => page.title()).toBe("Printed: Alex Krizhevsky")
})
