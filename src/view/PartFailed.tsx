import { useEffect, useRef } from "react"
import { useViewer } from "./viewer.ts"

export interface PartFailedProps {
  /** What would have opened. */
  readonly name: string
  readonly onClose: () => void
  readonly onTryAgain: () => void
}

/** In the place of a dialog that could not be fetched. */
export function PartFailed({ name, onClose, onTryAgain }: PartFailedProps) {
  const { words } = useViewer()
  const { unreachable, tryAgain } = words.ui.app
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog className="dialog" ref={dialog} aria-label={name} onClose={onClose}>
      <p role="alert">{unreachable}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onTryAgain}>
          {tryAgain}
        </button>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {words.ui.panel.close}
        </button>
      </div>
    </dialog>
  )
}
