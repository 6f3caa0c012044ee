import { fireEvent, screen } from "@testing-library/react"
import { useState } from "react"
import { expect, test } from "vitest"
import { Sheet } from "../../src/view/Sheet.tsx"
import { nearestStop } from "../../src/view/sheetdrag.ts"
import type { SheetStop } from "../../src/view/sheetstops.ts"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

function Page() {
  const [stop, setStop] = useState<SheetStop>("peek")
  return (
    <Sheet stop={stop} onStop={setStop}>
      <p>Content</p>
    </Sheet>
  )
}
const handle = () => screen.getByRole("slider", { hidden: true })

test("The handle moves the sheet between its three stops with arrow keys and with presses", () => {
  mount(<Page />, { file: CAREER })
  expect(handle()).toHaveAttribute("aria-valuetext", "a glimpse")
  fireEvent.keyDown(handle(), { key: "ArrowUp" })
  expect(handle()).toHaveAttribute("aria-valuetext", "half the screen")
  fireEvent.keyDown(handle(), { key: "ArrowUp" })
  fireEvent.keyDown(handle(), { key: "ArrowUp" })
  expect(handle()).toHaveAttribute("aria-valuetext", "all of the screen")
  fireEvent.keyDown(handle(), { key: "ArrowDown" })
  expect(handle()).toHaveAttribute("aria-valuetext", "half the screen")
  fireEvent.click(handle())
  expect(handle()).toHaveAttribute("aria-valuetext", "all of the screen")
  fireEvent.click(handle())
  expect(handle()).toHaveAttribute("aria-valuetext", "a glimpse")
})

test.each([
  [80, "peek"],
  [240, "peek"],
  [260, "half"],
  [560, "half"],
  [640, "full"],
  [900, "full"],
] as const)("A sheet let go at %i of 844 px goes to its %s stop", (height, stop) => {
  expect(nearestStop(height, 844)).toBe(stop)
})

test.each([
  [60, "peek"],
  [90, "half"],
  [180, "full"],
] as const)("On a page at 400 %% a sheet let go at %i of 256 px goes to its %s stop", (height, stop) => {
  expect(nearestStop(height, 256)).toBe(stop)
})
