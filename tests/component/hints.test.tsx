import { act, screen } from "@testing-library/react"
import { afterEach, expect, test } from "vitest"
import type { Drawing } from "../../src/view/drawing.ts"
import { DrawingContext } from "../../src/view/drawingcontext.ts"
import { FirstHint } from "../../src/view/FirstHint.tsx"
import { LanesBelow } from "../../src/view/LanesBelow.tsx"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

afterEach(() => localStorage.clear())

/** A drawing of four lanes, each 200 px high, in 500 px, scrolled by `scroll`. */
const scrolled = (scroll: number, height?: number): Drawing =>
  ({
    onRest: () => () => undefined,
    restingScene: restingSceneOf(scroll, height),
    contentHeight: () => 800,
  }) as unknown as Drawing

function restingSceneOf(scroll: number, height = 500) {
  const lanes = [0, 1, 2, 3].map((lane) => ({ box: { x: 0, y: 56 + lane * 200 - scroll, width: 390, height: 200 } }))
  const scene = { plot: { x: 0, y: 56, width: 390, height }, lanes }
  return () => scene
}

test.each([
  [0, "1 more lane below"],
  [90, "1 more lane below"],
  [125, ""],
  [299, null],
  [300, null],
])("Scrolled by %i px, the lower edge says %j", (scroll, said) => {
  mount(
    <DrawingContext value={scrolled(scroll)}>
      <LanesBelow />
    </DrawingContext>,
    { file: CAREER },
  )
  const edge = document.querySelector(".lanes-below")
  expect(edge?.textContent ?? null).toBe(said)
  if (edge !== null) expect(edge).toHaveAttribute("aria-hidden", "true")
})

test("The lower edge covers no lane where little of one is in sight", () => {
  mount(
    <DrawingContext value={scrolled(0, 80)}>
      <LanesBelow />
    </DrawingContext>,
    { file: CAREER },
  )
  expect(document.querySelector(".lanes-below")).toBeNull()
})

/** At rest, with these names of years over its months. */
function hintOver(names: readonly object[]) {
  const scene = { axis: { majors: names } }
  const drawing = { onRest: () => () => undefined, restingScene: () => scene } as unknown as Drawing
  return (
    <DrawingContext value={drawing}>
      <FirstHint />
    </DrawingContext>
  )
}

test("How to move is not printed through months", () => {
  mount(hintOver([{ text: "2012" }]), { file: CAREER })
  expect(document.querySelector(".first-hint")).toBeNull()
})

test("How to move is said until the reader has moved, and not again", () => {
  const { store } = mount(hintOver([]), { file: CAREER })
  const hint = () => document.querySelector(".first-hint")
  act(() => store.dispatch({ type: "resize", size: { width: 500, height: 400 }, plotWidth: 400 }))
  act(() => store.dispatch({ type: "hover", event: 0 as never }))
  expect(screen.getByText(/^Scroll to zoom/)).toBeVisible()
  act(() => store.dispatch({ type: "zoom", x: 100, factor: 0.5 }))
  expect(hint()).toBeNull()
  mount(hintOver([]), { file: CAREER })
  expect(hint()).toBeNull()
})

test("An event that was opened is hint enough", () => {
  const { select } = mount(hintOver([]), { file: CAREER })
  expect(document.querySelector(".first-hint")).not.toBeNull()
  select("paper")
  expect(document.querySelector(".first-hint")).toBeNull()
})
