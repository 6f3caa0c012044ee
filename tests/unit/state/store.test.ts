import { expect, test } from "vitest"
import { reduce } from "../../../src/state/reduce.ts"
import type { Action } from "../../../src/state/state.ts"
import { createStore } from "../../../src/state/store.ts"
import { event, stateOf } from "./world.ts"

test("a change is told once to each listener, after it happened", () => {
  const store = createStore(stateOf(), reduce)
  const seen: (number | null)[] = []
  store.subscribe(() => seen.push(store.state().focused))
  store.dispatch({ type: "focus", event: event("paper") })
  expect(seen).toEqual([event("paper")])
})

test("the same state is no news", () => {
  const store = createStore(stateOf(), reduce)
  let told = 0
  store.subscribe(() => told++)
  const before = store.state()
  store.dispatch({ type: "settle" })
  expect(store.state()).toBe(before)
  expect(told).toBe(0)
})

test("subscribing hands back its undo", () => {
  const store = createStore(stateOf(), reduce)
  let told = 0
  const stop = store.subscribe(() => told++)
  stop()
  stop()
  store.dispatch({ type: "theme", theme: "dark" })
  expect(told).toBe(0)
})

test("two stores share nothing", () => {
  const [one, other] = [createStore(stateOf(), reduce), createStore(stateOf(), reduce)]
  one.dispatch({ type: "theme", theme: "dark" })
  expect([one.state().theme, other.state().theme]).toEqual(["dark", "auto"])
})

test("before the whole reducer has come the first view takes its size and its settings", () => {
  const store = createStore(stateOf(), null)
  store.dispatch({ type: "resize", size: { width: 700, height: 500 }, plotWidth: 580 })
  store.dispatch({ type: "filter", filters: { query: "prize" } })
  store.dispatch({ type: "language", language: "fr" })
  const { size, plotWidth, filters, language } = store.state()
  expect([size.width, plotWidth, filters.query, language]).toEqual([700, 580, "prize", "fr"])
})

test("what needs the whole reducer waits for it, and then happens in order, as if it had been there", () => {
  const [late, whole] = [createStore(stateOf(), null), createStore(stateOf(), reduce)]
  const actions: readonly Action[] = [
    { type: "select", event: event("paper"), at: 0 },
    { type: "theme", theme: "dark" },
    { type: "zoom", x: 100, factor: 0.5 },
    { type: "pan", pixels: 40 },
    { type: "settle" },
    { type: "select", event: null, at: 10 },
  ]
  for (const action of actions) {
    late.dispatch(action)
    whole.dispatch(action)
  }
  expect(late.state()).toEqual({ ...stateOf(), theme: "dark" })
  let told = 0
  late.subscribe(() => told++)
  late.complete(reduce)
  expect(told).toBeGreaterThan(0)
  expect(late.state()).toEqual(whole.state())
  late.complete(reduce)
  expect(late.state()).toEqual(whole.state())
})
