import { useId, type ReactNode } from "react"
import { Icon, type IconName } from "./icons.tsx"
import { toolWordsOf } from "./toolwords.ts"
import { useViewer } from "./viewer.ts"

/** A button and a popover of what can be chosen: `children`, which come after the first view. */
export function FilterMenu(props: {
  readonly name: string
  readonly icon: IconName | null
  /** What the button says when nothing is chosen. */
  readonly everything: string
  readonly chosen: number
  readonly choices: number
  /** All that it offers, where its name says only a part. */
  readonly about?: string | undefined
  readonly children: ReactNode
}) {
  const { words } = useViewer()
  const id = useId()
  const { chosen } = props
  const ui = toolWordsOf(words).toolbar
  return (
    <div className="menu">
      <button
        type="button"
        className="button"
        popoverTarget={id}
        title={props.about}
        data-is-narrowed={chosen > 0 || undefined}
      >
        {props.icon !== null && <Icon name={props.icon} />}
        {props.name}{" "}
        <span className="menu-state">{chosen === 0 ? props.everything : ui.some(chosen, props.choices)}</span>
        <Icon name="chevron-down" />
      </button>
      <div id={id} popover="auto" className="popover" role="group" aria-label={props.about ?? props.name}>
        {props.children}
      </div>
    </div>
  )
}
