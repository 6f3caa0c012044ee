import type { Source } from "../../model.ts"
import { titleOfSource } from "../asked.ts"
import { citedDate } from "../citeddate.ts"
import type { SourcesAsked } from "../sourcesasked.ts"

/** Works of one author and year, as APA letters them (9.47): those with no more than a year, then by day, then by title. */
export function inOrder(sources: readonly Source[], asked: SourcesAsked): readonly Source[] {
  const sorted = sources.map((source) => ({ source, day: dayOf(source), title: titleOf(source, asked) }))
  sorted.sort((a, b) => a.day - b.day || a.title.localeCompare(b.title, asked.words.tag))
  return sorted.map(({ source }) => source)
}

function dayOf({ issued }: Source): number {
  const start = issued === null ? null : (citedDate(issued)?.start ?? null)
  return start === null ? 0 : (start.month ?? 0) * 100 + (start.day ?? 0)
}

/** Articles count for nothing in the order. */
const titleOf = (source: Source, { language, timeline }: SourcesAsked): string =>
  (titleOfSource(source, language, timeline.language) ?? "").replace(/^(an?|the) /i, "")
