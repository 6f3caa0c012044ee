import { memo } from "react"
import type { Timeline } from "../timeline/model.ts"
import { SaidText } from "./SaidText.tsx"
import { isDrawn, type TwinItem } from "./twinitems.ts"
import { nameOfItem } from "./twinname.ts"
import { useViewer } from "./viewer.ts"

export interface TwinRowProps {
  readonly item: TwinItem
  readonly timeline: Timeline
  /** The one that Tab leads to. */
  readonly isStop: boolean
  /** undefined: no event of its own to be selected. */
  readonly isPressed: boolean | undefined
  /** Id of what says how a ridge is read. */
  readonly ridgeWords: string
  readonly press: (item: TwinItem) => void
  /** The keyboard is here now. */
  readonly hold: (item: TwinItem) => void
}

/** One button of the drawing's twin. A step of the keyboard renders the one that it leaves and the one that it comes to. */
export const TwinRow = memo(function TwinRow(props: TwinRowProps) {
  const { item, timeline, isStop, isPressed, ridgeWords, press, hold } = props
  const { store, words } = useViewer()
  const { key, box, extent, nearest } = item
  return (
    <li>
      <button
        type="button"
        data-key={key}
        data-event={item.first ?? undefined}
        className={extent !== null || !isDrawn(item) ? "is-ridge" : undefined}
        aria-disabled={nearest === null || undefined}
        tabIndex={isStop ? 0 : -1}
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        aria-describedby={/^(ridge|hill)-/.test(key) ? ridgeWords : undefined}
        aria-pressed={isPressed}
        onClick={() => press(item)}
        onFocus={() => hold(item)}
        onBlur={() => store.dispatch({ type: "focus", event: null })}
      >
        <SaidText said={nameOfItem(item, timeline, words, store.state().language)} />
      </button>
    </li>
  )
})
