import { detailsOf } from "./detailwords.ts"
import { Icon } from "./icons.tsx"
import { Meant } from "./Meant.tsx"
import { ProblemWords } from "./ProblemWords.tsx"
import { ProblemsNotice } from "./ProblemsNotice.tsx"
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
          <p>
            {notice.path !== "" && <code>{notice.path}</code>}
            {notice.value !== "" && " "}
            <ProblemWords
              problem={notice}
              isAfterPlace={notice.path !== ""}
              colon={detailsOf(words).problems.colon}
              remedy={
                notice.meant === undefined ? undefined : (
                  <Meant hint={notice.hint!} id={notice.meant} isSource={notice.path.endsWith("source")} />
                )
              }
            />
          </p>
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
