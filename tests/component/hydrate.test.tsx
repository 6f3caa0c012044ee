import { act } from "@testing-library/react"
import { StrictMode, type ReactNode } from "react"
import { hydrateRoot, type Root } from "react-dom/client"
import { renderToString } from "react-dom/server"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import FILE from "../../data/timelines/alex-krizhevsky.json" with { type: "json" }
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { startDrawing, type Drawing } from "../../src/view/drawing.ts"
import { LATER } from "../../src/view/laterparts.ts"
import { makeMeasure } from "../../src/view/measure.ts"
import { stillDrawing } from "../../src/view/stilldrawing.ts"
import { viewerWith, type InHand, type ViewerParts } from "../viewer.tsx"
import { CAREER } from "./career.ts"

const errors: unknown[] = []
let undo: (() => void)[] = []
beforeEach(() => {
  errors.length = 0
  vi.spyOn(console, "error").mockImplementation((...said) => void errors.push(said))
})
afterEach(() => {
  for (const each of undo) each()
  undo = []
  vi.restoreAllMocks()
})

const written = (viewer: ReactNode) => renderToString(<StrictMode>{viewer}</StrictMode>)

/** A page as text, put in place and taken over by a viewer; what React says against that goes to `errors`. */
function takeOver(text: string, viewer: ReactNode): HTMLElement {
  const place = document.createElement("div")
  place.innerHTML = text
  document.body.append(place)
  let root: Root | null = null
  act(() => {
    root = hydrateRoot(place, <StrictMode>{viewer}</StrictMode>, {
      onRecoverableError: (error) => void errors.push(error),
    })
  })
  undo.push(() => {
    act(() => root?.unmount())
    place.remove()
  })
  return place
}

/** A drawing that has drawn and come to rest before the page is taken over. */
const restedDrawing: ViewerParts["drawing"] = (store, selectors): Drawing => {
  const frames: (() => void)[] = []
  const drawing = startDrawing({
    store,
    selectors,
    measure: makeMeasure(),
    linking: () => null,
    words: en,
    clock: { request: (run) => frames.push(() => run(0)), cancel: () => undefined },
  })
  drawing.mark()
  for (const run of frames.splice(0)) run()
  undo.push(drawing.stop)
  return drawing
}

const PLACES: readonly InHand[] = [
  {},
  { year: 2017 },
  { year: 2008 },
  { event: "left-google" },
  { source: "kriz-home" },
]

test.each(PLACES.flatMap((inHand) => [en, fr].map((words) => ({ inHand, language: words.tag, words }))))(
  "A page written with $inHand in hand, in $language, is taken over as it stands",
  ({ inHand, words }) => {
    const parts = { file: FILE, words, inHand, later: LATER }
    const text = written(viewerWith({ ...parts, drawing: stillDrawing }))
    const place = takeOver(text, viewerWith({ ...parts, drawing: restedDrawing }))
    expect(errors).toEqual([])
    // What waited for a scene has it now.
    expect(place.querySelectorAll(".event-twin button").length).toBeGreaterThan(0)
  },
)

test("A page of the first view alone is taken over as it stands", () => {
  const parts = { file: FILE, words: en, inHand: {}, later: null }
  const none = { chronology: "", overview: "", panel: "" }
  const page = { ...none, chronology: "<svg></svg>", panel: "<h2>Alex Krizhevsky</h2>" }
  const text = written(viewerWith({ ...parts, drawing: stillDrawing, written: page }))
  const heading = takeOver(text, viewerWith({ ...parts, drawing: restedDrawing, written: none })).querySelector("h2")
  expect(errors).toEqual([])
  expect(heading).toHaveTextContent("Alex Krizhevsky")
})

test("An event with a picture, tags and a source that is missing is taken over as it stands", () => {
  const parts = { file: CAREER, words: fr, inHand: { event: "left" }, later: LATER }
  const text = written(viewerWith({ ...parts, drawing: stillDrawing }))
  takeOver(text, viewerWith({ ...parts, drawing: restedDrawing }))
  expect(errors).toEqual([])
})

test("A language that the build's Node names and this browser does not keeps its name", () => {
  const parts = { file: FILE, words: en, inHand: { source: "kriz-home" }, later: LATER }
  vi.spyOn(Intl.DisplayNames.prototype, "of").mockReturnValueOnce("Multiple languages")
  const text = written(viewerWith({ ...parts, drawing: stillDrawing }))
  const place = takeOver(text, viewerWith({ ...parts, drawing: restedDrawing }))
  expect(errors).toEqual([])
  expect(place.querySelector(".source-description")).toHaveTextContent("Multiple languages")
})

test("A page that says other words than its script would is noticed: this test would see it", () => {
  const parts = { file: FILE, inHand: {}, later: null, drawing: stillDrawing }
  takeOver(written(viewerWith({ ...parts, words: fr })), viewerWith({ ...parts, words: en }))
  expect(errors).not.toEqual([])
})
