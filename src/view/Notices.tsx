import { useViewer } from "./viewer.ts"

/** The place of notices: there from the first moment, so that what comes into it is read out. */
export function Notices() {
  const { words, later, tryAgain } = useViewer()
  return (
    <div className="notices" role="status" aria-label={words.ui.notices.label}>
      {tryAgain !== null && (
        <div className="notice">
          <p>{words.ui.app.unreachable}</p>
          <button type="button" className="button" onClick={tryAgain}>
            {words.ui.app.tryAgain}
          </button>
        </div>
      )}
      {later !== null && <later.NoticeList />}
    </div>
  )
}
