import { useState } from "react"
import { useDrawing } from "../drawingcontext.ts"
import { LegendItems } from "../Legend.tsx"
import { useReading } from "../reading.ts"
import { useViewer } from "../viewer.ts"
import { drawOnPaper } from "./paperdrawing.ts"
import { citedBy, printedOf } from "./printed.ts"
import { PrintedEvent, PrintedEvents } from "./PrintedEvents.tsx"
import { PrintedHead } from "./PrintedHead.tsx"
import { PrintedSource } from "./PrintedSource.tsx"
import { PrintedSources } from "./PrintedSources.tsx"

/** The view on paper: what it is, the chronology, its events with the numbers of their sources, the sources. */
export function PrintedPage() {
  const { store, selectors } = useViewer()
  const { timeline, words, plain } = useReading()
  const drawing = useDrawing()
  // As it is at that moment: printed twice it may be another.
  const [{ state, printed, svg }] = useState(() => {
    const state = store.state()
    const printed = printedOf(state, selectors)
    const title = plain(state.timeline.title)
    const svg =
      timeline.dated === 0
        ? ""
        : drawOnPaper({
            state,
            printed,
            selectors,
            words,
            crowdOf: drawing.crowdOf,
            painter: drawing.crowdPainter(),
            title,
          })
    return { state, printed, svg }
  })
  const { subject } = printed
  const events = printed.events.map((index) => timeline.event(index))
  return (
    <div className="on-paper" lang={words.tag} data-theme="light">
      <PrintedHead state={state} printed={printed} />
      {svg !== "" && (
        <figure className="paper-chronology">
          <div dangerouslySetInnerHTML={{ __html: svg }} />
          <figcaption>
            <ul className="paper-legend">
              <LegendItems />
            </ul>
          </figcaption>
        </figure>
      )}
      {subject.kind === "event" ? (
        <PrintedEvent event={events[0]!} isWhole />
      ) : subject.kind === "source" ? (
        <PrintedSource index={subject.source} events={events} />
      ) : (
        <>
          <PrintedEvents events={events} emptied={printed.emptied} />
          <PrintedSources cited={citedBy(events)} />
        </>
      )}
    </div>
  )
}
