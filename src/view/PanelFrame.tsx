import { createContext, use, useEffect, useRef, type ReactNode } from "react"
import { laneColor } from "./EventMark.tsx"
import { Icon } from "./icons.tsx"
import { useViewer } from "./viewer.ts"

export const LowerSheet = createContext<() => void>(() => undefined)

/** What every panel has: a bar to act in, a body that scrolls, a foot. `name` changes when other things are shown. */
export function PanelFrame(props: {
  readonly name: string
  readonly bar: ReactNode
  readonly foot?: ReactNode
  /** Whose colour it takes. */
  readonly lane?: number
  readonly children: ReactNode
}) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    body.current?.scrollTo(0, 0)
  }, [props.name])
  return (
    <div className="panel-frame" data-name={props.name} {...(props.lane === undefined ? null : laneColor(props.lane))}>
      <div className="panel-bar">{props.bar}</div>
      <div className="panel-body" ref={body} data-panel-body="">
        {props.children}
      </div>
      {props.foot}
    </div>
  )
}

/** Characters of a title above which it is set smaller, so that what stands under it stays in view. */
const LONG = 80
export const longClass = (title: string): string => (title.length > LONG ? " is-long" : "")

/** Lets go of what is selected; where the panel is a sheet, it goes down as well. */
export function ClosePanel() {
  const { store, words, outside } = useViewer()
  const lower = use(LowerSheet)
  const close = () => {
    store.dispatch({ type: "select", event: null, at: outside.clock() })
    lower()
  }
  return (
    <button type="button" className="icon-button" aria-label={words.ui.panel.close} onClick={close}>
      <Icon name="close" />
    </button>
  )
}
