import type { Drawing } from "./drawing.ts"

const nothing = () => null
const ignore = () => undefined
/** What it starts does nothing, and nor does its undo. */
const startNothing = () => ignore

/** A drawing that never draws, for where there are no frames: a page written by the build holds none of its scenes. */
export function stillDrawing(): Drawing {
  return {
    scene: nothing,
    overview: nothing,
    momentum: nothing,
    setMomentum: ignore,
    mark: ignore,
    repaint: ignore,
    addSurface: startNothing,
    onRest: startNothing,
    restingScene: nothing,
    setOverview: ignore,
    setSelecting: ignore,
    renew: ignore,
    remeasure: ignore,
    contentHeight: () => 0,
    crowdOf: nothing,
    crowdPainter: nothing,
    isIdle: () => true,
    hold: ignore,
    isHeld: () => false,
    stop: ignore,
  }
}
