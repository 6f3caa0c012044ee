import { useEffect, useSyncExternalStore } from "react"
import { DrawnIcon } from "./DrawnIcon.tsx"
import { useDrawing, useRestingScene } from "./drawingcontext.ts"
import { embedWordsOf } from "./embedwords.ts"
import { toggleFullScreen, useFullScreen } from "./fullscreen.ts"
import type { GuestHint } from "./guesthint.ts"
import { startFrameZoom } from "./guestzoom.ts"
import { useDispatch, useViewer } from "./viewer.ts"

export interface EmbedToolsProps {
  readonly zoomKey: string
  readonly hint: GuestHint
}

/** What comes into the foot of a frame after its first view, and moves nothing there. */
export function EmbedTools({ zoomKey, hint }: EmbedToolsProps) {
  const { store } = useViewer()
  useEffect(() => startFrameZoom(window, store), [store])
  return (
    <>
      <Hint zoomKey={zoomKey} hint={hint} />
      <LaneSteps />
      <FullScreenButton />
    </>
  )
}

/** For those who turn a wheel, and only they see it; what the drawing is called says the same to everybody. */
function Hint({ zoomKey, hint }: EmbedToolsProps) {
  const { words } = useViewer()
  const isShown = useSyncExternalStore(hint.subscribe, hint.isShown, hint.isShown)
  const [before, after] = embedWordsOf(words).hint
  return (
    <p className="embed-hint" aria-hidden="true" data-shown={isShown}>
      {before} <kbd>{zoomKey}</kbd> {after}
    </p>
  )
}

const UP = "M3.75 10 8 5.75 12.25 10"
const DOWN = "M3.75 6 8 10.25 12.25 6"

/**
 * Lanes that the frame is too low for, in reach of those who can't drag the drawing: a wheel and a finger can't here. A
 * press leads to the next lane, or through one that is taller than the drawing.
 */
function LaneSteps() {
  const scene = useRestingScene()
  const drawing = useDrawing()
  const { words } = useViewer()
  const dispatch = useDispatch()
  const { lanesAbove, lanesBelow } = embedWordsOf(words)
  const most = scene === null ? 0 : drawing.contentHeight() - scene.plot.height
  if (scene === null || most <= 0) return null
  const { plot, lanes } = scene
  const tops = lanes.map(({ box }) => box.y - plot.y)
  const above = tops.findLast((top) => top < -1)
  const below = tops.find((top) => top > 1)
  const isAtEnd = tops.at(-1)! + lanes.at(-1)!.box.height <= plot.height + 1
  const step = (name: string, line: string, pixels: number | undefined) => (
    <button
      type="button"
      className="button is-icon"
      aria-label={name}
      title={name}
      aria-disabled={pixels === undefined}
      onClick={() => pixels !== undefined && dispatch({ type: "scroll", pixels, most })}
    >
      <DrawnIcon line={line} />
    </button>
  )
  return (
    <span className="embed-lanes">
      {step(lanesAbove, UP, above && Math.max(above, -plot.height))}
      {step(lanesBelow, DOWN, isAtEnd ? undefined : Math.min(below ?? Infinity, plot.height))}
    </span>
  )
}

const OUTWARDS = "M2.5 6.25V2.5h3.75M9.75 2.5h3.75v3.75M13.5 9.75v3.75H9.75M6.25 13.5H2.5V9.75"
const INWARDS = "M6.25 2.5v3.75H2.5M13.5 6.25H9.75V2.5M9.75 13.5V9.75h3.75M2.5 9.75h3.75v3.75"

function FullScreenButton() {
  const { words } = useViewer()
  const full = useFullScreen()
  const { fullScreen, leaveFullScreen } = embedWordsOf(words)
  if (full === "refused") return null
  const name = full === "on" ? leaveFullScreen : fullScreen
  return (
    <button type="button" className="button is-icon" aria-label={name} title={name} onClick={toggleFullScreen}>
      <DrawnIcon line={full === "on" ? INWARDS : OUTWARDS} />
    </button>
  )
}
