import { expect, test } from "vitest"
import { createStore } from "../../../src/state/store.ts"
import { event, stateOf } from "./world.ts"

test("a change is told once to each listener, after it happened", () => {
  const store = createStore(stateOf())
  const seen: (number | null)[] = []
  store.subscribe(() => seen.push(store.state().focused))
  store.dispatch({ type: "focus", event: event("paper") })
  expect(seen).toEqual([event("paper")])
})

test("the same state is no news", () => {
  const store = createStore(stateOf())
  let told = 0
  store.subscribe(() => told++)
  const before = store.state()
  store.dispatch({ type: "settle" })
  expect(store.state()).toBe(before)
  expect(told).toBe(0)
})

test("subscribing hands back its undo", () => {
  const store = createStore(stateOf())
  let told = 0
  const stop = store.subscribe(() => told++)
  stop()
  stop()
  store.dispatch({ type: "theme", theme: "dark" })
  expect(told).toBe(0)
})

test("two stores share nothing", () => {
  const [one, other] = [createStore(stateOf()), createStore(stateOf())]
  one.dispatch({ type: "theme", theme: "dark" })
  expect([one.state().theme, other.state().theme]).toEqual(["dark", "auto"])
})
