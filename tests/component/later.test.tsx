import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import "../../src/view/layout.css"
import { Notices } from "../../src/view/Notices.tsx"
import { Panel } from "../../src/view/Panel.tsx"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

const waiting = { file: CAREER, later: null }

test("While the rest is on its way the summary that the page was written with stands", () => {
  const written = { chronology: "", overview: "", panel: `<h2 class="panel-title">As written</h2>` }
  const { bringLater } = mount(<Panel onClose={() => undefined} />, { ...waiting, written })
  expect(document.querySelector(".panel-title")).toHaveTextContent("As written")
  bringLater()
  expect(document.querySelector(".panel-title")).toHaveTextContent("A career")
  expect(document.querySelectorAll(".source-rows li").length).toBeGreaterThan(0)
})

test("A page that was written without a summary keeps the panel's frame for it", () => {
  mount(<Panel onClose={() => undefined} />, waiting)
  expect(document.querySelector(".panel-frame > .panel-bar")).not.toBeNull()
  expect(document.querySelector(".panel-body")).toBeEmptyDOMElement()
})

test("A selection made before the details are here keeps the panel's frame and the way back", () => {
  const { select, selected } = mount(<Panel onClose={() => undefined} />, waiting)
  select("left")
  expect(document.querySelector(".panel-frame > .panel-bar")).not.toBeNull()
  expect(document.querySelector(".panel-body")).toBeEmptyDOMElement()
  screen.getByRole("button", { name: "Close" }).click()
  expect(selected()).toBeNull()
})

test("The toolbar has all its controls, and notices their place, before anything is to be chosen or read", () => {
  mount(
    <>
      <Toolbar />
      <Notices />
    </>,
    waiting,
  )
  for (const name of [/^Lanes/, /^Evidence/]) expect(screen.getByRole("button", { name })).toBeVisible()
  expect(screen.getByRole("searchbox")).toBeVisible()
  expect(screen.getByRole("status", { name: "Notices" })).toBeEmptyDOMElement()
})
