import { useEffect, useRef, type ReactNode } from "react"
import { LowerSheet } from "./PanelFrame.tsx"
import { useDispatch, useView } from "./viewer.ts"

/** Keeps the reader's place while what the panel shows changes. `onClose`: where it is a sheet, it goes down. */
export function PanelContent({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const dispatch = useDispatch()
  const selection = useView((state) => state.selection)

  useEffect(() => {
    // What was pressed may be gone with the content it led away from: the reader stays in the panel, at its heading.
    // Nothing else moves focus here: a selection made on the chronology leaves it there.
    if (hadFocus.current && document.activeElement === document.body)
      root.current?.querySelector("h2")?.focus({ preventScroll: true })
    // A row that is gone never tells that the pointer left it.
    return () => dispatch({ type: "hover", event: null, source: null })
  }, [selection, dispatch])

  return (
    <div
      className="panel-content"
      ref={root}
      onFocus={() => {
        hadFocus.current = true
      }}
      onBlur={(blur) => {
        hadFocus.current = root.current?.contains(blur.relatedTarget) ?? false
      }}
    >
      <LowerSheet value={onClose}>{children}</LowerSheet>
    </div>
  )
}
