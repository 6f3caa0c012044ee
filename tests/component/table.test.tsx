import { act, cleanup, fireEvent, screen, within } from "@testing-library/react"
import { userEvent } from "vitest/browser"
import { beforeAll, expect, onTestFinished, test, vi } from "vitest"
import FILE from "../../data/timelines/alex-krizhevsky.json" with { type: "json" }
import "../../src/view/controls.css"
import "../../src/view/fonts.css"
import { GoToYear } from "../../src/view/GoToYear.tsx"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { TablePart } from "../../src/view/TablePart.tsx"
import { ViewSwitch } from "../../src/view/ViewSwitch.tsx"
import { makeEvents, makeFile, makeSources } from "../make.ts"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

/** As the app has it. */
const FONT = "550 14px/20px var(--sans)"
beforeAll(() => document.fonts.load(`14px "Line Sans"`))

async function open(file: unknown = CAREER, language: "en" | "fr" = "en", width = 1000) {
  const viewer = mount(
    <>
      <ViewSwitch />
      <GoToYear />
      <main className="stage" style={{ display: "grid", blockSize: 600, inlineSize: width, font: FONT }}>
        <TablePart />
      </main>
    </>,
    { file, language },
  )
  viewer.act(() => viewer.store.dispatch({ type: "mode", mode: "table" }))
  return { ...viewer, table: await screen.findByRole("table") }
}
const rows = () => [...document.querySelectorAll<HTMLElement>("tbody tr")]
const titles = () => rows().map((row) => row.querySelector("th")!.textContent)
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }))
/** And the rows are in that order. */
async function sortBy(name: string, order: "ascending" | "descending") {
  press(name)
  await expect.poll(() => screen.getByRole("columnheader", { name }).getAttribute("aria-sort")).toBe(order)
  await expect.poll(() => document.querySelector("table")!.getAttribute("aria-busy")).toBe("false")
}

test("Every event is a row of a real table, undated ones and absences too, each with its place", async () => {
  const { table, store } = await open()
  const { length } = store.state().timeline
  expect(rows()).toHaveLength(length)
  expect(table).toHaveAttribute("aria-rowcount", String(length + 1))
  expect(rows().map((row) => row.getAttribute("aria-rowindex"))).toEqual(rows().map((_, place) => String(place + 2)))
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent),
  ).toEqual(["Date", "Event", "Lane", "Evidence", "Sources"])
  expect(table.querySelector("caption")).toHaveTextContent("A career, sorted by date, oldest first")
  expect(table.querySelector(".is-absence")).not.toBeNull()
})

test("A header sorts by its column, says so, and turns the order when pressed again", async () => {
  await open()
  const head = (name: string) => screen.getByRole("columnheader", { name })
  expect(head("Date")).toHaveAttribute("aria-sort", "ascending")
  const byDate = titles()
  await sortBy("Event", "ascending")
  expect(head("Date")).not.toHaveAttribute("aria-sort")
  const byTitle = titles()
  expect(byTitle).not.toEqual(byDate)
  await sortBy("Event", "descending")
  expect(titles()).toEqual(byTitle.toReversed())
  expect(document.querySelector(".table-foot")).toHaveTextContent("sorted by title, Z to A")
})

test("The order stays while the chronology is shown, and is the one that an address names", async () => {
  const { store } = await open()
  await sortBy("Sources", "ascending")
  await sortBy("Sources", "descending")
  const sorted = titles()
  expect(store.state().sort).toBe("-sources")
  press("Chronology")
  await expect.poll(() => screen.queryByRole("table")).toBeNull()
  press("Table")
  await expect.poll(titles).toEqual(sorted)
  expect(screen.getByRole("columnheader", { name: "Sources" })).toHaveAttribute("aria-sort", "descending")
  act(() => store.dispatch({ type: "sort", sort: "-date" }))
  await expect.poll(() => document.querySelector("[aria-sort=descending]")?.textContent).toBe("Date")
})

test("Enter in the search field steps through what was found as the rows stand, round to the first", async () => {
  const { store } = mount(
    <>
      <Toolbar />
      <main className="stage">
        <TablePart />
      </main>
    </>,
    { file: CAREER },
  )
  const field = screen.getByRole("searchbox")
  act(() => {
    store.dispatch({ type: "mode", mode: "table" })
    store.dispatch({ type: "sort", sort: "-sources" })
    store.dispatch({ type: "filter", filters: { query: "a" } })
  })
  await screen.findByRole("table")
  await expect.poll(() => document.querySelector("[aria-sort=descending]")?.textContent).toBe("Sources")
  const listed = () => rows().map((row) => Number(row.dataset["event"]))
  expect(listed()).not.toEqual(listed().toSorted((a, b) => a - b))
  const step = (shiftKey: boolean) => {
    fireEvent.keyDown(field, { key: "Enter", shiftKey })
    return store.state().selection.event
  }
  expect(listed().map(() => step(false))).toEqual(listed())
  expect(step(false)).toBe(listed()[0])
  expect(document.querySelector(".search-end")).toHaveTextContent(`1 of ${listed().length}`)
  expect(step(true)).toBe(listed().at(-1))
  expect(document.querySelector(".search-end")).toHaveTextContent(`${listed().length} of ${listed().length}`)
})

