import { act, fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { NO_FILTERS } from "../../src/state/state.ts"
import { Header } from "../../src/view/Header.tsx"
import { readYear } from "../../src/view/GoToYear.tsx"
import { Notices } from "../../src/view/Notices.tsx"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { UnseenInFrame } from "../../src/view/UnseenInFrame.tsx"
import { ZoomControls } from "../../src/view/ZoomControls.tsx"
import { makeFile, makeSources } from "../make.ts"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

const open = (language: "en" | "fr" = "en") => mount(<Toolbar />, { file: CAREER, language })

test("The header counts happenings, absences and sources apart, and says when the record was checked", () => {
  mount(<Header />, { file: CAREER })
  expect(screen.getByRole("heading", { level: 1, name: "A career" })).toBeVisible()
  expect(screen.getByText("6 events · 1 none found · 4 sources")).toBeVisible()
  expect(document.querySelector(".record-checked")).toHaveTextContent("Record checked 24 November 2026")
  expect(document.querySelector(".record-foreign")).toBeNull()
})

test("Someone else's file is said to be theirs", () => {
  mount(<Header />, { file: CAREER, host: "example.org" })
  expect(screen.getByText("Data from example.org, not reviewed")).toBeVisible()
})

test("Typing searches and the field says how many match", () => {
  const { store } = open()
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "paper" } })
  expect(store.state().filters.query).toBe("paper")
  expect(screen.getByText("1 match")).toBeVisible()
  fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" })
  expect(store.state().filters.query).toBe("")
})

test("Enter in the search goes from match to match, and with Shift back", () => {
  const { store } = open()
  const field = screen.getByRole("searchbox")
  fireEvent.change(field, { target: { value: "a" } })
  const titles = [1, 1, 1, -1, -1, -1].map((step) => {
    fireEvent.keyDown(field, { key: "Enter", shiftKey: step < 0 })
    const { timeline, selection } = store.state()
    return timeline.titleOf(selection.event!)
  })
  expect(new Set(titles).size).toBeGreaterThan(2)
  expect(titles[3]).toEqual(titles[1])
  expect(titles[4]).toEqual(titles[0])
  // From the first it goes on to the last.
  fireEvent.keyDown(field, { key: "Enter" })
  expect(store.state().timeline.titleOf(store.state().selection.event!)).toEqual(titles[0])
})

test.each([
  ["en", "6 matches", "1 of 6", "6 of 6"],
  ["fr", "6 résultats", "1 sur 6", "6 sur 6"],
] as const)("Who steps through what was found is told where: %s", (language, found, first, last) => {
  const { store, select } = open(language)
  const field = screen.getByRole("searchbox")
  const told = () => document.querySelector(".search-end")!.textContent
  const step = (shiftKey: boolean) => fireEvent.keyDown(field, { key: "Enter", shiftKey })
  const search = (query: string) => act(() => store.dispatch({ type: "filter", filters: { query } }))
  search("o")
  expect(told()).toBe(found)
  step(false)
  expect(told()).toBe(first)
  step(true)
  expect(told()).toBe(last)
  // Something else in hand is no place of it, nor is what was found before.
  select("data-set")
  expect(told()).toBe(found)
  step(false)
  search("ou")
  expect(told()).toMatch(/^\d+ [mr]/)
})

test("The field's own count is not read out with each key, and filters are told in one place", () => {
  const { store } = mount(
    <>
      <Toolbar />
      <Notices />
    </>,
    { file: CAREER },
  )
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "paper" } })
  expect(screen.getByText("1 match").closest("[role=status], [aria-live]")).toBeNull()
  act(() => store.dispatch({ type: "filter", filters: { kinds: ["absence"] } }))
  expect(document.querySelector(".filter-line")!.closest("[role=status], [aria-live]")).toHaveAttribute(
    "aria-live",
    "off",
  )
})

test("A slash comes to the search field, except while typing elsewhere", () => {
  open()
  screen.getByRole("textbox", { name: "Go to year" }).focus()
  fireEvent.keyDown(document.activeElement!, { key: "/" })
  expect(screen.getByRole("searchbox")).not.toHaveFocus()
  fireEvent.keyDown(document.body, { key: "/" })
  expect(screen.getByRole("searchbox")).toHaveFocus()
})

