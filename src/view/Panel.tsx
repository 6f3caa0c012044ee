import { useEffect, useRef } from "react"
import type { Selection } from "../state/state.ts"
import { ClosePanel, LowerSheet, PanelFrame } from "./PanelFrame.tsx"
import { SummaryPanel } from "./SummaryPanel.tsx"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** What the panel shows: the whole, until something is selected or searched. */
export function Panel({ onClose }: { readonly onClose: () => void }) {
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
      <LowerSheet value={onClose}>
        <PanelOf selection={selection} />
      </LowerSheet>
    </div>
  )
}

function PanelOf({ selection }: { readonly selection: Selection }) {
  const { later } = useViewer()
  const isSearching = useView((state) => state.filters.query.trim() !== "")
  const isWhole = !isSearching && Object.values(selection).every((part) => part === null)
  if (isWhole) return <SummaryPanel />
  return later === null ? <ComingPanel /> : <later.PanelDetails selection={selection} />
}

/** The frame of what is still on its way, for a press in the first moments. */
const ComingPanel = () => (
  <PanelFrame
    name="coming"
    bar={
      <>
        <span className="spacer" />
        <ClosePanel />
      </>
    }
  >
    {null}
  </PanelFrame>
)
