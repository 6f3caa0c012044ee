import { detailsOf } from "./detailwords.ts"
import { Icon } from "./icons.tsx"
import { MissingNotice, missingIn } from "./MissingNotice.tsx"
import { ProblemWords } from "./ProblemWords.tsx"
import { ProblemsNotice } from "./ProblemsNotice.tsx"
import type { Problem } from "../timeline/problem.ts"
import { useDispatch, useView, useViewer } from "./viewer.ts"
import "./notices.css"

/** What of an address could not be read, and what of the file was left out: said once, one by one, until dismissed. */
export function NoticeList() {
  const { words, file } = useViewer()
  const dispatch = useDispatch()
  const notices = useView((state) => state.notices)
  return (
    <>
      {notices.map((notice) => (
        <div className="notice" key={`${notice.path} ${notice.value}`}>
          <Icon name="warning" />
          {missingIn(notice) === null ? <Unread notice={notice} /> : <MissingNotice notice={notice} />}
          <button
            type="button"
            className="icon-button"
            aria-label={words.ui.notices.dismiss}
            onClick={() => dispatch({ type: "dismiss", notice })}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {file.problems.some((problem) => problem.level === "error") && <ProblemsNotice isDismissible />}
    </>
  )
}

/** A part of the address that can't be read. */
function Unread({ notice }: { readonly notice: Problem }) {
  const { words } = useViewer()
  return (
    <p>
      {notice.path !== "" && <code>{notice.path}</code>}
      {notice.value !== "" && " "}
      <ProblemWords problem={notice} isAfterPlace={notice.path !== ""} colon={detailsOf(words).problems.colon} />
    </p>
  )
}
