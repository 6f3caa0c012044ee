import { useEffect, useMemo, useRef, useState } from "react"
import { sourceAt, type Source, type Timeline } from "../timeline/model.ts"
import { foldText } from "../timeline/search.ts"
import { detailsOf } from "./detailwords.ts"
import { ShowAll } from "./ShowAll.tsx"
import { SourceName } from "./SourceName.tsx"
import { hostOf, namesOf } from "./sourceNames.ts"
import { useReading } from "./reading.ts"
import { useDispatch, useView } from "./viewer.ts"

/** Sources by their numbers, once somebody looks: there may be thousands, and nobody may ever. */
export function SourceChoices() {
  const place = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { timeline } = useReading()
  useEffect(() => {
    const popover = place.current!.closest<HTMLElement>("[popover]")
    const follow = (event: Event) => setOpen((event as ToggleEvent).newState === "open")
    popover?.addEventListener("toggle", follow)
    return () => popover?.removeEventListener("toggle", follow)
  }, [])
  return <div ref={place}>{isOpen && timeline.sources.length > 0 && <SourceList />}</div>
}

/** Rows that are there at first, and more of them with each press. */
const AT_ONCE = 50

function SourceList() {
  const { timeline, words, plain } = useReading()
  const dispatch = useDispatch()
  const chosen = useView((state) => state.filters.sources)
  const [text, setText] = useState("")
  const [most, setMost] = useState(AT_ONCE)
  // Those that were chosen when the list came stand first; what is pressed in it stays where it is.
  const [first] = useState(() => new Set(chosen))
  const types = detailsOf(words).source.types
  const known = useMemo(
    () => timeline.sources.map((source, place) => foldText(wordsOf(source, place, plain, types))),
    // `plain` is made anew by each rendering, out of these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [timeline, types],
  )
  const counted = useMemo(() => countCiting(timeline), [timeline])
  const wanted = foldText(text).split(/\s+/u)
  const found = [...known.keys()].filter((place) => wanted.every((word) => known[place]!.includes(word)))
  const isFirst = (place: number) => first.has(timeline.sources[place]!.id)
  const rows = [...found.filter(isFirst), ...found.filter((place) => !isFirst(place))]
  const more = Math.min(AT_ONCE, rows.length - most)
  const ui = detailsOf(words).filters
  const choose = (sources: readonly string[]) => dispatch({ type: "filter", filters: { sources } })
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : inOrder(timeline, [...chosen, id]))
  return (
    <div role="group" aria-label={ui.sources}>
      <p className="popover-title" aria-hidden="true">
        {ui.sources}
      </p>
      {timeline.sources.length > FEW && (
        <input
          type="search"
          className="field choice-field"
          aria-label={ui.findSource}
          placeholder={ui.findSource}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(change) => setText(change.target.value)}
        />
      )}
      {rows.length === 0 && (
        <p className="popover-title" role="status">
          {ui.noSource}
        </p>
      )}
      {rows.slice(0, most).map((place) => {
        const source = timeline.sources[place]!
        return (
          <label key={source.id} className="choice">
            <input type="checkbox" checked={chosen.includes(source.id)} onChange={() => toggle(source.id)} />
            <span className="choice-mark">
              <span className="number is-still">{words.number(place + 1)}</span>
            </span>
            <span className="choice-label">
              <SourceName source={source} />
            </span>
            <span className="count">{words.number(counted(place))}</span>
          </label>
        )
      })}
      {more > 0 && (
        <button type="button" className="text-button choice-more" onClick={() => setMost(most + more)}>
          {words.ui.panel.showMore(more)}
        </button>
      )}
      <ShowAll isOff={chosen.length === 0} onPress={() => choose([])} />
    </div>
  )
}

/** So many are seen at a glance. */
const FEW = 8

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
