import { cleanup, fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { readAddress } from "../../src/state/address.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { LoadFailed, Loading } from "../../src/view/LoadStates.tsx"
import { Notices } from "../../src/view/Notices.tsx"
import { Panel } from "../../src/view/Panel.tsx"
import { makeEvents, makeFile } from "../make.ts"
import { CAREER } from "./career.ts"
import { mount, mountPlain } from "./mount.tsx"

const hundred = (bad: number) => {
  const file = makeFile({ events: makeEvents(100) })
  return {
    ...file,
    sauces: [],
    events: file.events.map((event, index) => (index < bad ? { ...event, date: "13/10/2012" } : event)),
  }
}

test("A file with a bad row says how many events were left out and opens a list of what and why", async () => {
  const { copied } = mount(<Notices />, { file: hundred(1) })
  expect(screen.getByRole("status")).toHaveTextContent("1 of 100 events left out. Show what and why")
  fireEvent.click(screen.getByRole("button", { name: "Show what and why" }))
  const dialog = await screen.findByRole("dialog", { name: "What was left out, and why" })
  expect(dialog).toHaveTextContent("The other 99 are shown. Each line says what to change.")
  for (const part of ["events[0].date", "13/10/2012", "2012-10-13", "Also noted, nothing left out", "sauces"])
    expect(dialog).toHaveTextContent(part)
  fireEvent.click(screen.getByRole("button", { name: "Copy the list" }))
  expect(await screen.findByText("List copied")).toBeVisible()
  expect(copied()[0]).toMatch(/^events\[0\]\.date\t"13\/10\/2012"\t/)
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull()
})

test("A value that its message begins with is said once, in either language", async () => {
  for (const [language, said] of [
    ["en", /^13\/10\/2012 is not an EDTF date; /],
    ["fr", /^13\/10\/2012 n’est pas une date EDTF/],
  ] as const) {
    mount(<Notices />, { file: hundred(1), language })
    fireEvent.click(screen.getByRole("button", { name: language === "en" ? /what and why/ : /les raisons/ }))
    const value = await screen.findByText("13/10/2012")
    expect(value.closest("td")).toHaveTextContent(said)
    expect(value.localName).toBe("q")
    cleanup()
  }
})

test("What was left out is said in the panel only once the notice over the drawing is dismissed", () => {
  mount(
    <div className="app">
      <Notices />
      <Panel onClose={() => undefined} />
    </div>,
    { file: hundred(3) },
  )
  const shown = () =>
    screen
      .getAllByText(/^3 of 100 events left out/)
      .filter((each) => each.checkVisibility())
      .map(placeOf)
  expect(shown()).toEqual(["notices"])
  fireEvent.click(screen.getByRole("button", { name: "Dismiss" }))
  expect(shown()).toEqual(["panel-body"])
})

const placeOf = (each: Element) => each.closest(".notices, .panel-body")?.className

test("A link to what isn’t there says so, and what is shown, until something is selected", () => {
  const { store, select, act } = mount(<Notices />, { file: CAREER })
  const { timeline } = store.state()
  const goTo = (path: string[], query: [string, string][]) => {
    const arrival = readAddress(path, new Map(query), timeline, en)
    act(() => store.dispatch({ type: "arrive", arrival }))
  }
  goTo(["event", "leftt"], [])
  const notices = screen.getByRole("status")
  expect(notices).toHaveTextContent(
    /^This link names an event that isn’t in this timeline: leftt\. Did you mean “Left the company, September 2017”\? The whole timeline is shown\.$/,
  )
  select("paper")
  expect(notices).toBeEmptyDOMElement()
  goTo(
    [],
    [
      ["source", "none"],
      ["t", "2012..2013"],
      ["theme", "pink"],
    ],
  )
  expect(notices).toHaveTextContent(/^This link names a source that isn’t in this timeline: none\./)
  expect(notices).not.toHaveTextContent(/whole timeline/)
  act(() => store.dispatch({ type: "open-year", year: 2017, at: 0 }))
  expect(notices).toHaveTextContent(/^\?theme pink: /)
})

test("In French the count agrees in number", () => {
  mount(<Notices />, { file: hundred(3), language: "fr" })
  expect(screen.getByRole("status")).toHaveTextContent("3 événements sur 100 écartés. Voir le détail et les raisons")
})

test("A file without problems says nothing", () => {
  mount(<Notices />, { file: makeFile() })
  expect(screen.getByRole("status")).toBeEmptyDOMElement()
})

test("What of an address could not be read is said one by one, each until dismissed", () => {
  const notice = (path: string) => ({ level: "notice" as const, path, value: "soon", message: "expected a year" })
  const { store } = mount(<Notices />, { file: makeFile(), notices: [notice("?year"), notice("?t")] })
  expect(screen.getByRole("status")).toHaveTextContent("?year soon: expected a year.")
  fireEvent.click(screen.getAllByRole("button", { name: "Dismiss" })[0]!)
  expect(store.state().notices.map((each) => each.path)).toEqual(["?t"])
  expect(screen.getByRole("status")).not.toHaveTextContent("?year")
})

test.each([
  ["en", "event", "paper", "Did you mean “The paper, December 2012”?"],
  ["fr", "event", "paper", "Vouliez-vous dire «\u202fThe paper, décembre 2012\u202f»\u202f?"],
  ["en", "source", "home", "Did you mean “Home page”?"],
] as const)("in %s, a link leads to the %s that was meant", (language, kind, id, said) => {
  const hint = (language === "fr" ? fr : en).address.didYouMean(id)
  const notice = { level: "notice", path: `?${kind}`, value: `${id}r`, message: "not here", hint, meant: id } as const
  const { store } = mount(<Notices />, { file: CAREER, language, notices: [notice] })
  expect(document.querySelector(".hint")!.textContent.trim()).toBe(said)
  fireEvent.click(document.querySelector(".hint a")!)
  const { event, source } = store.state().selection
  expect(kind === "event" ? event : source).toBe(
    kind === "event" ? store.state().timeline.indexOf(id) : store.state().timeline.sourceOf(id),
  )
})

test.each([
  [{ kind: "refused", where: "file:career.json" } as const, en.ui.load.ownFile, "Choose a file"],
  [{ kind: "refused", where: "file:///etc/career.json" } as const, en.ui.load.refused, null],
  [{ kind: "blocked", host: "example.org" } as const, en.ui.load.blocked, "Choose a file"],
])("%j offers a field for a file where one helps", (failure, heading, field) => {
  mountPlain(<LoadFailed words={en} failure={failure} onTryAgain={() => undefined} way={null} />)
  expect(screen.getByRole("heading", { name: heading })).toBeVisible()
  expect(document.querySelector("input[type=file]")?.closest("label")?.textContent ?? null).toBe(field)
})

test("Loading shows how much has come where the length is known, and can be stopped", () => {
  let stopped = false
  mountPlain(<Loading words={en} progress={{ read: 8.1e6, length: 13e6, events: 0 }} onStop={() => (stopped = true)} />)
  expect(screen.getByRole("progressbar")).toHaveAttribute("value", "8100000")
  expect(screen.getByText("8.1 of 13 MB")).toBeVisible()
  fireEvent.click(screen.getByRole("button", { name: "Stop" }))
  expect(stopped).toBe(true)
})

test("Without a length the bar is indeterminate", () => {
  mountPlain(<Loading words={en} progress={{ read: 8.1e6, length: null, events: 0 }} onStop={() => undefined} />)
  expect(screen.getByRole("progressbar")).not.toHaveAttribute("value")
  expect(screen.getByText("8.1 MB")).toBeVisible()
})

test.each([
  [{ kind: "not-found", where: "example.org/a.json", status: 404 } as const, "The server answered 404"],
  [{ kind: "blocked", host: "example.org" } as const, "Access-Control-Allow-Origin"],
  [{ kind: "network", where: "example.org/a.json" } as const, "Check the connection"],
  [{ kind: "cut", read: 13_800, length: 23e6 } as const, "13.8 kB of 23 MB came, then nothing more."],
  [{ kind: "cut", read: 2.1e6, length: null } as const, "2.1 MB came, then nothing more."],
  [{ kind: "script" } as const, "A script of this site didn’t come"],
  [{ kind: "refused", where: "data:,1" } as const, "read, not data:,1."],
  [{ kind: "stopped" } as const, "not read to its end"],
  [
    { kind: "not-json", problem: { level: "error", path: "", value: "<", message: "Line 1, column 1." } } as const,
    "Line 1, column 1.",
  ],
])("A load that fails says why and can be tried again: %o", (failure, part) => {
  let tries = 0
  mountPlain(<LoadFailed words={en} failure={failure} onTryAgain={() => (tries += 1)} way={null} />)
  expect(screen.getByRole("alert")).toHaveTextContent(part)
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(tries).toBe(1)
})

test("A load that fails says so in French", () => {
  mountPlain(
    <LoadFailed
      words={fr}
      failure={{ kind: "blocked", host: "example.org" }}
      onTryAgain={() => undefined}
      way={null}
    />,
  )
  expect(screen.getByRole("heading", { name: "Le fichier de l’autre site ne peut pas être lu" })).toBeVisible()
  expect(document.title).toBe("Le fichier de l’autre site ne peut pas être lu")
  expect(document.documentElement.lang).toBe("fr")
})
