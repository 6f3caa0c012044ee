import type { TimelineEvent } from "../timeline/model.ts"
import { EventMark } from "./EventMark.tsx"
import { detailsOf } from "./detailwords.ts"
import { isContested, reasonSaid } from "./reason.ts"
import { evidenceWord } from "./evidenceWord.ts"
import { MarkIcon } from "./marks.tsx"
import { useReading } from "./reading.ts"
import { SaidText } from "./SaidText.tsx"

/** How well the event is evidenced: mark, word and reason. A contested absence says both that and what it is. */
export function EvidenceChip({ event }: { readonly event: TimelineEvent }) {
  const { timeline, words } = useReading()
  const { level } = event.evidence
  const isBoth = event.isAbsence && isContested(event)
  const reason = (
    <span>
      <SaidText said={reasonSaid(event, timeline, words, detailsOf(words))} />
    </span>
  )
  return (
    <>
      <p className="evidence-chip">
        <EventMark timeline={timeline} event={event.index} />
        <strong>{evidenceWord(event.isAbsence ? "none-found" : level, words)}</strong> {!isBoth && reason}
      </p>
      {isBoth && (
        <p className="evidence-chip">
          <span className="mark">
            <MarkIcon level={level} color="var(--lane)" />
          </span>
          <strong>{evidenceWord(level, words)}</strong> {reason}
        </p>
      )}
    </>
  )
}
