import { afterEach, expect, test, vi } from "vitest"
import "../../src/view/theme.css"
import { initialState } from "../../src/state/initial.ts"
import type { Scene } from "../../src/layout/scene.ts"
import { reduce } from "../../src/state/reduce.ts"
import { makeSelectors } from "../../src/state/select.ts"
import { createStore } from "../../src/state/store.ts"
import { en } from "../../src/time/languages/en.ts"
import type { EventIndex } from "../../src/timeline/model.ts"
import { makeSearch } from "../../src/timeline/search.ts"
import { startSurface } from "../../src/view/canvas.ts"
import { startDrawing } from "../../src/view/drawing.ts"
import { startInput } from "../../src/view/input.ts"
import { makeMeasure } from "../../src/view/measure.ts"
import { makeOverviewKeeper } from "../../src/view/overviewkeeper.ts"
import { drawScene } from "../../src/view/paint/canvas.ts"
import { paintOverviewScene } from "../../src/view/paint/overview.ts"
import { makeTimeline, NOW } from "../make.ts"

const undo: (() => void)[] = []
afterEach(() => {
  for (const each of undo.splice(0)) each()
  vi.restoreAllMocks()
})

/** Chronology and overview on real canvases, with frames that run when the test says so. */
function open() {
  const timeline = makeTimeline({
    events: [{ date: "2009" }, { date: "2017-03", title: "The turn" }, { date: "2026" }],
  })
  const size = { width: 900, height: 400 }
  const store = createStore(
    initialState({ timeline, size, plotWidth: 780, language: "en", reducedMotion: true, now: NOW }),
    reduce,
  )
  const selectors = makeSelectors(
    () => makeSearch,
    () => null,
  )
  let waiting: ((at: number) => void) | null = null
  const request = (run: (at: number) => void) => {
    waiting = run
    return 1
  }
  const frame = () => {
    const run = waiting
    waiting = null
    run?.(0)
  }
  const drawing = startDrawing({
    ...{ store, selectors, measure: makeMeasure(), words: en },
    clock: { request, cancel: () => undefined },
    linking: () => null,
  })
  const element = document.createElement("div")
  const canvases = [0, 1].map(() => element.appendChild(document.createElement("canvas"))) as [Canvas, Canvas]
  document.body.append(element)
  drawing.setOverview(makeOverviewKeeper(selectors, { width: 900, height: 60 }))
  undo.push(
    startSurface(canvases[0], {
      drawing,
      store,
      paint: (easel, scene: Scene) => drawScene(easel, scene, drawing.crowdPainter()),
      sceneOf: (scene) => scene,
    }),
    startSurface(canvases[1], { drawing, store, paint: paintOverviewScene, sceneOf: (_, overview) => overview }),
    startInput({ element, store, drawing, clock: () => 0, onHit: () => undefined, guest: null }),
    () => drawing.stop(),
    () => element.remove(),
  )
  frame()
  /** How often each canvas was painted since it was last asked: all painting begins by scaling to the device. */
  const scaled = canvases.map((canvas) => vi.spyOn(canvas.getContext("2d")!, "setTransform"))
  const paintings = () => scaled.map((spy) => spy.mock.calls.splice(0).length)
  return { store, drawing, element, frame, paintings }
}

type Canvas = HTMLCanvasElement

const LAYOUT: readonly (readonly [object, string])[] = [
  ...["clientWidth", "clientHeight", "clientLeft", "clientTop", "scrollTop", "scrollLeft"].map(
    (name) => [Element.prototype, name] as const,
  ),
  ...["offsetWidth", "offsetHeight", "offsetLeft", "offsetTop"].map((name) => [HTMLElement.prototype, name] as const),
  ...["offsetX", "offsetY"].map((name) => [MouseEvent.prototype, name] as const),
  ...["devicePixelRatio", "innerWidth", "innerHeight"].map((name) => [window, name] as const),
  [MediaQueryList.prototype, "matches"],
]

test("While the view is zoomed and dragged nothing asks where anything lies, or how it looks", () => {
  const { element, frame, paintings } = open()
  const pointer = (type: string, clientX: number) =>
    element.dispatchEvent(
      new PointerEvent(type, { clientX, clientY: 200, pointerId: 1, pointerType: "mouse", button: 0 }),
    )
  const notch = () => element.dispatchEvent(new WheelEvent("wheel", { clientX: 500, deltaY: -40, cancelable: true }))
  vi.spyOn(element, "setPointerCapture").mockReturnValue()
  notch()
  pointer("pointerdown", 500)
  pointer("pointermove", 490)
  frame()
  paintings()
  const asked = vi.fn()
  for (const [owner, name] of LAYOUT) {
    const property = Object.getOwnPropertyDescriptor(owner, name)!
    vi.spyOn(owner as Record<string, unknown>, name, "get").mockImplementation(function (this: unknown) {
      asked(name)
      return property.get!.call(this) as unknown
    })
  }
  const box = vi.spyOn(Element.prototype, "getBoundingClientRect")
  const style = vi.spyOn(window, "getComputedStyle")
  for (let turn = 1; turn <= 8; turn++) {
    notch()
    pointer("pointermove", 490 - 15 * turn)
    frame()
  }
  expect(paintings()).toEqual([8, 8])
  expect([asked.mock.calls, box.mock.calls.length, style.mock.calls.length]).toEqual([[], 0, 0])
})

test("What changes no scene paints nothing, and what changes the chronology alone leaves the overview", () => {
  const { store, drawing, frame, paintings } = open()
  drawing.repaint()
  frame()
  expect(paintings()).toEqual([0, 0])
  store.dispatch({ type: "hover", event: 0 as EventIndex })
  frame()
  expect(paintings()).toEqual([1, 0])
  store.dispatch({ type: "zoom", x: 300, factor: 0.5 })
  frame()
  expect(paintings()).toEqual([1, 1])
})

test("Both are painted again, in the new colours, when the reader chooses another theme", () => {
  const { store, frame, paintings } = open()
  store.dispatch({ type: "theme", theme: "dark" })
  frame()
  expect(paintings()).toEqual([1, 1])
})

test("A search lights the overview where its hits are, painted once for each that finds something else", () => {
  const { store, drawing, frame, paintings } = open()
  const hits = () => drawing.overview()!.hits
  const search = (query: string) => {
    store.dispatch({ type: "filter", filters: { query } })
    frame()
    return paintings()[1]
  }
  expect(hits()).toBeNull()
  expect(search("turn")).toBe(1)
  const { marks, moments } = hits()!
  expect(marks).toHaveLength(1)
  expect(marks[0]!.x0).toBeCloseTo(moments[0]!.x, 0)
  store.dispatch({ type: "hover", event: 0 as EventIndex })
  frame()
  expect(paintings()[1]).toBe(0)
  expect(search("")).toBe(1)
  expect(hits()).toBeNull()
})
