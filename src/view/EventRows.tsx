import { useState } from "react"
import type { EventList } from "../state/state.ts"
import { EventRow } from "./EventRow.tsx"
import { useViewer } from "./viewer.ts"
import { VirtualRows } from "./VirtualRows.tsx"

const STEP = 40
/** A longer list has only those rows that are in view. */
const LONG = 400

/** A list of events: forty at a time, or as a whole that is scrolled through when it is long. */
export function EventRows({ events }: { readonly events: EventList }) {
  return events.length > LONG ? <VirtualRows events={events} /> : <Rows events={events} />
}

function Rows({ events }: { readonly events: EventList }) {
  const { words } = useViewer()
  const [count, setCount] = useState(STEP)
  const more = Math.min(STEP, events.length - count)
  return (
    <>
      <ul className="event-rows">
        {Array.from({ length: Math.min(count, events.length) }, (_, place) => (
          <EventRow key={events[place]} event={events[place]!} />
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
