import { useViewer } from "./viewer.ts"

/** The place of notices: there from the first moment, so that what comes into it is read out. */
export function Notices() {
  const { words, later } = useViewer()
  return (
    <div className="notices" role="status" aria-label={words.ui.notices.label}>
      {later !== null && <later.NoticeList />}
    </div>
  )
}