test("Lanes are listed with their counts; checking narrows to them, in the file's order, and show all lets go", () => {
  const { store } = open()
  const button = screen.getByRole("button", { name: /^Lanes all 2/ })
  fireEvent.click(button)
  const menu = within(screen.getByRole("group", { name: /^Lanes/ }))
  expect(menu.getByRole("checkbox", { name: /Research\s*3/ })).toBeVisible()
  fireEvent.click(menu.getByRole("checkbox", { name: /Work\s*4/ }))
  expect(store.state().filters.lanes).toEqual(["work"])
  expect(button).toHaveTextContent("Lanes 1 of 2")
  fireEvent.click(menu.getByRole("checkbox", { name: /Research/ }))
  expect(store.state().filters.lanes).toEqual(["research", "work"])
  fireEvent.click(menu.getByRole("button", { name: "Show all" }))
  expect(store.state().filters.lanes).toEqual([])
})

test("Evidence narrows to a level, absences among them", () => {
  const { store } = open()
  fireEvent.click(screen.getByRole("button", { name: /^Evidence any/ }))
  fireEvent.click(screen.getByRole("checkbox", { name: /Disputed\s*1/ }))
  fireEvent.click(screen.getByRole("checkbox", { name: /None found\s*1/ }))
  expect(store.state().filters.evidence).toEqual(["disputed", "none-found"])
})

test("A kind of event is counted and chosen beside its evidence", () => {
  const { store } = open()
  fireEvent.click(screen.getByRole("button", { name: /^Evidence any/ }))
  expect(screen.getByRole("checkbox", { name: /Moments\s*5/ })).toBeVisible()
  fireEvent.click(screen.getByRole("checkbox", { name: /Without a date\s*1/ }))
  expect(store.state().filters.kinds).toEqual(["undated"])
})

test("Sources are listed by number with what cites them once the menu opens, and chosen in that order", async () => {
  const { store } = open()
  expect(screen.queryByRole("checkbox", { name: /Home page/, hidden: true })).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: /^Evidence any/ }))
  fireEvent.click(await screen.findByRole("checkbox", { name: /^2.*\d$/ }))
  const first = screen.getByRole("checkbox", { name: /^1.*\d$/ })
  fireEvent.click(first)
  const { timeline, filters } = store.state()
  expect(filters.sources).toEqual(timeline.sources.slice(0, 2).map(({ id }) => id))
  expect(first.closest("label")!.querySelector(".count")).toHaveTextContent(String(timeline.citing(0 as never).length))
  expect(screen.queryByRole("searchbox", { name: "Find a source" })).toBeNull()
})

test("Of thousands of sources a few are listed, the rest found by title, number or kind", async () => {
  const sources = makeSources(10_000).map((source, place) => (place === 7654 ? { ...source, type: "patent" } : source))
  const { store } = mount(<Toolbar />, {
    file: makeFile({ sources, events: [{ id: "a", date: "2001", title: "One" }] }),
  })
  fireEvent.click(screen.getByRole("button", { name: /^Evidence any/ }))
  const field = await screen.findByRole("searchbox", { name: "Find a source" })
  const rows = () => field.parentElement!.querySelectorAll(".choice").length
  expect(rows()).toBe(50)
  fireEvent.change(field, { target: { value: "PATENT" } })
  expect(rows()).toBe(1)
  fireEvent.click(screen.getByRole("checkbox", { name: /7,655/ }))
  expect(store.state().filters.sources).toEqual([sources[7654]!.id])
  fireEvent.change(field, { target: { value: "no such thing" } })
  expect(screen.getByText("No source matches these words.")).toBeVisible()
})

