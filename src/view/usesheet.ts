import { useState } from "react"
import { NO_SELECTION } from "../state/state.ts"
import type { SheetPlace, SheetStop } from "./sheetstops.ts"
import { useView } from "./viewer.ts"

/** The tools have no room beside the sheet: it peeks while they are out, unless the reader draws it up. */
export function useSheet(): SheetPlace {
  const selection = useView((state) => state.selection)
  const [seen, setSeen] = useState(NO_SELECTION)
  const [stop, setStop] = useState<SheetStop>("peek")
  // Where the sheet goes when the tools are put away; null: they are.
  const [after, setAfter] = useState<SheetStop | null>(null)
  const hasTools = after !== null
  // A new selection opens a sheet that only peeks; one that is open further stays as the reader left it.
  if (seen !== selection) {
    setSeen(selection)
    const isEmpty = Object.values(selection).every((part) => part === null)
    if (isEmpty && hasTools) setAfter("peek")
    if (!isEmpty && stop === "peek") (hasTools ? setAfter : setStop)("half")
  }
  const turnTools = () => {
    if (!hasTools) setStop("peek")
    else if (stop === "peek") setStop(after)
    setAfter(hasTools ? null : stop)
  }
  return { stop, setStop, hasTools, turnTools }
}
