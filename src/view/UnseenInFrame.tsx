import { useEffect, useState } from "react"
import { createPortal } from "react-dom"
import { Contained } from "./Contained.tsx"
import { detailsOf } from "./detailwords.ts"
import { startKeys } from "./keys.ts"
import type { KeysDialogProps } from "./KeysDialog.tsx"
import { openLetterKeys } from "./letterkeys.ts"
import { usePart } from "./part.ts"
import { PartFailed } from "./PartFailed.tsx"
import { Unseen } from "./Unseen.tsx"
import { useViewer } from "./viewer.ts"

const fetchList = () => import("./KeysDialog.tsx")

/** As Unseen. In a frame the keys have no button of their own that could start them: `?` alone opens their list. */
export function UnseenInFrame() {
  const { store, selectors, outside } = useViewer()
  const [letters] = useState(() => openLetterKeys("forgotten"))
  /** Where the list opens; null: nobody has asked, or it is closed. */
  const [host, setHost] = useState<Element | null>(null)
  useEffect(() => {
    const showKeys = (from: Element) => setHost(from.closest(".app"))
    return startKeys({ store, selectors, clock: outside.clock, showKeys, isInFrame: true, letters })
  }, [store, selectors, outside, letters])
  const close = () => setHost(null)
  return (
    <>
      <Unseen />
      {host !== null && createPortal(<KeyList isInFrame letters={letters} onClose={close} />, host)}
    </>
  )
}

/** Fetched at the first press; should it not come, that is said where it would have opened. */
function KeyList(props: KeysDialogProps) {
  const { words } = useViewer()
  const [attempt, setAttempt] = useState(1)
  const part = usePart(attempt, fetchList)
  if (part === "coming") return null
  return (
    <Contained>
      {part === "failed" ? (
        <PartFailed
          name={detailsOf(words).keys.title}
          onClose={props.onClose}
          onTryAgain={() => setAttempt(attempt + 1)}
        />
      ) : (
        <part.KeysDialog {...props} />
      )}
    </Contained>
  )
}
