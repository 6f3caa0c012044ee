import { Icon } from "./icons.tsx"
import { useDispatch, useViewer } from "./viewer.ts"

/** How much more or less time one press shows. */
const STEP = 1.6

export function ZoomControls() {
  const { words, outside } = useViewer()
  const dispatch = useDispatch()
  const step = (factor: number) => dispatch({ type: "step", factor, at: outside.clock() })
  const ui = words.ui.zoom
  return (
    <div className="zoom" role="group" aria-label={ui.label}>
      <button type="button" className="button is-icon" aria-label={ui.out} onClick={() => step(STEP)}>
        <Icon name="minus" />
      </button>
      <button type="button" className="button is-icon" aria-label={ui.in} onClick={() => step(1 / STEP)}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className="button zoom-fit"
        title={ui.fitLong}
        onClick={() => dispatch({ type: "go", to: { kind: "all" }, at: outside.clock() })}
      >
        <Icon name="fit" /> {ui.fit}
      </button>
    </div>
  )
}
