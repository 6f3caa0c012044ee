import { fireEvent, screen, within } from "@testing-library/react"
import { userEvent } from "vitest/browser"
import { expect, test } from "vitest"
import "../../src/view/controls.css"
import { TablePart } from "../../src/view/TablePart.tsx"
import { ViewSwitch } from "../../src/view/ViewSwitch.tsx"
import { makeEvents, makeFile } from "../make.ts"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

async function open(file: unknown = CAREER, language: "en" | "fr" = "en", width = 1000) {
  const viewer = mount(
    <>
      <ViewSwitch />
      <main className="stage" style={{ display: "grid", blockSize: 600, inlineSize: width }}>
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
  press("Event")
  await expect.poll(() => document.querySelector("table")!.getAttribute("aria-busy")).toBe("false")
  expect(head("Event")).toHaveAttribute("aria-sort", "ascending")
  expect(head("Date")).not.toHaveAttribute("aria-sort")
  const byTitle = titles()
  expect(byTitle).not.toEqual(byDate)
  press("Event")
  expect(head("Event")).toHaveAttribute("aria-sort", "descending")
  expect(titles()).toEqual(byTitle.toReversed())
  expect(document.querySelector(".table-foot")).toHaveTextContent("sorted by title, Z to A")
})

test("Filters hide rows, and what a search leaves out is counted, with the way to show it", async () => {
  const { store, act } = await open()
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
  press("Date")
  press("Copy as CSV")
  await expect.poll(() => copied().length).toBe(1)
  const lines = copied()[0]!.split("\r\n")
  expect(lines.length).toBeGreaterThan(length)
  expect(lines[1]).toContain(titles()[0])
  await expect.poll(() => document.querySelector(".table-said")!.textContent).toBe(`${length} rows copied`)
})

test("The switch changes the view by one act, and the table speaks French", async () => {
  const { store } = await open(CAREER, "fr")
  expect(screen.getByRole("columnheader", { name: "Rangée" })).toBeVisible()
  const { act } = store.state()
  press("Chronologie")
  expect(store.state().mode).toBe("chronology")
  expect(store.state().act).toBe(act + 1)
  expect(screen.queryByRole("table")).toBeNull()
})
