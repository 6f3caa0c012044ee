import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { FRAMES, screensFor, stripsFor } from "../../src/entry/screens.ts"
import { fingerprintOf } from "../../src/timeline/fingerprint.ts"
import { yearOfBuild } from "./builtin.ts"
import { useBrowser, type Visit, type VisitOptions } from "./page.ts"
import { difference } from "./pictures.ts"

const YEAR = yearOfBuild()
const visit = useBrowser()
const open: typeof visit = (address, options) => visit(address, { now: `${YEAR}-11-24T12:00:00Z`, ...options })

/** Of each kind one, in both languages. */
const PAGES = [
  ["", "en-GB"],
  ["alex-krizhevsky/", "en-GB"],
  ["alex-krizhevsky/2017/", "en-GB"],
  ["alex-krizhevsky/2010/", "en-GB"],
  ["alex-krizhevsky/event/google/", "en-GB"],
  ["alex-krizhevsky/event/no-x-activity/", "en-GB"],
  ["alex-krizhevsky/source/nips-2012-paper/", "en-GB"],
  ["alex-krizhevsky/fr/", "fr-FR"],
  ["alex-krizhevsky/fr/2017/", "fr-FR"],
  ["alex-krizhevsky/fr/event/google/", "fr-FR"],
] as const
const DESK = { width: 1440, height: 900 } as const
const PHONE = { width: 390, height: 844 } as const
/** What a phone has of its own, the sheet, is the same in both languages. */
const CASES = PAGES.flatMap(([address, locale]) =>
  [DESK, ...(locale === "en-GB" && address !== "" ? [PHONE] : [])].map((size) => ({ address, locale, ...size })),
)

interface Watch {
  /** What the page looked like before its script ran. */
  readonly before: Uint8Array
  /** Everything that the console was told, and everything that moved. */
  readonly told: readonly string[]
  readonly moved: readonly string[]
  /** The elements that were written are those that are there now. */
  readonly isTakenOver: boolean
}

declare global {
  interface Window {
    moved: string[]
  }
}

/** Looks at the page before the first script is let in. */
async function watch(
  address: string,
  options: VisitOptions,
  look?: (page: Page) => Promise<void>,
): Promise<Watch & Pick<Visit, "page" | "sourceline">> {
  const told: string[] = []
  let before: Uint8Array = new Uint8Array()
  const { page, sourceline } = await open(address, {
    ...options,
    async prepare(page) {
      page.on("console", (message) => told.push(`${message.type()}: ${message.text()}`))
      await page.addInitScript(() => {
        window.moved = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { sources?: { node?: Element }[] })[])
            window.moved.push(...(entry.sources ?? []).map(({ node }) => node?.className ?? "something"))
        }).observe({ type: "layout-shift", buffered: true })
      })
      await page.route(/\/assets\/(index|embed)-[\w-]+\.js$/, async (route) => {
        await page.locator("#root h1").first().waitFor()
        // Fonts that come after the first paint may move letters a little; what counts here is the script.
        await page.evaluate(async () => {
          await document.fonts.ready
          for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
          window.moved = []
          document.querySelector<HTMLElement>("#root .app")!.dataset["mark"] = "written"
        })
        before = await page.screenshot({ animations: "disabled" })
        await look?.(page)
        await route.continue()
      })
    },
  })
  const isTakenOver = (await page.locator("#root .app[data-mark]").count()) === 1
  return { page, sourceline, before, told, moved: await page.evaluate(() => window.moved), isTakenOver }
}

test.each(CASES)(
  "the page at $address is taken over as it stands on $width × $height px",
  async ({ address, ...options }) => {
    const { page, before, told, moved, isTakenOver } = await watch(address, options)
    expect({ told, moved, isTakenOver }).toEqual({ told: [], moved: [], isTakenOver: true })
    // The thread to the source in hand, and letters that canvas and SVG set a fraction of a pixel apart.
    expect(await difference(page, before, await page.screenshot({ animations: "disabled" }))).toBeLessThan(0.01)
    expect(await page.locator(".first-drawing").count()).toBe(0)
    expect(await page.locator("#article").count()).toBe(0)
  },
)

test.each([
  "?t=2012..2014",
  "?lang=fr",
  "?theme=dark",
  "?event=google",
  "?year=2012&q=alexnet",
  "?q=google&lanes=work&evidence=confirmed",
  "?utm_source=elsewhere",
  "?t=nonsense&event=gogle",
])("what no page could know, %s, is shown without a complaint and moves nothing", async (query) => {
  const { told, moved } = await watch(`alex-krizhevsky/2017/${query}`, { width: 1440, height: 900 })
  expect({ told, moved }).toEqual({ told: [], moved: [] })
})

