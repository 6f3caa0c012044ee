import { eventAt, type EventIndex, type Source, type SourceIndex } from "./model.ts"

/** Of sources that share an origin, the first of those cited speaks for all. Below 0: one that the file does not have. */
export function numbersOf(cited: Iterable<number>, sources: readonly Source[]): readonly number[] {
  const first = new Map<string, number>()
  for (const source of cited) {
    if (source < 0) continue
    const { origin } = sources[source]!
    first.set(origin, Math.min(first.get(origin) ?? Infinity, source + 1))
  }
  return [...first.values()].sort((a, b) => a - b)
}

/** Calls `each` for every event that cites a source, once for each source, by event. */
export type VisitCiting = (each: (source: number, event: number) => void) => void

/** Events by source, as runs in one array. */
export function citingOf(sources: number, visit: VisitCiting): (source: SourceIndex) => readonly EventIndex[] {
  const starts = new Uint32Array(sources + 1)
  visit((source) => starts[source + 1]!++)
  for (let source = 0; source < sources; source++) starts[source + 1]! += starts[source]!
  const events = new Uint32Array(starts[sources]!)
  const filled = starts.slice()
  visit((source, event) => (events[filled[source]!++] = event))
  return (source) => Array.from(events.subarray(starts[source], starts[source + 1]), eventAt)
}
