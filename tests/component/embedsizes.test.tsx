import { act, fireEvent, screen } from "@testing-library/react"
import { describe, expect, test } from "vitest"
import { sourceAt } from "../../src/timeline/model.ts"
import { CAREER } from "./career.ts"
import { mountFrame } from "./frame.tsx"

const SIZES = [
  [280, 240],
  [320, 480],
  [720, 420],
  [1000, 600],
] as const
const LANGUAGES = ["en", "fr"] as const
const LONG = "The life and works of a person whose name is long, told in full and with every detail that could be found"

type Frame = Awaited<ReturnType<typeof mountFrame>>
const STATES: Readonly<Record<string, (frame: Frame) => Promise<void>>> = {
  "nothing selected": () => Promise.resolve(),
  "an event": ({ select }) => select("left"),
  "a source": async ({ store, rest }) => {
    act(() => store.dispatch({ type: "open-source", source: sourceAt(0), at: 0 }))
    await rest()
  },
  "a year": async ({ store, rest }) => {
    act(() => store.dispatch({ type: "open-year", year: 2017, at: 0 }))
    await rest()
  },
}

const boxOf = (element: Element) => element.getBoundingClientRect()
const isShown = (element: Element) => {
  const { width, height } = boxOf(element)
  return width > 1 && height > 1 && getComputedStyle(element).visibility === "visible"
}
const nameOf = (element: Element) =>
  `${element.localName}.${element.className} "${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 30)}"`
/** Of a row that doesn't scroll, what stands in it side by side. */
const partsOf = (row: string) => [...document.querySelectorAll(`${row} > *, ${row} .zoom > *`)].filter(isShown)

function faultsOf(width: number, height: number): string[] {
  const faults: string[] = []
  const rows = [".embed-header", ".embed-foot", ".panel-bar"].filter((row) => document.querySelector(row) !== null)
  for (const row of rows) {
    const around = boxOf(document.querySelector(row)!)
    const parts = partsOf(row).filter((part) => !part.matches(".embed-hint, .zoom, .spacer"))
    for (const [place, part] of parts.entries()) {
      const box = boxOf(part)
      if (box.left < around.left - 0.5 || box.right > around.right + 0.5 || box.right > width + 0.5)
        faults.push(`${nameOf(part)} leaves ${row}`)
      if (box.top < around.top - 0.5 || box.bottom > around.bottom + 0.5)
        faults.push(`${nameOf(part)} is cut by ${row}`)
      for (const other of parts.slice(place + 1)) {
        const next = boxOf(other)
        const isApart =
          box.right <= next.left + 0.5 ||
          next.right <= box.left + 0.5 ||
          box.bottom <= next.top + 0.5 ||
          next.bottom <= box.top + 0.5
        if (!isApart) faults.push(`${nameOf(part)} lies on ${nameOf(other)}`)
      }
    }
  }
  for (const text of document.querySelectorAll("h1, h2, .embed-record, .panel-lane, .panel-date, .button, .who"))
    if (isShown(text) && text.scrollWidth > text.clientWidth + 1) faults.push(`${nameOf(text)} is wider than its box`)
  for (const target of document.querySelectorAll(".embed button, .embed a[href]")) {
    if (
      !isShown(target) ||
      target.closest(".event-twin, p, .citation, .source-description, .sheet-handle, h2") !== null
    )
      continue
    const box = boxOf(target)
    if (box.width < 24 || box.height < 24) faults.push(`${nameOf(target)} is ${box.width}×${box.height}`)
  }
  const { scrollWidth, scrollHeight } = document.documentElement
  if (scrollWidth > width || scrollHeight > height) faults.push(`the frame is ${scrollWidth}×${scrollHeight}`)
  return faults
}

describe.each(SIZES)("In a frame of %i × %i", (width, height) => {
  for (const language of LANGUAGES)
    test.each(Object.entries(STATES))(`${language}, %s: nothing is cut, nothing lies on anything`, async (_, bring) => {
      const frame = await mountFrame({ file: CAREER, width, height, language })
      await bring(frame)
      expect(faultsOf(width, height)).toEqual([])
    })

  test("what is selected has its label in sight, above sheet and foot", async () => {
    const { select, drawing, chronology } = await mountFrame({ file: CAREER, width, height })
    await select("left")
    const { plot, labels } = drawing.restingScene()!
    const { box } = labels.find(({ look }) => look.selected)!
    expect(box.y).toBeGreaterThanOrEqual(plot.y)
    expect(box.y + box.height).toBeLessThanOrEqual(plot.y + plot.height)
    expect(box.x).toBeGreaterThanOrEqual(plot.x)
    expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width)
    const panel = boxOf(document.querySelector(".panel")!)
    const drawn = boxOf(chronology)
    expect(width < 640 ? drawn.bottom <= panel.top + 1 : drawn.right <= panel.left + 1).toBe(true)
    expect(width < 640 ? panel.width : 292).toBe(width < 640 ? width : 292)
  })

  test.each(LANGUAGES)("%s: the list of keys fits in, and what of it does not is scrolled to", async (language) => {
    await mountFrame({ file: CAREER, width, height, language })
    act(() => document.querySelector<HTMLElement>(".event-twin button")!.focus())
    fireEvent.keyDown(document.activeElement!, { key: "?" })
    const list = await screen.findByRole("dialog")
    const outer = boxOf(list)
    expect([outer.left >= 0, outer.top >= 0, outer.right <= width, outer.bottom <= height]).not.toContain(false)
    expect(list.scrollHeight).toBe(list.clientHeight)
    const rows = list.querySelector(".dialog-scroll")!
    expect([rows.scrollWidth <= rows.clientWidth, rows.clientHeight > 60]).toEqual([true, true])
    rows.scrollTop = rows.scrollHeight
    const last = boxOf(rows.querySelector(".choice")!)
    expect(last.bottom).toBeLessThanOrEqual(boxOf(rows).bottom + 1)
    for (const button of list.querySelectorAll("button")) expect(boxOf(button).bottom).toBeLessThanOrEqual(outer.bottom)
  })

  test("axis, marks and counts are drawn while nothing is selected", async () => {
    const { drawing } = await mountFrame({ file: CAREER, width, height })
    const { marks, axis, plot } = drawing.restingScene()!
    expect(axis.ticks.length).toBeGreaterThan(0)
    expect(marks.filter(({ y }) => y < plot.y + plot.height).length).toBeGreaterThan(0)
    expect(document.querySelector(".panel")).toBeNull()
  })

  test("a title of any length and someone else's host leave room for the way to the full timeline", async () => {
    await mountFrame({ file: { ...CAREER, title: LONG }, width, height, host: "archive.example.org" })
    expect(faultsOf(width, height)).toEqual([])
    expect(document.querySelector(".embed-foreign")).toBeVisible()
    expect(boxOf(document.querySelector(".embed-header")!).height).toBeLessThan(height / 2)
  })
})

test("Header and foot are 48 and 40 high, the panel 292 wide", async () => {
  const { select } = await mountFrame({ file: CAREER, width: 720, height: 420 })
  await select("left")
  expect(boxOf(document.querySelector(".embed-header")!).height).toBe(48)
  expect(boxOf(document.querySelector(".embed-foot")!).height).toBe(40)
  expect(boxOf(document.querySelector(".panel")!).width).toBe(292)
})
