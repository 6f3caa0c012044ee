import { useSyncExternalStore } from "react"

function subscribe(tell: () => void): () => void {
  document.addEventListener("fullscreenchange", tell)
  return () => document.removeEventListener("fullscreenchange", tell)
}

export const isFullScreen = (): boolean => document.fullscreenElement !== null

/** "refused": the browser, or the page around, does not allow it. */
export const useFullScreen = (): "on" | "off" | "refused" =>
  useSyncExternalStore(
    subscribe,
    () => (isFullScreen() ? "on" : document.fullscreenEnabled ? "off" : "refused"),
    () => "refused",
  )

/** A refusal changes nothing, and the browser says so by itself. */
export function toggleFullScreen(): void {
  const done = isFullScreen() ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  done.catch(() => undefined)
}
