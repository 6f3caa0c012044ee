import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { makeScale } from "../layout/scale.ts"
import type { Scene } from "../layout/scene.ts"
import type { Instant } from "../time/instant.ts"
import type { EventIndex } from "../timeline/model.ts"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { eventAtEnd, eventBeyond } from "./beyond.ts"
import { holderOf, nearestInLane, successorOf, twinItems, type TwinItem } from "./twinitems.ts"
import { nameOfItem } from "./twinname.ts"
import { SaidText } from "./SaidText.tsx"
import { useView, useViewer } from "./viewer.ts"
import "./twin.css"

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
  const ridgeWords = useId()
  /** Where the keyboard is. */
  const held = useRef<TwinItem | null>(null)
  /** Where it is on its way to: an event that is not in view yet. */
  const wanted = useRef<EventIndex | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const items = useMemo(() => (scene === null ? [] : twinItems(scene, timeline, visible)), [scene, timeline, visible])
  const focusOn = (item: TwinItem | undefined) => {
    if (item !== undefined)
      list.current?.querySelector<HTMLButtonElement>(`[data-key="${item.key}"]`)?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    const was = held.current
    if (was === null) return
    const arrived = wanted.current === null ? undefined : holderOf(wanted.current, items, timeline)
    if (arrived !== undefined) {
      wanted.current = null
      return focusOn(arrived)
    }
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
    /** An event out of view is gone to, and has the focus once it is there. */
    const reach = (event: EventIndex | null) => {
      const holder = event === null ? undefined : holderOf(event, items, timeline)
      if (holder !== undefined) return focusOn(holder)
      if (event === null) return
      wanted.current = event
      store.dispatch({ type: "go", to: { kind: "event", event }, at })
    }
    const along = (step: 1 | -1) => {
      const next = items[index + step]
      // Empty lanes stand after all that is drawn, and the next event by time is further on.
      if (next !== undefined && (step < 0 || isDrawn(next))) focusOn(next)
      else reach(eventBeyond(timeline, visible, scene.span, step))
    }
    const pan = (share: number) => {
      store.dispatch({ type: "pan", pixels: share * scene.plot.width })
      store.dispatch({ type: "settle" })
    }
    const zoom = (factor: number) => {
      const about = item === undefined || !isDrawn(item) ? undefined : middleInView(item, scene)
      store.dispatch({ type: "step", factor, at, about })
    }
    const acts: Record<string, () => void> = {
      ArrowRight: () => along(1),
      ArrowLeft: () => along(-1),
      ArrowDown: () => focusOn(nearestInLane(items, item, 1)),
      ArrowUp: () => focusOn(nearestInLane(items, item, -1)),
      Home: () => reach(eventAtEnd(timeline, visible, "first")),
      End: () => reach(eventAtEnd(timeline, visible, "last")),
      PageDown: () => pan(-0.8),
      PageUp: () => pan(0.8),
      "+": () => zoom(0.5),
      "=": () => zoom(0.5),
      "-": () => zoom(2),
      "0": () => store.dispatch({ type: "go", to: { kind: "all" }, at }),
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const press = (item: TwinItem) => {
    const at = outside.clock()
    if (item.nearest === null) return
    if (item.nearest !== undefined) {
      wanted.current = item.nearest
      store.dispatch({ type: "go", to: { kind: "event", event: item.nearest }, at })
    } else if (item.event !== null) store.dispatch({ type: "select", event: item.event, at })
    else store.dispatch({ type: "open-cluster", events: item.list() })
  }

  return (
    <>
      <ol
        className="event-twin"
        ref={list}
        tabIndex={-1}
        aria-label={words.ui.chronology.list(selectors.shownCount(store.state()))}
        onKeyDown={onKeyDown}
        onBlur={() => (held.current = wanted.current = null)}
      >
        {items.map((item) => (
          <li key={item.key}>
            <button
              type="button"
              data-key={item.key}
              className={item.extent !== null || !isDrawn(item) ? "is-ridge" : undefined}
              aria-disabled={item.nearest === null || undefined}
              tabIndex={item.key === current ? 0 : -1}
              style={{ left: item.box.x, top: item.box.y, width: item.box.width, height: item.box.height }}
              aria-describedby={/^(ridge|hill)-/.test(item.key) ? ridgeWords : undefined}
              aria-pressed={item.event === null ? undefined : item.event === store.state().selection.event}
              onClick={() => press(item)}
              onFocus={() => {
                held.current = item
                setStop(item.key)
                store.dispatch({ type: "focus", event: item.first })
                drawing.mark()
              }}
              onBlur={() => store.dispatch({ type: "focus", event: null })}
            >
              <SaidText said={nameOfItem(item, timeline, words, store.state().language)} />
            </button>
          </li>
        ))}
      </ol>
      {scene.ridgeWords !== null && (
        <p id={ridgeWords} hidden>
          {scene.ridgeWords.text}
        </p>
      )}
    </>
  )
}

const isDrawn = ({ nearest }: TwinItem): boolean => nearest === undefined

/** When the middle is of what is seen of an item: zoomed about that, it stays in view. */
function middleInView({ box }: TwinItem, { plot, span }: Scene): Instant {
  const [left, right] = [plot.x, plot.x + plot.width]
  const inView = (x: number) => Math.min(Math.max(x, left), right)
  return makeScale(span, left, right).at((inView(box.x) + inView(box.x + box.width)) / 2)
}
