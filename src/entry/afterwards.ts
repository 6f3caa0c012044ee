import { useCallback, useEffect, useState } from "react"
import type { Drawing } from "../view/drawing.ts"
import type { Wanted } from "./place.ts"

export type AfterParts = typeof import("./afterparts.ts")

/** What comes after the first view, once for the page. */
export interface Afterwards {
  /** null: not here yet. */
  readonly now: () => AfterParts | null
  /** Fetches it unless it is here or under way; null where that failed, and the next call tries again. */
  readonly load: () => Promise<AfterParts | null>
}

export function makeAfterwards(fetchParts: () => Promise<AfterParts> = () => import("./afterparts.ts")): Afterwards {
  let parts: AfterParts | null = null
  let coming: Promise<AfterParts | null> | null = null
  return {
    now: () => parts,
    load() {
      coming ??= fetchParts().then(
        (fetched) => (parts = fetched),
        () => (coming = null),
      )
      return coming
    },
  }
}

/** Does an address say more than which timeline? Then its first view needs what else comes afterwards. */
export const saysMore = ({ path, query, unknown, isSourceEmpty, repeated }: Wanted): boolean =>
  path.length > 0 ||
  unknown !== null ||
  isSourceEmpty ||
  repeated.length > 0 ||
  [...query.keys()].some((key) => key !== "src")

/**
 * The parts, fetched when the drawing first comes to rest; should that fail, when it next does, or when `tryAgain` is
 * called, which is null unless they are missing.
 */
export function useAfterwards(
  afterwards: Afterwards,
  { drawing, complete }: { readonly drawing: Drawing; readonly complete: (parts: AfterParts) => void },
): { readonly parts: AfterParts | null; readonly tryAgain: (() => void) | null } {
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
