import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Resvg } from "@resvg/resvg-js"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Box } from "../../../src/layout/scene.ts"
import { drawCard, drawCards } from "../../../src/site/card.ts"
import { cardContent } from "../../../src/site/cardcontent.ts"
import { boxOfText, CARD, planCard, RAIL_Y } from "../../../src/site/cardplan.ts"
import { planCardScene, SCALE, TOP } from "../../../src/site/cardscene.ts"
import { cardSvg } from "../../../src/site/cardsvg.ts"
import { threadOf } from "../../../src/site/cardthread.ts"
import type { Page, Site } from "../../../src/site/page.ts"
import { pagesOf } from "../../../src/site/pagelist.ts"
import { loadTypeset, type Typeset } from "../../../src/site/typeset.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import type { Timeline } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline, NOW, read } from "../../make.ts"

const SITE: Site = { url: "https://example.org/", timelines: [], now: NOW }
const LONG =
  "The very long title of an event that says in one breath what other titles would say in three, and that goes on for a " +
  "while after that, since nobody stopped it"
const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

let typeset: Typeset
beforeAll(async () => {
  typeset = await loadTypeset()
})

const withCards = (timeline: Timeline): Page[] =>
  pagesOf(timeline, [en, fr]).filter(({ target: { kind } }) => kind !== "source" && kind !== "embed")

function career(): Page[] {
  const { timeline } = read(readFileSync("data/timelines/alex-krizhevsky.json", "utf8"), { slug: "alex-krizhevsky" })
  return withCards(timeline!)
}

const pageAt = (pages: readonly Page[], path: string): Page => pages.find((page) => page.path.endsWith(path))!

/** Timelines that strain a card, by what is odd about them. */
const ODD: Readonly<Record<string, () => Timeline>> = {
  "no events": () => makeTimeline({ title: "Nothing yet", events: [] }),
  "no dates": () => makeTimeline({ title: "No dates", events: [{ title: "When was that", undated: true }] }),
  "letters that our faces lack": () =>
    makeTimeline({ title: "時代の年表", events: [{ title: "「AIの時代」を作った男", date: "2019-10-21" }] }),
  "right to left": () =>
    makeTimeline({ title: "ציר הזמן", language: "he", events: [{ title: "אירוע", date: "2019" }, { title: "عربي" }] }),
  "long texts": () =>
    makeTimeline({
      title: LONG,
      summary: `${LONG}. ${LONG}`,
      lanes: [
        { id: "a", label: LONG },
        { id: "b", label: WORD },
      ],
      sources: [
        { id: "s", type: "book", publisher: LONG },
        { id: "t", type: "book", publisher: WORD },
      ],
      events: [
        {
          title: `${LONG} ${LONG} ${LONG}`,
          date: "2012-09",
          citations: [{ source: "s", stance: "disputes" }, { source: "t" }],
        },
        { title: WORD, date: "{1990,2000}", lane: "b" },
      ],
    }),
  "the Big Bang": () =>
    makeTimeline({
      title: "Everything",
      events: [
        { title: "Big Bang", date: "Y-13800000000" },
        { title: "Us", date: "Y-300000/.." },
      ],
    }),
  "one day": () => makeTimeline({ title: "A day", events: [{ date: "2020-01-01T08:00:00Z" }, { date: "2020-01-01" }] }),
  "many lanes": () => {
    const lanes = Array.from({ length: 14 }, (_, lane) => ({ id: `l${lane}`, label: `Lane ${lane}` }))
    return makeTimeline({ title: "Lanes", lanes, events: makeEvents(60, 2, { lanes: lanes.map(({ id }) => id) }) })
  },
  "very many events": () => makeTimeline({ title: "Many", events: makeEvents(600) }),
}

