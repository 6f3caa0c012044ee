import { FirstDrawing } from "./FirstDrawing.tsx"
import { useViewer } from "./viewer.ts"

/** The whole at a glance. Its canvas comes after the first view. */
export function Overview() {
  const { words, later, firstDrawing } = useViewer()
  return (
    <div className="overview">
      {later === null ? <FirstDrawing svg={firstDrawing?.overview} isKept /> : <later.OverviewCanvas />}
      <span className="visually-hidden">{words.ui.chronology.overview}</span>
    </div>
  )
}
