import { useCallback, useState } from "react"
import { createPortal } from "react-dom"
import { Contained } from "./Contained.tsx"
import type { SharePress } from "./later.ts"
import { useLetGo } from "./letgo.ts"
import { usePart } from "./part.ts"
import { PartFailed } from "./PartFailed.tsx"
import { toolWordsOf } from "./toolwords.ts"
import { useViewer } from "./viewer.ts"

const fetchDialog = () => import("./ShareDialog.tsx")

/** Fetches the dialog at the first press and opens it; should it not come, that is said where it would have opened. */
export function ShareOpener({ press }: { readonly press: SharePress | null }) {
  const { words } = useViewer()
  const [closed, setClosed] = useState<SharePress | null>(null)
  const [retries, setRetries] = useState(0)
  const part = usePart((press?.count ?? 0) + retries, fetchDialog)
  const isAsked = press !== null && press !== closed
  const letGo = useCallback(() => setClosed(press), [press])
  useLetGo(press?.button ?? null, isAsked && part === "coming", letGo)
  if (!isAsked || part === "coming") return null
  const { button } = press
  const close = () => {
    setClosed(press)
    // The browser gives focus back by itself, unless the button never had it: Safari does not focus what is clicked.
    button.focus({ preventScroll: true })
  }
  return createPortal(
    // Each press has a dialog of its own: the one before may not yet have told that it closed.
    <Contained key={press.count}>
      {part === "failed" ? (
        <PartFailed
          name={toolWordsOf(words).toolbar.share}
          onClose={close}
          onTryAgain={() => setRetries(retries + 1)}
        />
      ) : (
        <part.ShareDialog onClose={close} />
      )}
    </Contained>,
    // Out of the toolbar, which a narrow screen can put away.
    button.closest(".app") ?? document.body,
  )
}
