import { detailsOf } from "./detailwords.ts"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { useViewer } from "./viewer.ts"
import "./lanesbelow.css"

/** px of a lane that must be in sight for it to count as seen: its name. */
const SEEN = 20
/** px of lanes in sight under which it would hide what it is about. */
const LEAST = 120

/**
 * That there is more to scroll to, where nothing else says so: a fade at the lower edge, and how many lanes lie wholly
 * below it. Gone at the end. For eyes alone: who listens or tabs gets every lane wherever the drawing is scrolled to.
 */
export function LanesBelow() {
  const scene = useRestingScene()
  const drawing = useDrawing()
  const { words } = useViewer()
  if (scene === null) return null
  const { plot, lanes } = scene
  const last = lanes.at(-1)
  const bottom = plot.y + plot.height
  if (last === undefined || drawing.contentHeight() <= plot.height || last.box.y + last.box.height <= bottom + 1)
    return null
  if (plot.height < LEAST) return null
  const count = lanes.filter(({ box }) => box.y > bottom - SEEN).length
  return (
    <div className="lanes-below" aria-hidden="true">
      {count > 0 && <span>{detailsOf(words).hints.lanesBelow(count)}</span>}
    </div>
  )
}
