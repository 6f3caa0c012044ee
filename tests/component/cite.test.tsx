import { fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import "../../src/view/layout.css"
import "../../src/view/controls.css"
import { Panel } from "../../src/view/Panel.tsx"
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

test("an event’s sources are cited in three styles, each to copy, and focus returns", async () => {
  const { select, copied } = start()
  select("paper")
  screen.getByRole("button", { name: "Cite" }).focus()
  await userEvent.keyboard("{Enter}")
  const dialog = within(await screen.findByRole("dialog", { name: "Cite" }))
  expect(dialog.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    "APA, 7th edition",
    "Chicago, 18th edition",
    "MLA, 9th edition",
  ])
  expect(dialog.getAllByText("The Magazine", { selector: "em" })).toHaveLength(3)
  fireEvent.click(dialog.getByRole("button", { name: "Copy: MLA, 9th edition" }))
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
  const dialog = within(await screen.findByRole("dialog", { name: "Cite" }))
  fireEvent.click(dialog.getByRole("button", { name: "Copy: MLA, 9th edition" }))
  expect(await dialog.findByText("Copied.")).toBeVisible()
  expect(copiedFaces().join()).toContain("“見出し.” <i>The Magazine</i>, June 2018")
  expect(copied().join()).toContain("“見出し.” The Magazine, June 2018")
})

test("a source is cited by itself, in French with French words", async () => {
  const { store, act } = start({ language: "fr" })
  act(() => store.dispatch({ type: "open-source", source: 0 as never, at: 0 }))
  fireEvent.click(screen.getByRole("button", { name: "Citer" }))
  const dialog = within(await screen.findByRole("dialog", { name: "Citer" }))
  expect(dialog.getAllByText(/Consulté le 20/)).toHaveLength(3)
  expect(dialog.getByRole("button", { name: "Copier\u202f: APA, 7e édition" })).toBeVisible()
})

test("where nothing can be copied the entries are selected", async () => {
  const { select } = start({ refusesCopy: true })
  select("hired")
  fireEvent.click(screen.getByRole("button", { name: "Cite" }))
  const dialog = within(await screen.findByRole("dialog"))
  fireEvent.click(dialog.getByRole("button", { name: /APA/ }))
  expect(await dialog.findByText(/The text is selected/)).toBeVisible()
  expect(getSelection()?.toString()).toMatch(/^Doe, A\. \(n\.d\.\)/)
})

test("an event without sources has nothing to cite", () => {
  const { select } = start()
  select("rumour")
  expect(screen.queryByRole("button", { name: "Cite" })).toBeNull()
})
