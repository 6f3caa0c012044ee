import { useState } from "react"
import { useDrawing } from "../drawingcontext.ts"
import { LegendItems } from "../Legend.tsx"
import { useReading } from "../reading.ts"
import { useViewer } from "../viewer.ts"
import { drawOnPaper, type PaperDrawing } from "./paperdrawing.ts"
import { citedBy, printedOf } from "./printed.ts"
import { PrintedEvent, PrintedEvents } from "./PrintedEvents.tsx"
import { PrintedHead } from "./PrintedHead.tsx"
import { PrintedSource } from "./PrintedSource.tsx"
import { PrintedSources } from "./PrintedSources.tsx"

const NOTHING: PaperDrawing = { pieces: [], empty: 0, left: 0 }

/** The view on paper: what it is, the chronology, its events with the numbers of their sources, the sources. */
export function PrintedPage() {
  const { store, selectors } = useViewer()
  const { timeline, words, plain } = useReading()
  const drawing = useDrawing()
  // As it is at that moment: printed twice it may be another.
  const [{ state, printed, drawn }] = useState(() => {
    const state = store.state()
    const printed = printedOf(state, selectors)
    const title = plain(state.timeline.title)
    const drawn =
      timeline.dated === 0
        ? NOTHING
        : drawOnPaper({
            state,
            printed,
            selectors,
            words,
            crowdOf: drawing.crowdOf,
            painter: drawing.crowdPainter(),
            title,
          })
    return { state, printed, drawn }
  })
  const { subject } = printed
  const events = printed.events.map((index) => timeline.event(index))
  return (
    <div className="on-paper" lang={words.tag} data-theme="light">
      <PrintedHead state={state} printed={printed} drawn={drawn} />
      {drawn.pieces.map((svg, nth) => (
        <figure key={nth} className="paper-chronology">
          <div dangerouslySetInnerHTML={{ __html: svg }} />
          {nth === 0 && (
            <figcaption>
              <ul className="paper-legend">
                <LegendItems />
              </ul>
            </figcaption>
          )}
        </figure>
      ))}
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
