import { fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import "../../src/view/layout.css"
import "../../src/view/controls.css"
import { Panel } from "../../src/view/Panel.tsx"
import { makeFile } from "../make.ts"
import { CAREER } from "./career.ts"
import { mount, type MountOptions } from "./mount.tsx"

function start(options: Partial<MountOptions> = {}) {
  return mount(
    <div className="app">
      <Panel onClose={() => undefined} />
    </div>,
    { file: CAREER, ...options },
  )
}

const STYLES = ["APA, 7th edition", "Chicago, 18th edition", "MLA, 9th edition"]

test("an event and its sources are cited in three styles, each to copy, and focus returns", async () => {
  const { select, copied } = start()
  select("paper")
  screen.getByRole("button", { name: "Cite" }).focus()
  await userEvent.keyboard("{Enter}")
  const dialog = within(await screen.findByRole("dialog", { name: /The paper/ }))
  expect(dialog.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "Cite “The paper”",
    "This event",
    ...STYLES,
    "Its sources",
    ...STYLES,
  ])
  expect(dialog.getAllByText("The Magazine", { selector: "em" })).toHaveLength(3)
  fireEvent.click(dialog.getByRole("button", { name: "Copy: Its sources, MLA, 9th edition" }))
  expect(await dialog.findByText("Copied.")).toBeVisible()
  expect(copied()).toEqual([
    "A. Writer. “見出し.” The Magazine, June 2018, https://magazine.example/1.\n" +
      "Doe, Ann. Home Page. https://example.org/home. Accessed 20 Nov. 2026. Archived copy: https://archive.example/home",
  ])
  await userEvent.keyboard("{Escape}")
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull()
  expect(screen.getByRole("button", { name: "Cite" })).toHaveFocus()
})

test("what is copied keeps its italics where the browser takes HTML", async () => {
  const { select, copied, copiedFaces } = start()
  select("paper")
  fireEvent.click(screen.getByRole("button", { name: "Cite" }))
  const dialog = within(await screen.findByRole("dialog", { name: /^Cite/ }))
  fireEvent.click(dialog.getByRole("button", { name: "Copy: Its sources, MLA, 9th edition" }))
  expect(await dialog.findByText("Copied.")).toBeVisible()
  expect(copiedFaces().join()).toContain("“見出し.” <i>The Magazine</i>, June 2018")
  expect(copied().join()).toContain("“見出し.” The Magazine, June 2018")
})

const PAGE = { title: "My career", checked: "2026-11-20", events: [{ id: "left", title: "Left the lab" }] }

test("an event without sources is cited as a page of its timeline, as of when that was checked", async () => {
  const { select, copied } = start({ file: makeFile(PAGE) })
  select("left")
  fireEvent.click(screen.getByRole("button", { name: "Cite" }))
  const dialog = within(await screen.findByRole("dialog"))
  expect(dialog.queryByRole("heading", { name: /Its source/ })).toBeNull()
  for (const button of dialog.getAllByRole("button", { name: /^Copy: This event/ })) fireEvent.click(button)
  await expect
    .poll(copied)
    .toEqual([
      "Left the lab. (2026, November 20). My career. https://example.org/career/event/left/",
      "“Left the Lab.” My career, November 20, 2026. https://example.org/career/event/left/.",
      "“Left the Lab.” My career, 20 Nov. 2026, https://example.org/career/event/left/.",
    ])
})

test("an event of a timeline that tells no day is cited as of the day of reading, at its page in the reader’s language", async () => {
  const title = { en: "Left", fr: "Départ" }
  const { select } = start({ file: makeFile({ events: [{ id: "left", title }] }), language: "fr" })
  select("left")
  fireEvent.click(screen.getByRole("button", { name: "Citer" }))
  const dialog = within(await screen.findByRole("dialog", { name: /^Citer.*Départ/ }))
  const year = String(new Date().getFullYear())
  const written = dialog.getAllByText(new RegExp(`Consulté le \\d.* ${year}`)).map(({ textContent }) => textContent)
  expect(written).toHaveLength(3)
  for (const text of written) expect(text).toMatch(/Départ.*https:\/\/example\.org\/career\/fr\/event\/left\//)
})

test("an event of a file on the reader’s own computer is cited without an address", async () => {
  const frame = { slug: "", form: "query", kept: [["src", "file:own.json"]] } as const
  const { select } = start({ file: makeFile(PAGE), frame })
  select("left")
  fireEvent.click(screen.getByRole("button", { name: "Cite" }))
  const dialog = within(await screen.findByRole("dialog"))
  expect(dialog.getByText("Left the lab", { selector: "em" }).parentElement).toHaveTextContent(
    /^Left the lab\. \(2026, November 20\)\. My career\.$/,
  )
})

test("a source is cited by itself, in French with French words", async () => {
  const { store, act } = start({ language: "fr" })
  act(() => store.dispatch({ type: "open-source", source: 0 as never, at: 0 }))
  fireEvent.click(screen.getByRole("button", { name: "Citer" }))
  const dialog = within(await screen.findByRole("dialog", { name: /^Citer.*Home page/ }))
  expect(dialog.getAllByText(/Consulté le 20/)).toHaveLength(3)
  expect(dialog.getByRole("button", { name: "Copier\u202f: APA, 7e édition" })).toBeVisible()
})

test("where nothing can be copied the entries are selected", async () => {
  const { select } = start({ refusesCopy: true })
  select("hired")
  fireEvent.click(screen.getByRole("button", { name: "Cite" }))
  const dialog = within(await screen.findByRole("dialog"))
  fireEvent.click(dialog.getByRole("button", { name: /source, APA/ }))
  expect(await dialog.findByText(/The text is selected/)).toBeVisible()
  expect(getSelection()?.toString()).toMatch(/^Doe, A\. \(n\.d\.\)/)
})
