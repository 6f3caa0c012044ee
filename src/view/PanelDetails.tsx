import type { Selection } from "../state/state.ts"
import { ClusterPanel } from "./ClusterPanel.tsx"
import { EventPanel } from "./EventPanel.tsx"
import { NothingFound } from "./NothingFound.tsx"
import { ResultsPanel } from "./ResultsPanel.tsx"
import { SourcePanel } from "./SourcePanel.tsx"
import { YearPanel } from "./YearPanel.tsx"
import "./hover.css"
import "./details.css"
import "./citation.css"

/** What is in hand; where a search found nothing, that over it. */
export const PanelDetails = ({ selection }: { readonly selection: Selection }) => (
  <>
    {Object.values(selection).some((part) => part !== null) && <NothingFound />}
    <PanelOf selection={selection} />
  </>
)

/** The source opened, else the event, the cluster, the year in hand, what a search found. */
function PanelOf({ selection }: { readonly selection: Selection }) {
  if (selection.source !== null) return <SourcePanel index={selection.source} />
  if (selection.event !== null) return <EventPanel index={selection.event} />
  if (selection.cluster !== null) return <ClusterPanel events={selection.cluster} />
  if (selection.year !== null) return <YearPanel year={selection.year} />
  return <ResultsPanel />
}
