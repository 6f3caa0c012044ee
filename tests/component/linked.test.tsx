import { createEvent, fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { sourceAt } from "../../src/timeline/model.ts"
import { Panel } from "../../src/view/Panel.tsx"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

const open = () => mount(<Panel onClose={() => undefined} />, { file: CAREER })
const hrefs = (within: string) => [...document.querySelectorAll(`${within} a`)].map((link) => link.getAttribute("href"))

/** Whether the press was kept from the browser. The page of the tests stays where it is either way. */
function press(link: HTMLElement, init: MouseEventInit): boolean {
  const click = createEvent.click(link, init)
  let isKept = false
  const look = (seen: Event) => {
    isKept = seen.defaultPrevented
    seen.preventDefault()
  }
  window.addEventListener("click", look, { once: true })
  fireEvent(link, click)
  return isKept
}

test("What leads to an event, a source or a year is a link to its address", () => {
  const { act, select, store } = open()
  expect(hrefs(".source-rows")).toEqual(store.state().timeline.sources.map(({ id }) => `/career/source/${id}/`))
  expect(hrefs(".event-rows")).toEqual(["/career/event/prize/"])
  select("left")
  expect(hrefs(".panel-bar")).toEqual(["/career/event/hired/", "/career/event/rumour/"])
  expect(hrefs(".panel-foot")).toEqual(["/career/event/hired/", "/career/event/rumour/"])
  expect(hrefs(".also")).toContain("/career/event/data-set/")
  const numbers = [...document.querySelectorAll("a.number")].map((link) => link.getAttribute("href"))
  expect(numbers).toContain("/career/source/home/")
  act(() => store.dispatch({ type: "open-year", year: 2010, at: 0 }))
  expect(hrefs(".panel-bar")).toEqual(["/career/2009/", "/career/2011/"])
  expect(hrefs(".panel-note")).toEqual(["/career/2009/", "/career/2012/"])
  act(() => store.dispatch({ type: "open-source", source: sourceAt(0), at: 0 }))
  expect(hrefs(".event-row")).toContain("/career/event/hired/")
})

test("A plain press opens in place, and the browser does not follow", () => {
  const { selected } = open()
  expect(press(screen.getByRole("link", { name: /^A prize/ }), {})).toBe(true)
  expect(selected()).toBe("prize")
})

test.each(["ctrlKey", "metaKey", "shiftKey", "altKey"] as const)("A press with %s is the browser's", (key) => {
  const { selected } = open()
  expect(press(screen.getByRole("link", { name: /^A prize/ }), { [key]: true })).toBe(false)
  expect(selected()).toBeNull()
})

test("The middle button is the browser's: it makes no click", () => {
  const { selected } = open()
  fireEvent(screen.getByRole("link", { name: /^A prize/ }), new MouseEvent("auxclick", { bubbles: true, button: 1 }))
  expect(selected()).toBeNull()
})

test("Space presses a link as it does a button, once while it is held, and the panel does not scroll", () => {
  const { selected } = open()
  const link = screen.getByRole("link", { name: /^A prize/ })
  expect(fireEvent.keyDown(link, { key: " ", repeat: true })).toBe(false)
  expect(selected()).toBeNull()
  expect(fireEvent.keyDown(link, { key: " " })).toBe(false)
  expect(selected()).toBe("prize")
})
