import { act } from "@testing-library/react"
import { page, userEvent } from "vitest/browser"
import { expect, test } from "vitest"
import { CAREER, CROWDED_YEAR } from "./career.ts"
import { mountFrame } from "./frame.tsx"

const desk = { file: CAREER, width: 720, height: 420 }
const key = () => document.activeElement?.getAttribute("data-key") ?? document.activeElement?.localName

const CROWDED = { ...CAREER, sources: [], events: CROWDED_YEAR }

async function open(file: unknown = CAREER) {
  const frame = await mountFrame({ ...desk, file })
  const click = async (box: { x: number; y: number; width: number; height: number }) => {
    const position = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await userEvent.click(page.elementLocator(frame.chronology), { position })
    await frame.rest()
  }
  const index = (id: string) => frame.store.state().timeline.indexOf(id)!
  const label = (id: string) => frame.drawing.restingScene()!.labels.find(({ event }) => event === index(id))!.box
  return { ...frame, click, index, label }
}

test("A click on a label brings the keys there, without a ring and without scrolling, until a key is pressed", async () => {
  const { store, click, index, label, selected } = await open()
  await click(label("paper"))
  expect([selected(), key()]).toEqual(["paper", `event-${index("paper")}`])
  expect([store.state().focused, store.state().scroll]).toEqual([null, 0])
  expect(getComputedStyle(document.querySelector(".event-twin")!).opacity).toBe("0")
  await userEvent.keyboard("{ArrowRight}")
  expect([key(), store.state().focused]).toEqual([`event-${index("hired")}`, index("hired")])
})

test("A click on a count brings the keys to it, and one on the ground leaves the focus alone", async () => {
  const { drawing, store, click } = await open(CROWDED)
  const { plot, chips } = drawing.restingScene()!
  await click({ x: plot.x + 2, y: plot.y + 2, width: 0, height: 0 })
  expect(store.state().selection.cluster).toBeNull()
  expect(document.activeElement!.closest(".event-twin")).toBeNull()
  await click(chips.find(({ count }) => count > 1)!.box)
  expect(store.state().selection.cluster).not.toBeNull()
  expect(key()).toMatch(/^chip-/)
})

test("A click on what comes next in a lane leads there, and the keys with it", async () => {
  const { store, drawing, click, index, rest } = await open()
  act(() => store.dispatch({ type: "go", to: { kind: "year", year: 2009 }, at: 0 }))
  await rest()
  await click(drawing.restingScene()!.lanes.find(({ next }) => next !== null)!.next!.box)
  expect(key()).toBe(`event-${index("hired")}`)
})

test("What is selected by other means leaves the focus, and is what Tab comes to until the reader moves on", async () => {
  const { select, index, rest, store } = await open()
  const stop = () => document.querySelector(".event-twin [tabindex='0']")!.getAttribute("data-key")
  expect(stop()).toBe("event-0")
  await select("left")
  expect([key(), stop()]).toEqual(["body", `event-${index("left")}`])
  act(() => document.querySelector<HTMLElement>(".event-twin [tabindex='0']")!.focus())
  await userEvent.keyboard("{ArrowLeft}")
  await select("left")
  expect(stop()).toBe(`event-${index("hired")}`)
  act(() => store.dispatch({ type: "select", event: null, at: 0 }))
  await rest()
  expect(stop()).toBe(`event-${index("hired")}`)
})
