import { useId, useRef, useState, type ReactNode } from "react"
import { DetailIcon } from "./detailicons.tsx"
import { shareWordsOf } from "./sharewords.ts"
import { usePassing, useViewer } from "./viewer.ts"

export interface CopyFieldProps {
  readonly label: string
  readonly text: string
  /** Lines of a text that is longer than one. */
  readonly lines?: number
  readonly copyWord: string
  readonly copiedWord: string
  /** The one thing most come for. */
  readonly isPrimary?: boolean
  /** Said in place of the answer to a press. */
  readonly note?: string | null
  /** Further buttons. */
  readonly children?: ReactNode
}

/** A text to take along: it can be read, selected, and copied with a word of confirmation. */
export function CopyField(props: CopyFieldProps) {
  const { label, text, lines, copyWord, copiedWord, isPrimary = false, note = null, children } = props
  const { words, outside } = useViewer()
  const id = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [copied, sayCopied] = usePassing<string>(4000)
  // What could not be copied: it stays said until another text stands here, or it could.
  const [refused, setRefused] = useState<string | null>(null)
  const copy = () => {
    void outside.copy(text).then((done) => {
      setRefused(done ? null : text)
      if (done) return sayCopied(text)
      field.current?.focus()
      field.current?.select()
    })
  }
  const isCopied = copied === text
  const answer = refused === text ? shareWordsOf(words).copyFailed : isCopied ? copiedWord : note
  const shared = { id, ref: field, className: "field", readOnly: true, value: text, spellCheck: false }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? <input type="text" {...shared} /> : <textarea rows={lines} {...shared} />}
      <div className="copy-buttons">
        <button type="button" className={isPrimary ? "button is-primary" : "button"} onClick={copy}>
          <DetailIcon name={isCopied ? "check" : "copy"} /> {copyWord}
        </button>
        {children}
        <p role="status">{answer}</p>
      </div>
    </div>
  )
}
