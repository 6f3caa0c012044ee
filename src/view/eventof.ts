import type { EventIndex } from "../timeline/model.ts"

/** The event that a button over the drawing or a row of the table stands for, the first of several; null: none. */
export function eventOf(element: Element | null): EventIndex | null {
  const event = element?.closest<HTMLElement>("[data-event]")?.dataset["event"]
  return event === undefined ? null : (Number(event) as EventIndex)
}
