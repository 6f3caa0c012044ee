import { detailsOf } from "./detailwords.ts"
import { useMemo } from "react"
import { shortestAt } from "../layout/limits.ts"
import { lengthOf, middleOf } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { EventRows } from "./EventRows.tsx"
import { datesOf } from "./eventname.ts"
import { Icon } from "./icons.tsx"
import { ClosePanel, PanelFrame } from "./PanelFrame.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"

/** Of the shortest span there is; nearer than this nothing is gained by zooming. */
const NEAREST = 1.01

/** The members of a count on the chronology ("+12"), most important first. */
export function ClusterPanel({ events }: { readonly events: readonly EventIndex[] }) {
  const { timeline, words, dateInFull } = useReading()
  const { outside } = useViewer()
  const dispatch = useDispatch()
  const ranked = useMemo(() => rank(events, timeline), [events, timeline])
  const lanes = new Set(events.map((event) => timeline.columns.lane[event]!))
  const lane = lanes.size === 1 ? [...lanes][0]! : null
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
        {words.scene.events(events.length)}
      </h2>
      {events.length > 0 && (
        <p className="panel-date">
          {only?.date == null ? datesOf(timeline, events, words) : dateInFull(only.date, only.isAbsence)}
        </p>
      )}
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

function rank(events: readonly EventIndex[], { columns }: Timeline): readonly EventIndex[] {
  return events.toSorted((a, b) => columns.importance[b]! - columns.importance[a]! || a - b)
}