/** A few pages of each kind. */
const someOf = (timeline: Timeline): Page[] => {
  const pages = withCards(timeline)
  return ["timeline", "year", "event"].flatMap((kind) => pages.filter(({ target }) => target.kind === kind).slice(0, 3))
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Everything that is told from something else on a card: texts, chip, badges with their names, axis names. */
function boxesOf(page: Page): { readonly name: string; readonly box: Box }[] {
  const content = cardContent(page, SITE)
  const plan = planCard(content, typeset)
  const scene = planCardScene(page, content, typeset)
  return [
    ...plan.texts.map((text) => ({ name: text.text.lines.join(" "), box: boxOfText(text) })),
    ...(plan.chip === null ? [] : [{ name: "chip", box: plan.chip.box }]),
    ...plan.entries.flatMap(({ badge, name }, row) => [
      ...(badge.width === 0 ? [] : [{ name: `badge ${row}`, box: badge }]),
      ...(name === null ? [] : [{ name: name.text.lines.join(" "), box: boxOfText(name) }]),
    ]),
    ...(scene.axis?.names ?? []).map(({ text, x, y, width, style }) => ({
      name: text,
      box: { x, y: y - 0.7 * style.size, width, height: 0.7 * style.size },
    })),
  ]
}

const stretchesOf = (way: readonly { readonly x: number; readonly y: number }[]): Box[] =>
  way.slice(1).map((to, index): Box => {
    const from = way[index]!
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x: x - 2, y: y - 2, width: Math.abs(to.x - from.x) + 1, height: Math.abs(to.y - from.y) + 4 }
  })

function expectToStandApart(page: Page): void {
  const boxes = boxesOf(page)
  for (const [index, { name, box }] of boxes.entries()) {
    const right = box.x + box.width
    expect(
      box.x >= 40 && right <= CARD.right + 24 && box.y >= 40 && box.y + box.height <= 626,
      `${name} is inside`,
    ).toBe(true)
    const over = boxes.slice(index + 1).filter((other) => overlap(box, other.box))
    expect(over.map((other) => `${page.path}: "${name}" meets "${other.name}"`)).toEqual([])
  }
}

