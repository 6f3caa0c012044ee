import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import type { Items } from "./itemshapes.ts"
import type { Relation } from "./scene.ts"

/** Fine lines from the selected event to the events it is related to, where both ends are drawn. */
export function layRelations(input: LayoutInput, selected: EventIndex | null, items: Items): readonly Relation[] {
  if (selected === null) return []
  const { related } = input.timeline.event(selected)
  if (related.length === 0) return []
  const from = anchorOf(selected, items)
  if (from === null) return []
  return related.flatMap((event) => {
    const to = anchorOf(event, items)
    return to === null ? [] : [{ from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y }, color: from.color }]
  })
}

/** Where a line meets a drawn event: its mark, or its bar near the start. */
export function anchorOf(
  event: EventIndex,
  items: Pick<Items, "marks" | "bars">,
): { readonly x: number; readonly y: number; readonly radius: number; readonly color: number } | null {
  const mark = items.marks.find((each) => each.event === event)
  if (mark !== undefined) return mark
  const bar = items.bars.find((each) => each.event === event)
  if (bar === undefined) return null
  return { x: Math.min(bar.x0 + 12, (bar.x0 + bar.x1) / 2), y: bar.y, radius: bar.height / 2, color: bar.color }
}
