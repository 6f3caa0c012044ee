import { createContext, use, useSyncExternalStore } from "react"
import type { Scene } from "../layout/scene.ts"
import type { Drawing } from "./drawing.ts"

export const DrawingContext = createContext<Drawing | null>(null)

export function useDrawing(): Drawing {
  const drawing = use(DrawingContext)
  if (drawing === null) throw new Error("no DrawingContext")
  return drawing
}

/** A page that comes as text has no scene yet, and is taken over as it came. */
const none = () => null

/** The scene each time the view has come to rest: nothing that uses it renders while the view moves. */
export function useRestingScene(): Scene | null {
  const drawing = useDrawing()
  return useSyncExternalStore(drawing.onRest, drawing.restingScene, none)
}
