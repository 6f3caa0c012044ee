import { useEffect, useMemo } from "react"
import type { State } from "../state/state.ts"
import { baseOf } from "../timeline/text.ts"
import type { AddressFrame } from "../view/addressof.ts"
import { App } from "../view/App.tsx"
import type { Address, OpenAddress } from "../view/router.tsx"
import type { ViewerOutside } from "../view/viewer.ts"
import { ViewerRoot } from "../view/ViewerRoot.tsx"
import { useAfterwards, type Afterwards } from "./afterwards.ts"
import type { Boot } from "./boot.ts"
import { loadWords } from "./languages.ts"
import { pathTo, queryTo } from "./linkto.ts"
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
  readonly onOpen: (open: OpenAddress | null) => void
}

/** A timeline that is open, with the page's handle and its address. */
export function OpenTimeline(props: OpenTimelineProps) {
  const { place, isWritten, boot, afterwards, session, wanted, read, onOpen } = props
  const { root } = place
  const { store, drawing, selectors } = session
  const { parts, tryAgain } = useAfterwards(afterwards, session)
  const src = wanted.query.get("src")
  const slug = wanted.isForeign
    ? ""
    : (wanted.slug ?? session.timeline.id) + (wanted.language === null ? "" : `/${wanted.language}`)
  // Links of a page that was written are relative, for any root; once it is taken over its address may change.
  const base = useTakenOver() ? root.pathname : place.up.replace(/^\.\/$/, "")
  const frame = useMemo(
    (): AddressFrame => ({
      slug,
      form: wanted.isForeign ? "query" : "path",
      kept: src === undefined ? [] : [["src", src]],
    }),
    [slug, wanted.isForeign, src],
  )
  const outside = useMemo(
    (): ViewerOutside => ({
      clock: () => performance.now(),
      frames: { request: (run) => requestAnimationFrame(run), cancel: (id) => cancelAnimationFrame(id) },
      address() {
        // Whoever can ask for it came with it.
        const parts = afterwards.now()
        return parts === null ? location.href : new URL(parts.addressOf(store.state(), frame).slice(1), root).href
      },
      files: src === undefined ? `${base}${session.timeline.id}/` : new URL("./", wanted.url ?? root).href,
      link: (to) => base + (src === undefined ? pathTo(slugInLanguage(store.state(), slug), to) : queryTo(src, to)),
      // A page that came without https has no clipboard at all.
      copy: async (text) => {
        try {
          await navigator.clipboard.writeText(text)
          return true
        } catch {
          return false
        }
      },
      sharing: () => afterwards.now()?.sharingOf?.(root, frame) ?? null,
    }),
    [afterwards, store, session, frame, root, base, slug, src, wanted.url],
  )

  useEffect(() => {
    if (parts === null) return
    boot.open(
      parts.makeHandle({
        version: boot.handle.version,
        store,
        drawing,
        selectors,
        words: session.words,
        problems: session.file.problems,
        clock: outside.clock,
        whenIdle: () => idle(session),
        chronology: () => document.querySelector("[data-chronology]"),
      }),
    )
  }, [boot, parts, session, store, drawing, selectors, outside])

  useEffect(() => {
    if (parts === null) return undefined
    onOpen({
      store,
      frame,
      read: (address) => session.read(read(address), parts),
      onReturn(focused) {
        if (focused === null) return
        void idle(session).then(() =>
          document.querySelector<HTMLElement>(`[data-key="event-${String(focused)}"]`)?.focus({ preventScroll: true }),
        )
      },
    })
    return () => onOpen(null)
  }, [parts, session, store, frame, read, onOpen])

  return (
    <ViewerRoot
      {...session}
      outside={outside}
      loadWords={loadWords}
      written={isWritten ? session.written : null}
      later={parts?.LATER ?? null}
      tryAgain={tryAgain ?? props.tryAgain}
    >
      <App />
    </ViewerRoot>
  )
}

/** A language that the reader chose goes along into a new tab, where it has pages of its own. */
function slugInLanguage({ timeline, language, languageIsChosen }: State, slug: string): string {
  if (!languageIsChosen) return slug
  const has = timeline.languages.some((tag) => baseOf(tag) === language)
  return has && baseOf(timeline.language) !== language ? `${timeline.id}/${language}` : timeline.id
}

/** Drawn, fonts in, nothing moving: looked at frame by frame, twice, since fonts that arrive draw once more. */
async function idle({ drawing }: Session): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  for (let calm = 0; calm < 2;) {
    await document.fonts.ready
    await frame()
    calm = drawing.isIdle() && drawing.restingScene() !== null ? calm + 1 : 0
  }
}
