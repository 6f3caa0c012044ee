import { useSyncExternalStore } from "react"
import { useDrawing } from "./drawingcontext.ts"

/** The drawing as the page was written, over the canvas until that has drawn. Taken over without being read again. */
export function FirstDrawing({ svg }: { readonly svg: string | undefined }) {
  const drawing = useDrawing()
  const isDrawn = useSyncExternalStore(
    drawing.onRest,
    () => drawing.restingScene() !== null,
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
