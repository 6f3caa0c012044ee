import { useRef, useState } from "react"
import { textOfRuns } from "../../timeline/export/cite/runs.ts"
import { bibliographyOf, type Style } from "../../timeline/export/cite/styles.ts"
import type { Source } from "../../timeline/model.ts"
import { DetailIcon } from "../detailicons.tsx"
import { downloadWordsOf } from "../download/downloadwords.ts"
import { useView, useViewer } from "../viewer.ts"
import { htmlOfEntries } from "./entrieshtml.ts"

/** A bibliography, to copy as a whole. `heading`: of several bibliographies, which. */
export function InStyle(props: {
  readonly style: Style
  readonly sources: readonly Source[]
  readonly heading: string | null
}) {
  const { words, outside } = useViewer()
  const timeline = useView((state) => state.timeline)
  const language = useView((state) => state.language)
  const say = downloadWordsOf(words)
  const list = useRef<HTMLDivElement>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  const { heading } = props
  const entries = bibliographyOf(props.sources, props.style, { timeline, language, words, say })
  const style = say.cite.styles[props.style]
  const Heading = heading === null ? "h3" : "h4"
  const copy = () => {
    const text = entries.map(textOfRuns).join("\n")
    void outside.copy(text, htmlOfEntries(entries)).then((done) => {
      setAnswer(done ? say.copied : say.copyFailed)
      if (!done && list.current !== null) getSelection()?.selectAllChildren(list.current)
    })
  }
  return (
    <>
      <div className="cite-style">
        <Heading>{style}</Heading>
        <p role="status">{answer}</p>
        <button
          type="button"
          className="button"
          aria-label={say.cite.copy(heading === null ? style : `${heading}, ${style}`)}
          onClick={copy}
        >
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
    </>
  )
}