test("readers of another language than the page's get theirs, without a complaint", async () => {
  const { page, told, moved } = await watch("alex-krizhevsky/2017/", { locale: "fr-FR" })
  expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  expect({ told, moved }).toEqual({ told: [], moved: [] })
})

test.each(["alex-krizhevsky/", `alex-krizhevsky/${YEAR}/`, "alex-krizhevsky/event/two-bear/"])(
  "the page at %s gives way to today's years after it was built",
  async (address) => {
    const { page, told, moved, isTakenOver } = await watch(address, { now: `${YEAR + 5}-02-03T12:00:00Z` })
    expect({ told, moved, isTakenOver }).toEqual({ told: [], moved: [], isTakenOver: false })
    const [, last] = /– (\d{4})/.exec((await page.locator(".span-readout").textContent()) ?? "") ?? []
    if (!address.includes(String(YEAR))) expect(Number(last)).toBeGreaterThanOrEqual(YEAR + 5)
  },
)

test("a page whose data is another build's shows the data, without a complaint", async () => {
  const { page } = await open("alex-krizhevsky/event/google/", {
    prepare: (page) =>
      page.route("**/read.json", async (route) => {
        const text = await (await route.fetch()).text()
        // As another build would have written it.
        const body = text.replace(/^\{"sum":"[^"]*",/, "{").replaceAll("At Google", "With Google")
        await route.fulfill({ body: `{"sum":"${fingerprintOf(body)}",${body.slice(1)}` })
      }),
  })
  expect(await page.locator(".panel-title").textContent()).toBe("With Google")
})

test("what an address asks for is not preceded by what the page was written with", async () => {
  for (const address of ["alex-krizhevsky/?t=2012..2014", "alex-krizhevsky/embed/?year=2017"]) {
    const seen: boolean[] = []
    await open(address, {
      async prepare(page) {
        await page.route(/\/assets\/(index|embed)-[\w-]+\.js$/, async (route) => {
          await page.waitForFunction(() => document.documentElement.dataset["asked"] === "")
          seen.push(await page.locator(".first-drawing").first().isVisible())
          seen.push(await page.locator("#root h1").first().isVisible())
          await route.continue()
        })
      },
    })
    expect(seen).toEqual([false, true])
  }
})

test("where the page's own script does not come, what was hidden for it is shown", async () => {
  for (const address of ["alex-krizhevsky/?t=2012..2014", "?src=/alex-krizhevsky/timeline.json"]) {
    const { page } = await open(address, {
      isHost: true,
      expected: /ERR_FAILED/,
      prepare: (page) => page.route(/\/assets\/index-[\w-]+\.js$/, (route) => route.abort()),
    })
    await page.locator(".first-drawing").first().waitFor({ state: "visible" })
  }
})

test.each([
  ["afterparts", "alex-krizhevsky/event/google/", ".panel-title"],
  ["en-page", "alex-krizhevsky/event/google/", ".panel-title"],
])("a page that %s does not come to keeps its text", async (name, address, kept) => {
  const { page } = await open(address, {
    isHost: true,
    expected: /ERR_FAILED|dynamically imported module/,
    prepare: (page) => page.route(new RegExp(`/assets/(${name}|fr-page)-[\\w-]+\\.js`), (route) => route.abort()),
  })
  await page
    .getByRole("button", { name: /again|Sourceline/ })
    .first()
    .waitFor()
  expect(await page.locator(`#root ${kept}`).isVisible()).toBe(true)
  expect(await page.locator("#article").count()).toBe(1)
})

test("a page whose data does not come keeps its text, says so, and opens when tried again", async () => {
  let isHeld = true
  const { page, idle } = await open("alex-krizhevsky/2017/", {
    isHost: true,
    expected: /ERR_FAILED/,
    prepare: (page) => page.route(/\.json$/, (route) => (isHeld ? route.abort() : route.continue())),
  })
  await page.getByRole("alert").waitFor()
  expect(await page.locator("#root .panel-title").isVisible()).toBe(true)
  isHeld = false
  await page.getByRole("button", { name: "Try again" }).click()
  await idle()
  expect(await page.locator("h1:visible").count()).toBe(1)
})

test.each(["late", "never"])("early.js that comes %s hides nothing", async (when) => {
  let release = () => {}
  const hasStarted = new Promise<void>((resolve) => (release = resolve))
  const { page } = await open("?src=/alex-krizhevsky/timeline.json", {
    ...(when === "never" && { expected: /ERR_FAILED/ }),
    async prepare(page) {
      await page.route("**/early.js", async (route) => {
        await hasStarted
        await (when === "late" ? route.continue() : route.abort())
      })
      // Nothing is painted before it has come, so that there are no frames to look in.
      void page.waitForFunction(() => "sourceline" in window, null, { polling: 20 }).then(release, release)
    },
  })
  expect(await page.locator("h1").first().isVisible()).toBe(true)
})

test("somebody else's file and what reads it are asked for before the page's own script is there", async () => {
  const file = "alex-krizhevsky/timeline.json"
  const fetched: string[] = []
  const { page, address } = await open(`?src=${file}`, {
    async prepare(page) {
      page.on("request", (request) => fetched.push(new URL(request.url()).pathname))
      const isAsked = [page.waitForRequest(`**/${file}`), page.waitForRequest(/\/assets\/loadfile-[\w-]+\.js$/)]
      await page.route(/\/assets\/index-[\w-]+\.js$/, async (route) => {
        await Promise.all(isAsked)
        await route.continue()
      })
    },
  })
  expect(await page.locator("h1:visible").textContent()).toBe("Alex Krizhevsky")
  expect(address()).toBe(`?src=${file}`)
  // Once each: the page takes the answer that is on its way.
  const asked = fetched.filter((path) => path.endsWith(file) || path.includes("/loadfile-"))
  expect(asked).toHaveLength(2)
})

test.each([
  ["without encryption", "http://other.example/x.json"],
  ["of a script", "javascript:alert(1)"],
  ["of 2,000 letters", `https://other.example/${"x".repeat(2000)}`],
])("nothing is asked at an address %s", async (_, source) => {
  const asked: string[] = []
  const { page } = await open(`?src=${encodeURIComponent(source)}`, {
    isHost: true,
    prepare: (page) => Promise.resolve(void page.on("request", (request) => asked.push(request.url()))),
  })
  await page.getByRole("alert").waitFor()
  expect(asked.filter((url) => new URL(url).protocol !== "http:" || new URL(url).hostname === "other.example")).toEqual(
    [],
  )
})

test("what is typed before the script has come is searched", async () => {
  const { page, address } = await open("alex-krizhevsky/", {
    async prepare(page) {
      await page.route(/\/assets\/index-[\w-]+\.js$/, async (route) => {
        await page.locator("input[type=search]").fill("patent")
        await route.continue()
      })
    },
  })
  await page.locator(".event-row").first().waitFor()
  expect(await page.locator("input[type=search]").inputValue()).toBe("patent")
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search")
  await page.waitForURL(/\?q=patent$/)
  expect(address()).toBe("alex-krizhevsky/?q=patent")
})

test("a page whose style sheet did not come stays as it was written", async () => {
  const { page } = await open("alex-krizhevsky/", {
    isHost: true,
    expected: /ERR_FAILED/,
    prepare: (page) => page.route(/\/assets\/index-[\w-]+\.css$/, (route) => route.abort()),
  })
  await page.waitForFunction(() => "sourceline" in window)
  expect(await page.locator(".first-drawing").count()).toBe(2)
  expect(await page.locator("#article h1").isVisible()).toBe(true)
})

test.each(["alex-krizhevsky/index.html", "alex-krizhevsky/2017/index.html", "index.html"])(
  "%s is the page of its folder",
  async (address) => {
    const { told, moved, isTakenOver } = await watch(address, { width: 1440, height: 900 })
    expect({ told, moved, isTakenOver }).toEqual({ told: [], moved: [], isTakenOver: true })
  },
)

test("without any script the chronology and the text are painted", async () => {
  const { page } = await open("alex-krizhevsky/event/google/", {
    isHost: true,
    expected: /ERR_FAILED/,
    async prepare(page) {
      await page.addInitScript(() => {
        window.moved = []
        // Not asked of `performance`, which the pinned clock replaces.
        new PerformanceObserver((list) => window.moved.push(...list.getEntries().map(({ name }) => name))).observe({
          type: "paint",
          buffered: true,
        })
      })
      await page.route(/\.js$/, (route) => route.abort())
    },
  })
  await page.getByRole("heading", { name: "At Google" }).first().waitFor()
  expect(await page.locator(".first-drawing > svg:visible").count()).toBe(2)
  await page.waitForFunction(() => window.moved.includes("first-contentful-paint"))
})

test("a page in another language keeps its address, links stay in it, and a switch leads to the page in the other", async () => {
  const { page, address, idle } = await open("alex-krizhevsky/fr/2017/", { locale: "en-GB" })
  expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  expect(address()).toBe("alex-krizhevsky/fr/2017/")
  await page.locator(".event-rows a").first().click()
  await idle()
  expect(address()).toMatch(/^alex-krizhevsky\/fr\/event\//)
  await page.getByRole("button", { name: /English/ }).click()
  await page.waitForURL(/\/alex-krizhevsky\/event\/[\w-]+\/\?(year=2017&)?lang=en$/)
  await page.goBack()
  await page.locator("html[lang=fr]").waitFor()
  expect(address()).toBe("alex-krizhevsky/fr/2017/")
})

test("links of a page that was taken over lead on from whatever address it has by then", async () => {
  const { page, sourceline, idle } = await open("alex-krizhevsky/")
  await sourceline.select("google")
  await idle()
  const links = await page.locator("#details a[href*='/event/'], #details a[href*='/source/']").all()
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) {
    const url = await link.evaluate((each) => (each as HTMLAnchorElement).href)
    expect((await fetch(url)).status, url).toBe(200)
  }
})

/** On the first drawing that shows, px of the viewport. */
interface Drawn {
  readonly box: { readonly left: number; readonly right: number }
  readonly texts: readonly {
    readonly text: string
    readonly left: number
    readonly right: number
    /** Of its letters, as they show and as they were set. */
    readonly size: number
    readonly set: number
  }[]
  /** Middles of the coarse lines of the grid, and of the round marks. */
  readonly ticks: readonly number[]
  readonly marks: readonly number[]
}

const firstDrawn = (page: Page): Promise<Drawn> =>
  page.locator("[data-chronology] .first-drawing > svg:visible").evaluate((svg) => {
    const all = (selector: string) => [...svg.querySelectorAll<SVGGraphicsElement>(selector)]
    const middle = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return (left + right) / 2
    }
    const texts = all("text").map((element) => {
      const { left, right } = element.getBoundingClientRect()
      const set = Number(element.getAttribute("font-size"))
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * element.getScreenCTM()!.a
      return { text: element.textContent, left, right, size, set }
    })
    const { left, right } = svg.parentElement!.getBoundingClientRect()
    const plotLeft = svg.getBoundingClientRect().left
    return {
      box: { left, right },
      texts,
      ticks: all('[clip-path] rect[width="1"][height="100%"]')
        .map(middle)
        .filter((x) => x > plotLeft + 1),
      marks: all("circle").map(middle),
    }
  })

/** Round marks that some of these views show, and how their labels start. */
const MARKED = {
  "imagenet-win": "Wins the ImageNet",
  "alexnet-paper": "AlexNet paper",
  "alexnet-reprint": "AlexNet paper reprinted",
  "chauffeurnet-paper": "ChauffeurNet",
  "left-google": "Leaves Google",
  "alexnet-code": "AlexNet source",
}

test.each([
  ["alex-krizhevsky/", 1366, 768],
  ["alex-krizhevsky/2017/", 1366, 768],
  ["alex-krizhevsky/", 1920, 1080],
  ["alex-krizhevsky/2017/", 1920, 1080],
  ["alex-krizhevsky/", 1024, 768],
  ["alex-krizhevsky/", 820, 1180],
  ["alex-krizhevsky/2017/", 820, 1180],
  ["alex-krizhevsky/embed/", 300, 260],
  ["alex-krizhevsky/embed/", 390, 600],
  ["alex-krizhevsky/embed/", 640, 400],
  ["alex-krizhevsky/embed/", 1000, 600],
])("%s on %i × %i px is first drawn as wide as its box, in letters of their size", async (address, width, height) => {
  const drawn: Drawn[] = []
  const { page, before, moved, sourceline } = await watch(address, { width, height }, async (page) => {
    drawn.push(await firstDrawn(page))
  })
  expect(moved).toEqual([])
  expect(await difference(page, before, await page.screenshot({ animations: "disabled" }))).toBeLessThan(0.04)
  const { box, texts, ticks, marks } = drawn[0]!
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter(({ size, set }) => Math.abs(size - set) > 0.01)).toEqual([])
  // Downwards lanes may go on; sideways all is whole.
  expect(texts.filter(({ left, right }) => left < box.left || right > box.right)).toEqual([])
  const isNear = (x: number, all: readonly number[]) => all.some((each) => Math.abs(each - x) <= 2)
  const { from, to } = await sourceline.view()
  const left = box.left + (box.right - box.left < 560 ? 0 : 120)
  const years = Array.from({ length: 40 }, (_, at) => Date.UTC(2000 + at))
    .map((start) => left + ((start - from) / (to - from)) * (box.right - left))
    .filter((x) => x > left && x < box.right)
  expect(ticks.length).toBeGreaterThan(1)
  expect(ticks.filter((x) => !isNear(x, years))).toEqual([])
  let compared = 0
  for (const [event, title] of Object.entries(MARKED)) {
    const place = await sourceline.locate(event)
    if (place?.state !== "drawn" || !texts.some(({ text }) => text.startsWith(title))) continue
    expect({ event, isNear: isNear(place.x + place.width / 2, marks) }).toEqual({ event, isNear: true })
    compared++
  }
  expect(compared).toBeGreaterThan(0)
})

