import { cleanup, fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { LinkOut } from "../../src/view/LinkOut.tsx"
import { Panel } from "../../src/view/Panel.tsx"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"
import { makeFile } from "../make.ts"

const open = (event: string, language: "en" | "fr" = "en", file: unknown = CAREER) => {
  const mounted = mount(<Panel onClose={() => undefined} />, { file, language })
  mounted.select(event)
  return mounted
}
const cards = () => [...document.querySelectorAll<HTMLElement>("[data-citation]")]
const numberOf = (card: HTMLElement) => card.querySelector("[data-number]")!.textContent

test("An event shows its lane, title, date, evidence and reason, text, image, tags and related events", () => {
  open("left")
  expect(screen.getByText("Work", { selector: ".panel-lane *" })).toBeVisible()
  expect(screen.getByRole("heading", { level: 2, name: "Left the company" })).toBeVisible()
  expect(screen.getByText("September 2017; no source gives the day")).toBeVisible()
  expect(document.querySelector(".evidence-chip")).toHaveTextContent("Disputed by The Magazine")
  expect([...document.querySelectorAll(".panel-text p")].map((each) => each.textContent)).toEqual([
    "His own page says when.",
    "Why is not said.",
  ])
  expect(screen.getByAltText("A door")).toHaveAttribute("loading", "lazy")
  expect(screen.getByText("A. Photographer")).toBeVisible()
  expect(screen.getByRole("button", { name: "company" })).toBeVisible()
  expect(screen.getByRole("link", { name: /^Hired/ })).toBeVisible()
  expect(screen.getByRole("heading", { level: 3, name: "Sources 5" })).toBeVisible()
})

test("An image is not asked for until its event is open", () => {
  const { select } = open("hired")
  expect(document.querySelector("img")).toBeNull()
  select("left")
  expect(document.querySelector("img")).not.toBeNull()
})

test("A citation shows number, publisher, stance, title, dates, kept copy, what it says, quotation and place", () => {
  open("left")
  const card = cards().find((each) => each.textContent.includes("Home page"))!
  expect(numberOf(card)).toBe("1")
  for (const text of ["Ann Doe", "Supports", "Gives September 2017.", "until September 2017", "second paragraph"])
    expect(card).toHaveTextContent(text)
  expect(card.querySelector(".source-facts")).toHaveTextContent("Undated · Read 20 November 2026 · Archived copy")
  expect(card.querySelector("q")).toHaveAttribute("lang", "en")
})

test("Where it stands in a source is marked with the file's language for readers of another", () => {
  open("left", "fr")
  expect(screen.getByText("second paragraph")).toHaveAttribute("lang", "en")
})

test("Where it stands in a source of another language than the file is in no language that is told", () => {
  const sources = [{ id: "a", title: "A", language: "fr" }]
  const events = [{ id: "one", citations: [{ source: "a", locator: "Parcours, 2017" }] }]
  for (const language of ["en", "fr"] as const) {
    open("one", language, makeFile({ sources, events }))
    expect(screen.getByText("Parcours, 2017").closest("[lang]")).toBe(document.documentElement)
    cleanup()
  }
})

test("What parts two facts of a source stays with the first, so that no line begins with it", () => {
  open("left")
  const facts = document.querySelector(".source-facts")!.textContent
  expect(facts).toContain("\u00a0· ")
  expect(facts).not.toContain(" ·")
})

test("Nothing is read out of the link's button before it is pressed", async () => {
  open("left")
  const button = screen.getByRole("button", { name: "Copy link" })
  const status = button.querySelector("[role=status]")!
  expect(status).toBeEmptyDOMElement()
  fireEvent.click(button)
  await expect.poll(() => status.textContent).toBe("Link copied")
  expect(button).toHaveTextContent(/^Copy link Link copied$/)
})

test("Who disputes is named in the source’s own language", () => {
  const { select } = mount(<Panel onClose={() => undefined} />, {
    file: makeFile({
      sources: [
        { id: "s", publisher: "Le Monde", language: "fr" },
        { id: "t", publisher: "The Paper", language: "en" },
        { id: "u", publisher: "Anyone" },
      ],
      events: [{ citations: ["s", "t", "u"].map((source) => ({ source, stance: "disputes" as const })) }],
    }),
  })
  select("e0")
  const chip = document.querySelector(".evidence-chip")!
  expect(chip).toHaveTextContent("Disputed by Le Monde, The Paper, Anyone")
  expect([...chip.querySelectorAll("[lang]")].map((name) => [name.getAttribute("lang"), name.textContent])).toEqual([
    ["fr", "Le Monde"],
  ])
})

test("A source that disputes comes first", () => {
  open("left")
  expect(cards()[0]).toHaveTextContent("The Magazine")
  expect(cards()[0]).toHaveTextContent("Disputes it")
})

test("Sources of one origin hang under the first of them", () => {
  open("left")
  const group = document.querySelector(".same-origin")!
  const first = group.parentElement!.querySelector<HTMLElement>("[data-citation]")!
  expect(first).toHaveTextContent("The Encyclopedia")
  expect(group).toHaveTextContent(`Same origin as ${numberOf(first)}`)
  expect(within(group as HTMLElement).getByRole("article")).toHaveTextContent("The Directory")
})

test("A tertiary source says that it is not counted", () => {
  open("left")
  expect(cards().find((card) => card.textContent.includes("The Encyclopedia"))).toHaveTextContent(
    "Encyclopedia, not counted",
  )
  expect(cards().find((card) => card.textContent.includes("The Directory"))).toHaveTextContent("Listing, not counted")
})

test("A source without a title goes by its publisher", () => {
  open("left")
  expect(screen.getByRole("link", { name: /^The Directory/ })).toHaveAttribute("href", "https://directory.example/doe")
})

test("A source that the file lacks is shown as missing, by the name it was cited with", () => {
  open("left")
  const card = cards().find((each) => each.textContent.includes("Source missing"))!
  expect(card).toHaveTextContent("nowhere")
  expect(card.querySelector("a")).toBeNull()
})

test("Links lead out in a new tab that can't reach back", () => {
  open("left")
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]:not([href^='/career/'])")]
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) {
    expect(link.target).toBe("_blank")
    expect(link.rel).toBe("noopener noreferrer")
    expect(link).toHaveAccessibleName(/opens in a new tab/)
  }
})

