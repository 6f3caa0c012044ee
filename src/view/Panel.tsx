import { useEffect, useRef } from "react"
import type { Selection } from "../state/state.ts"
import { ClusterPanel } from "./ClusterPanel.tsx"
import { EventPanel } from "./EventPanel.tsx"
import { LowerSheet } from "./PanelFrame.tsx"
import { ResultsPanel } from "./ResultsPanel.tsx"
import { SourcePanel } from "./SourcePanel.tsx"
import { SummaryPanel } from "./SummaryPanel.tsx"
import { YearPanel } from "./YearPanel.tsx"
import { useDispatch, useView } from "./viewer.ts"

/** What the panel shows: the source opened, else the event, the cluster, the year in hand, what a search found, the whole. */
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
  const isSearching = useView((state) => state.filters.query.trim() !== "")
  if (selection.source !== null) return <SourcePanel index={selection.source} />
  if (selection.event !== null) return <EventPanel index={selection.event} />
  if (selection.cluster !== null) return <ClusterPanel events={selection.cluster} />
  if (selection.year !== null) return <YearPanel year={selection.year} />
  return isSearching ? <ResultsPanel /> : <SummaryPanel />
}
