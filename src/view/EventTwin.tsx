import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { boxOfBar, boxOfMark, boxOfTint } from "../layout/boxes.ts"
import { eventsOfRidge } from "../layout/near.ts"
import type { Box, Scene } from "../layout/scene.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { eventName, groupName } from "./eventname.ts"
import { useView, useViewer } from "./viewer.ts"
import "./twin.css"

interface Item {
  readonly key: string
  /** null: a count or a ridge. */
  readonly event: EventIndex | null
  /** Of a count or a ridge all, by time. */
  readonly events: readonly EventIndex[]
  readonly isRidge: boolean
  readonly box: Box
  readonly lane: number
}

/** More buttons for single events help nobody; the rest comes into reach by zooming. */
const MOST = 200

/**
 * The drawing's twin: an ordered list of real buttons for what is drawn, over their marks, with one tab stop and arrow
 * keys. The pointer passes through to the canvas; focus shows on the drawing.
 */
export function EventTwin() {
  const scene = useRestingScene()
  const drawing = useDrawing()
  const { store, words, outside, selectors } = useViewer()
  const timeline = useView((state) => state.timeline)
  const visible = useView((state) => selectors.visibleMask(state))
  const list = useRef<HTMLOListElement>(null)
  /** Where the keyboard is. */
  const held = useRef<Item | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const items = useMemo(() => (scene === null ? [] : itemsOf(scene, timeline, visible)), [scene, timeline, visible])
  const focusOn = (item: Item | undefined) => {
    if (item !== undefined)
      list.current?.querySelector<HTMLButtonElement>(`[data-key="${item.key}"]`)?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    const was = held.current
    if (was === null) return
    held.current = items.find(({ key }) => key === was.key) ?? was
    // Focus that went with its button is nowhere, and so are the keys.
    const { activeElement } = document
    if (activeElement !== document.body && activeElement !== list.current) return
    const next = successorOf(was, items, timeline)
    if (next === undefined) list.current?.focus({ preventScroll: true })
    else focusOn(next)
  }, [items, timeline])
  if (scene === null) return null
  const current = items.some((item) => item.key === stop) ? stop : (items[0]?.key ?? null)

  const onKeyDown = (event: KeyboardEvent) => {
    const index = items.findIndex((item) => item.key === current)
    const item = items[index]
    const at = outside.clock()
    const pan = (share: number) => {
      store.dispatch({ type: "pan", pixels: share * scene.plot.width })
      store.dispatch({ type: "settle" })
    }
    const acts: Record<string, () => void> = {
      ArrowRight: () => focusOn(items[index + 1]),
      ArrowLeft: () => focusOn(items[index - 1]),
      ArrowDown: () => focusOn(nearestInLane(items, item, 1)),
      ArrowUp: () => focusOn(nearestInLane(items, item, -1)),
      Home: () => focusOn(items[0]),
      End: () => focusOn(items.at(-1)),
      PageDown: () => pan(-0.8),
      PageUp: () => pan(0.8),
      "+": () => store.dispatch({ type: "step", factor: 0.5, at }),
      "=": () => store.dispatch({ type: "step", factor: 0.5, at }),
      "-": () => store.dispatch({ type: "step", factor: 2, at }),
      "0": () => store.dispatch({ type: "go", to: { kind: "all" }, at }),
      Escape: () => store.dispatch({ type: "select", event: null, at }),
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const press = (item: Item) => {
    if (item.event !== null) store.dispatch({ type: "select", event: item.event, at: outside.clock() })
    else store.dispatch({ type: "open-cluster", events: item.events })
  }

  return (
    <ol
      className="event-twin"
      ref={list}
      tabIndex={-1}
      aria-label={words.ui.chronology.list(items.length)}
      onKeyDown={onKeyDown}
      onBlur={() => (held.current = null)}
    >
      {items.map((item) => (
        <li key={item.key}>
          <button
            type="button"
            data-key={item.key}
            className={item.isRidge ? "is-ridge" : undefined}
            tabIndex={item.key === current ? 0 : -1}
            style={{ left: item.box.x, top: item.box.y, width: item.box.width, height: item.box.height }}
            aria-pressed={item.event === null ? undefined : item.event === store.state().selection.event}
            onClick={() => press(item)}
            onFocus={() => {
              held.current = item
              setStop(item.key)
              store.dispatch({ type: "focus", event: item.isRidge ? null : item.events[0]! })
              drawing.mark()
            }}
            onBlur={() => store.dispatch({ type: "focus", event: null })}
          >
            {item.event === null
              ? groupName(timeline, item.events, words, store.state().language)
              : eventName(timeline, item.event, words, store.state().language)}
          </button>
        </li>
      ))}
    </ol>
  )
}

function itemsOf(scene: Scene, timeline: Timeline, visible: Uint8Array | null): readonly Item[] {
  const { columns } = timeline
  const boxes = new Map<EventIndex, Box>()
  for (const bar of scene.bars) boxes.set(bar.event, boxOfBar(bar))
  for (const tint of scene.tints) boxes.set(tint.event, boxOfTint(tint))
  for (const mark of scene.marks) boxes.set(mark.event, boxOfMark(mark))
  const singles = [...boxes].map(([event, box]): Item => ({
    ...{ key: `event-${String(event)}`, event, events: [event], isRidge: false, box },
    lane: columns.lane[event]!,
  }))
  const counts = scene.chips.map(({ lane, box, events }): Item => ({
    ...{ key: `chip-${String(lane)}-${String(events[0])}`, event: null, events, isRidge: false, box, lane },
  }))
  const ridges = scene.ridges.flatMap((ridge): Item[] => {
    const { lane, x, base, step, heights, peak } = ridge
    const events = eventsOfRidge(timeline, scene, ridge, visible)
    if (peak === null || events.length === 0) return []
    const box = { x, y: peak.y, width: heights.length * step, height: base - peak.y }
    return [{ key: `ridge-${String(lane)}`, event: null, events, isRidge: true, box, lane }]
  })
  const byTime = (a: Item, b: Item) =>
    columns.from[a.events[0]!]! - columns.from[b.events[0]!]! || a.lane - b.lane || (a.event ?? -1) - (b.event ?? -1)
  return [...singles.sort(byTime).slice(0, MOST), ...counts, ...ridges].sort(byTime)
}

/** What stands for an item that is drawn no more: what holds its first event, else the nearest by time. */
function successorOf(was: Item, items: readonly Item[], { columns }: Timeline): Item | undefined {
  const first = was.events[0]!
  const from = (event: EventIndex) => columns.from[event]!
  const apart = (item: Item) =>
    Math.min(...[item.events[0]!, item.events.at(-1)!].map((e) => Math.abs(from(e) - from(first))))
  return items.find(({ events }) => events.includes(first)) ?? [...items].sort((a, b) => apart(a) - apart(b))[0]
}

/** The nearest item of the next lane that has any, in a direction. */
function nearestInLane(items: readonly Item[], from: Item | undefined, step: 1 | -1): Item | undefined {
  if (from === undefined) return items[0]
  const middle = (item: Item) => item.box.x + item.box.width / 2
  const beyond = items.filter((item) => (item.lane - from.lane) * step > 0)
  const lane = beyond.reduce(
    (best, item) => (step > 0 ? Math.min(best, item.lane) : Math.max(best, item.lane)),
    step * Infinity,
  )
  return beyond
    .filter((item) => item.lane === lane)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0]
}
