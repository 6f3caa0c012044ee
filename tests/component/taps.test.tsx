import { act, fireEvent } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderDrawn } from "./drawn.tsx"

function open() {
  const { store, box } = renderDrawn()
  const { left, top, width } = box.getBoundingClientRect()
  /** A finger on the axis, where nothing but time is, at a share of its width. */
  const tap = (share: number, at: number) => {
    const place = { clientX: left + width * share, clientY: top + 12, pointerId: 7, pointerType: "touch", button: 0 }
    const up = new PointerEvent("pointerup", { ...place, bubbles: true })
    Object.defineProperty(up, "timeStamp", { value: at })
    act(() => {
      fireEvent.pointerDown(box, place)
      fireEvent(box, up)
    })
    return () => act(() => void fireEvent.doubleClick(box, place))
  }
  /** ms that are, or are about to be, in view. */
  const shown = () => {
    const { flight, span } = store.state()
    const { from, to } = flight?.to ?? span
    return to - from
  }
  return { tap, shown }
}

test("two taps show half of the time, once, whether or not the browser tells of them too", () => {
  const { tap, shown } = open()
  const whole = shown()
  tap(0.5, 1000)
  expect(shown()).toBe(whole)
  const tellOfBoth = tap(0.51, 1200)
  expect(shown() / whole).toBeCloseTo(0.5)
  tellOfBoth()
  expect(shown() / whole).toBeCloseTo(0.5)
})

test("taps that are far from each other, in time or on the screen, are single ones", () => {
  const { tap, shown } = open()
  const whole = shown()
  tap(0.5, 1000)
  tap(0.5, 1400)
  tap(0.8, 1500)
  expect(shown()).toBe(whole)
})
