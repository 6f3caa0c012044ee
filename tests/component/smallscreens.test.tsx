import { cleanup, fireEvent, screen } from "@testing-library/react"
import { page } from "vitest/browser"
import { beforeEach, expect, onTestFinished, test } from "vitest"
import FILE from "../../data/timelines/alex-krizhevsky.json" with { type: "json" }
import { App } from "../../src/view/App.tsx"
import { DrawingContext } from "../../src/view/drawingcontext.ts"
import { stillDrawing } from "../../src/view/stilldrawing.ts"
// Here, so that no test waits for it.
import "../../src/view/table/TableView.tsx"
import { mount } from "./mount.tsx"

beforeEach(() => onTestFinished(() => page.viewport(1280, 800)))

const FINGER = "44px"
const MOUSE = "32px"

interface Options {
  /** The side of a button. */
  readonly control?: string
  readonly language?: "en" | "fr"
}

async function open(width: number, height: number, options: Options = {}) {
  const { control = FINGER, language = "en" } = options
  cleanup()
  await page.viewport(width, height)
  const app = (
    <DrawingContext value={stillDrawing()}>
      <App />
    </DrawingContext>
  )
  const mounted = mount(app, { file: FILE, language })
  find(".app").style.setProperty("--control", control)
  find(".panel").style.transition = "none"
  return mounted
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!
const shown = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((it) =>
    it.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  )
const stop = () => find(".app").dataset["stop"]
const pressTools = () => fireEvent.click(find(".tools-toggle"))
const raise = (key: string) => fireEvent.keyDown(find(".sheet-handle"), { key })

/** What has focus and does not show in whole: something lies over it, or it is out of the window. */
function hiddenFocus(all: readonly HTMLElement[]): string[] {
  return all.flatMap((each) => {
    each.focus()
    const { left, right, top, bottom } = each.getBoundingClientRect()
    const y = (top + bottom) / 2
    const isSeen = [left + 2, (left + right) / 2, right - 2].every((x) =>
      each.contains(document.elementFromPoint(x, y)),
    )
    return isSeen && top >= 0 && bottom <= innerHeight ? [] : [each.ariaLabel ?? each.textContent]
  })
}

/** With text of twice the size a phone is half as wide and high. */
const SIZES = [
  [320, 568, FINGER],
  [320, 480, FINGER],
  [640, 360, FINGER],
  [320, 256, MOUSE],
  [195, 422, FINGER],
] as const

test.each(SIZES)("at %i × %i no tool is under the sheet, wherever that stands", async (width, height, control) => {
  const faults: string[] = []
  for (const language of ["en", "fr"] as const) {
    const { select } = await open(width, height, { control, language })
    select("left-google")
    expect(stop()).toBe("half")
    pressTools()
    expect(stop()).toBe("peek")
    const tools = () => shown(".header button, .toolbar :is(button, input), .zoom button")
    expect(tools().length).toBeGreaterThan(10)
    faults.push(...hiddenFocus(tools()))
    // Drawn up again, over the tools' lower part.
    raise("ArrowUp")
    expect(stop()).toBe("half")
    faults.push(...hiddenFocus(tools().filter((it) => it.closest(".zoom") === null)))
  }
  expect(faults).toEqual([])
})

test("the sheet goes back to where it was when the tools are put away", async () => {
  const { select, act, store } = await open(320, 568)
  select("left-google")
  pressTools()
  pressTools()
  expect(stop()).toBe("half")
  // What is selected while they are out does not push them away, but is there afterwards.
  fireEvent.click(find(".panel-bar button:last-child"))
  expect(stop()).toBe("peek")
  pressTools()
  select("alexnet-paper")
  expect(stop()).toBe("peek")
  pressTools()
  expect(stop()).toBe("half")
  pressTools()
  act(() => store.dispatch({ type: "select", event: null, at: 0 }))
  pressTools()
  expect(stop()).toBe("peek")
})

test("the keyboard comes to nothing behind the sheet, nor behind the tools", async () => {
  const { select, act, store } = await open(320, 568, { control: MOUSE })
  act(() => store.dispatch({ type: "mode", mode: "table" }))
  await expect.poll(() => document.querySelector(".table-view a")).not.toBeNull()
  select("left-google")
  raise("End")
  expect(stop()).toBe("full")
  act(() => find("#events").focus())
  expect(stop()).toBe("half")
  pressTools()
  act(() => find(".toolbar input").focus())
  expect(find(".app").dataset["tools"]).toBe("open")
  act(() => find(".table-view a").focus({ focusVisible: true }))
  expect([find(".app").dataset["tools"], stop()]).toEqual(["closed", "half"])
})

test("a page at 400 % shows a lane, with nothing in hand and with an event", async () => {
  const { select } = await open(320, 256, { control: MOUSE })
  const AXIS = 56
  const lanes = () => find(".stage-chronology").clientHeight - AXIS
  expect(lanes()).toBeGreaterThanOrEqual(120)
  const title = find(".panel-title").getBoundingClientRect()
  expect([title.top >= 256 - 32, title.bottom <= 256]).toEqual([true, true])
  // What is not seen is not come to either.
  expect(shown(".panel a, .panel button").map((it) => it.className)).toEqual(["sheet-handle"])
  select("left-google")
  expect(lanes()).toBeGreaterThanOrEqual(52)
  expect(find(".panel-title").getBoundingClientRect().bottom).toBeLessThanOrEqual(256)
})

test("a page at 400 % gives the table to its rows", async () => {
  const { store, act } = await open(320, 256, { control: MOUSE })
  act(() => store.dispatch({ type: "mode", mode: "table" }))
  await expect.poll(() => document.querySelector(".table-foot")).not.toBeNull()
  const scroller = find(".table-scroll")
  expect(scroller.clientHeight).toBeGreaterThanOrEqual(176)
  const top = scroller.getBoundingClientRect().top
  scroller.scrollTop = 100
  expect(find(".table-view thead").getBoundingClientRect().bottom).toBeLessThan(top)
  // Its foot comes after the rows, and can be come to.
  expect(hiddenFocus(shown(".table-foot button"))).toEqual([])
})

test("on a small phone the table's foot leaves the rows their room, and a menu is all there", async () => {
  const { store, act } = await open(320, 640, { language: "fr" })
  act(() => store.dispatch({ type: "mode", mode: "table" }))
  await expect.poll(() => document.querySelector(".table-foot")).not.toBeNull()
  expect(find(".table-scroll").clientHeight).toBe(find(".stage").clientHeight)
  expect(hiddenFocus(shown(".table-foot button"))).toEqual([])
  for (const [width, height] of [
    [320, 568],
    [320, 256],
  ] as const) {
    await page.viewport(width, height)
    if (find(".app").dataset["tools"] === "closed") pressTools()
    const menu = find(".menu + .menu .popover")
    fireEvent.click(find(".menu + .menu .button"))
    expect(menu.matches(":popover-open")).toBe(true)
    const { top, bottom } = menu.getBoundingClientRect()
    expect([width, height, top >= 0, bottom <= height]).toEqual([width, height, true, true])
    menu.hidePopover()
  }
})

test.each([
  [844, 390, FINGER],
  [640, 360, FINGER],
  [390, 844, FINGER],
  [320, 568, FINGER],
])("at %i × %i what zooms covers nothing of the drawing, nor the title", async (width, height, control) => {
  const { select } = await open(width, height, { control })
  select("left-google")
  const buttons = shown(".zoom button")
  expect(buttons).toHaveLength(width < 360 ? 2 : 3)
  expect(hiddenFocus(buttons)).toEqual([])
  const bottom = Math.max(...buttons.map((it) => it.getBoundingClientRect().bottom))
  expect(bottom).toBeLessThanOrEqual(find(".stage-chronology").getBoundingClientRect().top)
  const left = Math.min(...buttons.map((it) => it.getBoundingClientRect().left))
  expect(find(".header-words").getBoundingClientRect().right).toBeLessThanOrEqual(left)
  pressTools()
  expect(shown(".zoom-fit")).toHaveLength(1)
})

test("a search is let go of in its field, with an event in hand too", async () => {
  const { select, act, store } = await open(390, 844)
  act(() => store.dispatch({ type: "filter", filters: { query: "google" } }))
  select("left-google")
  pressTools()
  const clear = screen.getAllByRole("button", { name: "Clear search" }).find((it) => it.closest(".search") !== null)!
  const [left, right] = [find(".search-end").getBoundingClientRect().right, clear.getBoundingClientRect().left]
  expect(left).toBeLessThanOrEqual(right)
  expect(hiddenFocus([clear])).toEqual([])
  fireEvent.click(clear)
  expect(store.state().filters.query).toBe("")
  expect([clear.isConnected, document.activeElement]).toEqual([false, find(".search input")])
})
