import { expect, test } from "vitest"
import { CROWD } from "../../../src/layout/crowd.ts"
import { initialState } from "../../../src/state/initial.ts"
import { reduce } from "../../../src/state/reduce.ts"
import { maskOfFilters } from "../../../src/state/filtermask.ts"
import { makeSelectors } from "../../../src/state/select.ts"
import { createStore } from "../../../src/state/store.ts"
import { en } from "../../../src/time/languages/en.ts"
import { CROWDING } from "../../../src/view/crowding.ts"
import { startDrawing } from "../../../src/view/drawing.ts"
import { makeTimeline, NOW } from "../../make.ts"
import { measureText } from "../../measure.ts"

/** Frames that run when the test says so. */
function makeClock() {
  let waiting: ((at: number) => void) | null = null
  return {
    clock: {
      request: (run: (at: number) => void) => {
        waiting = run
        return 1
      },
      cancel: () => {
        waiting = null
      },
    },
    isWaiting: () => waiting !== null,
    run: (at: number) => {
      const frame = waiting
      waiting = null
      frame?.(at)
    },
  }
}

const SMALL = makeTimeline({ events: [{ date: "2009" }, { date: "2017" }, { date: "2026" }] })

function open(timeline = SMALL) {
  const size = { width: 1000, height: 500 }
  const store = createStore(
    initialState({ timeline, size, plotWidth: 880, language: "en", reducedMotion: false, now: NOW }),
    reduce,
  )
  const { clock, isWaiting, run } = makeClock()
  const drawing = startDrawing({
    store,
    selectors: makeSelectors(
      () => null,
      () => maskOfFilters,
    ),
    measure: measureText,
    clock,
    words: en,
    linking: () => null,
    crowding: () => (timeline.dated > CROWD ? CROWDING : null),
  })
  drawing.mark()
  run(0)
  return { store, drawing, isWaiting, run }
}

test("a flight starts even when the first frame's time lies before the press that began it", () => {
  const { store, drawing, isWaiting, run } = open()
  store.dispatch({ type: "open-year", year: 2017, at: 1000 })
  run(992)
  expect(isWaiting()).toBe(true)
  expect(drawing.isIdle()).toBe(false)
  for (const at of [1008, 1120, 1251]) run(at)
  expect(store.state().flight).toBeNull()
  run(1268)
  expect(drawing.isIdle()).toBe(true)
})

test("nothing is drawn while nothing changes, and ten changes are drawn once", () => {
  const { store, drawing, isWaiting, run } = open()
  expect(isWaiting()).toBe(false)
  let drawn = 0
  drawing.addSurface(() => {
    drawn++
  })
  run(10)
  for (let notch = 0; notch < 10; notch++) store.dispatch({ type: "zoom", x: 400, factor: 0.9 })
  run(20)
  expect(drawn).toBe(2)
})

test("a scene is made anew when it is marked or the state is another, and shown once more when only that is asked", () => {
  const { store, drawing, run } = open()
  const shown: unknown[] = []
  drawing.addSurface((scene) => shown.push(scene))
  run(10)
  drawing.repaint()
  run(20)
  expect(shown[1]).toBe(shown[0])
  drawing.mark()
  run(30)
  expect(shown[2]).not.toBe(shown[1])
  store.dispatch({ type: "hover", event: null })
  store.dispatch({ type: "zoom", x: 400, factor: 0.9 })
  run(40)
  drawing.setSelecting({ x0: 200, x1: 300 })
  run(50)
  expect(new Set(shown).size).toBe(4)
})

test("lanes scrolled out of sight are laid out when the view rests, and not in the frames of a gesture", () => {
  const lanes = Array.from({ length: 20 }, (_, lane) => ({ id: `l${String(lane)}`, label: `Lane ${String(lane)}` }))
  const events = Array.from({ length: 400 }, (_, index) => ({
    ...{ date: String(1990 + (index % 37)), lane: `l${String(index % 20)}` },
  }))
  const { store, drawing, run } = open(makeTimeline({ lanes, events }))
  const laid = () => drawing.scene()!.lanes.flatMap(({ lane, texts }) => (texts.length === 0 ? [] : [lane]))
  const { height } = drawing.scene()!.plot
  const most = drawing.contentHeight() - height
  expect(laid()).toHaveLength(20)

  store.dispatch({ type: "zoom", x: 400, factor: 0.9 })
  run(10)
  expect(laid()).toContain(0)
  expect(laid()).not.toContain(19)
  expect(drawing.contentHeight()).toBe(most + height)

  store.dispatch({ type: "scroll", pixels: most, most, isHeld: true })
  run(20)
  expect(laid()).toContain(19)
  expect(laid()).not.toContain(0)
  expect(drawing.restingScene()!.lanes[0]!.texts).not.toEqual([])

  store.dispatch({ type: "settle" })
  run(30)
  expect(laid()).toHaveLength(20)
  expect(drawing.restingScene()).toBe(drawing.scene())
  const { tally } = drawing.scene()!
  expect(tally.drawn + tally.counted).toBe(tally.inRange)
})

test("a year in hand tells how many events of it the filters let through", () => {
  const events = [{ date: "2017", tags: ["a"] }, { date: "2017-05", tags: ["a"] }, { date: "2017" }, { date: "2009" }]
  const { store, drawing, run } = open(makeTimeline({ events }))
  store.dispatch({ type: "open-year", year: 2017, at: 0 })
  for (const at of [10, 400, 410]) run(at)
  const told = () => drawing.scene()!.band!.chip!.text.text
  expect(told()).toMatch(/\b3\b/)
  store.dispatch({ type: "filter", filters: { tags: ["a"] } })
  run(420)
  expect(told()).toMatch(/\b2\b/)
})
