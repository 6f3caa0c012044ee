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
  type RefObject,
} from "react"
import type { Scene } from "../layout/scene.ts"
import type { EventList } from "../state/state.ts"
import type { EventIndex } from "../timeline/model.ts"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { undatedIn } from "./beyond.ts"
import { itemOfHit, useByKey, useGivenFocus, useStop } from "./twinfocus.ts"
import { holderOf, successorOf, twinItems, type TwinItem } from "./twinitems.ts"
import { twinKeys } from "./twinkeys.ts"
import { TwinRow } from "./TwinRow.tsx"
import { bringIntoView } from "./twinview.ts"
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
  /** By keys: for the pointer's focus nothing is shown, and nothing has to be there at once. */
  const [isHeld, setHeld] = useState(false)
  const byKey = useByKey()
  const hold = () => byKey.current && setHeld(true)
  const scene = isHeld ? drawn : follows
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setHeld(false)
  }
  return (
    <div aria-busy={scene !== drawn || undefined} onFocus={hold} onKeyDown={hold} onBlur={leave}>
      {scene !== null && <Twin {...{ scene, isHeld, byKey }} found={isHeld ? found : foundLater} />}
    </div>
  )
}

interface TwinProps {
  readonly scene: Scene
  /** By a search, as the selectors have it. */
  readonly found: EventList | null
  readonly isHeld: boolean
  readonly byKey: RefObject<boolean>
}

const Twin = memo(function Twin({ scene, found, isHeld, byKey }: TwinProps) {
  const drawing = useDrawing()
  const { store, words, outside, selectors } = useViewer()
  const list = useRef<HTMLOListElement>(null)
  const ridgeWords = useId()
  /** Where the keyboard is. */
  const held = useRef<TwinItem | null>(null)
  /** Where it is on its way to: an event that is not in view yet. */
  const wanted = useRef<EventIndex | null>(null)
  /** Of the scene, until the next. */
  const { timeline, visible, items, pressed } = useMemo(() => {
    const state = store.state()
    const visible = selectors.visibleMask(state)
    const { timeline, selection } = state
    return { timeline, visible, items: twinItems(scene, timeline, visible, found), pressed: selection.event }
  }, [scene, found, store, selectors])
  const [current, stopAt] = useStop(items, timeline, pressed, isHeld)
  const focusOn = (item: TwinItem | undefined) => {
    if (item !== undefined)
      list.current?.querySelector<HTMLButtonElement>(`[data-key="${item.key}"]`)?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    const was = held.current
    const arrived = wanted.current === null ? undefined : holderOf(wanted.current, items, timeline)
    if (arrived !== undefined) {
      wanted.current = null
      return focusOn(arrived)
    }
    if (was === null) return
    held.current = items.find(({ key }) => key === was.key) ?? was
    // Focus that went with its button is nowhere, and so are the keys.
    const { activeElement } = document
    if (activeElement !== document.body && activeElement !== list.current) return
    const next = successorOf(was, items, timeline)
    if (next === undefined) list.current?.focus({ preventScroll: true })
    else focusOn(next)
  }, [items, timeline])
  /** What is out of view has the focus once it is there. */
  const goTo = useCallback(
    (event: EventIndex) => {
      wanted.current = event
      store.dispatch({ type: "go", to: { kind: "event", event }, at: outside.clock() })
    },
    [store, outside],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const from = held.current ?? current
    // What a pointer brought the focus to is shown from the first key on.
    if (held.current !== null) store.dispatch({ type: "focus", event: held.current.first })
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = outside.clock()
    const act = twinKeys({ store, at, timeline, visible, scene, items, from, focusOn, goTo })[event.key]
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
      if (item.nearest !== undefined) goTo(item.nearest)
      else if (item.event !== null) store.dispatch({ type: "select", event: item.event, at })
      else store.dispatch({ type: "open-cluster", events: item.list() })
    },
    [outside, store, drawing, scene, selectors, goTo],
  )
  const hold = useCallback(
    (item: TwinItem) => {
      held.current = item
      stopAt(item)
      if (!byKey.current) return
      store.dispatch({ type: "focus", event: item.first })
      bringIntoView(item, scene, store)
      drawing.mark()
    },
    [store, drawing, scene, stopAt, byKey],
  )
  useGivenFocus(list, (hit) => {
    const item = itemOfHit(hit, items, timeline)
    if (item !== undefined || hit.kind !== "next" || hit.event >= timeline.dated) return focusOn(item ?? current)
    list.current?.focus({ preventScroll: true })
    goTo(hit.event)
  })

  return (
    <>
      <ol
        className={isHeld ? "event-twin is-held" : "event-twin"}
        ref={list}
        tabIndex={-1}
        aria-label={words.ui.chronology.list(selectors.shownCount(store.state()) - undatedIn(timeline, visible))}
        onKeyDown={onKeyDown}
        onBlur={() => (held.current = wanted.current = null)}
      >
        {items.map((item) => (
          <TwinRow
            key={item.key}
            item={item}
            timeline={timeline}
            isStop={item === current}
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
