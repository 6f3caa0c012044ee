import type { Store } from "../state/store.ts"
import { readWheel } from "./input.ts"

/** ms without a wheel event after which a wheel gesture is over. */
const WHEEL_REST = 140

/**
 * Ctrl or ⌘ and a wheel over header, foot or panel would zoom the page around, so it zooms the chronology about its
 * middle. What the chronology has taken itself is over by then. Answers its undo.
 */
export function startFrameZoom(frame: EventTarget, store: Store): () => void {
  const undo = new AbortController()
  let timer: ReturnType<typeof setTimeout> | null = null
  const settle = () => {
    timer = null
    if (store.state().isMoving) store.dispatch({ type: "settle" })
  }
  const onWheel = (event: Event) => {
    const wheel = event as WheelEvent
    if (event.defaultPrevented || !(wheel.ctrlKey || wheel.metaKey)) return
    event.preventDefault()
    const { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey } = wheel
    const x = store.state().plotWidth / 2
    const action = readWheel({ deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, x }, true)
    if (action === null) return
    store.dispatch(action)
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(settle, WHEEL_REST)
  }
  frame.addEventListener("wheel", onWheel, { passive: false, signal: undo.signal })
  return () => {
    undo.abort()
    if (timer !== null) clearTimeout(timer)
  }
}
