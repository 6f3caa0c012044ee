import type { Crowd } from "../layout/input.ts"
import type { LayLinks } from "../layout/plan.ts"
import type { Measure, OverviewScene, Scene } from "../layout/scene.ts"
import type { makeSelectors } from "../state/select.ts"
import type { State } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import type { Words } from "../time/languages/words.ts"
import type { Crowding } from "./crowding.ts"
import { startFrames, type FrameClock } from "./frame.ts"
import { makeLayoutKeeper } from "./layoutkeeper.ts"
import type { Momentum } from "./momentum.ts"
import type { CrowdPainter } from "./paint/context.ts"

/** Something that is given each frame to show: the canvas, the overview, the thread. */
export type Surface = (scene: Scene, overview: OverviewScene | null) => void

/** The whole at a glance, planned anew only when what it shows has changed. It comes after the first view. */
export interface OverviewKeeper {
  readonly sceneOf: (state: State, words: Words, measure: Measure) => OverviewScene
  /** Fonts arrived: every width is measured anew. */
  readonly forget: () => void
}

/** The drawing of one viewer: from its store to its surfaces, in one frame loop. */
export interface Drawing {
  readonly scene: () => Scene | null
  readonly overview: () => OverviewScene | null
  /** null: nothing can be thrown yet. */
  readonly momentum: () => Momentum | null
  readonly setMomentum: (momentum: Momentum | null) => void
  /** Something changed outside the store: draw in the next frame. */
  readonly mark: () => void
  /** Show the same once more: what changed is no scene's. */
  readonly repaint: () => void
  /** Shown each frame until undone. */
  readonly addSurface: (surface: Surface) => () => void
  /** Told when a view has come to rest with another scene. */
  readonly onRest: (tell: () => void) => () => void
  readonly restingScene: () => Scene | null
  /** null: none is shown. */
  readonly setOverview: (keeper: OverviewKeeper | null) => void
  /** The box to zoom while it is being drawn. */
  readonly setSelecting: (box: Scene["selecting"]) => void
  /** Texts arrived: labels are placed anew. For a view at rest. */
  readonly renew: () => void
  /** Fonts arrived, or another language's words did. */
  readonly remeasure: (words?: Words) => void
  readonly contentHeight: () => number
  /** What lays out the crowd that a state shows; null: nothing does. */
  readonly crowdOf: (state: State) => Crowd | null
  /** What paints it. */
  readonly crowdPainter: () => CrowdPainter | null
  /** Nothing is moving, nothing is left to draw. */
  readonly isIdle: () => boolean
  /** Out of sight: nothing is drawn until it is let go. Whoever waits for a view at rest is told at once: none will come. */
  readonly hold: (isHeld: boolean) => void
  readonly isHeld: () => boolean
  readonly stop: () => void
}

export interface DrawingParts {
  readonly store: Store
  readonly selectors: ReturnType<typeof makeSelectors>
  readonly measure: Measure
  readonly linking: () => LayLinks | null
  /** null: it has not come, or the timeline is too small to need it. */
  readonly crowding?: () => Crowding | null
  readonly clock: FrameClock
  readonly words: Words
}

/** px kept free around what is scrolled to. */
const MARGIN = 32

