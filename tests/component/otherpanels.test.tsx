import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import "../../src/view/panel.css"
import "../../src/view/citation.css"
import { Panel } from "../../src/view/Panel.tsx"
import { eventAt, sourceAt, type EventIndex } from "../../src/timeline/model.ts"
import { makeEvents, makeFile } from "../make.ts"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

const open = (language: "en" | "fr" = "en", file: unknown = CAREER) =>
  mount(<Panel onClose={() => undefined} />, { file, language })
const rows = () => [...document.querySelectorAll(".event-row > a")].map((row) => row.textContent)

test("A year lists its events in order, periods that run through it included", () => {
  const { act, store } = open()
  act(() => store.dispatch({ type: "open-year", year: 2023, at: 0 }))
  expect(screen.getByRole("heading", { level: 2, name: "2023 · 1 event" })).toBeVisible()
  act(() => store.dispatch({ type: "open-year", year: 2017, at: 0 }))
  expect(rows()).toEqual(["Left the company, Disputed, September 2017"])
})

test("A year lists and counts what filters let through, as its chip does, and says that they are on", () => {
  const { act, store } = open()
  act(() => store.dispatch({ type: "open-year", year: 2017, at: 0 }))
  const all = rows().length
  act(() => store.dispatch({ type: "filter", filters: { evidence: ["unsourced"] } }))
  expect(rows().length).toBeLessThan(all)
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(`2017 · ${rows().length} events`)
  expect(screen.getByText("Filters are on and hide some events: evidence.")).toBeVisible()
})

test("A year without events says so and offers the nearest that have some", () => {
  const { act, store } = open()
  act(() => store.dispatch({ type: "open-year", year: 2010, at: 0 }))
  expect(screen.getByText("2010 has no events. It is shown empty.")).toBeVisible()
  fireEvent.click(screen.getByRole("link", { name: "2012, 1 event" }))
  expect(store.state().selection.year).toBe(2012)
})

test("A cluster lists its events, most important first, forty at a time", () => {
  const { act, store } = open("en", makeFile({ events: makeEvents(100) }))
  const events: EventIndex[] = Array.from({ length: 100 }, (_, index) => eventAt(index))
  act(() => store.dispatch({ type: "open-cluster", events }))
  expect(screen.getByRole("heading", { level: 2, name: /^\d+ events, \d+ none found$/ })).toBeVisible()
  expect(rows()).toHaveLength(40)
  fireEvent.click(screen.getByRole("button", { name: "Show 40 more" }))
  expect(rows()).toHaveLength(80)
  expect(document.activeElement).toBe(document.querySelectorAll(".event-row > a")[40])
  const { importance } = store.state().timeline.columns
  const shown = [...document.querySelectorAll(".event-row-title")].map((title) => title.textContent)
  const titles = events.toSorted((a, b) => importance[b]! - importance[a]! || a - b)
  expect(shown[0]).toBe(store.state().timeline.titleOf(titles[0]!))
})

test("Zoom in here flies to the cluster's events", () => {
  const { act, store } = open()
  act(() => store.dispatch({ type: "open-cluster", events: [eventAt(1), eventAt(2)] }))
  fireEvent.click(screen.getByRole("button", { name: "Zoom in here" }))
  const { flight, span } = store.state()
  expect((flight?.to ?? span).from).toBeGreaterThan(Date.UTC(2010, 0))
})

test("A count that is open says so where filters that came later hide some of it", () => {
  const { act, store } = open()
  act(() => store.dispatch({ type: "open-cluster", events: [eventAt(1), eventAt(2)] }))
  expect(screen.queryByText(/^Filters are on/)).toBeNull()
  act(() => store.dispatch({ type: "filter", filters: { kinds: ["undated"] } }))
  expect(screen.getByText("Filters are on and hide some events: kind.")).toBeVisible()
})

test("Where nothing can be nearer, zooming in is not offered", () => {
  const { act, store } = open()
  act(() => {
    store.dispatch({ type: "open-cluster", events: [eventAt(1), eventAt(2)] })
    store.dispatch({ type: "zoom", x: 400, factor: 1e-12 })
    store.dispatch({ type: "settle" })
  })
  expect(screen.getByRole("heading", { level: 2, name: "2 events" })).toBeVisible()
  expect(screen.queryByRole("button", { name: "Zoom in here" })).toBeNull()
})

test("A cluster's dates are no more precise than they were written, and end with their last day", () => {
  const { act, store } = open()
  const date = () => document.querySelector(".panel-date")?.textContent
  act(() => store.dispatch({ type: "open-cluster", events: [eventAt(1), eventAt(2)] }))
  expect(date()).toBe("December 2012 to March 2013")
  act(() => store.dispatch({ type: "open-cluster", events: [eventAt(2)] }))
  expect(date()).toBe("12 March 2013")
})