test("An address that is not http or https never becomes a link", () => {
  const sources = CAREER.sources.map((source) => ({
    ...source,
    // What a hostile file would try.
    URL: "javascript:alert(1)",
    archived: "data:text/html,hello",
  }))
  open("left", "en", { ...CAREER, sources })
  expect(document.querySelectorAll("a[href]:not([href^='/career/'])")).toHaveLength(0)
})

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc",
  "nonsense",
  null,
])("A link out refuses %j by itself, whatever the reader let through", (url) => {
  mount(
    <LinkOut className="link-out" url={url}>
      Words
    </LinkOut>,
    { file: CAREER },
  )
  expect(screen.getByText("Words")).toBeVisible()
  expect(document.querySelector("a")).toBeNull()
})

test("Also cited for shows two other events, and the rest when asked; each leads to its event", () => {
  const { selected } = open("left")
  const card = cards().find((each) => each.textContent.includes("Home page"))!
  const also = within(card.querySelector<HTMLElement>(".also")!)
  const titles = () => also.getAllByRole("link").map((link) => link.textContent)
  expect(titles()).toEqual(["Data set", "The paper"])
  fireEvent.click(also.getByText("+1"))
  expect(titles()).toEqual(["Data set", "The paper", "Hired"])
  fireEvent.click(also.getByText("The paper"))
  expect(selected()).toBe("paper")
  expect(screen.getByRole("heading", { level: 2, name: "The paper" })).toBeVisible()
})

test("Coming to a citation takes it in hand and lights its source", () => {
  const { store } = open("left")
  const card = cards()[2]!
  fireEvent.pointerEnter(card)
  fireEvent.pointerOver(card)
  expect(store.state().citation).toBe(2)
  expect(store.state().hovered.source).not.toBeNull()
  expect(cards()[2]).toHaveClass("is-in-hand")
})

test("Pressing a number opens the source", () => {
  const { store } = open("left")
  fireEvent.click(screen.getByRole("link", { name: /^Source 1:/ }))
  expect(store.state().selection.source).toBe(0)
  expect(screen.getByRole("heading", { level: 2, name: /Home page/ })).toBeVisible()
})

