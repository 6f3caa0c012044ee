import { useEffect, useState } from "react"
import { detailsOf } from "./detailwords.ts"
import { useRestingScene } from "./drawingcontext.ts"
import { useView, useViewer } from "./viewer.ts"
import { isWhole } from "../state/state.ts"
import "./firsthint.css"

/** Where a browser keeps that its reader knows how: a single mark, nothing about them. */
const KEPT = "sourceline-hint"

/**
 * How to move, for who comes for the first time, until they have moved or opened something. What the drawing is called says
 * the same to those who listen. Browsers that keep nothing show it at each visit.
 */
export function FirstHint() {
  const { words, store } = useViewer()
  const [isKnown, setKnown] = useState(() => isKept())
  // Below the years nothing stands then: what is in hand or nearer has its own words there.
  const isCalm = useView((state) => state.mode !== "table" && isWhole(state) && state.span === state.limits.whole)
  // Months, days and hours stand there, under the names of what they are part of.
  const isFree = useRestingScene()?.axis.majors.length === 0
  useEffect(() => {
    if (isKnown) return undefined
    const { span, selection, filters } = store.state()
    return store.subscribe(() => {
      const now = store.state()
      // A view that only took its size, or got more of its file, was not moved by anybody.
      const isMoved = now.span !== span && (now.isMoving || now.flight !== null)
      if (!isMoved && now.selection === selection && now.filters === filters) return
      keep()
      setKnown(true)
    })
  }, [isKnown, store])
  if (isKnown || !isCalm || !isFree) return null
  const ui = detailsOf(words).hints
  return (
    <p className="first-hint" aria-hidden="true">
      <span className="is-mouse">{ui.mouse}</span>
      <span className="is-touch">{ui.touch}</span>
    </p>
  )
}

function isKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null
  } catch {
    return false
  }
}

function keep(): void {
  try {
    localStorage.setItem(KEPT, "1")
  } catch {
    // Refused, or full: it is shown once more.
  }
}
