import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { binOf } from "../timeline/bins.ts"
import { isTouching } from "../timeline/lookup.ts"
import type { Columns, EventIndex } from "../timeline/model.ts"
import type { LaneSummary } from "../timeline/summarylane.ts"

/** How far back events are sought that reach into a window: for its length, then for twice that, and so on. */
const STEPS_BACK = 7

/**
 * The best event of each part of a window. One of those that are `known` to the reader, all of which touch the window,
 * stays before any as important, so that labels change only for better ones. What reaches into the window from before
 * may take all of the row there is, so it has to be more important than all that starts there, or as important and known;
 * unless nothing that starts there would be in view.
 */
export function labelled(
  lane: LaneSummary,
  { from, to, importance }: Columns,
  window: Span,
  view: Span,
  parts: number,
  known: readonly EventIndex[],
): EventIndex[] {
  const step = lengthOf(window) / parts
  const chosen: (EventIndex | null)[] = []
  const at = (part: number) => instantAt(window.from + part * step)
  for (let part = 0; part < parts; part++)
    chosen.push(lane.bestIn({ from: at(part), to: part === parts - 1 ? window.to : at(part + 1) }))
  for (const event of known) {
    if (from[event]! < window.from) continue
    const part = binOf(from[event]!, window, step, parts)
    const best = chosen[part] ?? null
    if (best === null || importance[event]! >= importance[best]!) chosen[part] = event
  }
  const within = chosen.filter((each) => each !== null)
  const isInView = isTouching({ from, to }, view)
  const isAnyInView = within.some(isInView)
  const most = isAnyInView ? within.reduce((most, event) => Math.max(most, importance[event]!), 0) : 0
  const past = isAnyInView ? window.from : view.from
  const reaching = known.filter((event) => from[event]! < window.from && importance[event]! >= most)
  let back: number = lengthOf(window)
  let end: number = past
  for (let each = 0; each < STEPS_BACK; each++) {
    const start = each === STEPS_BACK - 1 ? -Infinity : end - back
    const best = lane.bestPast({ from: instantAt(start), to: instantAt(end) }, past)
    if (best !== null && importance[best]! > most && !reaching.includes(best) && !within.includes(best))
      reaching.push(best)
    back *= 2
    end = start
  }
  // What comes after the view, though more important, does not take the row from all that is in it.
  const all = [...reaching, ...within]
  const top = all.filter(isInView).sort((a, b) => importance[b]! - importance[a]! || a - b)[0]
  return top === undefined ? all : all.filter((event) => from[event]! < view.to || from[event]! >= to[top]!)
}
