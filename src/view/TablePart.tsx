import { useState } from "react"
import { detailsOf } from "./detailwords.ts"
import { usePart } from "./part.ts"
import { useView, useViewer } from "./viewer.ts"
import "./tablepart.css"

const fetchTable = () => import("./table/TableView.tsx")

/** The table in the chronology's place, once it is asked for: fetched then. The drawing stays as it is behind it. */
export function TablePart() {
  const { words } = useViewer()
  const isWanted = useView((state) => state.mode === "table")
  const [attempt, setAttempt] = useState(isWanted ? 1 : 0)
  if (isWanted && attempt === 0) setAttempt(1)
  const part = usePart(attempt, fetchTable)
  if (!isWanted) return null
  return (
    <section className="table-view" aria-label={detailsOf(words).table.name} aria-busy={part === "coming" || undefined}>
      {part === "failed" ? (
        <div className="table-failed" role="alert">
          <p>{words.ui.app.unreachable}</p>
          <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
            {words.ui.app.tryAgain}
          </button>
        </div>
      ) : (
        part !== "coming" && <part.TableView />
      )}
    </section>
  )
}
