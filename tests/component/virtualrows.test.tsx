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
function open(title?: string) {
  const events = Uint32Array.from({ length: MANY }, (_, place) => place % 1000)
  mount(
    <div data-panel-body="" style={{ blockSize: 600, inlineSize: 340, overflow: "auto" }}>
      <EventRows events={events as ArrayLike<number> as EventList} />
    </div>,
    {
      file: makeFile({ events: makeEvents(1000).map((event) => (title === undefined ? event : { ...event, title })) }),
    },
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

test("A title that may be cut is read in full in place where its row has the focus or the pointer, and no row moves", async () => {
  const title =
    "A title that goes on and on, past what two lines of a narrow panel hold, to its very last word. ".repeat(3)
  const body = open(title)
  const isCut = (row: HTMLElement) => {
    const { clientHeight, scrollHeight } = row.querySelector<HTMLElement>(".event-row-title")!
    return scrollHeight > clientHeight + 1
  }
  const tops = () => rows().map((row) => row.getBoundingClientRect().top)
  /** No edge cuts it. */
  const isSeen = (row: HTMLElement) => {
    const words = row.querySelector(".event-row-words")!.getBoundingClientRect()
    const [view, list] = [body, row.parentElement!].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect]
    const isWithin = ({ top, bottom }: DOMRect) => words.top >= top - 1 && words.bottom <= bottom + 1
    return getComputedStyle(row).overflow === "visible" && isWithin(view) && isWithin(list)
  }
  const before = tops()
  const [first, second] = rows() as [HTMLElement, HTMLElement]
  expect([isCut(first), isCut(second)]).toEqual([true, true])
  act(() => first.querySelector("a")!.focus())
  await userEvent.hover(second.querySelector(".mark")!)
  expect([isCut(first), isCut(second), isSeen(second)]).toEqual([false, false, true])
  expect(tops()).toEqual(before)
  scrollTo(body, body.scrollHeight)
  const last = rows().at(-1)!
  act(() => last.querySelector("a")!.focus())
  expect([isCut(last), isSeen(last), isCut(rows().at(-2)!)]).toEqual([false, true, true])
  expect(body.scrollHeight - body.clientHeight - body.scrollTop).toBeLessThan(2)
})
