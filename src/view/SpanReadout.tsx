import { spanInWords } from "../time/words.ts"
import { useFramedView, useViewer } from "./viewer.ts"

/** A written page may be of another day than today, at which the span ends. */
const written =
  typeof document === "undefined" ? undefined : () => document.querySelector(".span-readout")?.textContent ?? ""

/** "2009 – 2026 · all 31 shown": the one component that renders while the reader moves, at most once a frame. */
export function SpanReadout() {
  const { words, selectors } = useViewer()
  const text = useFramedView((state) => {
    const shown = selectors.shownCount(state)
    const all = state.timeline.length
    const tally = shown === all ? words.ui.foot.allShown(all) : words.ui.foot.someShown(shown, all)
    return `${spanInWords(state.span, words)} · ${tally}`
  }, written)
  return (
    <p className="span-readout" aria-live="off">
      {text}
    </p>
  )
}
