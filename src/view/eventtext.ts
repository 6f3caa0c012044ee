import { useEffect, useMemo } from "react"
import type { EventIndex, Timeline, TimelineEvent } from "../timeline/model.ts"
import { useView } from "./viewer.ts"

/** "lost": it did not come, and may yet; "damaged": it never will. */
export type EventText = "here" | "coming" | "lost" | "damaged"

/** Whether what there is to read of an event is here; asks for it where it is not. */
export function useEventText(event: EventIndex): EventText {
  const remote = useView((state) => state.timeline.remote)
  useEffect(() => remote?.want([event]), [remote, event])
  return useView(({ timeline }) => eventText(timeline, event))
}

/** An event in full, made anew when its text has come. */
export function useWholeEvent(index: EventIndex): TimelineEvent {
  const timeline = useView((state) => state.timeline)
  const text = useEventText(index)
  return useMemo(() => ({ event: timeline.event(index), text }), [timeline, index, text]).event
}

export function eventText({ remote }: Timeline, event: EventIndex): EventText {
  if (remote === null || remote.isHere(event)) return "here"
  if (remote.isDamaged(event)) return "damaged"
  return remote.isLost(event) ? "lost" : "coming"
}
