import { act, fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { CAREER, CROWDED_YEAR } from "./career.ts"
import { mountFrame } from "./frame.tsx"

const desk = { file: CAREER, width: 720, height: 420 }

const turn = (element: Element, part: WheelEventInit) => {
  const wheel = new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: 300, clientY: 200, ...part })
  act(() => void element.dispatchEvent(wheel))
  return wheel.defaultPrevented
}
const hint = () => document.querySelector<HTMLElement>(".embed-hint")!

/** What the browser tells of fullness, until the test is over. */
const fillScreen = (element: Element | null) => {
  Object.defineProperty(document, "fullscreenElement", { configurable: true, get: () => element })
  act(() => void document.dispatchEvent(new Event("fullscreenchange")))
}
beforeEach(() => {
  // Of pointers that a test makes up there is none to capture.
  vi.spyOn(Element.prototype, "setPointerCapture").mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(document, "fullscreenElement")
})

test("A plain wheel is left to the page around: nothing moves, and a hint says what does", async () => {
  const { store, chronology } = await mountFrame(desk)
  const { span } = store.state()
  expect(getComputedStyle(hint()).visibility).toBe("hidden")
  expect(turn(chronology, { deltaY: 100 })).toBe(false)
  expect(store.state().span).toBe(span)
  expect(hint()).toHaveAttribute("data-shown", "true")
  expect(hint()).toHaveTextContent("Hold Ctrl and scroll to zoom")
  expect(hint()).toHaveAttribute("aria-hidden", "true")
  expect(getComputedStyle(hint()).pointerEvents).toBe("none")
})

test.each([
  ["Ctrl and wheel", { deltaY: -100, ctrlKey: true }],
  ["⌘ and wheel", { deltaY: -100, metaKey: true }],
])("%s zooms, and is not the page's", async (_, wheel) => {
  const { store, chronology } = await mountFrame(desk)
  const { span } = store.state()
  expect(turn(chronology, wheel)).toBe(true)
  const after = store.state().span
  expect(after.to - after.from).toBeLessThan(span.to - span.from)
  expect(hint()).toHaveAttribute("data-shown", "false")
})

test.each([
  ["Shift and wheel", { deltaY: 100, shiftKey: true }],
  ["A wheel sideways", { deltaX: 60, deltaY: 5 }],
])("%s pans, and is not the page's", async (_, wheel) => {
  const { store, chronology } = await mountFrame(desk)
  act(() => store.dispatch({ type: "zoom", x: 300, factor: 0.3 }))
  const { span } = store.state()
  expect(turn(chronology, wheel)).toBe(true)
  const after = store.state().span
  expect(after.from).toBeGreaterThan(span.from)
  expect(after.to - after.from).toBeCloseTo(span.to - span.from, -3)
})

test("Where the viewer fills the screen, a plain wheel zooms as on a page of its own", async () => {
  const { store, chronology } = await mountFrame(desk)
  fillScreen(document.documentElement)
  const { span } = store.state()
  expect(turn(chronology, { deltaY: -100 })).toBe(true)
  const after = store.state().span
  expect(after.to - after.from).toBeLessThan(span.to - span.from)
  expect(hint()).toHaveAttribute("data-shown", "false")
})

test("Over header, foot and panel a wheel is never taken, and the panel hands on what it can't scroll", async () => {
  const { select } = await mountFrame(desk)
  await select("left")
  for (const place of [".embed-header", ".embed-foot", ".panel", ".panel-body"])
    expect(turn(document.querySelector(place)!, { deltaY: 100 }), place).toBe(false)
  expect(getComputedStyle(document.querySelector(".panel-body")!).overscrollBehaviorY).toBe("auto")
  expect(document.documentElement.scrollHeight).toBe(document.documentElement.clientHeight)
})

test.each([".embed-header", ".embed-foot", ".panel-body", "[data-chronology]"])(
  "Ctrl and wheel over %s zooms the chronology once, and never the page around",
  async (place) => {
    const { store, select } = await mountFrame(desk)
    await select("left")
    const before = store.state().span
    expect(turn(document.querySelector(place)!, { deltaY: -100, ctrlKey: true })).toBe(true)
    const after = store.state().span
    expect((after.to - after.from) / (before.to - before.from)).toBeCloseTo(Math.exp(-0.22), 2)
    expect(turn(document.querySelector(place)!, { deltaY: 0, ctrlKey: true })).toBe(true)
  },
)

