import { DrawnIcon } from "./DrawnIcon.tsx"
import { useDispatch, useViewer } from "./viewer.ts"

/** How much more or less time one press shows. */
const STEP = 1.6

const CORNERS =
  "M2.75 5.5V3.75c0-.55.45-1 1-1H5.5M10.5 2.75h1.75c.55 0 1 .45 1 1V5.5M13.25 10.5v1.75c0 .55-.45 1-1 1H10.5M5.5 13.25H3.75c-.55 0-1-.45-1-1V10.5M5.5 8h5"

export function ZoomControls() {
  const { words, outside } = useViewer()
  const dispatch = useDispatch()
  const ui = words.ui.zoom
  const button = (name: string, key: string, factor: number, line: string) => (
    <button
      type="button"
      className="button is-icon"
      aria-label={name}
      title={`${name} (${key})`}
      aria-keyshortcuts={key === "+" ? "Plus" : "-"}
      onClick={() => dispatch({ type: "step", factor, at: outside.clock() })}
    >
      <DrawnIcon line={line} />
    </button>
  )
  return (
    <div className="zoom" role="group" aria-label={ui.label}>
      {button(ui.out, "−", STEP, "M3 8h10")}
      {button(ui.in, "+", 1 / STEP, "M3 8h10M8 3v10")}
      <button
        type="button"
        className="button zoom-fit"
        title={`${ui.fitLong} (0)`}
        aria-keyshortcuts="0"
        onClick={() => dispatch({ type: "go", to: { kind: "all" }, at: outside.clock() })}
      >
        <DrawnIcon line={CORNERS} /> {ui.fit}
      </button>
    </div>
  )
}
