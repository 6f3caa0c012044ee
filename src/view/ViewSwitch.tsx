import type { Mode } from "../state/state.ts"
import { DetailIcon } from "./detailicons.tsx"
import { detailsOf } from "./detailwords.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"
import "./viewswitch.css"

const MODES: readonly Mode[] = ["chronology", "table"]

/** Chronology or table. Its room in the toolbar is kept until it is here (toolbar.css). */
export function ViewSwitch() {
  const { words } = useViewer()
  const dispatch = useDispatch()
  const shown = useView((state) => state.mode)
  const { table } = detailsOf(words)
  const names: Readonly<Record<Mode, string>> = { chronology: words.ui.app.chronology, table: table.name }
  return (
    <div className="segments view-switch" role="group" aria-label={table.view}>
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={mode === shown}
          aria-keyshortcuts={mode === shown ? undefined : "t"}
          title={mode === shown ? names[mode] : `${names[mode]} (t)`}
          onClick={() => dispatch({ type: "mode", mode })}
        >
          <DetailIcon name={mode} /> <span className="view-name">{names[mode]}</span>
        </button>
      ))}
    </div>
  )
}
