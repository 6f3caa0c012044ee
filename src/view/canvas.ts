import type { OverviewScene, Scene } from "../layout/scene.ts"
import type { Store } from "../state/store.ts"
import type { Drawing } from "./drawing.ts"
import { makePainter } from "./paint/canvas.ts"
import type { Easel } from "./paint/context.ts"
import { propertyOf, TOKEN_NAMES, type Tokens } from "./theme.ts"

/** What is painted on a canvas, and how. */
export interface SurfaceParts<S> {
  readonly drawing: Drawing
  readonly store: Store
  readonly paint: (easel: Easel, scene: S) => void
  /** null: nothing in this frame. */
  readonly sceneOf: (scene: Scene, overview: OverviewScene | null) => S | null
}

/** Paints each scene on a canvas at the screen's own density. Answers its undo. */
export function startSurface<S extends { readonly width: number; readonly height: number }>(
  canvas: HTMLCanvasElement,
  { drawing, store, paint, sceneOf }: SurfaceParts<S>,
): () => void {
  const ctx = canvas.getContext("2d")
  if (ctx === null) throw new Error("this browser gives no 2D context, so nothing can be drawn")
  const painter = makePainter(ctx, paint)
  const look = watchLook(store, () => drawing.mark())
  const remove = drawing.addSurface((whole, overview) => {
    const scene = sceneOf(whole, overview)
    if (scene === null) return
    const { theme, ratio, forcedColors } = look.current()
    fit(canvas, scene, ratio)
    painter(scene, theme, { ratio, forcedColors })
  })
  return () => {
    remove()
    look.stop()
  }
}

/** The backing store follows the scene's size; setting it clears the canvas, so only when it changes. */
function fit(
  canvas: HTMLCanvasElement,
  scene: { readonly width: number; readonly height: number },
  ratio: number,
): void {
  const width = Math.round(scene.width * ratio)
  const height = Math.round(scene.height * ratio)
  if (canvas.width === width && canvas.height === height) return
  canvas.width = width
  canvas.height = height
  canvas.style.width = `${String(scene.width)}px`
  canvas.style.height = `${String(scene.height)}px`
}

interface Look {
  readonly theme: Tokens
  readonly ratio: number
  readonly forcedColors: boolean
}

/** The theme in force and the screen's density, and word of when they change. */
function watchLook(store: Store, tell: () => void): { current: () => Look; stop: () => void } {
  const undo = new AbortController()
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const forced = matchMedia("(forced-colors: active)")
  for (const query of [dark, forced]) query.addEventListener("change", tell, { signal: undo.signal })
  addEventListener("resize", tell, { signal: undo.signal })
  let known: { key: string; theme: Tokens } | null = null
  return {
    current() {
      // The page's own style sheet has the colours; it is asked only when they change, never in between frames.
      const key = `${store.state().theme} ${dark.matches} ${forced.matches}`
      if (known?.key !== key) known = { key, theme: tokensInForce() }
      return { theme: known.theme, ratio: devicePixelRatio, forcedColors: forced.matches }
    },
    stop: () => undo.abort(),
  }
}

function tokensInForce(): Tokens {
  const style = getComputedStyle(document.documentElement)
  const read = TOKEN_NAMES.map((token) => [token, style.getPropertyValue(propertyOf(token)).trim()])
  return Object.fromEntries(read) as Tokens
}
