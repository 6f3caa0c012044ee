import { useLayoutEffect, useRef, useState } from "react"
import { detailsOf } from "./detailwords.ts"
import { eventOf } from "./eventof.ts"
import { usePart } from "./part.ts"
import { useView, useViewer } from "./viewer.ts"
import "./coming.css"
import "./tablepart.css"

const fetchTable = () => import("./table/TableView.tsx")

/** The table in the chronology's place, once it is asked for: fetched then. The drawing stays as it is behind it. */
export function TablePart() {
  const { words } = useViewer()
  const isWanted = useView((state) => state.mode === "table")
  const [attempt, setAttempt] = useState(isWanted ? 1 : 0)
  if (isWanted && attempt === 0) setAttempt(1)
  const part = usePart(attempt, fetchTable)
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (isWanted) takeFocus(section.current!)
  }, [isWanted])
  if (!isWanted) return null
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="table-view"
      aria-label={detailsOf(words).table.name}
      aria-busy={part === "coming" || undefined}
    >
      {part === "failed" ? (
        <div className="table-failed" role="alert">
          <p>{words.ui.app.unreachable}</p>
          <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
            {words.ui.app.tryAgain}
          </button>
        </div>
      ) : part === "coming" ? (
        <progress className="part-coming" aria-label={detailsOf(words).table.name} />
      ) : (
        <part.TableView />
      )}
    </section>
  )
}

/** Focus in what is covered goes on to the table, with its event; the table hands it to a row, and may have done so. */
function takeFocus(section: HTMLElement): void {
  const { activeElement } = document
  if (!section.parentElement!.contains(activeElement) || section.contains(activeElement)) return
  const event = eventOf(activeElement)
  if (event !== null) section.dataset["event"] = String(event)
  section.focus({ preventScroll: true })
}
