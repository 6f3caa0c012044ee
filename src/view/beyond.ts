import type { EventIndex, Timeline } from "../timeline/model.ts"
import { partition } from "../timeline/lookup.ts"
import { eventAt } from "../timeline/model.ts"
import type { Span } from "../time/instant.ts"

/** What the filters let through: 1 for each event; null: all. */
type Visible = Uint8Array | null

/** The first event that begins after a span, or the last that ends before it; null: none that the filters let through. */
export function eventBeyond(
  { columns, dated }: Timeline,
  visible: Visible,
  span: Span,
  step: 1 | -1,
): EventIndex | null {
  const { from, to } = columns
  const first = partition(0, dated, (event) => from[event]! <= (step > 0 ? span.to : span.from))
  for (let event = step > 0 ? first : first - 1; event >= 0 && event < dated; event += step)
    if (visible?.[event] !== 0 && (step > 0 || to[event]! < span.from)) return eventAt(event)
  return null
}

/** How many events without a date the filters let through. */
export function undatedIn({ dated, length }: Timeline, visible: Visible): number {
  if (visible === null) return length - dated
  let count = 0
  for (let event = dated; event < length; event++) count += visible[event]!
  return count
}

/** The first or the last of all dated events by their start. */
export function eventAtEnd({ dated }: Timeline, visible: Visible, end: "first" | "last"): EventIndex | null {
  const step = end === "first" ? 1 : -1
  for (let event = end === "first" ? 0 : dated - 1; event >= 0 && event < dated; event += step)
    if (visible?.[event] !== 0) return eventAt(event)
  return null
}