describe("a card", () => {
  test("is a PNG of 1200 by 630 px", async () => {
    const png = Buffer.from(await drawCard(pageAt(career(), "event/left-google/"), SITE, typeset))
    expect(png.subarray(1, 4).toString()).toBe("PNG")
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })

  test("of an event says what, when, how sure and from where", () => {
    const content = cardContent(pageAt(career(), "event/left-google/"), SITE)
    expect(content).toMatchObject({
      name: "Alex Krizhevsky",
      title: "Leaves Google",
      facts: "September 2017",
      evidence: { word: "Confirmed", reason: "recorded at the source" },
      year: 2017,
      total: 4,
    })
    expect(content.entries[0]).toMatchObject({ kind: "source", number: "5" })
  })

  test("speaks the language of its page", () => {
    const content = cardContent(pageAt(career(), "fr/event/left-google/"), SITE)
    expect(content).toMatchObject({ title: "Quitte Google", facts: "septembre 2017", evidence: { word: "Confirmé" } })
  })

  test("of a year names its events, the most important when there are more than four, and counts the rest", () => {
    const content = cardContent(pageAt(career(), "krizhevsky/2017/"), SITE)
    expect(content).toMatchObject({ title: "2017", facts: "6\u00a0events", year: 2017, total: 6 })
    const plan = planCard(content, typeset)
    expect(plan.entries.map(({ name }) => name?.text.lines.join(" "))).toEqual([
      "At Google",
      "Self-driving research",
      "AlexNet paper reprinted by the ACM",
      "Leaves Google",
      "+2",
    ])
  })

  test("counts apart what no search found, and says once who disputes", () => {
    const facts = (path: string) => cardContent(pageAt(career(), path), SITE).facts.replaceAll("\u00a0", " ")
    expect(facts("krizhevsky/2022/")).toBe("4 events · 1 none found")
    expect(facts("fr/2022/")).toBe("4 événements · 1 non trouvé")
    const evidence = (path: string) => cardContent(pageAt(career(), path), SITE).evidence
    expect(evidence("krizhevsky/event/no-prominent-publications/")).toMatchObject({
      word: "None found",
      reason: expect.stringMatching(/^disputed by /) as string,
    })
    expect(evidence("fr/event/no-prominent-publications/")).toMatchObject({
      word: "Non trouvé",
      reason: expect.stringMatching(/^contesté par /) as string,
    })
  })

  test("of a timeline has its summary, counts, dates and lanes", () => {
    const content = cardContent(pageAt(career(), "alex-krizhevsky/"), SITE)
    expect(content).toMatchObject({ name: "Sourceline", about: "example.org", title: "Alex Krizhevsky" })
    expect(content.facts.replaceAll("\u00a0", " ")).toBe("29 events · 3 none found · 44 sources · 2009 to 2026")
    expect(content.entries.map(({ names }) => names[0])).toEqual(["Research", "Work", "Legacy", "Public record"])
  })

  test("has its texts as outlines, so that no font is asked for", () => {
    const svg = cardSvg(pageAt(career(), "event/left-google/"), SITE, typeset)
    expect(svg).not.toContain("<text")
    expect(svg).not.toContain("font-")
    const { texts } = planCard(cardContent(pageAt(career(), "event/left-google/"), SITE), typeset)
    const title = texts.find(({ text }) => text.lines.join(" ") === "Leaves Google")!
    expect(svg).toContain(typeset.trace("Leaves Google", title.x, title.y + title.text.ascent, title.text.style))
  })

  test("says the same of the same", () => {
    const page = pageAt(career(), "event/google/")
    expect(cardSvg(page, SITE, typeset)).toBe(cardSvg(page, SITE, typeset))
  })

  test("keeps everything apart and inside, on every card of the first timeline, in both languages", () => {
    const pages = career()
    expect(pages.length).toBeGreaterThan(100)
    for (const page of pages) expectToStandApart(page)
  })

  test("leads its thread past every other event, and has nothing else within the ring of the selected one", () => {
    const crowd = makeTimeline({
      lanes: ["a", "b", "c", "d"].map((id) => ({ id, label: id })),
      sources: [{ id: "s", publisher: "S" }],
      events: makeEvents(60, 5, { lanes: ["a", "b", "c", "d"], sources: ["s"] }),
    })
    let threads = 0
    for (const page of [...career(), ...withCards(crowd)]) {
      if (page.target.kind !== "event") continue
      const content = cardContent(page, SITE)
      const scene = planCardScene(page, content, typeset)
      const { selected } = content
      const { marks, bars, tints, whiskers } = scene.items
      const boxAt = (x0: number, x1: number, y: number, half: number): Box => ({
        ...{ x: x0 * SCALE, y: TOP + (y - half) * SCALE },
        ...{ width: (x1 - x0) * SCALE, height: 2 * half * SCALE },
      })
      const others = [
        ...marks.map(({ event, x, y, radius }) => ({ event, box: boxAt(x - radius, x + radius, y, radius) })),
        ...bars.map(({ event, x0, x1, y, height }) => ({ event, box: boxAt(x0, x1, y, height / 2) })),
        ...tints.map(({ event, x0, x1, y, height }) => ({ event, box: boxAt(x0, x1, y + height / 2, height / 2) })),
        ...whiskers.map(({ event, x0, x1, y }) => ({ event, box: boxAt(x0, x1, y, 1) })),
      ].filter(({ event }) => event !== selected)
      const meets = (box: Box) => others.filter((other) => overlap(box, other.box)).map(({ event }) => event)
      const { ring } = scene
      if (ring === null) continue
      const [x, y] = [ring.radius + ring.halfWidth + 7, ring.radius + 7]
      expect(meets(boxAt(ring.x - x, ring.x + x, ring.y, y)), `${page.path}: in the ring`).toEqual([])
      const thread = threadOf(planCard(content, typeset), scene)
      if (thread === null) continue
      threads += 1
      const crossed = stretchesOf(thread.way).flatMap(meets)
      expect(crossed, `${page.path}: under the thread`).toEqual([])
    }
    expect(threads).toBeGreaterThan(60)
  })

  test("leads its thread to the first number, past every text", () => {
    for (const page of career()) {
      if (page.target.kind !== "event") continue
      const content = cardContent(page, SITE)
      const plan = planCard(content, typeset)
      const thread = threadOf(plan, planCardScene(page, content, typeset))
      const first = plan.entries[0]!
      expect(thread?.end, page.path).toEqual({ x: first.badge.x, y: first.badge.y + first.badge.height / 2 })
      expect(thread!.way[0]!.y).toBeGreaterThan(RAIL_Y)
      const stretches = stretchesOf(thread!.way)
      for (const { name, box } of boxesOf(page)) {
        const meets = stretches.some((stretch) => overlap(stretch, box)) && name !== "badge 0"
        expect(meets, `${page.path}: the thread meets "${name}"`).toBe(false)
      }
    }
  })
})

