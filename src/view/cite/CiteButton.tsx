import { useCallback, useState, type ReactNode } from "react"
import { createPortal } from "react-dom"
import { Contained } from "../Contained.tsx"
import { DetailIcon } from "../detailicons.tsx"
import { detailsOf } from "../detailwords.ts"
import { useLetGo } from "../letgo.ts"
import { usePart } from "../part.ts"
import { useViewer } from "../viewer.ts"
import type { Cited } from "./cited.ts"

const fetchDialog = () => import("./CiteDialog.tsx")

/** Opens citations in the styles that are asked for most; what writes them comes at the first press. */
export function CiteButton({ cited }: { readonly cited: Cited }) {
  const { words } = useViewer()
  const [press, setPress] = useState<Press | null>(null)
  const [closed, setClosed] = useState<Press | null>(null)
  const part = usePart(press?.count ?? 0, fetchDialog)
  const letGo = useCallback(() => setClosed(press), [press])
  useLetGo(press?.button ?? null, press !== closed && part === "coming", letGo)
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setPress({ count: (press?.count ?? 0) + 1, button: currentTarget })}
      >
        <DetailIcon name="cite" />
        {detailsOf(words).source.cite}
      </button>
      {press !== null && part === "failed" && <span role="alert">{words.ui.app.unreachable}</span>}
      {press !== null && press !== closed && typeof part === "object" && (
        <Open press={press} onClose={() => setClosed(press)}>
          {(close) => <part.CiteDialog cited={cited} onClose={close} />}
        </Open>
      )}
    </>
  )
}

interface Press {
  readonly count: number
  /** Where focus goes back to. */
  readonly button: HTMLElement
}

/** Out of the panel, which scrolls and on a phone is a sheet. */
function Open(props: {
  readonly press: Press
  readonly onClose: () => void
  readonly children: (close: () => void) => ReactNode
}) {
  const { button, count } = props.press
  const close = () => {
    props.onClose()
    button.focus({ preventScroll: true })
  }
  return createPortal(
    <Contained key={count}>{props.children(close)}</Contained>,
    button.closest(".app") ?? document.body,
  )
}
