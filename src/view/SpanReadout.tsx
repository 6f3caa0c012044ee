import { useCallback, useSyncExternalStore } from "react"
import { spanInWords } from "../time/words.ts"
import { tallyInWords } from "./tally.ts"
import { useViewer } from "./viewer.ts"

/** ms from one reading to the next while the view moves: nobody reads faster, and each costs its frame a layout. */
const READING = 100

/** A written page may be of another day than today, at which the span ends. */
const written =
  typeof document === "undefined" ? undefined : () => document.querySelector(".span-readout")?.textContent ?? ""

/** "2009 – 2026 · all 31 shown": the one component that renders while the reader moves, some times a second. */
export function SpanReadout() {
  const { store, words, selectors } = useViewer()
  const subscribe = useCallback(
    (tell: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const run = () => {
        clearTimeout(timer)
        timer = undefined
        tell()
      }
      const stop = store.subscribe(() => {
        const { isMoving, flight } = store.state()
        if (isMoving || flight !== null) timer ??= setTimeout(run, READING)
        else run()
      })
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
    [store],
  )
  const read = () => {
    const state = store.state()
    return `${spanInWords(state.span, words)} · ${tallyInWords(state, words, selectors)}`
  }
  return (
    <p className="span-readout" aria-live="off">
      {useSyncExternalStore(subscribe, read, written ?? read)}
    </p>
  )
}
