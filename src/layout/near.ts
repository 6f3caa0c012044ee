import { listIn } from "../timeline/listin.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { Span } from "../time/instant.ts"
import { makeScale } from "./scale.ts"
import type { Ridge, Scene } from "./scene.ts"

/** px to both sides of a press on a ridge that it takes in. */
const REACH = 12

/** The events of a lane that touch a few pixels of its ridge: what pressing it lists. `visible`: 1 for each that filters let through. */
export function eventsNear(
  timeline: Timeline,
  scene: Scene | null,
  lane: number,
  x: number,
  visible: Uint8Array | null = null,
): ArrayLike<EventIndex> {
  if (scene === null) return []
  const scale = makeScale(scene.span, scene.plot.x, scene.plot.x + scene.plot.width)
  const span: Span = { from: scale.at(x - REACH), to: scale.at(x + REACH) }
  return listIn(timeline, span, (event) => timeline.columns.lane[event] === lane && visible?.[event] !== 0)
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