test("A finger moves time sideways; upright it is the page's, and no lane and no date moves", async () => {
  const { store, chronology } = await mountFrame({ ...desk, height: 240 })
  expect(getComputedStyle(chronology).touchAction).toBe("pan-y")
  act(() => store.dispatch({ type: "zoom", x: 300, factor: 0.3 }))
  act(() => store.dispatch({ type: "settle" }))
  const drag = (dx: number, dy: number) => {
    const at = (type: string, share: number) =>
      fireEvent(
        chronology,
        new PointerEvent(type, {
          ...{ bubbles: true, pointerId: 7, pointerType: "touch", isPrimary: true },
          ...{ clientX: 400 + dx * share, clientY: 180 + dy * share },
        }),
      )
    at("pointerdown", 0)
    for (let step = 1; step <= 8; step++) at("pointermove", step / 8)
    at("pointerup", 1)
  }
  const before = store.state()
  drag(3, -90)
  expect(store.state().span).toBe(before.span)
  expect(store.state().scroll).toBe(before.scroll)
  expect(store.state().selection).toBe(before.selection)
  drag(-90, 20)
  expect(store.state().span.from).toBeGreaterThan(before.span.from)
  expect(store.state().scroll).toBe(before.scroll)
})

test("The mouse drags time and lanes as on the page", async () => {
  const { store, chronology } = await mountFrame({ ...desk, height: 240 })
  act(() => store.dispatch({ type: "zoom", x: 300, factor: 0.3 }))
  const { span } = store.state()
  const at = (type: string, clientX: number, clientY: number) =>
    fireEvent(
      chronology,
      new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: "mouse", clientX, clientY }),
    )
  at("pointerdown", 400, 180)
  at("pointermove", 380, 170)
  at("pointermove", 340, 120)
  at("pointerup", 340, 120)
  expect(store.state().span.from).toBeGreaterThan(span.from)
  expect(store.state().scroll).toBeGreaterThan(0)
})

test("Nothing takes focus, scrolls the page or writes its history by itself", async () => {
  const outer = document.createElement("input")
  document.body.prepend(outer)
  outer.focus()
  const seen = [
    vi.spyOn(HTMLElement.prototype, "focus"),
    vi.spyOn(Element.prototype, "scrollIntoView"),
    vi.spyOn(window, "scrollTo"),
    vi.spyOn(history, "pushState"),
    vi.spyOn(history, "replaceState"),
  ]
  const { store, select, rest } = await mountFrame(desk)
  await select("left")
  act(() => store.dispatch({ type: "open-year", year: 2012, at: 0 }))
  await rest()
  act(() => store.dispatch({ type: "select", event: null, at: 0 }))
  await rest()
  expect(document.activeElement).toBe(outer)
  for (const each of seen) expect(each).not.toHaveBeenCalled()
  outer.remove()
})

test("The panel is there while something is selected, and lists its sources by number and publisher", async () => {
  const { select, selected, rest } = await mountFrame(desk)
  expect(document.querySelector(".panel")).toBeNull()
  await select("left")
  const rows = [...document.querySelectorAll<HTMLElement>(".embed-sources > li")].map((row) => row.textContent)
  expect(rows).toEqual([
    "2The Magazine Disputes it",
    "1Ann Doe",
    "3The Encyclopedia",
    "4The Directorysame origin as 3",
    "?Source missing Mentions it",
  ])
  fireEvent.click(screen.getByRole("link", { name: /The Directory/ }))
  await rest()
  expect(screen.getByText("Source 4")).toBeVisible()
  expect(selected()).toBeNull()
  fireEvent.click(screen.getByRole("link", { name: "Back" }))
  await rest()
  expect(selected()).toBe("left")
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  await rest()
  expect(document.querySelector(".panel")).toBeNull()
})

test("Who closes the panel by keyboard goes on in the chronology", async () => {
  const { select, rest } = await mountFrame(desk)
  await select("left")
  const close = screen.getByRole("button", { name: "Close" })
  close.focus({ focusVisible: true })
  fireEvent.click(close)
  await rest()
  expect(document.activeElement?.closest(".event-twin")).not.toBeNull()
})

const CROWDED = { ...CAREER, lanes: [{ id: "work", label: "Work" }], sources: [], events: CROWDED_YEAR }

