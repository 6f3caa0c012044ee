import { useCallback, useEffect, useState } from "react"
import type { LanguageTag } from "../state/state.ts"
import type { Words } from "../time/languages/words.ts"
import type { Drawing } from "../view/drawing.ts"
import { fetchScript } from "../view/fetchscript.ts"
import { saysOnlyItsPath, type Wanted } from "./place.ts"

type PageParts = typeof import("./afterparts.ts")

/** What a page and the viewer in a frame both get; a frame has no dialog for sharing. */
export type AfterParts = Omit<PageParts, "sharingOf"> & Partial<Pick<PageParts, "sharingOf">>

/** What comes after the first view, once for the page, and the words that come before it. */
export interface Afterwards<Parts extends AfterParts = AfterParts> {
  /** null: not here yet. */
  readonly now: () => Parts | null
  /** Fetches it unless it is here or under way; null where that failed, and the next call tries again. */
  readonly load: () => Promise<Parts | null>
  /** Fetches the words of the first view in a language. */
  readonly loadWords: (language: LanguageTag) => Promise<Words>
}

export function makeAfterwards<Parts extends AfterParts>(
  fetchParts: () => Promise<Parts>,
  loadWords: Afterwards["loadWords"],
): Afterwards<Parts> {
  let parts: Parts | null = null
  let coming: Promise<Parts | null> | null = null
  return {
    now: () => parts,
    load() {
      coming ??= fetchScript(fetchParts).then(
        (fetched) => (parts = fetched),
        () => (coming = null),
      )
      return coming
    },
    loadWords,
  }
}

/** Does an address say more than which timeline? Then its first view needs what else comes afterwards. */
export const saysMore = (wanted: Wanted): boolean => wanted.path.length > 0 || !saysOnlyItsPath(wanted)

/**
 * The parts, fetched when the drawing first comes to rest; should that fail, when it next does, or when `tryAgain` is
 * called, which is null unless they are missing.
 */
export function useAfterwards<Parts extends AfterParts>(
  afterwards: Afterwards<Parts>,
  { drawing, complete }: { readonly drawing: Drawing; readonly complete: (parts: AfterParts) => void },
): { readonly parts: Parts | null; readonly tryAgain: (() => void) | null } {
  const [parts, setParts] = useState(afterwards.now)
  const [isMissing, setMissing] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (parts !== null) return undefined
    let isOver = false
    const fetchParts = () =>
      void afterwards.load().then((fetched) => {
        if (isOver) return
        setMissing(fetched === null)
        if (fetched === null) return
        complete(fetched)
        setParts(fetched)
      })
    if (attempt > 0 || drawing.restingScene() !== null) fetchParts()
    const stop = drawing.onRest(fetchParts)
    return () => {
      isOver = true
      stop()
    }
  }, [afterwards, complete, drawing, parts, attempt])
  // What a search lights can be told now.
  useEffect(() => drawing.mark(), [drawing, parts])
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  return { parts, tryAgain: isMissing ? tryAgain : null }
}