test("Tags are listed with their events, the most used first, and chosen in that order", async () => {
  const events = [
    { tags: ["rare", "common"] },
    { tags: ["common"] },
    { tags: ["often", "common"] },
    { tags: ["often"] },
  ]
  const { store } = mount(<Toolbar />, { file: makeFile({ events }) })
  const button = screen.getByRole("button", { name: /^Evidence any/ })
  expect(button).toHaveAccessibleDescription("Evidence, kind, tags and sources")
  fireEvent.click(button)
  const tags = within(await screen.findByRole("group", { name: "Tags" }))
  expect(tags.getAllByRole("checkbox").map((box) => box.closest("label")!.textContent)).toEqual([
    "common3",
    "often2",
    "rare1",
  ])
  fireEvent.click(tags.getByRole("checkbox", { name: /rare/ }))
  fireEvent.click(tags.getByRole("checkbox", { name: /common/ }))
  expect(store.state().filters.tags).toEqual(["common", "rare"])
  fireEvent.click(tags.getByRole("button", { name: "Show all" }))
  expect(store.state().filters.tags).toEqual([])
})

test("Of hundreds of tags a few are listed, the rest found by their letters, accents or none", async () => {
  const tags = Array.from({ length: 300 }, (_, nth) => `tag ${nth}`).with(222, "été")
  const { store } = mount(<Toolbar />, { file: makeFile({ events: [{ tags }] }) })
  fireEvent.click(screen.getByRole("button", { name: /^Evidence any/ }))
  const field = await screen.findByRole("searchbox", { name: "Find a tag" })
  expect(field.parentElement!.querySelectorAll(".choice")).toHaveLength(50)
  fireEvent.change(field, { target: { value: "ETE" } })
  fireEvent.click(screen.getByRole("checkbox", { name: /été/ }))
  expect(store.state().filters.tags).toEqual(["été"])
  fireEvent.change(field, { target: { value: "no such thing" } })
  expect(screen.getByText("No tag matches these words.")).toBeVisible()
})

test("Tags, kinds and sources that narrow the view stand below the toolbar, each with its way out", () => {
  const { store, act } = mount(<Notices />, { file: CAREER })
  act(() => store.dispatch({ type: "filter", filters: { tags: ["company"], kinds: ["period"], sources: ["home"] } }))
  const drop = (name: RegExp) => fireEvent.click(screen.getByRole("button", { name }))
  drop(/^Stop showing only “company”$/)
  expect(store.state().filters).toMatchObject({ tags: [], kinds: ["period"], sources: ["home"] })
  drop(/^Stop showing only “Periods”$/)
  drop(/^Stop showing only “source 1, .+”$/)
  expect(store.state().filters).toEqual(NO_FILTERS)
  expect(document.querySelector(".filter-line")).toBeNull()
})

test("What filters hide is counted, and all of it is shown again without losing the search", () => {
  const { store } = mount(<Notices />, { file: CAREER })
  act(() => store.dispatch({ type: "filter", filters: { lanes: ["work"], query: "paper" } }))
  const hidden = document.querySelector(".hidden-count")!
  expect(hidden).toHaveTextContent("3 of 7 hidden by filters · Show all")
  fireEvent.click(within(hidden as HTMLElement).getByRole("button", { name: "Show all" }))
  expect(store.state().filters).toEqual({ ...NO_FILTERS, query: "paper" })
  expect(document.querySelector(".hidden-count")).toBeNull()
})

test("Go to year opens the year; what is no year says what one looks like", () => {
  const { store } = open()
  const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Go to year" })
  fireEvent.change(field(), { target: { value: "2017" } })
  fireEvent.submit(field().form!)
  expect(store.state().selection.year).toBe(2017)
  expect(field()).toHaveValue("2017")
  fireEvent.change(field(), { target: { value: "soon" } })
  fireEvent.submit(field().form!)
  expect(store.state().selection.year).toBe(2017)
  expect(field().validationMessage).toBe("Write a year in digits, such as 2017 or -49.")
})

test.each([
  ["2017", 2017],
  [" -49 ", -49],
  ["\u221249", -49],
  ["0", 0],
  ["9999999", 9999999],
  ["12345678", null],
  ["2017a", null],
  ["", null],
  ["1e3", null],
])("%j is read as the year %s", (text, year) => {
  expect(readYear(text)).toBe(year)
})

