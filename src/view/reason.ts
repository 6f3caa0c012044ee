import type { Words } from "../time/languages/words.ts"
import type { SourceIndex, Timeline, TimelineEvent } from "../timeline/model.ts"
import { whoOf } from "./sourceNames.ts"

/** An absence has no level of its own, but a search may be disputed, or its author not vouch for it: that is always said. */
export const isContested = ({ evidence }: TimelineEvent): boolean =>
  evidence.level === "disputed" || evidence.level === "unverified"

/**
 * Why an event stands at its level, in a few words; the rules are the file format's ("Evidence is derived"). `heading`
 * names a source that names nobody, by its number. Who disputes stands after the level: "Disputed", "by Wired".
 */
export function reasonOf(
  event: TimelineEvent,
  timeline: Timeline,
  words: Words,
  heading: (place: number) => string,
): string {
  const { evidence } = event
  const name = (source: SourceIndex) => {
    const found = timeline.sources[source]
    return (found && whoOf(found)) ?? heading(source + 1)
  }
  if (event.isAbsence && !isContested(event)) return words.evidence.searchedInVain
  switch (evidence.level) {
    case "disputed": {
      const names = [...new Set(evidence.disputedBy.map(name))].join(", ")
      return names && words.evidence.disputedBy(names)
    }
    case "unverified":
      return words.evidence.authorSays
    case "confirmed":
      return evidence.recorded ? words.evidence.recorded : words.evidence.origins(evidence.origins.length)
    case "single": {
      if (evidence.listingOnly) return words.evidence.listingsOnly
      const sole = event.citations.find(
        ({ source, stance }) =>
          source !== null && stance === "supports" && timeline.sources[source]?.origin === evidence.origins[0],
      )
      return sole?.source == null ? "" : words.evidence.soleOrigin(name(sole.source))
    }
    case "unsourced":
      return event.citations.length === 0 ? words.evidence.noCitation : words.evidence.mentionsOnly
  }
}
