import { findInScene } from "../layout/hit.ts"
import { readAddress } from "../state/address.ts"
import type { makeSelectors } from "../state/select.ts"
import type { Action } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import { overlaps } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Problem } from "../timeline/problem.ts"
import { eventAt } from "../timeline/model.ts"
import { detailsOf } from "../view/detailwords.ts"
import type { Drawing } from "../view/drawing.ts"
import { textScaleOf } from "../view/textscale.ts"

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The page's own handle (address.md): for automation, tests and curious people. Nothing it does can't be done by hand. */
export interface SourcelineHandle {
  readonly version: string
  /** Loaded, drawn, fonts in, no animation or layout pending. */
  whenIdle(): Promise<void>
  count(): { events: number; undated: number; sources: number; leftOut: number }
  /** ms since 1970, of the span on screen. */
  view(): { from: number; to: number }
  show(span: { from: string; to: string } | { year: number } | { event: string } | { source: string } | "all"): void
  select(id: string | null): void
  selected(): { event: string | null; source: string | null; year: number | null }
  /** CSS px in the viewport; null: no such event. */
  locate(eventId: string):
    | (Rectangle & {
        state: "drawn" | "clustered" | "outside" | "filtered" | "undated"
        label: Rectangle | null
      })
    | null
  problems(): readonly Problem[]
}

export interface HandleParts {
  readonly version: string
  readonly store: Store
  readonly drawing: Drawing
  readonly selectors: ReturnType<typeof makeSelectors>
  readonly words: Words
  readonly problems: () => readonly Problem[]
  readonly clock: () => number
  readonly whenIdle: () => Promise<void>
  readonly chronology: () => Element | null
}

const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 }

export function makeHandle(parts: HandleParts): SourcelineHandle {
  const { store, drawing } = parts
  const timeline = () => store.state().timeline
  const eventOf = (id: string) => timeline().indexOf(id)

  /** As an address says it: the same words, the same checks. */
  const actionOf = (wanted: Parameters<SourcelineHandle["show"]>[0]): Action => {
    const at = parts.clock()
    if (wanted === "all") return { type: "go", to: { kind: "all" }, at }
    const query = new Map<string, string>()
    if ("year" in wanted) query.set("year", String(wanted.year))
    else if ("event" in wanted) query.set("event", wanted.event)
    else if ("source" in wanted) query.set("source", wanted.source)
    else query.set("t", `${wanted.from}..${wanted.to}`)
    const { span, event, source, year, problems } = readAddress([], query, timeline(), detailsOf(parts.words))
    // One longer than fits is shown as far as it does.
    if (span !== null) return { type: "go", to: { kind: "span", span }, at }
    if (problems.length > 0)
      throw new RangeError(problems.map(({ value, message }) => `${value}: ${message}`).join("; "))
    if (event !== null) return { type: "select", event, at, reveal: true }
    if (source !== null) return { type: "open-source", source, at, reveal: true }
    if (year !== null) return { type: "open-year", year, at }
    throw new RangeError('show takes a span, a year, an event, a source, or "all"')
  }

  return {
    version: parts.version,
    whenIdle: parts.whenIdle,
    count: () => ({
      events: timeline().length,
      undated: timeline().length - timeline().dated,
      sources: timeline().sources.length,
      leftOut: timeline().leftOut,
    }),
    view: () => ({ ...store.state().span }),
    show: (wanted) => store.dispatch(actionOf(wanted)),
    select(id) {
      const event = id === null ? null : eventOf(id)
      if (id !== null && event === null) throw new RangeError(`no event "${id}" in this timeline`)
      store.dispatch({ type: "select", event, at: parts.clock(), reveal: true })
    },
    selected() {
      const { event, source, year } = store.state().selection
      return {
        event: event === null ? null : timeline().idOf(event),
        source: source === null ? null : (timeline().sources[source]?.id ?? null),
        year,
      }
    },
    locate(id) {
      const event = eventOf(id)
      if (event === null) return null
      const state = store.state()
      if (event >= timeline().dated) return { state: "undated", ...NOWHERE, label: null }
      if (parts.selectors.visibleMask(state)?.[event] === 0) return { state: "filtered", ...NOWHERE, label: null }
      const { from, to } = timeline().columns
      const date = { from: from[event], to: to[event] } as typeof state.span
      const scene = drawing.scene()
      const found = scene === null ? null : findInScene(scene, eventAt(event))
      const chronology = parts.chronology()
      const origin = chronology?.getBoundingClientRect() ?? { x: 0, y: 0 }
      const scale = chronology == null ? 1 : textScaleOf(chronology)
      const move = ({ x, y, width, height }: Rectangle): Rectangle => ({
        ...{ x: origin.x + x * scale, y: origin.y + y * scale },
        ...{ width: width * scale, height: height * scale },
      })
      if (found !== null)
        return { state: found.state, ...move(found.box), label: found.label === null ? null : move(found.label) }
      if (!overlaps(date, state.span)) return { state: "outside", ...NOWHERE, label: null }
      // In a lane drawn as density: where its bin stands.
      const ridge = scene?.ridges.find((each) => each.lane === timeline().columns.lane[event])
      if (scene === null || ridge === undefined) return { state: "outside", ...NOWHERE, label: null }
      const share = ((date.from + date.to) / 2 - scene.span.from) / (scene.span.to - scene.span.from)
      const x = scene.plot.x + Math.min(Math.max(share, 0), 1) * scene.plot.width
      return { state: "clustered", ...move({ x, y: ridge.base - 16, width: 1, height: 16 }), label: null }
    },
    problems: parts.problems,
  }
}
