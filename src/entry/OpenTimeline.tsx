import { memo, useEffect, useMemo } from "react"
import type { State } from "../state/state.ts"
import { baseOf } from "../timeline/text.ts"
import type { AddressFrame } from "../view/addressof.ts"
import { App } from "../view/App.tsx"
import type { Address, OpenAddress } from "../view/router.tsx"
import type { ViewerOutside } from "../view/viewer.ts"
import { ViewerRoot } from "../view/ViewerRoot.tsx"
import { useAfterwards, type Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { useGrown } from "./grown.ts"
import { filesOf, frameOf, linkIn } from "./linkto.ts"
import type { Place, Wanted } from "./place.ts"
import type { Session } from "./session.ts"
import { useTakenOver } from "./takenover.ts"

export interface OpenTimelineProps {
  readonly place: Place
  /** What it renders first stands on the page already. */
  readonly isWritten: boolean
  readonly boot: Boot
  readonly afterwards: Afterwards
  readonly session: Session
  readonly wanted: Wanted
  readonly read: (address: Address) => Wanted
  /** The router could not be fetched. */
  readonly tryAgain: (() => void) | null
  /** Loads the file anew. */
  readonly again: () => void
  readonly onOpen: (open: OpenAddress | null) => void
}

/** A timeline that is open, with the page's handle and its address. Where the address follows an act, nothing is rendered anew. */
export const OpenTimeline = memo(function OpenTimeline(props: OpenTimelineProps) {
  const { place, isWritten, boot, afterwards, session, wanted, read, onOpen } = props
  const { root } = place
  const { store } = session
  const { parts, tryAgain } = useAfterwards(afterwards, session)
  const grown = useGrown(session, props.again)
  // Links of a page that was written are relative, for any root; once it is taken over its address may change.
  const base = useTakenOver() ? root.pathname : place.up.replace(/^\.\/$/, "")
  const frame = useMemo(() => frameOf(wanted, session.timeline), [wanted, session])
  const outside = useMemo(
    (): ViewerOutside => ({
      clock: () => performance.now(),
      address() {
        // Whoever can ask for it came with it.
        const parts = afterwards.now()
        return parts === null ? location.href : new URL(parts.addressOf(store.state(), frame).slice(1), root).href
      },
      files: filesOf(wanted, session.timeline, base),
      link: (to) => base + linkIn(inChosenLanguage(store.state(), frame), to),
      copy: async (text, html) => (await afterwards.now()?.copyText(text, html)) === true,
      sharing: () => afterwards.now()?.sharingOf?.(root, frame) ?? null,
    }),
    [afterwards, store, session, wanted, frame, root, base],
  )

  useEffect(() => parts?.openHandle(session, boot), [boot, parts, session])

  useEffect(() => {
    if (parts === null) return undefined
    onOpen({
      store,
      frame,
      read: (address) => session.read(read(address), parts),
      onReturn(focused) {
        if (focused === null) return
        void parts
          .idle(session)
          .then(() =>
            document
              .querySelector<HTMLElement>(`[data-key="event-${String(focused)}"]`)
              ?.focus({ preventScroll: true }),
          )
      },
    })
    return () => onOpen(null)
  }, [parts, session, store, frame, read, onOpen])

  return (
    <ViewerRoot
      {...session}
      {...grown}
      outside={outside}
      loadWords={afterwards.loadWords}
      written={isWritten ? session.written : null}
      later={parts?.LATER ?? null}
      tryAgain={tryAgain ?? props.tryAgain}
    >
      <App />
    </ViewerRoot>
  )
})

/** A language that the reader chose goes along into a new tab, where it has pages of its own. */
function inChosenLanguage({ timeline, language, languageIsChosen }: State, frame: AddressFrame): AddressFrame {
  if (!languageIsChosen) return frame
  const has = timeline.languages.some((tag) => baseOf(tag) === language)
  const isOther = has && baseOf(timeline.language) !== language
  return { ...frame, slug: isOther ? `${timeline.id}/${language}` : timeline.id }
}
