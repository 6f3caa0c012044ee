import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from "react"
import type { Hit } from "../layout/hit.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { holderOf, type TwinItem } from "./twinitems.ts"

const TAKE = "take-focus"

/** Asks the drawing's twin to take the focus to what was hit. "next": the event is gone to where it is out of view. */
export function giveFocus(within: ParentNode | null, hit: Hit): void {
  within?.querySelector(".event-twin")?.dispatchEvent(new CustomEvent<Hit>(TAKE, { detail: hit }))
}

export function useGivenFocus(list: RefObject<HTMLElement | null>, take: (hit: Hit) => void): void {
  const onTake = useEffectEvent((event: Event) => take((event as CustomEvent<Hit>).detail))
  useEffect(() => {
    const element = list.current!
    const listen = (event: Event) => onTake(event)
    element.addEventListener(TAKE, listen)
    return () => element.removeEventListener(TAKE, listen)
  }, [list])
}

/** The button over what was hit; undefined: none, or not yet. */
export function itemOfHit(
  hit: Hit,
  items: readonly TwinItem[],
  timeline: Pick<Timeline, "columns">,
): TwinItem | undefined {
  if (hit.kind === "ridge") {
    const crowds = items.filter(({ lane, extent }) => lane === hit.lane && extent !== null)
    return crowds.find(({ key }) => key.startsWith("ridge-")) ?? crowds[0]
  }
  if (hit.kind !== "chip") return holderOf(hit.event, items, timeline)
  const { box, events } = hit.chip
  return items.find((item) => item.box === box) ?? holderOf(events[0]!, items, timeline)
}

/** Whether the reader's last act was a key: the focus that a pointer brings is not shown. */
export function useByKey(): RefObject<boolean> {
  const isByKey = useRef(true)
  useEffect(() => {
    const press = () => (isByKey.current = true)
    const point = () => (isByKey.current = false)
    document.addEventListener("keydown", press, true)
    document.addEventListener("pointerdown", point, true)
    return () => {
      document.removeEventListener("keydown", press, true)
      document.removeEventListener("pointerdown", point, true)
    }
  }, [])
  return isByKey
}

interface Stop {
  readonly key: string | null
  readonly event: EventIndex | null
}

/**
 * What Tab comes to: where the keyboard was last, or what was selected since; the first of all where that is not drawn.
 * `isHeld`: the keyboard is in the list, and nothing moves its place.
 */
export function useStop(
  items: readonly TwinItem[],
  timeline: Timeline,
  selected: EventIndex | null,
  isHeld: boolean,
): [TwinItem | undefined, (item: TwinItem) => void] {
  const [stop, setStop] = useState<Stop>({ key: null, event: selected })
  const [seen, setSeen] = useState(selected)
  if (seen !== selected) {
    setSeen(selected)
    if (selected !== null && !isHeld) setStop({ key: null, event: selected })
  }
  const current = useMemo(() => {
    const holder = () => (stop.event === null ? undefined : holderOf(stop.event, items, timeline))
    return items.find(({ key }) => key === stop.key) ?? holder() ?? items[0]
  }, [items, timeline, stop])
  const stopAt = useCallback(({ key, first }: TwinItem) => setStop({ key, event: first }), [])
  return [current, stopAt]
}