export function startDrawing(parts: DrawingParts): Drawing {
  const { store, selectors, measure } = parts
  const crowding = parts.crowding ?? (() => null)
  const keeper = makeLayoutKeeper(measure, selectors, parts.linking, () => crowding()?.makeCrowd ?? null)
  let momentum: Momentum | null = null
  const surfaces = new Set<Surface>()
  const listeners = new Set<() => void>()
  let words = parts.words
  let scene: Scene | null = null
  let drawn: State | null = null
  let selecting: Scene["selecting"] = null
  let overviewKeeper: OverviewKeeper | null = null
  let overview: OverviewScene | null = null
  let resting: State | null = null
  let restingScene: Scene | null = null
  let isFlying = false
  let isHeld = false
  let isRenewed = false

  const draw = (at: number) => {
    advance(at)
    let state = store.state()
    if (state.size.width === 0 || state.size.height === 0) return
    if (scene === null || state !== drawn) scene = keeper.sceneOf(state, words, selecting)
    const isMoving = state.isMoving || state.flight !== null
    const which =
      state.selection !== resting?.selection || state.size !== resting.size
        ? "selected"
        : state.focused !== resting.focused
          ? "focused"
          : null
    if (!isMoving && which !== null) {
      bringIntoView(scene, which)
      // Before anything of it is shown: what was selected is not seen to move there.
      if (store.state() !== state) scene = keeper.sceneOf((state = store.state()), words, selecting)
    }
    drawn = state
    overview = overviewKeeper?.sceneOf(state, words, measure) ?? null
    for (const surface of surfaces) surface(scene, overview)
    if (!isMoving && (state !== resting || isRenewed)) {
      resting = state
      isRenewed = false
      restingScene = scene
      for (const tell of listeners) tell()
    }
  }

  /** Lanes taller than the drawing are scrolled to what was selected, or to where the keyboard is. */
  const bringIntoView = ({ plot, labels }: Scene, which: "selected" | "focused") => {
    const label = labels.find(({ look }) => look[which])
    const most = keeper.contentHeight() - plot.height
    if (label === undefined || most <= 0) return
    const { y, height } = label.box
    const margin = Math.min(MARGIN, (plot.height - height) / 2)
    const above = plot.y + margin - y
    const below = y + height + margin - (plot.y + plot.height)
    if (above > 0) store.dispatch({ type: "scroll", pixels: -above, most })
    else if (below > 0) store.dispatch({ type: "scroll", pixels: below, most })
  }

  /** Flights and throws move on by the frame's own time. */
  const advance = (at: number) => {
    if (store.state().flight !== null) {
      store.dispatch({ type: "tick", at })
      // A frame's own time can lie before the press that started the flight: then nothing moved, and nobody was told.
      if (store.state().flight !== null) frames.mark()
    }
    const pixels = momentum?.step(at) ?? null
    if (pixels !== null) {
      isFlying = true
      store.dispatch({ type: "pan", pixels })
      frames.mark()
    } else if (isFlying) {
      isFlying = false
      store.dispatch({ type: "settle" })
    }
  }

  const frames = startFrames(parts.clock, draw)
  const mark = () => {
    drawn = null
    frames.mark()
  }
  const unsubscribe = store.subscribe(frames.mark)
  return {
    scene: () => scene,
    overview: () => overview,
    momentum: () => momentum,
    setMomentum: (next) => void (momentum = next),
    mark,
    repaint: frames.mark,
    addSurface(surface) {
      surfaces.add(surface)
      frames.mark()
      return () => void surfaces.delete(surface)
    },
    onRest(tell) {
      listeners.add(tell)
      if (isHeld) tell()
      return () => void listeners.delete(tell)
    },
    restingScene: () => restingScene,
    setOverview(next) {
      overviewKeeper = next
      frames.mark()
    },
    setSelecting(box) {
      selecting = box
      mark()
    },
    renew() {
      keeper.renew()
      isRenewed = true
      mark()
    },
    remeasure(next = words) {
      words = next
      keeper.forget()
      overviewKeeper?.forget()
      resting = null
      mark()
    },
    contentHeight: keeper.contentHeight,
    crowdOf: (state) => keeper.crowdOf(state),
    crowdPainter: () => crowding()?.painter ?? null,
    isHeld: () => isHeld,
    hold(next) {
      isHeld = next
      frames.hold(isHeld)
      if (isHeld) for (const tell of listeners) tell()
    },
    isIdle: () => !frames.isPending() && store.state().flight === null && !store.state().isMoving && !isFlying,
    stop() {
      unsubscribe()
      frames.stop()
      momentum?.cancel()
      surfaces.clear()
      listeners.clear()
    },
  }
}
