import type { TimelineEvent } from "../timeline/model.ts"
import { EventMark } from "./EventMark.tsx"
import { evidenceReason, evidenceWord } from "./evidenceReason.ts"
import { useReading } from "./reading.ts"

/** How well the event is evidenced: mark, word and reason. */
export function EvidenceChip({ event }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  return (
    <p className="evidence-chip">
      <EventMark timeline={timeline} event={event.index} />
      <strong>{evidenceWord(event.isAbsence ? "none-found" : event.evidence.level, words)}</strong>{" "}
      <span>{evidenceReason(event, timeline, words)}</span>
    </p>
  )
}