test("Filters hide rows, and what a search leaves out is counted, with the way to show it", async () => {
  const { store } = await open()
  const { length } = store.state().timeline
  act(() => store.dispatch({ type: "filter", filters: { evidence: ["none-found"] } }))
  await expect.poll(rows).toHaveLength(1)
  act(() => store.dispatch({ type: "filter", filters: { evidence: [], query: "paper" } }))
  await expect
    .poll(() => document.querySelector(".table-foot")!.textContent)
    .toContain(`${length - 1} of ${length} don’t match the search`)
  expect(rows()).toHaveLength(1)
  press("clear it")
  await expect.poll(rows).toHaveLength(length)
})

test("A press on a row selects its event, and so do the keys on the one that has focus", async () => {
  const { store, selected } = await open()
  fireEvent.click(rows()[1]!.querySelector(".table-date")!)
  expect(store.state().selection.event).toBe(1)
  expect(rows()[1]).toHaveAttribute("aria-current", "true")
  await userEvent.keyboard("{ArrowDown}{ArrowDown} ")
  expect(store.state().selection.event).toBe(3)
  await userEvent.keyboard("{Home}{Enter}")
  expect(store.state().selection.event).toBe(0)
  expect(document.querySelectorAll('tbody a[data-key][tabindex="0"]')).toHaveLength(1)
  await userEvent.keyboard("{End}")
  expect(document.activeElement!.closest("tr")).toBe(rows().at(-1))
  expect(selected()).not.toBeNull()
})

test("A number opens its source", async () => {
  const { store } = await open()
  fireEvent.click(document.querySelector("tbody a.number")!)
  expect(store.state().selection.source).not.toBeNull()
})

test("Of a long table some dozens of rows exist, and an event that is selected elsewhere is among them", async () => {
  const { table, store, select } = await open(makeFile({ events: makeEvents(3000) }))
  expect(rows().length).toBeLessThan(60)
  expect(table).toHaveAttribute("aria-rowcount", "3001")
  select("e1500")
  const current = document.querySelector("tbody tr[aria-current]")!
  expect(current).toHaveAttribute("aria-rowindex", String(store.state().selection.event! + 2))
  const view = document.querySelector(".table-scroll")!.getBoundingClientRect()
  expect(current.getBoundingClientRect().bottom).toBeLessThanOrEqual(view.bottom + 1)
})

const CELLS = ".table-date, .table-title a, .table-lane > span, .table-evidence, .table-sources"
/** Cells of rows whose words reach out of them, by more than the space over a letter. */
const cut = (selector = CELLS) =>
  [...document.querySelectorAll(`tbody :is(${selector})`)]
    .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight + 3)
    .map((cell) => cell.textContent)

test.each([
  ["en", 900],
  ["en", 720],
  ["fr", 900],
  ["fr", 720],
] as const)("In %s nothing of a short table is cut, %i px wide", async (language, width) => {
  await open(FILE, language, width)
  expect(rows()).toHaveLength(FILE.events.length)
  expect(cut()).toEqual([])
})

test("Of a long table, whose rows are of one height, a period with its times has two lines", async () => {
  const date = "2013-09-29T14:05:00/2013-09-30T09:30:00"
  const events = makeEvents(300).map((event) => ({ ...event, date }))
  for (const language of ["en", "fr"] as const) {
    await open(makeFile({ events }), language, 900)
    expect(rows()[0]!.querySelector(".table-date")!.textContent).toMatch(/2013.*2013/)
    expect(cut(".table-date")).toEqual([])
    expect(new Set(rows().map((row) => row.offsetHeight)).size).toBe(1)
    cleanup()
  }
})

test("Folded on a narrow screen a long table still ends with its last row, in full", async () => {
  await open(makeFile({ events: makeEvents(300) }), "fr", 300)
  document.querySelector<HTMLElement>('a[data-key][tabindex="0"]')!.focus()
  await userEvent.keyboard("{End}")
  const last = document.activeElement!.closest("tr")!
  expect(last).toHaveAttribute("aria-rowindex", "301")
  const scroller = document.querySelector(".table-scroll")!
  expect(Math.abs(last.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom)).toBeLessThan(2)
  expect(scroller.scrollWidth).toBe(scroller.clientWidth)
})