test("first drawings are made for the sizes that the page has", async () => {
  const desks = [
    ["wall", 1920, 1080],
    ["desk", 1440, 900],
    ["lap", 1280, 800],
    ["small", 1024, 768],
    ["tab", 720, 1180],
    ["phone", 390, 844],
    ["slim", 320, 740],
  ] as const
  const frames = [
    ["f960", 960, 420],
    ["f720", 720, 420],
    ["f560", 560, 420],
    ["f480", 480, 420],
    ["f400", 400, 420],
    ["f360", 360, 420],
    ["f300", 300, 420],
    ["f280", 280, 420],
    ["t960", 960, 600],
  ] as const
  const strips = { "alex-krizhevsky/": ["table"], "alex-krizhevsky/2017/": ["table", "small", "tab"] }
  for (const [address, screens, sizes] of [
    ["alex-krizhevsky/", screensFor(true), desks],
    ["alex-krizhevsky/2017/", screensFor(false), desks],
    ["alex-krizhevsky/embed/", FRAMES, frames],
  ] as const) {
    const { page } = await open(address)
    const sizeOf = (part: string) =>
      page.locator(part).evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }))
    for (const [name, width, height] of sizes) {
      await page.setViewportSize({ width, height })
      expect({ name, size: await sizeOf("[data-chronology]") }).toEqual(screens.find((screen) => screen.name === name))
    }
    if (address === "alex-krizhevsky/embed/") continue
    for (const name of strips[address]) {
      await page.setViewportSize({ width: { table: 1280, small: 1024, tab: 720 }[name]!, height: 800 })
      const strip = stripsFor(address === "alex-krizhevsky/").find((screen) => screen.name === name)
      expect({ name, size: await sizeOf(".overview") }).toEqual(strip)
    }
  }
})

