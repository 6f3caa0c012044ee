import { HatchIcon, MarkIcon } from "./marks.tsx"
import { SpanReadout } from "./SpanReadout.tsx"
import { useViewer } from "./viewer.ts"
import { EVIDENCE_LEVELS } from "../timeline/model.ts"

/** What each mark says, and the span on screen. */
export function Legend() {
  const { words } = useViewer()
  return (
    <div className="foot">
      <ul className="legend" aria-label={words.ui.foot.legend}>
        <LegendItems />
      </ul>
      <SpanReadout />
    </div>
  )
}

/** Each mark with its word, as items of a list. */
export function LegendItems() {
  const { words } = useViewer()
  return (
    <>
      {EVIDENCE_LEVELS.map((level) => (
        <li key={level}>
          <MarkIcon level={level} color="var(--ink)" /> {words.evidence[level]}
        </li>
      ))}
      <li>
        <HatchIcon /> {words.evidence.noneFound}
      </li>
    </>
  )
}
