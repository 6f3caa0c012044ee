import type { SourceIndex, TimelineEvent } from "../../timeline/model.ts"
import { detailsOf } from "../detailwords.ts"
import { useReading } from "../reading.ts"
import { Paragraphs } from "../TextOf.tsx"
import { PrintedEvent } from "./PrintedEvents.tsx"
import { SourceInFull, Uses } from "./PrintedSources.tsx"

/** A source alone, and every event that it is cited for. */
export function PrintedSource({
  index,
  events,
}: {
  readonly index: SourceIndex
  readonly events: readonly TimelineEvent[]
}) {
  const { timeline, words } = useReading()
  const ui = detailsOf(words).source
  const { note, language } = timeline.sources[index]!
  return (
    <section className="paper-sources">
      <h2>{ui.heading(index + 1)}</h2>
      <SourceInFull index={index} />
      {note !== null && <Paragraphs text={note} className="paper-text" />}
      <h2>{events.length === 0 ? ui.citedForNothing : ui.citedFor}</h2>
      {events.map((event) => (
        <div key={event.index} className="paper-use">
          <PrintedEvent event={event} hasNumbers={false} />
          <Uses citations={event.citations.filter(({ source }) => source === index)} language={language} />
        </div>
      ))}
    </section>
  )
}
