import { useState } from "react"
import { Icon } from "./icons.tsx"
import type { SharePress } from "./later.ts"
import { toolWordsOf } from "./toolwords.ts"
import { useViewer } from "./viewer.ts"

/** There from the start, so that nothing moves later; a press before what it opens has come waits for it. */
export function ShareButton() {
  const { words, later, tryAgain } = useViewer()
  const [press, setPress] = useState<SharePress | null>(null)
  return (
    <>
      <button
        type="button"
        className="button is-primary"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          tryAgain?.()
          setPress({ count: (press?.count ?? 0) + 1, button: currentTarget })
        }}
      >
        <Icon name="share" />
        {toolWordsOf(words).toolbar.share}
      </button>
      {later !== null && <later.ShareOpener press={press} />}
    </>
  )
}