test("Where a count that has focus is parted by zooming in, focus goes to what it held, and the keys go on", async () => {
  const { store, rest } = await mountFrame({ ...desk, file: CROWDED, height: 240 })
  const key = () => document.activeElement?.getAttribute("data-key") ?? document.activeElement?.localName
  const chip = document.querySelector<HTMLElement>('[data-key^="chip-"]')!
  act(() => chip.focus())
  const before = chip.dataset["key"]
  const seen = new Set([key()])
  for (let press = 0; press < 9; press++) {
    const { span } = store.state()
    fireEvent.keyDown(document.activeElement!, { key: "+" })
    await rest()
    expect(document.activeElement?.closest(".event-twin")).not.toBeNull()
    expect(store.state().span.to - store.state().span.from).toBeLessThan(span.to - span.from)
    seen.add(key())
  }
  expect(seen.size).toBeGreaterThan(1)
  expect(key()).not.toBe(before)
  // Who has left the drawing is not fetched back.
  act(() => (document.activeElement as HTMLElement).blur())
  act(() => store.dispatch({ type: "go", to: { kind: "all" }, at: 0 }))
  await rest()
  expect(document.activeElement).toBe(document.body)
})

test("The link to the full timeline carries what is selected, into a tab of its own", async () => {
  const { select } = await mountFrame(desk)
  const link = () => screen.getByRole("link", { name: /^Open full timeline/ })
  expect(link()).toHaveAttribute("href", "https://example.org/career/")
  await select("paper")
  expect(link()).toHaveAttribute("href", "https://example.org/career/event/paper/")
  expect(link()).toHaveAttribute("target", "_blank")
  expect(link()).toHaveAttribute("rel", "noopener")
})

test("Lanes that a low frame has no room for are a press away, to the last", async () => {
  const { store, drawing, rest } = await mountFrame({ ...desk, width: 320, height: 240 })
  const below = () => screen.getByRole("button", { name: "Lanes below" })
  expect(screen.getByRole("button", { name: "Lanes above" })).toHaveAttribute("aria-disabled", "true")
  for (let press = 0; press < 8 && below().getAttribute("aria-disabled") !== "true"; press++) {
    fireEvent.click(below())
    await rest()
  }
  const { plot, lanes } = drawing.restingScene()!
  const last = lanes.at(-1)!.box
  expect(last.y + last.height).toBeCloseTo(plot.y + plot.height, 0)
  expect(store.state().scroll).toBeGreaterThan(0)
})

test.each([
  ["en", "Keys", "Esc"],
  ["fr", "Touches", "Échap"],
] as const)(
  "%s: ? lists the keys that a frame has; Esc closes the list, and focus is where it was",
  async (language, name, escape) => {
    await mountFrame({ ...desk, language })
    const mark = document.querySelector<HTMLElement>(".event-twin button")!
    act(() => mark.focus())
    await userEvent.keyboard("?")
    const list = await screen.findByRole("dialog", { name })
    const keys = [...list.querySelectorAll("kbd")].map(({ textContent }) => textContent)
    for (const key of ["←", escape, "?", "+"]) expect(keys.filter((each) => each === key)).toHaveLength(1)
    for (const key of ["/", "g", "t", "Shift + Enter"]) expect(keys).not.toContain(key)
    expect(list.textContent).not.toMatch(/tab(le|leau)\b/i)
    expect(list.contains(document.activeElement)).toBe(true)
    await userEvent.keyboard("{Escape}")
    expect(screen.queryByRole("dialog")).toBeNull()
    expect(document.activeElement).toBe(mark)
  },
)

test("Keys that are turned off in a frame are so until it is loaded anew, and nothing is kept of it", async () => {
  const keeps = [vi.spyOn(Storage.prototype, "setItem"), vi.spyOn(Storage.prototype, "removeItem")]
  await mountFrame(desk)
  const mark = document.querySelector<HTMLElement>(".event-twin button")!
  act(() => mark.focus())
  await userEvent.keyboard("?")
  fireEvent.click(await screen.findByRole("switch"))
  await userEvent.keyboard("{Escape}")
  await userEvent.keyboard("?")
  expect(screen.queryByRole("dialog")).toBeNull()
  for (const each of keeps) expect(each).not.toHaveBeenCalled()
})
