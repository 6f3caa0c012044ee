import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import "../../src/view/layout.css"
import { Notices } from "../../src/view/Notices.tsx"
import { Panel } from "../../src/view/Panel.tsx"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

const waiting = { file: CAREER, later: null }

test("While the details are on their way the whole is told in full", () => {
  mount(<Panel onClose={() => undefined} />, waiting)
  expect(document.querySelector(".panel-title")).toHaveTextContent("A career")
  expect(document.querySelectorAll(".source-rows li").length).toBeGreaterThan(0)
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