test.each([
  [720, 420],
  [400, 420],
])("the page for frames is taken over as it stands on %i × %i px", async (width, height) => {
  const { page, before, told, moved, isTakenOver } = await watch("alex-krizhevsky/embed/", { width, height })
  expect({ told, moved, isTakenOver }).toEqual({ told: [], moved: [], isTakenOver: true })
  expect(await difference(page, before, await page.screenshot({ animations: "disabled" }))).toBeLessThan(0.01)
  expect(await page.locator(".first-drawing").count()).toBe(0)
})

test("a frame that asks for a year, a theme and a language gets them without a complaint", async () => {
  const address = "alex-krizhevsky/embed/?year=2017&theme=dark&lang=fr"
  const { page, told, moved } = await watch(address, { width: 720, height: 420 })
  expect({ told, moved }).toEqual({ told: [], moved: [] })
  expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark")
})

test.each(["", "alex-krizhevsky/"])(
  "somebody else's timeline at %j is never preceded by the site's own",
  async (at) => {
    const { page } = await open(`${at}?src=/alex-krizhevsky/timeline.json`, {
      async prepare(page) {
        await page.route(/\/assets\/index-[\w-]+\.js$/, async (route) => {
          await page.waitForFunction(() => document.documentElement.dataset["foreign"] === "")
          expect(await page.locator("#root h1").first().isVisible()).toBe(false)
          await route.continue()
        })
      },
    })
    expect(await page.locator("h1").first().isVisible()).toBe(true)
  },
)
