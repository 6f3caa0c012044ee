import { useId, type ReactNode } from "react"
import { Icon, type IconName } from "./icons.tsx"
import { useViewer } from "./viewer.ts"

export interface FilterChoice<K extends string> {
  readonly key: K
  readonly label: ReactNode
  readonly mark: ReactNode
  readonly count: number
}

/** A button and a popover of checkboxes. Nothing checked lets everything through; checking narrows to what is checked. */
export function FilterMenu<K extends string>(props: {
  readonly name: string
  readonly icon: IconName | null
  /** What the button says when nothing is checked. */
  readonly everything: string
  readonly choices: readonly FilterChoice<K>[]
  readonly chosen: readonly K[]
  readonly onChoose: (chosen: readonly K[]) => void
}) {
  const { words } = useViewer()
  const id = useId()
  const { choices, chosen } = props
  const toggle = (key: K) =>
    props.onChoose(
      // In the menu's order, so that the same choice always gives the same address.
      choices
        .map((choice) => choice.key)
        .filter((each) => (each === key ? !chosen.includes(key) : chosen.includes(each))),
    )
  const ui = words.ui.toolbar
  return (
    <div className="menu">
      <button type="button" className="button" popoverTarget={id} data-is-narrowed={chosen.length > 0 || undefined}>
        {props.icon !== null && <Icon name={props.icon} />}
        {props.name}{" "}
        <span className="menu-state">
          {chosen.length === 0 ? props.everything : ui.some(chosen.length, choices.length)}
        </span>
        <Icon name="chevron-down" />
      </button>
      <div id={id} popover="auto" className="popover" role="group" aria-label={`${props.name}: ${ui.showOnly}`}>
        <p className="popover-title">{ui.showOnly}</p>
        {choices.map((choice) => (
          <label key={choice.key} className="choice">
            <input type="checkbox" checked={chosen.includes(choice.key)} onChange={() => toggle(choice.key)} />
            <span className="choice-mark">{choice.mark}</span>
            <span className="choice-label">{choice.label}</span>
            <span className="count">{words.number(choice.count)}</span>
          </label>
        ))}
        <button type="button" className="text-button" disabled={chosen.length === 0} onClick={() => props.onChoose([])}>
          {ui.showAll}
        </button>
      </div>
    </div>
  )
}
