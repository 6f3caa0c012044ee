import { FirstDrawing } from "./FirstDrawing.tsx"
import { useViewer } from "./viewer.ts"

/** The whole at a glance. Its canvas comes after the first view. */
export function Overview() {
  const { words, later, written } = useViewer()
  return (
    <div className="overview">
      {later === null ? <FirstDrawing svg={written?.overview} isKept /> : <later.OverviewCanvas />}
      <span className="visually-hidden">{words.ui.chronology.overview}</span>
    </div>
  )
}
