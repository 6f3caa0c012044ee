import { detailsOf } from "./detailwords.ts"
import { useMemo } from "react"
import { shortestAt } from "../layout/limits.ts"
import { lengthOf, middleOf } from "../time/instant.ts"
import type { EventList } from "../state/state.ts"
import type { Timeline } from "../timeline/model.ts"
import { EventRows } from "./EventRows.tsx"
import { countsInWords, datesOf } from "./eventname.ts"
import { FiltersNote } from "./FiltersNote.tsx"
import { Icon } from "./icons.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** Of the shortest span there is; nearer than this nothing is gained by zooming. */
const NEAREST = 1.01

/** The members of a count on the chronology ("+12"), most important first. */
export function ClusterPanel({ events }: { readonly events: EventList }) {
  const { timeline, words, dateInFull } = useReading()
  const { outside, selectors } = useViewer()
  const visible = useView((state) => selectors.visibleMask(state))
  const isHiding = useMemo(
    () => visible !== null && Array.prototype.some.call(events, (event: number) => visible[event] === 0),
    [events, visible],
  )
  const dispatch = useDispatch()
  const ranked = useMemo(() => rank(events, timeline), [events, timeline])
  const lane = useMemo(() => laneOf(events, timeline), [events, timeline])
  const canZoom = useView(({ span, limits }) => lengthOf(span) > NEAREST * shortestAt(middleOf(span), limits))
  const only = events.length === 1 ? timeline.event(events[0]!) : null
  const label = lane === null ? null : timeline.lanes[lane]?.label
  const bar = (
    <>
      <span className="spacer" />
      <ClosePanel />
    </>
  )
  return (
    <PanelFrame name={`cluster ${events[0]} ${events.length}`} bar={bar} lane={lane ?? 0}>
      {label != null && (
        <p className="panel-lane">
          <TextOf text={label} />
        </p>
      )}
      <h2 className="panel-title" tabIndex={-1}>
        {countsInWords(timeline, events, words)}
      </h2>
      {events.length > 0 && (
        <p className="panel-date">
          {only?.date == null ? datesOf(timeline, events, words) : dateInFull(only.date, only.isAbsence)}
        </p>
      )}
      {isHiding && <FiltersNote />}
      {canZoom && (
        <p className="panel-buttons">
          <button
            type="button"
            className="button is-primary"
            onClick={() => dispatch({ type: "go", to: { kind: "events", events }, at: outside.clock() })}
          >
            <Icon name="plus" /> {detailsOf(words).cluster.zoom}
          </button>
        </p>
      )}
      <section className="panel-section">
        <h3>{detailsOf(words).cluster.mostImportantFirst}</h3>
        <EventRows key={`${events[0]} ${events.length}`} events={ranked} />
      </section>
    </PanelFrame>
  )
}

/** By counting: there may be a million. They come by time, and stay so within one importance. */
function rank(events: EventList, { columns }: Timeline): EventList {
  const starts = new Uint32Array(7)
  for (let place = 0; place < events.length; place++) starts[6 - columns.importance[events[place]!]!]!++
  for (let rank = 1; rank < starts.length; rank++) starts[rank]! += starts[rank - 1]!
  const ranked = new Uint32Array(events.length)
  for (let place = 0; place < events.length; place++)
    ranked[starts[5 - columns.importance[events[place]!]!]!++] = events[place]!
  return ranked as ArrayLike<number> as EventList
}

/** The lane of them all; null when there are several. */
function laneOf(events: EventList, { columns }: Timeline): number | null {
  const lane = columns.lane[events[0]!]!
  for (let place = 1; place < events.length; place++) if (columns.lane[events[place]!] !== lane) return null
  return lane
}
