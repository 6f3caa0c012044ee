import { TAGS } from "virtual:words/tags"
import { limitsIn } from "../layout/limits.ts"
import { admitted } from "../layout/viewport.ts"
import { lengthOf, type Span } from "../time/instant.ts"
import type { DetailWords } from "../time/languages/words.ts"
import type { EventIndex, SourceIndex, Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import { quote } from "../timeline/report.ts"
import { readFilters, writeFilters } from "./addressfilters.ts"
import { readEvent, readSource, type Failure, type Read } from "./addressids.ts"
import { hasSameAddress, readSpan, writeSpan } from "./addressspan.ts"
import { isAddressYear, isLongYear, readYear } from "./addressyear.ts"
import { LONGEST_QUERY, cleanQuery } from "./filters.ts"
import { type Arrival, type Mode, type State, type ThemeChoice } from "./state.ts"
import { SORTS } from "./tablesort.ts"
import { spanWithout } from "./target.ts"

/**
 * Addresses, without the URL around them (address.md): `path` is what follows the timeline's own part, `query` the
 * parameters, both decoded. Other parameters (`src`, and whatever a site adds) are neither read nor written: whoever
 * puts the URL together carries them along.
 */
export interface Address {
  readonly path: readonly string[]
  readonly query: readonly (readonly [string, string])[]
}

/** query: for someone else's file and for frames, where a state has no path of its own. */
export type AddressForm = "path" | "query"

const MODES: readonly Mode[] = ["chronology", "table"]
const THEMES: readonly ThemeChoice[] = ["auto", "light", "dark"]

/**
 * What an address says. A part that can't be read, or that names what isn't there, is dropped, and one notice says so;
 * the rest still holds.
 */
export function readAddress(
  path: readonly string[],
  query: ReadonlyMap<string, string>,
  timeline: Timeline,
  words: Pick<DetailWords, "address">,
): Arrival {
  const problems: Problem[] = []
  const say = words.address
  const note = (where: string, value: string, failure: Failure) =>
    problems.push({ level: "notice", path: where, value: quote(value), ...failure })
  const inPath = partsOf(path)
  if (inPath.rest !== null)
    note(
      quote(`/${path.join("/")}`),
      inPath.rest,
      isLongYear(inPath.rest) ? { message: say.yearLong } : { message: say.path, hint: say.pathHint },
    )

  /** The path wins; an empty parameter says nothing. */
  const take = <T>(key: string, read: (text: string) => Read<T>): T | null => {
    const named = inPath.key === key ? inPath.value : null
    const text = named ?? query.get(key)
    if (text === undefined || text === "") return null
    const answer = read(text)
    if ("value" in answer) return answer.value
    note(named === null ? `?${key}` : `/${key}`, text, answer.failure)
    return null
  }
  const takeOne = <T extends string>(key: string, names: readonly T[], message: string): T | null =>
    take(key, (text) => {
      const value = names.find((name) => name === (key === "lang" ? text.toLowerCase() : text))
      return value === undefined ? { failure: { message, hint: say.choose(names.join(", ")) } } : { value }
    })
  const search = take("q", (text) =>
    text.length > LONGEST_QUERY ? { failure: { message: say.query(LONGEST_QUERY) } } : { value: cleanQuery(text) },
  )
  const filters = readFilters(query, search ?? "", timeline, say, note)
  return {
    span: take("t", (text) => {
      const span = readSpan(text, timeline)
      if (typeof span === "object") {
        if (isTooLong(span, timeline)) note("?t", text, { message: say.spanLong })
        return { value: span }
      }
      // Whoever names a day, a month or a year alone may copy how all of it is named.
      const alone = `${text}..${text}`
      const hint = say.spanHint(typeof readSpan(alone, timeline) === "object" ? alone : "2012-05..2017")
      return { failure: { message: span === "reversed" ? say.spanReversed : say.span, hint } }
    }),
    year: take("year", (text) => {
      const value = readYear(text)
      if (value !== null) return { value }
      return { failure: isLongYear(text) ? { message: say.yearLong } : { message: say.year, hint: say.yearHint } }
    }),
    event: take<EventIndex>("event", (text) => readEvent(text, timeline, words)),
    source: take<SourceIndex>("source", (text) => readSource(text, timeline, words)),
    filters,
    mode: takeOne("view", MODES, say.view) ?? "chronology",
    sort: takeOne("sort", SORTS, say.sort) ?? "date",
    language: takeOne("lang", TAGS, say.language),
    theme: takeOne("theme", THEMES, say.theme) ?? "auto",
    problems,
  }
}

/** Is a span cut on arrival? How long a view may be does not depend on the width of the plot. */
function isTooLong(span: Span, timeline: Timeline): boolean {
  const limits = limitsIn(timeline, timeline.today, 1)
  return lengthOf(admitted(span, limits)) < lengthOf(span)
}

/** `["2017"]`, `["event", id]` and `["source", id]` say what a parameter says; `embed` says nothing of the view. */
function partsOf(path: readonly string[]): { key: string | null; value: string; rest: string | null } {
  const [first, second, third] = path[0] === "embed" ? path.slice(1) : path
  const nothing = { key: null, value: "", rest: null }
  if (first === undefined) return nothing
  if ((first === "event" || first === "source") && second !== undefined)
    return { key: first, value: second, rest: third ?? null }
  if (readYear(first) !== null) return { key: "year", value: first, rest: second ?? null }
  return { ...nothing, rest: first }
}

/**
 * The address of what is on screen, as short as it can be: the span is named only where the rest would show another.
 * One of event, source and year stands in the path; in a frame, or for someone else's file, all are parameters.
 */
export function writeAddress(state: State, form: AddressForm): Address {
  const { timeline, selection, filters, limits } = state
  const named = {
    event: selection.event === null ? null : timeline.idOf(selection.event),
    source: selection.source === null ? null : (timeline.sources[selection.source]?.id ?? null),
    year: selection.year === null || !isAddressYear(selection.year) ? null : String(selection.year),
  }
  const inPath =
    form === "query" ? undefined : (["event", "source", "year"] as const).find((key) => isPathPart(named[key]))
  const inQuery = (key: keyof typeof named) => (key === inPath ? null : named[key])
  const parameters: readonly (readonly [string, string | null])[] = [
    ["t", writeView(state)],
    ["year", inQuery("year")],
    ["event", inQuery("event")],
    ["source", inQuery("source")],
    ...writeFilters(filters),
    ["view", state.mode === "chronology" ? null : state.mode],
    ["sort", state.sort === "date" ? null : state.sort],
    ["lang", state.languageIsChosen ? state.language : null],
    ["theme", state.theme === "auto" ? null : state.theme],
  ]
  const path = inPath === undefined ? [] : inPath === "year" ? [named.year!] : [inPath, named[inPath]!]
  return {
    path,
    query: parameters.filter((each): each is readonly [string, string] => each[1] !== null && each[1] !== ""),
  }

  function writeView({ span, plotWidth }: State): string | null {
    const year = named.year === null ? null : selection.year
    const plain = spanWithout({ ...selection, year }, timeline, limits)
    return hasSameAddress(plain, span, plotWidth) ? null : writeSpan(span, plotWidth)
  }
}

/** A part `..` would be resolved away, and a slash in an id would part the path, on some servers even when encoded. */
const isPathPart = (text: string | null): boolean => text !== null && !/^\.{1,2}$|[/\\]/.test(text)