test("A file of which nothing could be shown says so, with the way to what and why", () => {
  open("en", makeFile({ events: [{ date: "2017-13" }] }))
  expect(screen.getByText("None of this file’s events could be shown.")).toBeVisible()
  expect(screen.getByRole("button", { name: "Show what and why" })).toBeVisible()
  expect(screen.queryByText("This timeline has no events yet.")).toBeNull()
})

test("Nothing selected shows the summary, the evidence counted, what has no date, and every source by number", () => {
  const { store } = open()
  expect(screen.getByText("What the record shows.")).toBeVisible()
  expect([...document.querySelectorAll(".evidence-counts li")].map((line) => line.textContent)).toEqual([
    "Confirmed2",
    "Single source2",
    "Unverified1",
    "Disputed1",
    "None found1",
  ])
  expect(rows()).toEqual(["A prize, Single source, Undated"])
  fireEvent.click(screen.getByRole("link", { name: /^1.*Home page/ }))
  expect(store.state().selection.source).toBe(sourceAt(0))
})

test("Hovering a source in the list lights its events", () => {
  const { store } = open()
  fireEvent.pointerOver(screen.getByRole("link", { name: /^1.*Home page/ }))
  expect(store.state().hovered.source).toBe(0)
  fireEvent.pointerOut(screen.getByRole("link", { name: /^1.*Home page/ }))
  expect(store.state().hovered.source).toBeNull()
})

test("A source opened shows all that is known of it and every event that cites it, with stance and words", () => {
  const { act, store, selected } = open()
  act(() => store.dispatch({ type: "open-source", source: sourceAt(0), at: 0 }))
  expect(screen.getByText("Web page")).toBeVisible()
  expect(screen.getByText("Primary source")).toBeVisible()
  expect(screen.getByText("English")).toBeVisible()
  expect(screen.getByRole("link", { name: /^archive\.example/ })).toHaveAttribute(
    "href",
    "https://archive.example/home",
  )
  expect(rows()).toHaveLength(4)
  expect(document.querySelector(".event-rows")).toHaveTextContent("Records it")
  expect(document.querySelector(".event-rows")).toHaveTextContent("Gives September 2017.")
  fireEvent.click(screen.getByRole("link", { name: /^Hired/ }))
  expect(selected()).toBe("hired")
})

test("A source opened names the others of its origin", () => {
  const { act, store } = open()
  const encyclopedia = store.state().timeline.sourceOf("encyclopedia")!
  act(() => store.dispatch({ type: "open-source", source: encyclopedia, at: 0 }))
  const directory = store.state().timeline.sourceOf("directory")!
  fireEvent.click(screen.getByRole("link", { name: new RegExp(`^Source ${directory + 1}:`) }))
  expect(store.state().selection.source).toBe(directory)
})

test("An empty timeline says that it is empty", () => {
  open("en", { title: "Nothing yet", events: [] })
  expect(screen.getByText("This timeline has no events yet.")).toBeVisible()
})

test("A search lists what it found; what it does not find says what was searched and offers a way out", () => {
  const { act, store } = open()
  act(() => store.dispatch({ type: "filter", filters: { query: "hired" } }))
  expect(screen.getByRole("heading", { level: 2, name: "1 event matches “hired”" })).toBeVisible()
  act(() => store.dispatch({ type: "filter", filters: { query: "robotics", lanes: ["work"] } }))
  expect(screen.getByRole("heading", { level: 2, name: "Nothing matches “robotics”" })).toBeVisible()
  expect(screen.getByText("Filters are on and hide some events: lanes.")).toBeVisible()
  fireEvent.click(screen.getByRole("button", { name: "Clear filters" }))
  expect(store.state().filters).toMatchObject({ query: "robotics", lanes: [] })
  fireEvent.click(screen.getByRole("button", { name: "Clear search" }))
  expect(store.state().filters.query).toBe("")
})

test("While something is in hand, a search that finds nothing says so over it, with a way out", () => {
  const { act, store, select } = open()
  const nothing = () => document.querySelector(".nothing-found")
  select("paper")
  act(() => store.dispatch({ type: "filter", filters: { query: "hired" } }))
  expect(nothing()).toBeNull()
  act(() => store.dispatch({ type: "filter", filters: { query: "robotics" } }))
  expect(nothing()).toHaveTextContent("Nothing matches “robotics”")
  expect(screen.getByRole("heading", { level: 2, name: /The paper/ })).toBeVisible()
  fireEvent.click(screen.getByRole("button", { name: "Clear search" }))
  expect([store.state().filters.query, nothing()]).toEqual(["", null])
  // Where it is all that the panel says, it is said once.
  act(() => store.dispatch({ type: "select", event: null, at: 0 }))
  act(() => store.dispatch({ type: "filter", filters: { query: "robotics" } }))
  expect([nothing(), screen.getAllByText("Nothing matches “robotics”").length]).toEqual([null, 1])
})

