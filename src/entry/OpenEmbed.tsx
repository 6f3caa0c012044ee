import { useEffect, useMemo } from "react"
import { EmbedApp } from "../view/EmbedApp.tsx"
import { startPresence } from "../view/guestpresence.ts"
import type { LinkTarget, ViewerOutside } from "../view/viewer.ts"
import { ViewerRoot } from "../view/ViewerRoot.tsx"
import { useAfterwards, type Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { useGrown } from "./grown.ts"
import { filesOf, frameOf, linkIn } from "./linkto.ts"
import type { Place, Wanted } from "./place.ts"
import type { Session } from "./session.ts"

export type EmbedParts = typeof import("./embedparts.ts")

export interface OpenEmbedProps {
  readonly place: Place
  /** What it renders first stands on the page already. */
  readonly isWritten: boolean
  readonly boot: Boot
  readonly afterwards: Afterwards<EmbedParts>
  readonly session: Session
  readonly wanted: Wanted
  /** Loads the file anew. */
  readonly again: () => void
}

/** A timeline that is open in a frame. Its links and its address are those of its own page, not of the frame. */
export function OpenEmbed({ place, isWritten, boot, afterwards, session, wanted, again }: OpenEmbedProps) {
  const { store, drawing } = session
  const { parts, tryAgain } = useAfterwards(afterwards, session)
  const grown = useGrown(session, again)
  // What was written leads from a folder of any root, and stays right: the frame's address never changes.
  const base = isWritten ? place.up : place.root.href
  const outside = useMemo((): ViewerOutside => {
    const frame = frameOf(wanted, session.timeline)
    const link = (to: LinkTarget) => base + linkIn(frame, to)
    return {
      clock: () => performance.now(),
      address: () =>
        parts === null ? link({ kind: "timeline" }) : base + parts.addressOf(store.state(), frame).slice(1),
      link,
      files: filesOf(wanted, session.timeline, base),
      copy: async (text, html) => (await afterwards.now()?.copyText(text, html)) === true,
      sharing: () => null,
    }
  }, [afterwards, parts, store, session, wanted, base])

  useEffect(() => startPresence(document.documentElement, store, drawing), [store, drawing])
  useEffect(() => parts?.openToOthers(session, boot), [parts, session, boot])

  return (
    <ViewerRoot
      {...session}
      {...grown}
      outside={outside}
      loadWords={afterwards.loadWords}
      written={isWritten ? session.written : null}
      later={parts?.LATER ?? null}
      tryAgain={tryAgain}
    >
      <EmbedApp extras={parts} />
    </ViewerRoot>
  )
}
