import { render } from "@testing-library/react"
import type { Store } from "../../src/state/store.ts"
import { en } from "../../src/time/languages/en.ts"
import { startDrawing } from "../../src/view/drawing.ts"
import { LATER } from "../../src/view/laterparts.ts"
import { makeMeasure } from "../../src/view/measure.ts"
import { viewerWith } from "../viewer.tsx"
import "../../src/view/theme.css"
import { CAREER } from "./career.ts"

/** The page with a drawing that takes input and draws no frame. */
export function renderDrawn(): { readonly store: Store; readonly box: HTMLElement } {
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
  return { store: store!, box: document.querySelector<HTMLElement>(".chronology")! }
}
