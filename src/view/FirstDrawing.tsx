import { useSyncExternalStore } from "react"
import { useDrawing } from "./drawingcontext.ts"

/**
 * The drawing as the page was written, over the canvas until that has drawn. Taken over without being read again.
 * `isKept`: its canvas is still to come.
 */
export function FirstDrawing({ svg, isKept = false }: { readonly svg: string | undefined; readonly isKept?: boolean }) {
  const drawing = useDrawing()
  const isDrawn = useSyncExternalStore(
    drawing.onRest,
    () => !isKept && drawing.restingScene() !== null,
    () => false,
  )
  if (svg === undefined || isDrawn) return null
  return (
    <div
      className="first-drawing"
      aria-hidden="true"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
