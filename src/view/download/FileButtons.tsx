import { useLayoutEffect, useRef, useState } from "react"
import type { DownloadScope } from "../../state/downloads.ts"
import type { EventList } from "../../state/state.ts"
import { DetailIcon } from "../detailicons.tsx"
import { useViewer } from "../viewer.ts"
import { downloadWordsOf } from "./downloadwords.ts"
import type { Format } from "./formats.ts"
import { maySave, saveFile } from "./savefile.ts"
import { useFile } from "./usefile.ts"

/** Characters of a file that are shown where nothing can be copied. */
const MOST_SHOWN = 500_000

type Answer = { readonly said: string; readonly shown?: string }

/** Saves or copies the file; in a frame that may not save files it can be copied. */
export function FileButtons(props: {
  readonly events: EventList
  readonly scope: DownloadScope
  readonly format: Format
}) {
  const { words, outside } = useViewer()
  const say = downloadWordsOf(words)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isAllowed] = useState(() => maySave(window))
  const { make, progress } = useFile(props)
  const isBusy = progress !== null

  // Disabled, a button would lose the focus that pressed it.
  const save = async () => {
    if (isBusy) return
    const made = await make()
    if (made === null) return
    saveFile(made.file, made.name)
    setAnswer({ said: [say.handedOn(made.name), made.lost].join(" ") })
  }
  const copy = async () => {
    if (isBusy) return
    const made = await make()
    if (made === null) return
    const text = await made.file.text()
    if (await outside.copy(text)) return setAnswer({ said: [say.copied, made.lost].join(" ") })
    setAnswer(text.length > MOST_SHOWN ? { said: say.tooLong } : { said: say.copyFailed, shown: text })
  }
  return (
    <div className="copy-field">
      {!isAllowed && <p className="download-counts">{say.mayNotSave}</p>}
      <div className="copy-buttons">
        {isAllowed && (
          <button type="button" className="button is-primary" aria-disabled={isBusy} onClick={() => void save()}>
            <DetailIcon name="download" /> {say.save}
          </button>
        )}
        <button
          type="button"
          className={isAllowed ? "button" : "button is-primary"}
          aria-disabled={isBusy}
          onClick={() => void copy()}
        >
          <DetailIcon name="copy" /> {say.copy}
        </button>
        <p role="status">{isBusy ? say.writing(progress, props.events.length) : answer?.said}</p>
      </div>
      {answer?.shown !== undefined && <Shown text={answer.shown} label={say.content} />}
    </div>
  )
}

/** Selected, so that a key copies it. */
function Shown({ text, label }: { readonly text: string; readonly label: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [text])
  return <textarea className="field" ref={field} rows={8} readOnly value={text} aria-label={label} spellCheck={false} />
}
