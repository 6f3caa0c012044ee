import { act, fireEvent } from "@testing-library/react"
import { userEvent } from "vitest/browser"
import { expect, test } from "vitest"
import "../../src/view/panel.css"
import type { EventList } from "../../src/state/state.ts"
import { EventRows } from "../../src/view/EventRows.tsx"
import { makeEvents, makeFile } from "../make.ts"
import { mount } from "./mount.tsx"

const MANY = 1_000_000

/** A million rows of a thousand events, in a body that scrolls as a panel's does. */
function open() {
  const events = Uint32Array.from({ length: MANY }, (_, place) => place % 1000)
  mount(
    <div data-panel-body="" style={{ blockSize: 600, overflow: "auto" }}>
      <EventRows events={events as ArrayLike<number> as EventList} />
    </div>,
    { file: makeFile({ events: makeEvents(1000) }) },
  )
  return document.querySelector<HTMLElement>("[data-panel-body]")!
}
const rows = () => [...document.querySelectorAll<HTMLElement>(".event-row")]
const positions = () => rows().map((row) => Number(row.getAttribute("aria-posinset")))
const scrollTo = (body: HTMLElement, top: number) =>
  act(() => {
    body.scrollTop = top
    fireEvent.scroll(body)
  })

test("Of a million rows some dozens exist, each with its place among them all", () => {
  open()
  expect(rows().length).toBeLessThan(60)
  expect(positions()[0]).toBe(1)
  expect(rows()[0]).toHaveAttribute("aria-setsize", String(MANY))
  expect(new Set(rows().map((row) => row.getBoundingClientRect().height)).size).toBe(1)
})

test("Scrolled to its end a list of a million shows the last, in full", () => {
  const body = open()
  scrollTo(body, body.scrollHeight)
  expect(positions().at(-1)).toBe(MANY)
  expect(rows().at(-1)!.getBoundingClientRect().bottom).toBeLessThanOrEqual(body.getBoundingClientRect().bottom + 1)
  expect(rows().length).toBeLessThan(60)
})

test("Tab goes on to rows that did not exist", async () => {
  const body = open()
  rows()[0]!.querySelector("a")!.focus()
  for (let press = 0; press < 24; press++) {
    await userEvent.keyboard("{Tab}")
    act(() => void fireEvent.scroll(body))
  }
  const held = document.activeElement!.closest(".event-row")!
  expect(Number(held.getAttribute("aria-posinset"))).toBe(25)
})

test("When the row in hand is scrolled away the list has the focus, and Tab goes on from there", async () => {
  const body = open()
  rows()[0]!.querySelector("a")!.focus()
  scrollTo(body, body.scrollHeight / 2)
  expect(document.activeElement).toBe(document.querySelector(".event-rows"))
  await userEvent.keyboard("{Tab}")
  expect(rows()).toContain(document.activeElement!.closest(".event-row"))
})

test("A title that may be cut can be read in full", () => {
  open()
  const title = document.querySelector(".event-row-title")!
  expect(title).toHaveAttribute("title", title.textContent)
})
