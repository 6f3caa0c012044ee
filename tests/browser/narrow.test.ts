import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { setTextSize, useBrowser } from "./page.ts"
import { openState, STATES } from "./states.ts"

const open = useBrowser({ keepsPage: true })

/** CSS px, the narrowest page that WCAG 2.2 asks for (1.4.10, "Reflow"): 1280 at a zoom of 400 %. */
const WIDTH = 320

/** Words that reach out of the window or out of what cuts them off, and boxes that scroll sideways. */
const cutWords = (page: Page, width = WIDTH) =>
  page.evaluate((width) => {
    const faults: string[] = []
    const isClipped = (style: CSSStyleDeclaration) => style.overflowX !== "visible"
    /** Only listeners get it, or only who tabs to it. */
    const isUnseen = (element: Element) =>
      element.closest(".skip") !== null ||
      element.closest(".visually-hidden") !== null ||
      getComputedStyle(element).clipPath !== "none"
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    if (document.documentElement.scrollWidth > width) faults.push("the page scrolls sideways")
    const words = document.createTreeWalker(
      document.querySelector("dialog[open]") ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const parent = node.parentElement!
      // What only listeners get, and what is drawn, has no room of its own.
      if (parent.closest(".event-twin, svg, option, .article") !== null || isUnseen(parent)) continue
      if (
        node.textContent!.trim() === "" ||
        !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      let left = 0
      let right = width
      for (let around: Element | null = parent; around !== null; around = around.parentElement) {
        if (!isClipped(getComputedStyle(around))) continue
        const edge = around.getBoundingClientRect()
        left = Math.max(left, edge.left)
        right = Math.min(right, edge.right)
      }
      if (box.left < left - 1 || box.right > right + 1)
        faults.push(
          `${nameOf(parent)}: "${node.textContent!.slice(0, 60)}" ${box.left}–${box.right} in ${left}–${right}`,
        )
    }
    for (const element of document.querySelectorAll("*"))
      if (
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth &&
        element.checkVisibility()
      )
        faults.push(`${nameOf(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`)
    return faults
  }, width)

/**
 * Targets that a finger finds smaller than `least` px, apart from links in a line of text: measured by what a press
 * comes to, since boxes may reach out unseen, and others lie over them.
 */
const smallTargets = (page: Page, least: number) =>
  page.evaluate((least) => {
    /** What takes the pointer: a label with its field, a row with its link. */
    const targetOf = (it: Element) => it.closest("label, tr:has(a[data-key])") ?? it
    /** px that belong to it from its middle on, at most `least` each way. */
    const reachOf = (target: Element, x: number, y: number, [dx, dy]: readonly [number, number]) => {
      let px = 0
      while (px < least && target.contains(document.elementFromPoint(x + dx * px, y + dy * px))) px++
      return px
    }
    const sizeOf = (it: Element) => {
      const target = targetOf(it)
      target.scrollIntoView({ block: "center" })
      const { left, top, width, height } = target.getBoundingClientRect()
      // Of a row that links lead out of, and of what a low sheet cuts off, only the box can be measured.
      if (target.matches("tr, [data-stop='peek'] .panel-body *")) return { width, height }
      const from = [left + width / 2, top + height / 2] as const
      const across = ([-1, 1] as const).map((by) => reachOf(target, ...from, [by, 0]))
      const along = ([-1, 1] as const).map((by) => reachOf(target, ...from, [0, by]))
      // The pixel in the middle is in both.
      return { width: across[0]! + across[1]! - 1, height: along[0]! + along[1]! - 1 }
    }
    const within = document.querySelector("dialog[open]") ?? document.querySelector(".app, .load-state")!
    return (
      [...within.querySelectorAll("a[href], button, input, select, textarea")]
        .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        // Only a keyboard comes to these: the pointer passes through.
        .filter((it) => !it.matches(".event-twin *, .skip"))
        .filter((it) => getComputedStyle(it).display !== "inline" && !it.matches("p a:not(.source-title > a)"))
        .flatMap((it) => {
          const { width, height } = sizeOf(it)
          const name = it.getAttribute("aria-label") ?? it.textContent
          return Math.min(width, height) >= least - 1 ? [] : [`${it.className} "${name}": ${width} × ${height}`]
        })
    )
  }, least)

const FINGER = 44

/** Links to a row's sources that a finger misses, beside its middle but within what a finger takes. */
const missedSources = (page: Page, reach: number) =>
  page.evaluate((reach) => {
    const links = [...document.querySelectorAll<HTMLElement>(".table-view a.number")]
    return links.flatMap((link) => {
      link.scrollIntoView({ block: "center" })
      const { left, right, top, bottom } = link.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const around = [-reach, reach].flatMap((by) => [
        [x + by, y],
        [x, y + by],
      ])
      const missed = around.filter(([x, y]) => document.elementFromPoint(x!, y!)?.closest("a") !== link)
      return missed.length === 0 ? [] : [`${link.ariaLabel!}: ${missed.length} of ${around.length} beside it`]
    })
  }, reach)

/** Those that hold what the others do not. What is smaller than 24 px for a mouse, axe finds in all of them. */
const HELD = [
  "nothing in hand",
  "an event",
  "a source",
  "the tools of a phone",
  "filters",
  "the sharing of a link",
  "downloads",
  "the citing of an event",
  "the table with an event",
  "the list of keys",
  "the problems of a file",
  "a link to what is missing",
  "an event in a frame",
]

test.each(STATES.filter(({ name }) => HELD.includes(name)))(
  "nothing is cut at 320 px, and all can be pressed: $name",
  async (state) => {
    const { visit, speak } = await openState(open, state, { width: WIDTH, height: 640, isTouch: true })
    const { page } = visit
    const faults: string[] = []
    for (const language of ["en", "fr"]) {
      if (language === "fr") await speak(language)
      faults.push(...(await cutWords(page)), ...(await smallTargets(page, FINGER)))
      faults.push(...(await missedSources(page, FINGER / 2 - 1)))
    }
    // Text of twice the size is a page of twice the size, which here has the room of one that is as narrow.
    await setTextSize(page, 32)
    await page.setViewportSize({ width: 2 * WIDTH, height: 1280 })
    await visit.idle()
    faults.push(...(await cutWords(page, 2 * WIDTH)))
    await setTextSize(page, 16)
    await page.setViewportSize({ width: 1280, height: 800 })
    await visit.idle()
    faults.push(...(await smallTargets(page, FINGER)), ...(await missedSources(page, FINGER / 2 - 1)))
    expect(faults).toEqual([])
  },
)

test.each([
  ["", "a mouse", false],
  ["fr/", "a mouse", false],
  ["", "a finger", true],
  ["fr/", "a finger", true],
])("no tool is out of its row on a screen of any width: /%s with %s", async (language, _, isTouch) => {
  const { page, idle } = await open(`alex-krizhevsky/${language}`, { width: 720, isTouch })
  const faults: string[] = []
  for (const width of [720, 767, 800, 839, 840, 919, 920, 1023, 1024, 1099, 1100, 1279, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await idle()
    const [needed, room] = await page.locator(".toolbar").evaluate((it) => [it.scrollWidth, it.clientWidth] as const)
    if (needed > room) faults.push(`${width}: ${needed} in ${room}`)
  }
  expect(faults).toEqual([])
})