test("What a search found is told apart: events, and searches that found nothing", () => {
  const absence = { kind: "absence" }
  const events = [{ title: "A paper" }, { title: "A paper on paper" }, { title: "No paper", ...absence }]
  const file = {
    title: "Papers",
    events: [...events, { title: "No talk", ...absence }].map((event) => ({ date: "2010", ...event })),
  }
  const { act, store } = open("en", file)
  const headingOf = (query: string) => {
    act(() => store.dispatch({ type: "filter", filters: { query } }))
    return screen.getByRole("heading", { level: 2 }).textContent
  }
  expect(headingOf("paper")).toBe("2 events and 1 search that found nothing match “paper”")
  expect(headingOf("on paper")).toBe("1 event matches “on paper”")
  expect(headingOf("no")).toBe("2 searches that found nothing match “no”")
  expect(headingOf("talk")).toBe("1 search that found nothing matches “talk”")
  act(() => store.dispatch({ type: "language", language: "fr" }))
  expect(headingOf("paper")).toBe("2 événements et 1 recherche qui n’a rien donné répondent à «\u202fpaper\u202f»")
  expect(headingOf("talk")).toBe("1 recherche qui n’a rien donné répond à «\u202ftalk\u202f»")
})

test("In French the year, the counts and the levels are French", () => {
  const { act, store } = open("fr")
  expect(document.querySelector(".evidence-counts")).toHaveTextContent("Confirmé")
  expect(document.querySelector(".evidence-counts")).toHaveTextContent("Non trouvé")
  act(() => store.dispatch({ type: "open-year", year: 2010, at: 0 }))
  expect(screen.getByText("2010 n’a aucun événement. L’année est montrée vide.")).toBeVisible()
  expect(screen.getByRole("link", { name: "2012, 1 événement" })).toBeVisible()
})

test("While a search is under way its results say so, with what is found so far", () => {
  let isWhole = false
  const mask = new Uint8Array(7).fill(1, 0, 3)
  const search = () => Object.assign(() => mask, { isWhole: () => isWhole })
  const { act, store } = mount(<Panel onClose={() => undefined} />, { file: CAREER, search })
  act(() => store.dispatch({ type: "filter", filters: { query: "e" } }))
  expect(screen.getByRole("heading", { level: 2, name: "Searching for “e” …" })).toBeVisible()
  expect(screen.getByText("So far: 3 events.")).toBeVisible()
  expect(rows()).toHaveLength(3)
  isWhole = true
  act(() => store.dispatch({ type: "language", language: "fr" }))
  expect(screen.getByRole("heading", { level: 2, name: /^3 événements répondent/ })).toBeVisible()
})

const cited = makeFile({
  sources: [{ id: "s", title: "The source" }],
  events: makeEvents(120).map((event) => ({ ...event, citations: [{ source: "s", stance: "records" }] })),
})

test("Of a source cited for very many events forty are shown at a time, each with its citation", () => {
  const { act, store } = open("en", cited)
  act(() => store.dispatch({ type: "open-source", source: sourceAt(0), at: 0 }))
  expect(rows()).toHaveLength(40)
  expect(document.querySelectorAll(".event-row-note")).toHaveLength(40)
  fireEvent.click(screen.getByRole("button", { name: "Show 40 more" }))
  expect(rows()).toHaveLength(80)
})

test("What else a source is cited for stays short, and leads to the source for the rest", () => {
  const { act, store } = open("en", cited)
  act(() => store.dispatch({ type: "select", event: eventAt(5), at: 0 }))
  const chips = () => document.querySelectorAll(".also li")
  expect(chips()).toHaveLength(3)
  const shown = new Set([...chips()].map(({ textContent }) => textContent))
  fireEvent.click(screen.getByRole("button", { name: "Show 117 more events" }))
  expect(chips()).toHaveLength(51)
  // The button is gone: the focus is on the first that it brought.
  expect(document.activeElement).toBe(chips()[2]!.querySelector("a"))
  expect(shown).not.toContain(document.activeElement!.textContent)
  fireEvent.click(screen.getByRole("link", { name: "Show 69 more events" }))
  expect(store.state().selection.source).toBe(sourceAt(0))
})

test("A name that is read from the right stands beside its number and title all the same", () => {
  const sources = [{ id: "a", title: "A title", publisher: "הוצאה לאור", URL: "https://example.org/" }]
  const file = makeFile({ sources, events: [{ id: "one", citations: [{ source: "a" }] }] })
  const { select, store, act } = mount(<Panel onClose={() => undefined} />, { file })
  // What is laid out as a box of its own begins at its own start, which is at the other side.
  const flows = () => {
    const { direction, display } = getComputedStyle(screen.getByText("הוצאה לאור"))
    return direction === "rtl" && display === "inline"
  }
  expect(flows()).toBe(true)
  select("one")
  expect(flows()).toBe(true)
  act(() => store.dispatch({ type: "open-source", source: 0 as never, at: 0 }))
  expect(flows()).toBe(true)
})