test("An open menu is named by all that it filters", () => {
  open("fr")
  const names = [...document.querySelectorAll(".popover")].map((each) => each.getAttribute("aria-label"))
  expect(names).toEqual(["Rangées", "Preuves, nature, mots-clés et sources"])
})

test("The language switch changes every word, and each language is named in itself", () => {
  const { store } = open()
  fireEvent.click(screen.getByRole("button", { name: "FR Français" }))
  expect(store.state().language).toBe("fr")
  expect(screen.getByRole("textbox", { name: "Aller à l’année" })).toBeVisible()
  expect(screen.getByRole("button", { name: "FR Français" })).toHaveAttribute("aria-pressed", "true")
})

test("The theme goes from the device's to light to dark and back", () => {
  const { store } = open()
  for (const theme of ["light", "dark", "auto"]) {
    fireEvent.click(screen.getByRole("button", { name: /^Theme/ }))
    expect(store.state().theme).toBe(theme)
  }
})

test("The zoom buttons show less, more and all of time", () => {
  const { store, act } = mount(<ZoomControls />, { file: CAREER })
  const length = () => {
    const { flight, span } = store.state()
    const { from, to } = flight?.to ?? span
    return to - from
  }
  const land = () => act(() => store.dispatch({ type: "tick", at: 10_000 }))
  const whole = length()
  fireEvent.click(screen.getByRole("button", { name: "Zoom in" }))
  const near = length()
  expect(near).toBeLessThan(whole)
  land()
  fireEvent.click(screen.getByRole("button", { name: "Zoom out" }))
  expect(length()).toBeGreaterThan(near)
  land()
  fireEvent.click(screen.getByRole("button", { name: /Fit/ }))
  expect(length()).toBeCloseTo(whole, -6)
})

test("Tooltips tell the keys", () => {
  mount(
    <>
      <Toolbar />
      <ZoomControls />
    </>,
    { file: CAREER },
  )
  const titles = Array.from(document.querySelectorAll<HTMLElement>("[title]"), ({ title }) => title)
  for (const key of ["+", "−", "0", "t", "g", "/", "?"])
    expect(titles.filter((title) => title.endsWith(` (${key})`))).toHaveLength(1)
  for (const key of ["Plus", "-", "0", "t", "g", "/", "?"])
    expect(document.querySelectorAll(`[aria-keyshortcuts="${key}"]`)).toHaveLength(1)
})

test.each(["en", "fr"] as const)("The list of keys tells what they do in the table apart: %s", (language) => {
  mount(
    <div className="app">
      <Toolbar />
    </div>,
    { file: CAREER, language },
  )
  fireEvent.click(screen.getByRole("button", { name: language === "en" ? "Keys" : "Touches" }))
  const rowsOf = (group: RegExp) =>
    within(screen.getByRole("table", { name: group }))
      .getAllByRole("row")
      .map((row) => [...row.children].map(({ textContent }) => textContent).join(" "))
  expect(rowsOf(/^(On the chronology|Sur la chronologie)$/)[0]).toMatch(/^←→ (The event before|L’événement précédent)/)
  expect(rowsOf(/^(In the table|Dans le tableau)$/).slice(0, 2)).toEqual(
    language === "en"
      ? ["↑↓ The row above or below", "←→ The links of a row: its event, its sources"]
      : ["↑↓ La ligne au-dessus ou au-dessous", "←→ Les liens d’une ligne : l’événement, ses sources"],
  )
})

test("In a frame keys of a single character act only while focus is in the viewer", () => {
  const { store } = mount(
    <div className="app embed">
      <UnseenInFrame />
      <ZoomControls />
    </div>,
    { file: CAREER },
  )
  const before = store.state()
  fireEvent.keyDown(document.body, { key: "+" })
  expect(store.state()).toBe(before)
  fireEvent.keyDown(screen.getByRole("button", { name: "Zoom in" }), { key: "+" })
  expect(store.state().flight ?? store.state().span).not.toBe(before.flight ?? before.span)
})
