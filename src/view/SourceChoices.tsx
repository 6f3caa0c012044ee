import { useMemo } from "react"
import { sourceAt, type Source, type Timeline } from "../timeline/model.ts"
import { foldText } from "../timeline/search.ts"
import { detailsOf } from "./detailwords.ts"
import { ManyChoices } from "./ManyChoices.tsx"
import { SourceName } from "./SourceName.tsx"
import { hostOf, namesOf } from "./sourceNames.ts"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

/** Sources by their numbers. */
export function SourceChoices() {
  const { timeline, words, plain } = useReading()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.sources)
  const types = detailsOf(words).source.types
  const keys = useMemo(() => timeline.sources.map(({ id }) => id), [timeline])
  const known = useMemo(
    () => timeline.sources.map((source, place) => foldText(wordsOf(source, place, plain, types))),
    // `plain` is made anew by each rendering, out of these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [timeline, types],
  )
  const countOf = useMemo(() => countCiting(timeline), [timeline])
  const ui = detailsOf(words).filters
  if (keys.length === 0) return null
  return (
    <ManyChoices
      title={ui.sources}
      find={ui.findSource}
      none={ui.noSource}
      keys={keys}
      known={known}
      chosen={chosen}
      markOf={(place) => <span className="number is-still">{words.number(place + 1)}</span>}
      labelOf={(place) => <SourceName source={timeline.sources[place]!} />}
      countOf={countOf}
      onChoose={(ids) => dispatch({ type: "filter", filters: { sources: inOrder(timeline, ids) } })}
    />
  )
}

/** In the order of their numbers, so that the same choice always gives the same address. */
const inOrder = (timeline: Timeline, ids: readonly string[]): readonly string[] =>
  [...ids].sort((a, b) => (timeline.sourceOf(a) ?? 0) - (timeline.sourceOf(b) ?? 0))

/** All that a source may be looked for by: its number, title, kind, and who stands behind it. */
const wordsOf = (
  source: Source,
  place: number,
  plain: ReturnType<typeof useReading>["plain"],
  types: Readonly<Record<string, string>>,
): string =>
  [
    String(place + 1),
    source.title === null ? "" : plain(source.title),
    types[source.type] ?? source.type,
    source.publisher,
    source.container,
    namesOf(source.authors),
    hostOf(source.url),
  ].join(" ")

/** How many events cite a source, counted for those that are shown. */
function countCiting(timeline: Timeline): (place: number) => number {
  const known = new Map<number, number>()
  return (place) => {
    const count = known.get(place) ?? timeline.citing(sourceAt(place)).length
    known.set(place, count)
    return count
  }
}
