import { listIn } from "../timeline/listin.ts"
import { partition } from "../timeline/lookup.ts"
import { eventAt, type EventIndex, type Timeline } from "../timeline/model.ts"
import type { Span } from "../time/instant.ts"
import { makeScale } from "./scale.ts"
import type { Ridge, Scene } from "./scene.ts"

/** px to both sides of a press on a ridge that it takes in. */
const REACH = 12

/** The events whose density stands near a pixel of a ridge: what pressing it lists. `visible`: 1 for each that filters let through. */
export function eventsNear(
  { timeline }: { readonly timeline: Timeline },
  scene: Scene | null,
  lane: number,
  x: number,
  visible: Uint8Array | null = null,
): readonly EventIndex[] {
  if (scene === null) return []
  const scale = makeScale(scene.span, scene.plot.x, scene.plot.x + scene.plot.width)
  const span: Span = { from: scale.at(x - REACH), to: scale.at(x + REACH) }
  const { columns, dated } = timeline
  const { byMiddle } = timeline.orders()
  const middleOf = (place: number) => (columns.from[byMiddle[place]!]! + columns.to[byMiddle[place]!]!) / 2
  const first = partition(0, dated, (place) => middleOf(place) < span.from)
  const last = partition(first, dated, (place) => middleOf(place) <= span.to)
  const found: EventIndex[] = []
  for (const event of byMiddle.subarray(first, last))
    if (columns.lane[event] === lane && visible?.[event] !== 0) found.push(eventAt(event))
  found.sort((a, b) => a - b)
  return found
}

/**
 * All the events that a ridge is made of, by time: those of its lane that touch the view and are not drawn one by one. In
 * typed memory, since there may be a million, and made when it is asked for.
 */
export function eventsOfRidge(
  timeline: Timeline,
  scene: Scene,
  ridge: Ridge,
  visible: Uint8Array | null = null,
): ArrayLike<EventIndex> {
  const { marks, bars, tints, whiskers } = scene
  const drawn = new Set([...marks, ...bars, ...tints, ...whiskers].map(({ event }) => event))
  const { lane } = timeline.columns
  return listIn(
    timeline,
    scene.span,
    (event) => lane[event] === ridge.lane && visible?.[event] !== 0 && !drawn.has(event),
  )
}
