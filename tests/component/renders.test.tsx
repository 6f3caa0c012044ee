import { Profiler } from "react"
import { afterEach, expect, test, vi } from "vitest"
import { Header } from "../../src/view/Header.tsx"
import { Legend } from "../../src/view/Legend.tsx"
import { Notices } from "../../src/view/Notices.tsx"
import { Panel } from "../../src/view/Panel.tsx"
import { SpanReadout } from "../../src/view/SpanReadout.tsx"
import { Toolbar } from "../../src/view/Toolbar.tsx"
import { ZoomControls } from "../../src/view/ZoomControls.tsx"
import { CAREER } from "./career.ts"
import { mount } from "./mount.tsx"

afterEach(() => vi.useRealTimers())

const near = { type: "zoom", x: 100, factor: 0.5 } as const

test("A hundred pans and zooms render nothing but the span read-out, ten times a second and at rest", () => {
  vi.useFakeTimers()
  const renders = { page: 0, readout: 0 }
  const { store, act, select } = mount(
    <>
      <Profiler id="page" onRender={() => (renders.page += 1)}>
        <Header />
        <Toolbar />
        <Notices />
        <ZoomControls />
        <Panel onClose={() => undefined} />
      </Profiler>
      <Profiler id="readout" onRender={() => (renders.readout += 1)}>
        <SpanReadout />
      </Profiler>
    </>,
    { file: CAREER },
  )
  select("left")
  act(() => store.dispatch(near))
  renders.page = 0
  renders.readout = 0
  for (let turn = 0; turn < 100; turn++) {
    act(() => {
      store.dispatch({ type: "pan", pixels: turn % 2 === 0 ? 97 : -53 })
      store.dispatch({ type: "zoom", x: 20, factor: turn % 2 === 0 ? 0.9 : 1.1 })
    })
    act(() => void vi.advanceTimersByTime(16))
  }
  expect(renders.page).toBe(0)
  expect(renders.readout).toBeGreaterThan(10)
  expect(renders.readout).toBeLessThanOrEqual(16)
  const said = () => document.querySelector(".span-readout")!.textContent
  act(() => store.dispatch({ type: "zoom", x: 20, factor: 0.5 }))
  const before = said()
  act(() => store.dispatch({ type: "settle" }))
  expect(said()).not.toBe(before)
})

test("The read-out says the span in words and how much of the whole is in it, and keeps quiet about it", () => {
  const { store, act } = mount(<Legend />, { file: CAREER })
  const readout = () => document.querySelector(".span-readout")!
  expect(readout()).toHaveTextContent("all 7 shown")
  expect(readout()).toHaveAttribute("aria-live", "off")
  act(() => store.dispatch({ type: "open-year", year: 2017, at: 0 }))
  act(() => store.dispatch({ type: "tick", at: 10_000 }))
  expect(readout()).toHaveTextContent("January 2016 – December 2018 · 3 of 7 shown")
})
