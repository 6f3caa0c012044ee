import type { EventIndex } from "../timeline/model.ts"
import type { Crowd } from "./input.ts"

/** px above and below the drawing in which a lane is laid out all the same: a label may reach into the next one. */
const MARGIN = 64

/**
 * Which lanes are in sight, and which hold what a line leads to: the selected event, those related to it, and the one
 * that the keyboard is on. The same array while the answer is the same.
 */
export function makeSight(): Crowd["inSight"] {
  let last: Uint8Array | null = null
  return (input, { lanes, contentHeight }, { scroll, focused }) => {
    const { timeline, selected } = input
    const { height } = input.geometry.plot
    const top = Math.min(scroll, Math.max(0, contentHeight - height))
    const sight = new Uint8Array(lanes.length)
    for (const each of lanes)
      if (each.y + each.height > top - MARGIN && each.y < top + height + MARGIN) sight[each.lane] = 1
    const keep = (event: EventIndex) => (sight[timeline.columns.lane[event]!] = 1)
    if (focused !== null) keep(focused)
    if (selected !== null) {
      keep(selected)
      timeline.event(selected).related.forEach(keep)
    }
    if (!sight.includes(0)) return input
    if (last?.length !== sight.length || sight.some((each, lane) => each !== last![lane])) last = sight
    return { ...input, sight: last }
  }
}
