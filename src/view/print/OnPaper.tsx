import { useEffect, useState } from "react"
import { flushSync } from "react-dom"
import { PrintedPage } from "./PrintedPage.tsx"
import { watchPrinting } from "./watchprinting.ts"
import "./print.css"

/** While the browser prints, what goes on paper stands beside the app, which style sheets then hide. */
export function OnPaper() {
  const [isPrinting, setPrinting] = useState(false)
  // It must stand there when the event returns: what comes later is not printed.
  useEffect(() => watchPrinting((isPrinting) => flushSync(() => setPrinting(isPrinting))), [])
  return isPrinting ? <PrintedPage /> : null
}
