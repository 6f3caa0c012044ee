import { act } from "@testing-library/react"
import { afterEach, expect, test } from "vitest"
import { startPresence } from "../../src/view/guestpresence.ts"
import { CAREER } from "./career.ts"
import { mountFrame } from "./frame.tsx"

const undo: (() => void)[] = []
afterEach(() => {
  for (const each of undo.splice(0)) each()
})

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
/** Frames of the browser until something is so; a test that waits for ever is stopped by its runner. */
const until = async (isSo: () => boolean) => {
  while (!isSo()) await act(frame)
}

/** The viewer, watched by way of a box that the test moves out of sight. */
async function watched() {
  const mounted = await mountFrame({ file: CAREER, width: 720, height: 420 })
  const box = document.createElement("div")
  box.style.cssText = "position: fixed; inset: 0; pointer-events: none"
  document.body.append(box)
  const stop = startPresence(box, mounted.store, mounted.drawing)
  undo.push(() => box.remove(), stop, mounted.stop)
  return { ...mounted, box, stop }
}
const leave = (box: HTMLElement) => (box.style.translate = "0 9000px")
const comeBack = (box: HTMLElement) => (box.style.translate = "")

const setVisibility = (state: "hidden" | "visible") => {
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state })
  document.dispatchEvent(new Event("visibilitychange"))
}

test("Out of sight no frame is asked for, whatever the viewer is told, and it is drawn as told once it is seen", async () => {
  const { store, drawing, asked, box, selected, rest } = await watched()
  leave(box)
  await until(drawing.isHeld)
  const { frames } = asked
  act(() => {
    store.dispatch({ type: "open-year", year: 2012, at: 0 })
    store.dispatch({ type: "zoom", x: 200, factor: 0.5 })
    store.dispatch({ type: "settle" })
    store.dispatch({ type: "select", event: store.state().timeline.indexOf("paper"), at: 0 })
  })
  for (let count = 0; count < 5; count++) await frame()
  expect(asked.frames).toBe(frames)
  expect(drawing.isIdle()).toBe(true)
  expect(selected()).toBe("paper")
  comeBack(box)
  await until(() => !drawing.isHeld())
  await rest()
  expect(drawing.restingScene()!.labels.some(({ look }) => look.selected)).toBe(true)
})

test("In a tab that lies under another it is as still", async () => {
  const { store, drawing, asked } = await watched()
  undo.push(() => Reflect.deleteProperty(document, "visibilityState"))
  setVisibility("hidden")
  expect(drawing.isHeld()).toBe(true)
  const { frames } = asked
  act(() => store.dispatch({ type: "zoom", x: 200, factor: 0.5 }))
  await frame()
  expect(asked.frames).toBe(frames)
  setVisibility("visible")
  expect(asked.frames).toBe(frames + 1)
})

test("A flight that nobody sees is where it leads, and one under way lands when it goes out of sight", async () => {
  const { store, drawing, box } = await watched()
  act(() => store.dispatch({ type: "motion", reduced: false }))
  act(() => store.dispatch({ type: "open-year", year: 2012, at: performance.now() }))
  const to = store.state().flight!.to
  leave(box)
  await until(drawing.isHeld)
  expect(store.state()).toMatchObject({ flight: null, span: to })
  act(() => store.dispatch({ type: "go", to: { kind: "all" }, at: performance.now() }))
  expect(store.state()).toMatchObject({ flight: null, span: store.state().limits.whole })
})

test("Whoever waits for a view at rest is told at once while there will be none", async () => {
  const { drawing, box } = await watched()
  leave(box)
  await until(drawing.isHeld)
  let told = 0
  undo.push(drawing.onRest(() => told++))
  expect(told).toBe(1)
})

test("After it stops, nothing is watched any more", async () => {
  const { drawing, box, stop } = await watched()
  stop()
  leave(box)
  setVisibility("hidden")
  undo.push(() => Reflect.deleteProperty(document, "visibilityState"))
  for (let count = 0; count < 5; count++) await frame()
  expect(drawing.isHeld()).toBe(false)
})
