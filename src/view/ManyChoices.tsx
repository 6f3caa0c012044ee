import { useEffect, useRef, useState, type ReactNode } from "react"
import { foldText } from "../timeline/search.ts"
import { ShowAll } from "./ShowAll.tsx"
import { useReading } from "./reading.ts"

/** `children` once somebody looks into the menu around it: there may be thousands, and nobody may ever. */
export function OnceOpen({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const popover = place.current!.closest<HTMLElement>("[popover]")
    const follow = (event: Event) => setOpen((event as ToggleEvent).newState === "open")
    popover?.addEventListener("toggle", follow)
    return () => popover?.removeEventListener("toggle", follow)
  }, [])
  return <div ref={place}>{isOpen && children}</div>
}

/** Rows that are there at first, and more of them with each press. */
const AT_ONCE = 50

/** So many are seen at a glance. */
const FEW = 8

/** Checkboxes of what may be thousands: a few at first, a field to find others by, more on demand. */
export function ManyChoices(props: {
  readonly title: string
  /** What the field to find one is for, and what is said when there is none. */
  readonly find: string
  readonly none: string
  readonly keys: readonly string[]
  /** What each may be found by, folded. */
  readonly known: readonly string[]
  readonly chosen: readonly string[]
  readonly markOf?: (place: number) => ReactNode
  readonly labelOf: (place: number) => ReactNode
  readonly countOf: (place: number) => number
  /** Told in no order. */
  readonly onChoose: (chosen: readonly string[]) => void
}) {
  const { words } = useReading()
  const { keys, known, chosen, onChoose } = props
  const [text, setText] = useState("")
  const [most, setMost] = useState(AT_ONCE)
  // Those that were chosen when the list came stand first; what is pressed in it stays where it is.
  const [first] = useState(() => new Set(chosen))
  const wanted = foldText(text).split(/\s+/u)
  const found = [...keys.keys()].filter((place) => wanted.every((word) => known[place]!.includes(word)))
  const isFirst = (place: number) => first.has(keys[place]!)
  const rows = [...found.filter(isFirst), ...found.filter((place) => !isFirst(place))]
  const more = Math.min(AT_ONCE, rows.length - most)
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key])
  return (
    <div role="group" aria-label={props.title}>
      <p className="popover-title" aria-hidden="true">
        {props.title}
      </p>
      {keys.length > FEW && (
        <input
          type="search"
          className="field choice-field"
          aria-label={props.find}
          placeholder={props.find}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(change) => setText(change.target.value)}
        />
      )}
      {rows.length === 0 && (
        <p className="popover-title" role="status">
          {props.none}
        </p>
      )}
      {rows.slice(0, most).map((place) => (
        <label key={keys[place]} className="choice">
          <input type="checkbox" checked={chosen.includes(keys[place]!)} onChange={() => toggle(keys[place]!)} />
          {props.markOf !== undefined && <span className="choice-mark">{props.markOf(place)}</span>}
          <span className="choice-label">{props.labelOf(place)}</span>
          <span className="count">{words.number(props.countOf(place))}</span>
        </label>
      ))}
      {more > 0 && (
        <button type="button" className="text-button choice-more" onClick={() => setMost(most + more)}>
          {words.ui.panel.showMore(more)}
        </button>
      )}
      <ShowAll isOff={chosen.length === 0} onPress={() => onChoose([])} />
    </div>
  )
}
