import type { Store } from "../state/store.ts"
import type { Drawing } from "./drawing.ts"

/**
 * Lets a viewer in a frame rest while nobody can see it: scrolled out of the page around, not displayed there, or in a
 * tab that lies under another. What it is told meanwhile it takes in, and a flight is where it leads at once. Answers its
 * undo.
 */
export function startPresence(element: Element, store: Store, drawing: Drawing): () => void {
  const undo = new AbortController()
  // A frame that is not displayed has no size, and hears of no intersection.
  let isInView = innerWidth > 0
  let isSeen = true
  const land = () => {
    if (!isSeen && store.state().flight !== null) store.dispatch({ type: "tick", at: Infinity })
  }
  const update = () => {
    const next = isInView && document.visibilityState !== "hidden"
    if (next === isSeen) return
    isSeen = next
    if (!isSeen) drawing.momentum()?.cancel()
    drawing.hold(!isSeen)
    land()
    if (!isSeen) store.dispatch({ type: "settle" })
  }
  const observer = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? isInView
    update()
  })
  observer.observe(element)
  document.addEventListener("visibilitychange", update, { signal: undo.signal })
  const unsubscribe = store.subscribe(land)
  update()
  return () => {
    undo.abort()
    observer.disconnect()
    unsubscribe()
    drawing.hold(false)
  }
}
