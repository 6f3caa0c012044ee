import { eventAt, type EventIndex, type Timeline } from "../timeline/model.ts"
import { DetailIcon } from "./detailicons.tsx"
import { TextOf } from "./TextOf.tsx"
import { useReading } from "./reading.ts"
import { useActs, useView, useViewer } from "./viewer.ts"

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

/** Arrows in the panel's bar. */
export function NeighbourArrows({ event }: { readonly event: EventIndex }) {
  const { words } = useViewer()
  const { select } = useActs()
  const { previous, next } = useNeighbours(event)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={words.ui.panel.previousLong}
        disabled={previous === null}
        onClick={() => select(previous)}
      >
        <DetailIcon name="previous" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.ui.panel.nextLong}
        disabled={next === null}
        onClick={() => select(next)}
      >
        <DetailIcon name="next" />
      </button>
    </>
  )
}

/** The panel's foot: both neighbours by name. */
export function NeighbourFoot({ event }: { readonly event: EventIndex }) {
  const { timeline, words } = useReading()
  const { select } = useActs()
  const { previous, next } = useNeighbours(event)
  const side = (to: EventIndex | null, label: string, className: string, icon: "previous" | "next") =>
    to === null ? (
      <span className={className} />
    ) : (
      <button type="button" className={className} onClick={() => select(to)}>
        <DetailIcon name={icon} />
        <span className="neighbour-label">{label}</span>
        <span className="neighbour-title">
          <TextOf text={timeline.titleOf(to)} />
        </span>
      </button>
    )
  if (previous === null && next === null) return null
  return (
    <div className="panel-foot">
      {side(previous, words.ui.panel.previous, "neighbour is-previous", "previous")}
      {side(next, words.ui.panel.next, "neighbour is-next", "next")}
    </div>
  )
}