test("Previous and next go by time, also past the dated events, and stop at the ends", () => {
  const { selected, select } = open("left")
  expect(screen.getByText("4 of 7")).toBeVisible()
  fireEvent.click(screen.getByRole("link", { name: "Next event" }))
  expect(selected()).toBe("rumour")
  fireEvent.click(screen.getByRole("link", { name: /Previous.*Left the company/ }))
  expect(selected()).toBe("left")
  select("prize")
  expect(screen.getByRole("button", { name: "Next event" })).toBeDisabled()
  expect(screen.getByText("Undated")).toBeVisible()
})

test("Previous and next pass over what the filters hide", () => {
  const { act, store, selected } = open("left")
  act(() => store.dispatch({ type: "filter", filters: { lanes: ["research"] } }))
  fireEvent.click(screen.getByRole("link", { name: "Previous event" }))
  expect(selected()).toBe("paper")
})

test("An absence is hatched, italic, and has no evidence level", () => {
  open("silence")
  expect(screen.getByRole("heading", { level: 2 })).toHaveClass("is-absence")
  expect(document.querySelector(".evidence-chip")).toHaveTextContent("None found a search found nothing")
  expect(screen.getByText("Since 2023")).toBeVisible()
})

test("In French the words, dates and texts are French, and what has no French says its language", () => {
  open("left", "fr")
  expect(screen.getByRole("heading", { level: 2, name: "Départ de l’entreprise" })).toBeVisible()
  expect(screen.getByText(/^Septembre 2017/)).toBeVisible()
  expect(document.querySelector(".evidence-chip")).toHaveTextContent("Contesté par The Magazine")
  expect(screen.getByText("Says it was in October.")).toHaveAttribute("lang", "en")
  expect(screen.getByText("Donne septembre 2017.")).not.toHaveAttribute("lang")
  expect(screen.getByText("見出し")).toHaveAttribute("lang", "ja")
})

test("The heading can be focused, and never takes focus of itself", () => {
  const { select } = open("left")
  expect(document.body).toHaveFocus()
  select("paper")
  expect(document.body).toHaveFocus()
  expect(screen.getByRole("heading", { level: 2 })).toHaveAttribute("tabindex", "-1")
})

test("When what was pressed is gone with the old event, focus goes to the new heading, not out of the panel", () => {
  open("left")
  const chip = within(document.querySelector<HTMLElement>(".also")!).getByText("The paper")
  chip.closest("a")!.focus()
  fireEvent.click(chip)
  expect(screen.getByRole("heading", { level: 2, name: "The paper" })).toHaveFocus()
})

test("A disputed or unverified absence says both that nothing was found and what is said against it", () => {
  const searches = {
    title: "Searches",
    sources: [{ id: "s", title: "A find", publisher: "The Finder" }],
    events: [
      {
        id: "disputed",
        kind: "absence",
        date: "2018/2020",
        title: "No letters",
        citations: [{ source: "s", stance: "disputes" }],
      },
      { id: "unverified", kind: "absence", date: "2018/2020", title: "No calls", unverified: true },
      { id: "plain", kind: "absence", date: "2018/2020", title: "No visits" },
    ],
  }
  const chips = () => [...document.querySelectorAll(".evidence-chip")].map((chip) => chip.textContent.trim())
  const { select } = open("disputed", "en", searches)
  expect(chips()).toEqual(["None found", "Disputed by The Finder"])
  select("unverified")
  expect(chips()).toEqual(["None found", "Unverified not established, says the author"])
  select("plain")
  expect(chips()).toEqual(["None found a search found nothing"])
})

test("Of thousands of citations two hundred stand there at first, and more when asked", () => {
  const sources = Array.from({ length: 450 }, (_, index) => ({ id: `s${index}`, title: `Source ${index}` }))
  const events = [{ id: "a", date: "2000", title: "A", citations: sources.map(({ id }) => ({ source: id })) }]
  open("a", "en", { title: "T", sources, events })
  expect(cards()).toHaveLength(200)
  fireEvent.click(screen.getByRole("button", { name: "+250 sources" }))
  expect(cards()).toHaveLength(400)
  fireEvent.click(screen.getByRole("button", { name: "+50 sources" }))
  expect(cards()).toHaveLength(450)
})
