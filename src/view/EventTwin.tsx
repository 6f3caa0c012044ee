import { useRef, useState, type KeyboardEvent } from "react"
import type { Box, Chip, Scene } from "../layout/scene.ts"
import type { EventIndex } from "../timeline/model.ts"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { eventName, chipName } from "./eventname.ts"
import { useViewer } from "./viewer.ts"
import "./twin.css"

type Item =
  | { readonly key: string; readonly event: EventIndex; readonly chip: null; readonly box: Box; readonly lane: number }
  | { readonly key: string; readonly event: null; readonly chip: Chip; readonly box: Box; readonly lane: number }

/** More buttons than this help nobody; the rest is counted, and comes into reach by zooming. */
const MOST = 200

/**
 * The drawing's twin: an ordered list of real buttons for what is drawn, over their marks, with one tab stop and arrow
 * keys. The pointer passes through to the canvas; focus shows on the drawing.
 */
export function EventTwin() {
  const scene = useRestingScene()
  const drawing = useDrawing()
  const { store, words, outside } = useViewer()
  const list = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  if (scene === null) return null
  const { timeline } = store.state()
  const items = itemsOf(scene, timeline.columns)
  const current = items.some((item) => item.key === stop) ? stop : (items[0]?.key ?? null)

  const focusOn = (item: Item | undefined) => {
    if (item === undefined) return
    setStop(item.key)
    list.current?.querySelector<HTMLButtonElement>(`[data-key="${item.key}"]`)?.focus({ preventScroll: true })
  }
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
    else store.dispatch({ type: "open-cluster", events: item.chip.events })
  }

  return (
    <ol className="event-twin" ref={list} aria-label={words.ui.chronology.list(items.length)} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <li key={item.key}>
          <button
            type="button"
            data-key={item.key}
            tabIndex={item.key === current ? 0 : -1}
            style={{ left: item.box.x, top: item.box.y, width: item.box.width, height: item.box.height }}
            aria-pressed={item.event === null ? undefined : item.event === store.state().selection.event}
            onClick={() => press(item)}
            onFocus={() => {
              setStop(item.key)
              store.dispatch({ type: "focus", event: item.event ?? item.chip.events[0] ?? null })
              drawing.mark()
            }}
            onBlur={() => store.dispatch({ type: "focus", event: null })}
          >
            {item.event === null
              ? chipName(timeline, item.chip, words)
              : eventName(timeline, item.event, words, store.state().language)}
          </button>
        </li>
      ))}
    </ol>
  )
}

function itemsOf(scene: Scene, columns: { readonly from: Float64Array; readonly lane: Uint16Array }): readonly Item[] {
  const boxes = new Map<EventIndex, Box>()
  for (const bar of scene.bars)
    boxes.set(bar.event, { x: bar.x0, y: bar.y - bar.height / 2, width: bar.x1 - bar.x0, height: bar.height })
  for (const tint of scene.tints)
    boxes.set(tint.event, { x: tint.x0, y: tint.y, width: tint.x1 - tint.x0, height: tint.height })
  for (const mark of scene.marks)
    boxes.set(mark.event, {
      x: mark.x - mark.radius,
      y: mark.y - mark.radius,
      width: 2 * mark.radius,
      height: 2 * mark.radius,
    })
  const items: { at: number; item: Item }[] = []
  for (const [event, box] of boxes)
    items.push({
      at: columns.from[event]!,
      item: { key: `event-${String(event)}`, event, chip: null, box, lane: columns.lane[event]! },
    })
  for (const chip of scene.chips)
    items.push({
      at: chip.span.from,
      item: {
        key: `chip-${String(chip.lane)}-${String(chip.events[0] ?? 0)}`,
        event: null,
        chip,
        box: chip.box,
        lane: chip.lane,
      },
    })
  items.sort((a, b) => a.at - b.at || a.item.lane - b.item.lane || (a.item.event ?? -1) - (b.item.event ?? -1))
  return items.slice(0, MOST).map((each) => each.item)
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
