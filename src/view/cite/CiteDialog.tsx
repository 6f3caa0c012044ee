import { useEffect, useId, useRef, useState } from "react"
import { textOfRuns } from "../../timeline/export/cite/runs.ts"
import { bibliographyOf, STYLES, type Style } from "../../timeline/export/cite/styles.ts"
import type { SourceIndex } from "../../timeline/model.ts"
import { DetailIcon } from "../detailicons.tsx"
import { downloadWordsOf } from "../download/downloadwords.ts"
import { Icon } from "../icons.tsx"
import "../notices.css"
import { useView, useViewer } from "../viewer.ts"
import "./cite.css"
import { htmlOfEntries } from "./entrieshtml.ts"

/** Sources as entries of a bibliography, in three styles, each to copy as a whole. */
export function CiteDialog(props: { readonly sources: readonly SourceIndex[]; readonly onClose: () => void }) {
  const { words } = useViewer()
  const say = downloadWordsOf(words).cite
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog className="dialog cite" ref={dialog} aria-labelledby={id} onClose={props.onClose}>
      <div className="cite-head">
        <h2 id={id}>{say.title}</h2>
        <button type="button" className="icon-button" aria-label={say.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div className="cite-body">
        {STYLES.map((style) => (
          <InStyle key={style} style={style} sources={props.sources} />
        ))}
      </div>
    </dialog>
  )
}

function InStyle({ style, sources }: { readonly style: Style; readonly sources: readonly SourceIndex[] }) {
  const { words, outside } = useViewer()
  const timeline = useView((state) => state.timeline)
  const language = useView((state) => state.language)
  const say = downloadWordsOf(words)
  const list = useRef<HTMLDivElement>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  const asked = { timeline, language, words, say }
  const entries = bibliographyOf(
    sources.map((source) => timeline.sources[source]!),
    style,
    asked,
  )
  const copy = () => {
    const text = entries.map(textOfRuns).join("\n")
    void outside.copy(text, htmlOfEntries(entries)).then((done) => {
      setAnswer(done ? say.copied : say.copyFailed)
      if (!done && list.current !== null) getSelection()?.selectAllChildren(list.current)
    })
  }
  return (
    <section>
      <div className="cite-style">
        <h3>{say.cite.styles[style]}</h3>
        <p role="status">{answer}</p>
        <button type="button" className="button" aria-label={say.cite.copy(say.cite.styles[style])} onClick={copy}>
          <DetailIcon name="copy" /> {say.cite.copyShort}
        </button>
      </div>
      <div className="cite-entries" ref={list}>
        {entries.map((runs, place) => (
          <p key={place} dir="auto">
            {runs.map(({ text, isItalic }, nth) => (isItalic ? <em key={nth}>{text}</em> : text))}
          </p>
        ))}
      </div>
    </section>
  )
}
