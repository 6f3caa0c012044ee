import type { OverviewScene, Scene } from "../layout/scene.ts"
import type { Store } from "../state/store.ts"
import type { Drawing } from "./drawing.ts"
import { given } from "./measure.ts"
import { makePainter } from "./paint/canvas.ts"
import type { Easel } from "./paint/context.ts"
import { textScaleOf } from "./textscale.ts"
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
  // All of it is painted, so nothing behind needs to be put together with it.
  const context = given(canvas.getContext("2d", { alpha: false }))
  const painter = makePainter(context, paint)
  const look = watchLook(canvas, store, drawing.repaint)
  let shown: S | null = null
  let shownIn: Look | null = null
  const remove = drawing.addSurface((whole, overview) => {
    const scene = sceneOf(whole, overview)
    if (scene === null) return
    const current = look.current(scene.width)
    if (scene === shown && current === shownIn) return
    shown = scene
    shownIn = current
    fit(context, scene, current.ratio)
    painter(scene, current.theme, current)
  })
  return () => {
    remove()
    look.stop()
  }
}

/** The backing store follows the scene's size; setting it clears the canvas, so only when it changes. */
function fit(
  context: CanvasRenderingContext2D,
  scene: { readonly width: number; readonly height: number },
  ratio: number,
): void {
  const { canvas } = context
  const width = Math.round(scene.width * ratio)
  const height = Math.round(scene.height * ratio)
  if (canvas.width === width && canvas.height === height) return
  canvas.width = width
  canvas.height = height
  canvas.style.width = `${String(scene.width)}px`
  canvas.style.height = `${String(scene.height)}px`
  // Until they are set, and not to the 0px that they seem to be, text is spaced as the page's, which readers may widen and
  // which nothing is measured with.
  context.letterSpacing = context.wordSpacing = "0em"
}

interface Look {
  readonly theme: Tokens
  readonly ratio: number
  readonly forcedColors: boolean
}

/**
 * The theme in force and the screen's density, the same object until they change, and word of when they do. The page is
 * asked for them only then, never in between frames.
 */
function watchLook(
  canvas: Element,
  store: Store,
  tell: () => void,
): { current: (width: number) => Look; stop: () => void } {
  const undo = new AbortController()
  const forced = matchMedia("(forced-colors: active)")
  const density = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`)
  let look: Look | null = null
  let chosen = store.state().theme
  let laidOut = 0
  const forget = () => {
    look = null
    tell()
  }
  for (const each of [
    matchMedia("(prefers-color-scheme: dark)"),
    matchMedia("(prefers-contrast: more)"),
    forced,
    density,
  ])
    each.addEventListener("change", forget, { signal: undo.signal })
  addEventListener("resize", forget, { signal: undo.signal })
  return {
    current(width) {
      const { theme } = store.state()
      // Text that was made larger leaves fewer px of a width, and the window as it is.
      if (theme !== chosen || width !== laidOut) look = null
      chosen = theme
      laidOut = width
      return (look ??= {
        theme: tokensInForce(),
        ratio: devicePixelRatio * textScaleOf(canvas),
        forcedColors: forced.matches,
      })
    },
    stop: () => undo.abort(),
  }
}

function tokensInForce(): Tokens {
  const style = getComputedStyle(document.documentElement)
  const read = TOKEN_NAMES.map((token) => [token, style.getPropertyValue(propertyOf(token)).trim()])
  return Object.fromEntries(read) as Tokens
}
