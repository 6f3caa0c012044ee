import { useEffect, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { detailsOf } from "./detailwords.ts"
import { DetailIcon } from "./detailicons.tsx"
import { startKeys } from "./keys.ts"
import { KeysDialog } from "./KeysDialog.tsx"
import { openLetterKeys } from "./letterkeys.ts"
import { useViewer } from "./viewer.ts"

/** Starts the keys of the page and opens their list; `?` does too. */
export function HelpButton() {
  const { store, selectors, outside, words } = useViewer()
  const button = useRef<HTMLButtonElement>(null)
  const [letters] = useState(openLetterKeys)
  const [host, setHost] = useState<Element | null>(null)
  useEffect(() => {
    const showKeys = () => setHost(button.current?.closest(".app") ?? document.body)
    return startKeys({ store, selectors, clock: outside.clock, showKeys, letters })
  }, [store, selectors, outside, letters])
  const { title } = detailsOf(words).keys
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button is-icon help-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        aria-label={title}
        title={`${title} (?)`}
        onClick={({ currentTarget }) => setHost(currentTarget.closest(".app"))}
      >
        <DetailIcon name="help" />
      </button>
      {/* Out of the toolbar, which a narrow screen can put away. */}
      {host !== null && createPortal(<KeysDialog letters={letters} onClose={() => setHost(null)} />, host)}
    </>
  )
}
