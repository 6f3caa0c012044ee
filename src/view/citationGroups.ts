import type { Citation, Timeline } from "../timeline/model.ts"

/** A citation and its place among the event's citations, which is what `State.citation` counts. */
export interface PlacedCitation {
  readonly citation: Citation
  readonly place: number
}

/** Citations whose sources repeat one another: they count once, so they hang under the first. */
export interface CitationGroup {
  readonly first: PlacedCitation
  readonly others: readonly PlacedCitation[]
}

/** By origin, in the order of the first of each. A missing source shares its origin with none. */
export function groupByOrigin(citations: readonly Citation[], timeline: Timeline): readonly CitationGroup[] {
  const groups = new Map<string, PlacedCitation[]>()
  citations.forEach((citation, place) => {
    const source = citation.source === null ? undefined : timeline.sources[citation.source]
    const key = source === undefined ? `missing ${place}` : `origin ${source.origin}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [{ citation, place }])
    else group.push({ citation, place })
  })
  return [...groups.values()].map(([first, ...others]) => ({ first: first!, others }))
}
