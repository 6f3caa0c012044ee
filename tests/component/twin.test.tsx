import { act, fireEvent } from "@testing-library/react"
import { useEffect, useState } from "react"
import { expect, test } from "vitest"
import { layLinks } from "../../src/layout/links.ts"
import { startDrawing } from "../../src/view/drawing.ts"
import { DrawingContext } from "../../src/view/drawingcontext.ts"
import { EventTwin } from "../../src/view/EventTwin.tsx"
import { makeMeasure } from "../../src/view/measure.ts"
import { useViewer } from "../../src/view/viewer.ts"
import { CAREER } from "./career.ts"
import { mount, type MountOptions } from "./mount.tsx"

/** The twin of a real drawing, whose frames come when the test says so. */
function mountTwin(options: Partial<MountOptions> = {}) {
  const frames: ((at: number) => void)[] = []
  const clock = { request: (run: (at: number) => void) => frames.push(run), cancel: () => undefined }
  function Drawn() {
    const { store, selectors, words } = useViewer()
    const [drawing] = useState(() =>
      startDrawing({ store, selectors, measure: makeMeasure(), words, clock, linking: () => layLinks }),
    )
    useEffect(() => drawing.mark(), [drawing])
    return (
      <DrawingContext value={drawing}>
        <EventTwin />
      </DrawingContext>
    )
  }
  const { store } = mount(<Drawn />, { file: CAREER, ...options })
  const draw = () => act(() => frames.splice(0).forEach((run) => run(0)))
  const tell = (...actions: Parameters<typeof store.dispatch>) => {
    act(() => store.dispatch(...actions))
    draw()
  }
  tell({ type: "motion", reduced: true })
  return {
    store,
    tell,
    names: () => buttons().map(({ textContent }) => textContent),
    focus: (name: string) =>
      act(() =>
        buttons()
          .find(({ textContent }) => textContent.includes(name))!
          .focus(),
      ),
    focused: () => document.activeElement!.textContent,
    press(key: string) {
      fireEvent.keyDown(document.activeElement!, { key })
      draw()
      draw()
    },
  }
}

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>(".event-twin button")]
const listName = () => document.querySelector(".event-twin")!.getAttribute("aria-label")
const year = (year: number) => ({ type: "go", to: { kind: "year", year }, at: 0 }) as const

test("The list is named by the events in view, not by its buttons", () => {
  const events = Array.from({ length: 900 }, (_, place) => ({ title: `no. ${place}`, date: `${1960 + (place % 40)}` }))
  mountTwin({ file: { title: "Many", events } })
  expect(listName()).toBe("900 events in view")
  expect(buttons().length).toBeLessThan(900)
})

test("What has no date is in no view, and is not counted there", () => {
  const twin = mountTwin()
  expect([CAREER.events.length, listName()]).toEqual([7, "6 events in view"])
  twin.tell({ type: "filter", filters: { lanes: ["research"] } })
  expect(listName()).toBe("2 events in view")
})

test("A lane that filters empty says so, rather than that it has nothing", () => {
  const twin = mountTwin()
  twin.tell({ type: "filter", filters: { lanes: ["research"] } })
  expect(twin.names().at(-1)).toBe("Work. 4 hidden by filters.")
})

test("A lane with nothing in view has a button, which leads to its next event", () => {
  const twin = mountTwin()
  twin.tell(year(2009))
  expect(twin.names().at(-1)).toMatch(/^Work\. Nothing in this span\. Next: Hired, /)
  twin.focus("Data set")
  twin.press("ArrowDown")
  expect(twin.focused()).toContain("Nothing in this span")
  fireEvent.click(document.activeElement!)
  twin.press("Shift")
  expect(twin.focused()).toContain("Hired")
})

test("Where nothing at all is in view the keys still have a place, and 0 leads back to everything", () => {
  const twin = mountTwin()
  twin.tell({ type: "filter", filters: { query: "", lanes: ["work"] } })
  twin.tell(year(2009))
  expect([listName(), buttons().map(({ tabIndex }) => tabIndex)]).toEqual([expect.stringMatching(/^0 events/), [0, -1]])
  twin.focus("Work. Nothing")
  twin.press("0")
  expect(twin.focused()).toContain("Hired")
})

test("Zoomed by a key, the event in hand stays in view and keeps the focus", () => {
  const twin = mountTwin()
  twin.focus("Data set")
  for (const key of ["+", "+", "+", "-"]) {
    twin.press(key)
    expect(twin.focused()).toContain("Data set")
  }
})

test("A title in another language says which, and the page's own is not marked", () => {
  mountTwin({ language: "fr" })
  const marked = [...document.querySelectorAll(".event-twin [lang]")]
  expect(marked.map((each) => [each.textContent, each.getAttribute("lang"), each.getAttribute("dir")])).toContainEqual([
    "Hired",
    "en",
    "auto",
  ])
  expect(marked.map(({ textContent }) => textContent)).not.toContain("Jeu de données")
})

test("While a search is on, what it found says so", () => {
  const twin = mountTwin()
  const telling = () => twin.names().filter((name) => name.includes("the search"))
  expect(telling()).toEqual([])
  twin.tell({ type: "filter", filters: { query: "hired" } })
  expect(telling()).toEqual([expect.stringMatching(/^Matches the search\. 12 March 2013\. Hired\./)])
  twin.tell({ type: "filter", filters: { query: "" } })
  expect(telling()).toEqual([])
})

test("What a search finds while the view rests is told too", () => {
  let found = new Uint8Array(7)
  const twin = mountTwin({ search: () => () => found })
  twin.tell({ type: "filter", filters: { query: "hired" } })
  expect(twin.names().join()).not.toContain("the search")
  found = new Uint8Array(7).fill(1)
  act(() => twin.store.retell())
  expect(twin.names().filter((name) => name.startsWith("Matches the search.")).length).toBeGreaterThan(2)
})
