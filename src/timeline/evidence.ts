import type { Citation, Evidence, EvidenceLevel, Source, SourceIndex } from "./model.ts"

type Cited = Pick<Citation, "source" | "stance">

/**
 * What the citations of an event amount to, by the table of the format: the first level that fits. A citation whose
 * source is missing vouches for nothing; one that disputes still does, since the author knew of a dispute.
 */
export function evidenceOf(
  citations: readonly Cited[],
  sources: readonly Pick<Source, "origin" | "rank">[],
  unverified: boolean,
): Evidence {
  const origins = new Set<string>()
  const disputedBy = new Set<SourceIndex>()
  let disputed = false
  let recorded = false
  let listed = false
  for (const { source, stance } of citations) {
    if (stance === "disputes") {
      disputed = true
      if (source !== null) disputedBy.add(source)
    }
    if (source === null || stance === "disputes" || stance === "mentions") continue
    if (stance === "records") recorded = true
    const { origin, rank } = sources[source]!
    if (rank === "tertiary") listed = true
    else origins.add(origin)
  }
  const level: EvidenceLevel = disputed
    ? "disputed"
    : unverified
      ? "unverified"
      : recorded || origins.size >= 2
        ? "confirmed"
        : origins.size === 1 || listed
          ? "single"
          : "unsourced"
  return {
    level,
    origins: [...origins],
    recorded,
    listingOnly: level === "single" && origins.size === 0,
    disputedBy: [...disputedBy],
  }
}