describe.each(Object.entries(ODD))("a card of a timeline with %s", (_, make) => {
  test("is drawn, apart and inside", () => {
    for (const page of someOf(make())) {
      expectToStandApart(page)
      const svg = cardSvg(page, SITE, typeset)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox()!
      expect(drawn.x).toBeGreaterThanOrEqual(-0.5)
      expect(drawn.y).toBeGreaterThanOrEqual(-0.5)
      expect(drawn.x + drawn.width).toBeLessThanOrEqual(1200.5)
      expect(drawn.y + drawn.height).toBeLessThanOrEqual(630.5)
    }
  })
})

test("a title that our faces can't set gives its place to the date", () => {
  const page = pageAt(withCards(ODD["letters that our faces lack"]!()), "event/e0/")
  const { texts } = planCard(cardContent(page, SITE), typeset)
  expect(texts.map(({ text }) => text.lines.join(" "))).toEqual(["21 October 2019"])
})

test("a long title is set smaller, in lines, and whole", () => {
  const page = pageAt(withCards(ODD["long texts"]!()), "event/e0/")
  const { texts } = planCard(cardContent(page, SITE), typeset)
  expect(texts.map(({ text }) => text.lines.join(" "))).toContain(`${LONG} ${LONG} ${LONG}`)
})

describe("cards of a site", () => {
  const folder = mkdtempSync(join(tmpdir(), "cards-"))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const small = (title = "Second") =>
    pagesOf(
      makeTimeline({
        title: "Small",
        events: [
          { title: "First", date: "2001" },
          { title, date: "2003" },
        ],
      }),
      [en],
    )
  const files = () => readdirSync(folder).sort()

  test("are drawn once each, and found again", async () => {
    const first = await drawCards(small(), SITE, { cacheFolder: folder, typeset })
    expect([...first.pictures.keys()].sort()).toEqual([
      "test/2001/card.png",
      "test/2002/card.png",
      "test/2003/card.png",
      "test/card.png",
      "test/event/e0/card.png",
      "test/event/e1/card.png",
    ])
    expect([first.drawn, first.kept, files().length]).toEqual([6, 0, 6])
    const again = await drawCards(small(), SITE, { cacheFolder: folder, typeset })
    expect([again.drawn, again.kept]).toEqual([0, 6])
    for (const [path, png] of first.pictures) expect(Buffer.compare(png, again.pictures.get(path)!)).toBe(0)
  })

  test("are drawn anew where their content has changed, and what none has any more is dropped", async () => {
    const before = files()
    const { drawn, kept } = await drawCards(small("Another"), SITE, { cacheFolder: folder, typeset })
    // The event's own and that of its year.
    expect([drawn, kept]).toEqual([2, 4])
    expect(files()).toHaveLength(6)
    expect(files().filter((name) => before.includes(name))).toHaveLength(4)
  })

  test("are drawn anew where a kept file is broken, and files that are not cards stay", async () => {
    const [broken] = files()
    const whole = readFileSync(join(folder, broken!))
    writeFileSync(join(folder, broken!), whole.subarray(0, 1000))
    writeFileSync(join(folder, "notes.txt"), "mine")
    const { drawn } = await drawCards(small("Another"), SITE, { cacheFolder: folder, typeset })
    expect(drawn).toBe(1)
    expect(Buffer.compare(readFileSync(join(folder, broken!)), whole)).toBe(0)
    expect(files()).toContain("notes.txt")
  })

  test("are drawn all the same where nothing can be kept", async () => {
    // A file stands where the folder should be.
    const cacheFolder = join(folder, "notes.txt", "cards")
    const { drawn, pictures } = await drawCards(small(), SITE, { cacheFolder, typeset })
    expect(drawn).toBe(pictures.size)
    expect(existsSync(cacheFolder)).toBe(false)
  })
})
