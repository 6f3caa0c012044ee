import { useState } from "react"
import type { Selection } from "../state/state.ts"
import type { EventIndex } from "../timeline/model.ts"
import { ClusterPanel } from "./ClusterPanel.tsx"
import { DetailIcon } from "./detailicons.tsx"
import { EmbedEvent } from "./EmbedEvent.tsx"
import { embedWordsOf } from "./embedwords.ts"
import { Linked } from "./Linked.tsx"
import { PanelContent } from "./PanelContent.tsx"
import { ResultsPanel } from "./ResultsPanel.tsx"
import { Sheet } from "./Sheet.tsx"
import type { SheetStop } from "./sheetstops.ts"
import { SourcePanel } from "./SourcePanel.tsx"
import { useViewer } from "./viewer.ts"
import { YearPanel } from "./YearPanel.tsx"
import "./hover.css"
import "./details.css"
import "./citation.css"
import "./embedpanel.css"

/** A frame with less height opens its sheet only so far that the drawing keeps its room. */
const LOW = "(height < 25em)"

/** What is selected, beside the drawing or in a sheet under it. As PanelDetails on the page, with a slim event. */
export function EmbedPanel({ selection }: { readonly selection: Selection }) {
  const [stop, setStop] = useState<SheetStop>(() => (matchMedia(LOW).matches ? "peek" : "half"))
  return (
    <Sheet stop={stop} onStop={setStop}>
      <PanelContent onClose={returnFocus}>
        <DetailsOf selection={selection} />
      </PanelContent>
    </Sheet>
  )
}

/** From a source that an event led to one comes back to the event. */
function DetailsOf({ selection }: { readonly selection: Selection }) {
  const [event, setEvent] = useState(selection.event)
  if (selection.event !== null && selection.event !== event) setEvent(selection.event)
  if (selection.source !== null)
    return <SourcePanel index={selection.source} back={event === null ? null : <BackTo event={event} />} />
  if (selection.event !== null) return <EmbedEvent index={selection.event} />
  if (selection.cluster !== null) return <ClusterPanel events={selection.cluster} />
  if (selection.year !== null) return <YearPanel year={selection.year} />
  return <ResultsPanel />
}

function BackTo({ event }: { readonly event: EventIndex }) {
  const { words } = useViewer()
  return (
    <Linked act={{ type: "select", event }} className="bar-button">
      <DetailIcon name="previous" /> {embedWordsOf(words).back}
    </Linked>
  )
}

/** The panel goes with the button that closed it: who came to that by keyboard goes on in the chronology. */
function returnFocus(): void {
  if (document.activeElement?.matches(":focus-visible") !== true) return
  document.querySelector<HTMLElement>('.event-twin [tabindex="0"]')?.focus({ preventScroll: true })
}
