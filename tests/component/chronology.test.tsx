import { act, render, screen } from "@testing-library/react"
import { userEvent } from "vitest/browser"
import { expect, test } from "vitest"
import type { Store } from "../../src/state/store.ts"
import { en } from "../../src/time/languages/en.ts"
import { LATER } from "../../src/view/laterparts.ts"
import { stillDrawing } from "../../src/view/stilldrawing.ts"
import { viewerWith } from "../viewer.tsx"
import "../../src/view/theme.css"
import { CAREER } from "./career.ts"
import { renderDrawn } from "./drawn.tsx"

test("the line that tells of a filter has its room before the next frame, which is laid out once", () => {
  const { store, box } = renderDrawn()
  const before = box.clientHeight
  act(() => store.dispatch({ type: "filter", filters: { lanes: ["work"] } }))
  expect(box.clientHeight).toBeLessThan(before)
  expect(store.state().size.height).toBe(box.clientHeight)
})

test("by keyboard the first link is seen, and leads past header and toolbar to what is drawn, or to the table", async () => {
  let store: Store | null = null
  const viewer = viewerWith({
    ...{ file: CAREER, words: en, inHand: {}, later: LATER },
    drawing(its) {
      store = its
      return stillDrawing()
    },
  })
  render(viewer)
  const [toEvents, toDetails] = [...document.querySelectorAll<HTMLElement>(".skip")]
  const isSeen = (link: HTMLElement) => link.getBoundingClientRect().top >= 0
  const follow = async () => {
    toEvents!.focus()
    await userEvent.keyboard("{Enter}")
  }
  await userEvent.keyboard("{Tab}")
  expect(toEvents).toHaveFocus()
  expect([isSeen(toEvents!), isSeen(toDetails!)]).toEqual([true, false])
  await userEvent.keyboard("{Tab}")
  expect([isSeen(toEvents!), isSeen(toDetails!)]).toEqual([false, true])
  await follow()
  // Where there is nothing drawn yet, to what holds it.
  expect(document.activeElement!.closest("main")).not.toBeNull()
  act(() => store!.dispatch({ type: "mode", mode: "table" }))
  await screen.findByRole("table")
  await follow()
  expect(document.activeElement).toBe(document.querySelector("table a[data-key][tabindex='0']"))
})
