import { act, render } from "@testing-library/react"
import { expect, test } from "vitest"
import type { Store } from "../../src/state/store.ts"
import { en } from "../../src/time/languages/en.ts"
import { startDrawing } from "../../src/view/drawing.ts"
import { LATER } from "../../src/view/laterparts.ts"
import { makeMeasure } from "../../src/view/measure.ts"
import { viewerWith } from "../viewer.tsx"
import { CAREER } from "./career.ts"

test("the line that tells of a filter has its room before the next frame, which is laid out once", () => {
  let store: Store | null = null
  const viewer = viewerWith({
    ...{ file: CAREER, words: en, inHand: {}, later: LATER },
    drawing(its, selectors) {
      store = its
      const clock = { request: () => 1, cancel: () => undefined }
      return startDrawing({ store: its, selectors, measure: makeMeasure(), words: en, clock, linking: () => null })
    },
  })
  render(viewer)
  const box = document.querySelector<HTMLElement>(".chronology")!
  const before = box.clientHeight
  act(() => store!.dispatch({ type: "filter", filters: { lanes: ["work"] } }))
  expect(box.clientHeight).toBeLessThan(before)
  expect(store!.state().size.height).toBe(box.clientHeight)
})