test("The rows are copied as CSV, as they are sorted", async () => {
  const { copied, store } = await open()
  const { length } = store.state().timeline
  await sortBy("Date", "descending")
  press("Copy as CSV")
  await expect.poll(() => copied().length).toBe(1)
  const lines = copied()[0]!.split("\r\n")
  expect(lines.length).toBeGreaterThan(length)
  expect(lines[1]).toContain(titles()[0])
  await expect.poll(() => document.querySelector(".table-said")!.textContent).toBe(`${length} rows copied`)
})

test("All rows are saved as CSV and JSON, as they are sorted, under a name that says what they are", async () => {
  const { store } = await open()
  const saved: { name: string; text: Promise<string> }[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) })
  })
  onTestFinished(() => click.mockRestore())
  await sortBy("Date", "descending")
  press("Download CSV")
  await expect.poll(() => document.querySelector(".table-said")!.textContent).toMatch(/^The browser was given career-/)
  act(() => store.dispatch({ type: "filter", filters: { lanes: ["research"] } }))
  await expect.poll(() => titles().length).toBe(3)
  const shown = titles()
  press("Download JSON")
  await expect.poll(() => saved.length).toBe(2)
  expect(saved.map(({ name }) => name.replace(/[-\d]+\./, "."))).toEqual(["career.csv", "career-filtered.json"])
  expect((await saved[0]!.text).split("\r\n")[1]).toContain("No posts found")
  const { events } = JSON.parse(await saved[1]!.text) as { events: { title: string | { en: string } }[] }
  expect(events.map(({ title }) => (typeof title === "string" ? title : title.en))).toEqual(shown)
})

/** As a reader does it: the year into the field, and Enter. */
async function goToYear(year: string) {
  await userEvent.fill(screen.getByRole("textbox", { name: "Go to year" }), year)
  await userEvent.keyboard("{Enter}")
}
/** The first row that is seen in full under the head. */
function firstSeen(): HTMLElement {
  const edge = document.querySelector("thead")!.getBoundingClientRect().bottom
  return rows().find((row) => row.getBoundingClientRect().top >= edge - 1)!
}

test("A year that is gone to begins the rows that are seen, and its first row has the focus", async () => {
  const { store } = await open(
    makeFile({ events: Array.from({ length: 3000 }, (_, at) => ({ date: String(at).padStart(4, "0") })) }),
  )
  await goToYear("2017")
  expect(store.state().selection.year).toBe(2017)
  const isThere = () => firstSeen() === document.activeElement?.closest("tr") && firstSeen().dataset["event"] === "2017"
  await expect.poll(isThere).toBe(true)
  // Once more after the rows have moved on.
  await userEvent.keyboard("{Home}")
  await goToYear("2017")
  await expect.poll(isThere).toBe(true)
  await userEvent.keyboard("{ArrowDown}")
  expect(document.activeElement!.closest("tr")!.dataset["event"]).toBe("2018")
})

test("In the chronology the field keeps the focus, with its year in it", async () => {
  const { store } = await open()
  press("Chronology")
  await goToYear("2017")
  await expect.poll(() => store.state().selection.year).toBe(2017)
  await expect.poll(() => document.activeElement).toBe(screen.getByRole("textbox", { name: "Go to year" }))
  expect(document.activeElement).toHaveValue("2017")
})

test("Of rows that are not in the order of time the year's first is gone to; without one they stay", async () => {
  await open(
    makeFile({ events: Array.from({ length: 60 }, (_, at) => ({ date: `${1900 + (at % 20)}`, title: `${at}` })) }),
  )
  await sortBy("Event", "ascending")
  await goToYear("1917")
  await expect.poll(() => firstSeen().textContent).toContain("17")
  expect(document.activeElement).toHaveTextContent("17")
  const { scrollTop } = document.querySelector(".table-scroll")!
  await goToYear("1950")
  expect(document.querySelector(".table-scroll")!.scrollTop).toBe(scrollTop)
})

test("The switch changes the view by one act, and the table speaks French", async () => {
  const { store } = await open(CAREER, "fr")
  expect(screen.getByRole("columnheader", { name: "Rangée" })).toBeVisible()
  const acts = store.state().act
  press("Chronologie")
  expect(store.state().mode).toBe("chronology")
  expect(store.state().act).toBe(acts + 1)
  expect(screen.queryByRole("table")).toBeNull()
})

test("A row of an absence that a source disputes says both, as the panel does", async () => {
  await open(
    makeFile({
      events: [
        {
          id: "none",
          kind: "absence",
          date: "2013/2017",
          title: "Nothing found",
          citations: [{ source: "s0", stance: "disputes" }],
        },
      ],
      sources: makeSources(1),
    }),
  )
  expect(rows()[0]!.querySelector(".table-evidence")).toHaveTextContent("None found · Disputed")
})
