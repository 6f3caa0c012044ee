import type { Selection } from "../state/state.ts"
import { ClusterPanel } from "./ClusterPanel.tsx"
import { EventPanel } from "./EventPanel.tsx"
import { ResultsPanel } from "./ResultsPanel.tsx"
import { SourcePanel } from "./SourcePanel.tsx"
import { YearPanel } from "./YearPanel.tsx"
import "./hover.css"
import "./details.css"
import "./citation.css"

/** The source opened, else the event, the cluster, the year in hand, what a search found. */
export function PanelDetails({ selection }: { readonly selection: Selection }) {
  if (selection.source !== null) return <SourcePanel index={selection.source} />
  if (selection.event !== null) return <EventPanel index={selection.event} />
  if (selection.cluster !== null) return <ClusterPanel events={selection.cluster} />
  if (selection.year !== null) return <YearPanel year={selection.year} />
  return <ResultsPanel />
}
