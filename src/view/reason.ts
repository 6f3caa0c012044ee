import type { DetailWords, Words } from "../time/languages/words.ts"
import { isContestedLevel } from "../timeline/contested.ts"
import type { SourceIndex, Timeline, TimelineEvent } from "../timeline/model.ts"
import type { LocalText } from "../timeline/text.ts"
import { saidAround, textOf, type Said } from "./said.ts"
import { whoOf } from "./sourceNames.ts"

/** An absence has no level of its own, but a search may be disputed, or its author not vouch for it: that is always said. */
export const isContested = ({ evidence }: TimelineEvent): boolean => isContestedLevel(evidence.level)

/** Words that come after the first view. */
export interface ReasonWords {
  /** `heading` names a source that names nobody, by its number. */
  readonly source: Pick<DetailWords["source"], "heading">
  readonly citation: Pick<DetailWords["citation"], "onlyMissing">
}

/**
 * Why an event stands at its level, in a few words; the rules are the file format's ("Evidence is derived"). Who
 * disputes stands after the level: "Disputed", "by Wired".
 */
export function reasonSaid(event: TimelineEvent, timeline: Timeline, words: Words, details: ReasonWords): Said {
  const { evidence } = event
  const name = (source: SourceIndex): string | LocalText => {
    const found = timeline.sources[source]
    const value = found === undefined ? null : whoOf(found)
    if (value === null) return details.source.heading(source + 1)
    return found?.language == null ? value : { value, language: found.language }
  }
  if (event.isAbsence && !isContested(event)) return [words.evidence.searchedInVain]
  switch (evidence.level) {
    case "disputed": {
      const names = new Map(evidence.disputedBy.map(name).map((each) => [textOf(each), each]))
      const listed = [...names.values()].flatMap((each, place) => (place === 0 ? [each] : [", ", each]))
      return listed.length === 0 ? [] : saidAround(words.evidence.disputedBy, listed)
    }
    case "unverified":
      return [words.evidence.authorSays]
    case "confirmed":
      return [evidence.recorded ? words.evidence.recorded : words.evidence.origins(evidence.origins.length)]
    case "single": {
      if (evidence.listingOnly) return [words.evidence.listingsOnly]
      const sole = event.citations.find(
        ({ source, stance }) =>
          source !== null && stance === "supports" && timeline.sources[source]?.origin === evidence.origins[0],
      )
      return sole?.source == null ? [] : saidAround(words.evidence.soleOrigin, [name(sole.source)])
    }
    case "unsourced": {
      const { citations } = event
      if (citations.length === 0) return [words.evidence.noCitation]
      const isMissing = citations.every(({ source }) => source === null)
      return [isMissing ? details.citation.onlyMissing(citations.length) : words.evidence.mentionsOnly]
    }
  }
}

/** The same where only a string can be. */
export const reasonOf = (...reason: Parameters<typeof reasonSaid>): string =>
  reasonSaid(...reason)
    .map(textOf)
    .join("")
