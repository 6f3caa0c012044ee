import { FirstHint } from "./FirstHint.tsx"
import { GrowthBar } from "./GrowthBar.tsx"
import { LanesBelow } from "./LanesBelow.tsx"
import "./sheetmoves.css"
import "./short.css"
import "./zoomsmall.css"

/** What a page says at the drawing's lower edge. A frame says it in its foot. */
export function OverDrawing() {
  return (
    <>
      <LanesBelow />
      <FirstHint />
      <GrowthBar />
    </>
  )
}
