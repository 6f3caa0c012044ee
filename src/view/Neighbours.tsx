import { eventAt, type EventIndex, type Timeline } from "../timeline/model.ts"
import { DetailIcon } from "./detailicons.tsx"
import { EventTitle } from "./EventTitle.tsx"
import { Linked } from "./Linked.tsx"
import { useReading } from "./reading.ts"
import { useView, useViewer } from "./viewer.ts"

/** The events before and after by time, passing over those that the filters hide. */
export function useNeighbours(event: EventIndex): { previous: EventIndex | null; next: EventIndex | null } {
  const { selectors } = useViewer()
  const timeline = useView((state) => state.timeline)
  const passes = useView((state) => selectors.passing(state))
  return { previous: walk(timeline, event, -1, passes), next: walk(timeline, event, 1, passes) }
}

function walk(timeline: Timeline, from: EventIndex, step: 1 | -1, passes: Uint8Array | null): EventIndex | null {
  for (let index = from + step; index >= 0 && index < timeline.length; index += step)
    if (passes === null || passes[index] === 1) return eventAt(index)
  return null
}

/** Arrows in the panel's bar; at an end of the timeline one stays, as a button that is off. */
export function NeighbourArrows({ event }: { readonly event: EventIndex }) {
  const { words } = useViewer()
  const { previous, next } = useNeighbours(event)
  return (
    <>
      <NeighbourArrow to={previous} label={words.ui.panel.previousLong} icon="previous" />
      <NeighbourArrow to={next} label={words.ui.panel.nextLong} icon="next" />
    </>
  )
}

function NeighbourArrow(props: {
  readonly to: EventIndex | null
  readonly label: string
  readonly icon: "previous" | "next"
}) {
  const { to, label, icon } = props
  const looks = { className: "icon-button", "aria-label": label, children: <DetailIcon name={icon} /> }
  return to === null ? (
    <button type="button" disabled {...looks} />
  ) : (
    <Linked act={{ type: "select", event: to }} {...looks} />
  )
}

/** The panel's foot: both neighbours by name. */
export function NeighbourFoot({ event }: { readonly event: EventIndex }) {
  const { words } = useReading()
  const { previous, next } = useNeighbours(event)
  const side = (to: EventIndex | null, label: string, className: string, icon: "previous" | "next") =>
    to === null ? (
      <span className={className} />
    ) : (
      <Linked act={{ type: "select", event: to }} className={className}>
        <DetailIcon name={icon} />
        <span className="neighbour-label">{label}</span>
        <span className="neighbour-title">
          <EventTitle event={to} />
        </span>
      </Linked>
    )
  if (previous === null && next === null) return null
  return (
    <div className="panel-foot">
      {side(previous, words.ui.panel.previous, "neighbour is-previous", "previous")}
      {side(next, words.ui.panel.next, "neighbour is-next", "next")}
    </div>
  )
}
