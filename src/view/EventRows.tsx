import { useState } from "react"
import type { EventIndex } from "../timeline/model.ts"
import { EventRow } from "./EventRow.tsx"
import { useViewer } from "./viewer.ts"

const STEP = 40

/** A list of events, forty at a time: a cluster can hold a hundred thousand. */
export function EventRows({
  events,
  first = STEP,
}: {
  readonly events: readonly EventIndex[]
  readonly first?: number
}) {
  const { words } = useViewer()
  const [count, setCount] = useState(first)
  const more = Math.min(STEP, events.length - count)
  return (
    <>
      <ul className="event-rows">
        {events.slice(0, count).map((event) => (
          <EventRow key={event} event={event} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="text-button" onClick={() => setCount(count + more)}>
          {words.ui.panel.showMore(more)}
        </button>
      )}
    </>
  )
}
