import { useState } from "react"
import { usePart } from "../part.ts"
import { shareWordsOf } from "../sharewords.ts"
import { useViewer } from "../viewer.ts"
import "../coming.css"

const fetchPanel = () => import("./DownloadPanel.tsx")

/** What writes files comes when somebody looks for it: it is larger than the dialog it stands in. */
export function DownloadOpener() {
  const { words } = useViewer()
  const [attempt, setAttempt] = useState(1)
  const part = usePart(attempt, fetchPanel)
  if (part === "coming") return <progress className="part-coming" aria-label={shareWordsOf(words).download} />
  if (part !== "failed") return <part.DownloadPanel />
  return (
    <>
      <p role="alert">{words.ui.app.unreachable}</p>
      <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
        {words.ui.app.tryAgain}
      </button>
    </>
  )
}
