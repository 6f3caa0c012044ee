import { detailsOf } from "./detailwords.ts"
import { useEffect, useRef } from "react"
import type { Problem } from "../timeline/problem.ts"
import { DetailIcon } from "./detailicons.tsx"
import { ProblemWords } from "./ProblemWords.tsx"
import { usePassing, useView, useViewer } from "./viewer.ts"

/** Every problem of the file: where, what was found, why it can't be read, what to do. */
export function ProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, file, outside } = useViewer()
  const timeline = useView((state) => state.timeline)
  const dialog = useRef<HTMLDialogElement>(null)
  const [answer, say] = usePassing<string>(2000)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const ui = detailsOf(words).problems
  const errors = file.problems.filter((problem) => problem.level === "error")
  const others = file.problems.filter((problem) => problem.level !== "error")
  const copy = () => {
    void outside
      .copy(file.problems.map(inOneLine).join("\n"))
      .then((done) => say(done ? ui.copied : words.ui.panel.copyFailed))
  }
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="problems-heading" onClose={onClose}>
      <h2 id="problems-heading">{errors.length > 0 ? ui.headingLeftOut : ui.headingNoted}</h2>
      {timeline.leftOut > 0 && <p>{ui.othersShown(timeline.length)}</p>}
      <div className="dialog-scroll" tabIndex={0}>
        {errors.length > 0 && <ProblemRows problems={errors} label={ui.headingLeftOut} />}
        {errors.length > 0 && others.length > 0 && <h3>{ui.alsoNoted}</h3>}
        {others.length > 0 && (
          <ProblemRows problems={others} label={errors.length > 0 ? ui.alsoNoted : ui.headingNoted} />
        )}
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={copy}>
          <DetailIcon name="copy" /> <span role="status">{answer ?? ui.copy}</span>
        </button>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {ui.close}
        </button>
      </div>
    </dialog>
  )
}

function ProblemRows({ problems, label }: { readonly problems: readonly Problem[]; readonly label: string }) {
  const { words } = useViewer()
  const ui = detailsOf(words).problems
  return (
    <table className="problem-rows" aria-label={label}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{ui.where}</th>
          <th scope="col">{ui.what}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, place) => (
          <tr key={place}>
            <th scope="row">
              <code>{problem.path}</code>
            </th>
            <td>
              <ProblemWords problem={problem} colon={ui.colon} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inOneLine = ({ path, value, message, hint }: Problem): string =>
  [path, value === "" ? "" : JSON.stringify(value), message, hint ?? ""].filter((part) => part !== "").join("\t")
