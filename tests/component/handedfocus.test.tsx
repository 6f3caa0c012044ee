import { act, render, screen } from "@testing-library/react"
import { userEvent } from "vitest/browser"
import { expect, test } from "vitest"
import { layLinks } from "../../src/layout/links.ts"
import type { Store } from "../../src/state/store.ts"
import { en } from "../../src/time/languages/en.ts"
import { startDrawing, type Drawing } from "../../src/view/drawing.ts"
import { startKeys } from "../../src/view/keys.ts"
import { LATER } from "../../src/view/laterparts.ts"
import { openLetterKeys } from "../../src/view/letterkeys.ts"
import { makeMeasure } from "../../src/view/measure.ts"
import { makeFile } from "../make.ts"
import { viewerWith, type InHand } from "../viewer.tsx"

/** The page with its keys, drawn by real frames. */
async function open(events: readonly object[], inHand: InHand) {
  let opened: { store: Store; drawing: Drawing } | null = null
  let stopKeys: (() => void) | null = null
  const viewer = viewerWith({
    ...{ file: makeFile({ events }), words: en, inHand, later: LATER },
    drawing(store, selectors) {
      stopKeys = startKeys({ store, selectors, clock: () => 0, showKeys: () => undefined, letters: openLetterKeys() })
      const clock = {
        request: (run: (at: number) => void) => requestAnimationFrame((at) => act(() => run(at))),
        cancel: (frame: number) => cancelAnimationFrame(frame),
      }
      const drawing = startDrawing({
        store,
        selectors,
        measure: makeMeasure(),
        words: en,
        clock,
        linking: () => layLinks,
      })
      opened = { store, drawing }
      return drawing
    },
  })
  render(viewer)
  const { store, drawing } = opened!
  await expect.poll(() => document.querySelector(".event-twin button")).not.toBeNull()
  const stop = () => {
    stopKeys?.()
    drawing.stop()
  }
  return { store, stop }
}

/** What has the focus, and where. */
const focused = () => {
  const at = document.activeElement!
  const where = at.closest("table") ? "row" : at.closest(".event-twin") ? "drawn" : at.tagName
  return `${where} ${at.closest<HTMLElement>("[data-event]")?.dataset["event"] ?? ""}`
}
const focusDrawn = (event: number) =>
  act(() => document.querySelector<HTMLElement>(`.event-twin [data-event="${event}"]`)!.focus())
const isSeen = () => {
  const { top, bottom } = document.activeElement!.closest("tr")!.getBoundingClientRect()
  const head = document.querySelector("thead")!.getBoundingClientRect().bottom
  return top >= head - 1 && bottom <= document.querySelector(".table-scroll")!.getBoundingClientRect().bottom
}

/** One a year from 1960 on. */
const YEARLY = Array.from({ length: 60 }, (_, at) => ({ date: String(1960 + at), title: `no. ${at}` }))

test("`t` leads from an event to its row, and back from a row to its event, wherever it is", async () => {
  const { store, stop } = await open(YEARLY, { year: 2000 })
  focusDrawn(41)
  await userEvent.keyboard("t")
  await screen.findByRole("table")
  await expect.poll(focused).toBe("row 41")
  expect(isSeen()).toBe(true)
  await userEvent.keyboard("{ArrowDown}t")
  await expect.poll(focused).toBe("drawn 42")
  // The second time the table is there at once.
  await userEvent.keyboard("t")
  await expect.poll(focused).toBe("row 42")
  await userEvent.keyboard("{Home}t")
  await expect.poll(focused).toBe("drawn 0")
  expect(store.state().span.from).toBeLessThan(Date.UTC(1960, 0))
  stop()
})

test("From elsewhere in the chronology `t` leads to the first row that is seen, where Tab comes as well", async () => {
  const { stop } = await open(YEARLY, { year: 2000 })
  act(() => document.querySelector<HTMLElement>("main .zoom button")!.focus())
  await userEvent.keyboard("t")
  await screen.findByRole("table")
  await expect.poll(focused).toBe("row 40")
  expect(isSeen()).toBe(true)
  stop()
})

test("So it is in a long table", async () => {
  const { stop } = await open(
    Array.from({ length: 3000 }, (_, at) => ({ date: String(at).padStart(4, "0") })),
    { year: 2017 },
  )
  act(() => document.querySelector<HTMLElement>("main .zoom button")!.focus())
  await userEvent.keyboard("t")
  await screen.findByRole("table")
  await expect.poll(focused).toBe("row 2017")
  expect(isSeen()).toBe(true)
  stop()
})
