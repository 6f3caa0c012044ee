import { EVIDENCE_LEVELS, FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { HatchIcon, MarkIcon } from "./marks.tsx"

/** Carries a lane's colour, as `--lane`, to everything below an element (controls.css). Lanes past the fourth reuse the four. */
export const laneColor = (lane: number) => ({ "data-lane": lane % 4 })

export const isAbsence = (timeline: Timeline, event: EventIndex): boolean =>
  (timeline.columns.flags[event]! & FLAG.absence) !== 0

/** An event's mark as the chronology draws it: hatched for an absence, else shaped by its evidence. */
export function EventMark({ timeline, event }: { readonly timeline: Timeline; readonly event: EventIndex }) {
  const { columns } = timeline
  const lane = columns.lane[event]!
  return (
    <span className="mark" {...laneColor(lane)}>
      {isAbsence(timeline, event) ? (
        <HatchIcon color="var(--lane)" width={18} />
      ) : (
        <MarkIcon level={EVIDENCE_LEVELS[columns.evidence[event]!]!} color="var(--lane)" />
      )}
    </span>
  )
}
