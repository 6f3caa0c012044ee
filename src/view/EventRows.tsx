import { useRef, useState, type ReactNode } from "react"
import type { EventList } from "../state/state.ts"
import type { EventIndex } from "../timeline/model.ts"
import { EventRow } from "./EventRow.tsx"
import { reveal } from "./reveal.ts"
import { useViewer } from "./viewer.ts"
import { VirtualRows } from "./VirtualRows.tsx"

const STEP = 40
/** A longer list has only those rows that are in view. */
const LONG = 400

/** A list of events: forty at a time, or as a whole that is scrolled through when it is long. */
export function EventRows({ events }: { readonly events: EventList }) {
  return events.length > LONG ? <VirtualRows events={events} /> : <SteppedRows events={events} />
}

/** Forty at a time, however many there are: for what stands among other things, or has rows of several heights. */
export function SteppedRows({
  events,
  below,
}: {
  readonly events: EventList
  /** What stands below an event. */
  readonly below?: (event: EventIndex) => ReactNode
}) {
  const { words } = useViewer()
  const [count, setCount] = useState(STEP)
  const list = useRef<HTMLUListElement>(null)
  const more = Math.min(STEP, events.length - count)
  return (
    <>
      <ul className="event-rows" ref={list}>
        {Array.from({ length: Math.min(count, events.length) }, (_, place) => (
          <EventRow key={events[place]} event={events[place]!}>
            {below?.(events[place]!)}
          </EventRow>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => reveal(list.current, count, () => setCount(count + more))}
        >
          {words.ui.panel.showMore(more)}
        </button>
      )}
    </>
  )
}
