import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"

/**
 * The name of the other format that a value is written in, or null. Only asked when the value can't be ours: no list of
 * events, or one in which no event has a date of ours.
 */
export function foreignFormat(value: unknown): string | null {
  if (Array.isArray(value)) return value.some(isVisItem) ? "vis-timeline" : null
  if (!isRaw(value)) return null
  const { events } = value
  if (isRaw(value["timeline"]) && Array.isArray(value["timeline"]["date"])) return "TimelineJS"
  if (Array.isArray(value["items"]) && value["items"].some(isVisItem)) return "vis-timeline"
  if (!Array.isArray(events) || events.some(isOurs)) return null
  if (events.some((event) => isRaw(event) && isRaw(event["start_date"]))) return "TimelineJS"
  if (
    "dateTimeFormat" in value ||
    events.some((event) => isRaw(event) && "start" in event && "durationEvent" in event)
  ) {
    return "SIMILE Timeline"
  }
  return events.some(isVisItem) ? "vis-timeline or SIMILE Timeline" : null
}

const isOurs = (event: unknown): boolean => isRaw(event) && ("date" in event || "undated" in event)
const isVisItem = (item: unknown): item is Raw => isRaw(item) && "start" in item
