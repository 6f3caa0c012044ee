import {
  memo,
  useCallback,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from "react"
import type { Scene } from "../layout/scene.ts"
import type { EventList } from "../state/state.ts"
import type { EventIndex } from "../timeline/model.ts"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { eventAtEnd, eventBeyond } from "./beyond.ts"
import { holderOf, isDrawn, nearestInLane, successorOf, twinItems, type TwinItem } from "./twinitems.ts"
import { TwinRow } from "./TwinRow.tsx"
import { bringIntoView, middleInView } from "./twinview.ts"
import { useView, useViewer } from "./viewer.ts"
import "./twin.css"

/**
 * The drawing's twin: an ordered list of real buttons for what is drawn, over their marks, with one tab stop and arrow
 * keys. The pointer passes through to the canvas; focus shows on the drawing. Nobody sees it, so that while the focus is
 * elsewhere it follows a moment after what is drawn: of many lanes it has hundreds of buttons.
 */
export function EventTwin() {
  const { selectors } = useViewer()
  const drawn = useRestingScene()
  const follows = useDeferredValue(drawn)
  // A search may go on finding while the view rests.
  const found = useView((state) => selectors.matches(state))
  const foundLater = useDeferredValue(found)
  const [isHeld, setHeld] = useState(false)
  const scene = isHeld ? drawn : follows
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setHeld(false)
  }
  return (
    <div aria-busy={scene !== drawn || undefined} onFocus={() => setHeld(true)} onBlur={leave}>
      {scene !== null && <Twin scene={scene} found={isHeld ? found : foundLater} />}
    </div>
  )
}

/** `found`: by a search, as the selectors have it. */
const Twin = memo(function Twin({ scene, found }: { readonly scene: Scene; readonly found: EventList | null }) {
  const drawing = useDrawing()
  const { store, words, outside, selectors } = useViewer()
  const list = useRef<HTMLOListElement>(null)
  const ridgeWords = useId()
  /** Where the keyboard is. */
  const held = useRef<TwinItem | null>(null)
  /** Where it is on its way to: an event that is not in view yet. */
  const wanted = useRef<EventIndex | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  /** Of the scene, until the next. */
  const { timeline, visible, items, pressed } = useMemo(() => {
    const state = store.state()
    const visible = selectors.visibleMask(state)
    const { timeline, selection } = state
    return { timeline, visible, items: twinItems(scene, timeline, visible, found), pressed: selection.event }
  }, [scene, found, store, selectors])
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
  const current = items.some((item) => item.key === stop) ? stop : (items[0]?.key ?? null)

  const onKeyDown = (event: KeyboardEvent) => {
    const index = items.findIndex((item) => item.key === current)
    const item = items[index]
    const at = outside.clock()
    /** An event out of view is gone to, and has the focus once it is there. */
    const reach = (event: EventIndex | null) => {
      const holder = event === null ? undefined : holderOf(event, items, timeline)
      // A crowd that goes on beyond the view may hold it too, and would hold the keys.
      if (holder !== undefined && holder !== item) return focusOn(holder)
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
  const press = useCallback(
    (pressed: TwinItem) => {
      const at = outside.clock()
      const now = drawing.restingScene()
      const state = store.state()
      // What is drawn may have gone on, and this list follows a moment later.
      const items = now === null || now === scene ? [] : twinItems(now, state.timeline, selectors.visibleMask(state))
      const item = items.find(({ key }) => key === pressed.key) ?? pressed
      if (item.nearest === null) return
      if (item.nearest !== undefined) {
        wanted.current = item.nearest
        store.dispatch({ type: "go", to: { kind: "event", event: item.nearest }, at })
      } else if (item.event !== null) store.dispatch({ type: "select", event: item.event, at })
      else store.dispatch({ type: "open-cluster", events: item.list() })
    },
    [outside, store, drawing, scene, selectors],
  )
  const hold = useCallback(
    (item: TwinItem) => {
      held.current = item
      setStop(item.key)
      store.dispatch({ type: "focus", event: item.first })
      bringIntoView(item, scene, store)
      drawing.mark()
    },
    [store, drawing, scene],
  )

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
          <TwinRow
            key={item.key}
            item={item}
            timeline={timeline}
            isStop={item.key === current}
            isPressed={item.event === null ? undefined : item.event === pressed}
            ridgeWords={ridgeWords}
            press={press}
            hold={hold}
          />
        ))}
      </ol>
      {scene.ridgeWords !== null && (
        <p id={ridgeWords} hidden>
          {scene.ridgeWords.text}
        </p>
      )}
    </>
  )
})
