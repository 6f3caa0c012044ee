import type { Words } from "../time/languages/words.ts"
import type { SourceIndex, Timeline, TimelineEvent } from "../timeline/model.ts"
import type { LocalText } from "../timeline/text.ts"
import { saidAround, textOf, type Said } from "./said.ts"
import { whoOf } from "./sourceNames.ts"

/** An absence has no level of its own, but a search may be disputed, or its author not vouch for it: that is always said. */
export const isContested = ({ evidence }: TimelineEvent): boolean =>
  evidence.level === "disputed" || evidence.level === "unverified"

/**
 * Why an event stands at its level, in a few words; the rules are the file format's ("Evidence is derived"). `heading`
 * names a source that names nobody, by its number. Who disputes stands after the level: "Disputed", "by Wired".
 */
export function reasonSaid(
  event: TimelineEvent,
  timeline: Timeline,
  words: Words,
  heading: (place: number) => string,
): Said {
  const { evidence } = event
  const name = (source: SourceIndex): string | LocalText => {
    const found = timeline.sources[source]
    const value = found === undefined ? null : whoOf(found)
    if (value === null) return heading(source + 1)
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
    case "unsourced":
      return [event.citations.length === 0 ? words.evidence.noCitation : words.evidence.mentionsOnly]
  }
}

/** The same where only a string can be. */
export const reasonOf = (...reason: Parameters<typeof reasonSaid>): string =>
  reasonSaid(...reason)
    .map(textOf)
    .join("")
