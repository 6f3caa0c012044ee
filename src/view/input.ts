import { hitTest, MOUSE_REACH, TOUCH_REACH, type Hit } from "../layout/hit.ts"
import { makeScale } from "../layout/scale.ts"
import type { Action } from "../state/state.ts"
import type { Store } from "../state/store.ts"
import { makeDoubleTap } from "./doubletap.ts"
import type { Drawing } from "./drawing.ts"
import { boxOf } from "./elementbox.ts"
import type { Guest } from "./guest.ts"
import { makeMomentum } from "./momentum.ts"
import { textScaleOf } from "./textscale.ts"

export interface WheelInput {
  readonly deltaX: number
  readonly deltaY: number
  readonly deltaMode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  /** px from the plot's left edge. */
  readonly x: number
}

/** A mouse's notch of 100 px shows a fifth less time. */
const ZOOM_PER_PIXEL = 0.0022
/** A trackpad pinch comes as Ctrl+wheel in small steps. */
const PINCH_PER_PIXEL = 0.01
const LINE = 18
const PAGE = 400

/** What one wheel notch asks for; null leaves it to whoever is around. */
export function readWheel(wheel: WheelInput, asGuest = false): Action | null {
  const unit = wheel.deltaMode === 1 ? LINE : wheel.deltaMode === 2 ? PAGE : 1
  const dx = wheel.deltaX * unit
  const dy = wheel.deltaY * unit
  const zooms = wheel.ctrlKey || wheel.metaKey
  if (!zooms && (wheel.shiftKey || Math.abs(dx) > Math.abs(dy))) {
    const pixels = dx === 0 ? dy : dx
    return pixels === 0 ? null : { type: "pan", pixels: -pixels }
  }
  if (dy === 0 || (asGuest && !zooms)) return null
  const rate = wheel.ctrlKey && Math.abs(dy) < 50 ? PINCH_PER_PIXEL : ZOOM_PER_PIXEL
  return { type: "zoom", x: wheel.x, factor: Math.exp(Math.min(Math.max(dy * rate, -1.5), 1.5)) }
}

/** ms without a wheel event after which a wheel gesture is over. */
const WHEEL_REST = 140
/** px within which a press is a click and not a drag. */
const CLICK = 4
/** px after which a finger that leaves the page around to itself is no click either. */
const PAST_CLICK = 12
const DOUBLE_CLICK_FACTOR = 0.5

export interface InputParts {
  readonly element: HTMLElement
  readonly store: Store
  readonly drawing: Drawing
  /** ms of the frame clock. */
  readonly clock: () => number
  readonly onHit: (hit: Hit) => void
  /** null: on a page of its own. */
  readonly guest: Guest | null
}

interface Pressed {
  readonly id: number
  x: number
  y: number
  readonly startX: number
  readonly startY: number
  readonly isTouch: boolean
}

/** Pointer and wheel on the chronology become actions. Answers its undo. */
export function startInput(parts: InputParts): () => void {
  const { element, store, drawing, clock, guest } = parts
  const undo = new AbortController()
  const momentum = makeMomentum()
  drawing.setMomentum(momentum)
  const pressed = new Map<number, Pressed>()
  let mode: "none" | "press" | "pan" | "box" | "pinch" = "none"
  let wheelTimer: ReturnType<typeof setTimeout> | null = null
  const isSecondTap = makeDoubleTap()
  let isTouched = false
  let boxStart = 0
  let box: { x0: number; x1: number } | null = null

  let origin: { readonly left: number; readonly top: number } | null = null
  let scale = 1
  /** Where the drawing lies is asked when a gesture begins: a frame that is under way reads no layout. */
  const pointOf = (event: MouseEvent, isGoingOn: boolean) => {
    if (origin === null || !isGoingOn) {
      origin = boxOf(element)
      scale = textScaleOf(element)
    }
    return { x: event.clientX / scale - origin.left, y: event.clientY / scale - origin.top }
  }
  const hitAt = (x: number, y: number, reach: number): Hit | null => {
    const scene = drawing.scene()
    return scene === null ? null : hitTest(scene, x, y, reach)
  }
  const plotX = () => drawing.scene()?.plot.x ?? 0
  const plotRight = () => {
    const plot = drawing.scene()?.plot
    return plot === undefined ? 0 : plot.x + plot.width
  }
  const isGuest = () => guest?.isGuest() === true
  const settle = () => {
    if (store.state().isMoving) store.dispatch({ type: "settle" })
  }

  const onWheel = (event: WheelEvent) => {
    const { x } = pointOf(event, wheelTimer !== null)
    const { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey } = event
    const wheel = { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, x: Math.max(0, x - plotX()) }
    const action = readWheel(wheel, isGuest())
    if (action === null && isGuest() && !ctrlKey && !metaKey) {
      if (deltaY !== 0) guest?.onWheelLeft()
      return
    }
    event.preventDefault()
    if (action === null) return
    momentum.cancel()
    store.dispatch(action)
    if (wheelTimer !== null) clearTimeout(wheelTimer)
    wheelTimer = setTimeout(() => {
      wheelTimer = null
      settle()
    }, WHEEL_REST)
  }

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button !== 0) return
    const { x, y } = pointOf(event, pressed.size > 0)
    momentum.cancel()
    isTouched = event.pointerType !== "mouse"
    pressed.set(event.pointerId, { id: event.pointerId, x, y, startX: x, startY: y, isTouch: isTouched })
    if (pressed.size === 2) mode = "pinch"
    else if (pressed.size === 1) {
      mode = event.shiftKey ? "box" : "press"
      boxStart = x
    }
  }

  const onMove = (event: PointerEvent) => {
    const { x, y } = pointOf(event, pressed.size > 0)
    const press = pressed.get(event.pointerId)
    if (press === undefined) {
      if (event.pointerType === "mouse")
        hoverAt(x, y, event.target === element || element.contains(event.target as Node))
      return
    }
    const dx = x - press.x
    const dy = y - press.y
    // One finger of a guest's: up and down is the page's around, and the browser is about to take it.
    const isSideways = press.isTouch && isGuest()
    const [fromX, fromY] = [Math.abs(x - press.startX), Math.abs(y - press.startY)]
    if (mode === "press" && (isSideways ? fromX > CLICK && fromX > fromY : Math.hypot(fromX, fromY) > CLICK)) {
      mode = "pan"
      element.setPointerCapture(event.pointerId)
      element.dataset["grabbing"] = ""
      // What is under a moving hand is not pointed at.
      store.dispatch({ type: "hover", event: null })
    } else if (mode === "press" && isSideways && fromY > PAST_CLICK) mode = "none"
    if (mode === "pinch") pinch(press, x, y)
    else if (mode === "pan") {
      if (dx !== 0) store.dispatch({ type: "pan", pixels: dx })
      // The hand's own time, not the page's, which may be behind: else a busy page would take a throw for a stop.
      momentum.record(x, event.timeStamp)
      if (!isSideways) scrollLanes(-dy)
    } else if (mode === "box") {
      element.setPointerCapture(event.pointerId)
      const clamp = (at: number) => Math.min(Math.max(at, plotX()), plotRight())
      box = { x0: clamp(Math.min(boxStart, x)), x1: clamp(Math.max(boxStart, x)) }
      drawing.setSelecting(box)
    }
    press.x = x
    press.y = y
  }

  const scrollLanes = (pixels: number) => {
    const most = drawing.contentHeight() - (drawing.scene()?.plot.height ?? 0)
    if (pixels !== 0 && most > 0) store.dispatch({ type: "scroll", pixels, most, isHeld: true })
  }

  /** Two fingers: what was between them stays between them. */
  const pinch = (moved: Pressed, x: number, y: number) => {
    const other = [...pressed.values()].find((each) => each.id !== moved.id)
    if (other === undefined) return
    const before = Math.hypot(moved.x - other.x, moved.y - other.y)
    const after = Math.hypot(x - other.x, y - other.y)
    const middleBefore = (moved.x + other.x) / 2
    const middleAfter = (x + other.x) / 2
    // Zoom first: at the whole there is no room to pan until there is less of it in view.
    if (before > 0 && after > 0 && before !== after)
      store.dispatch({ type: "zoom", x: Math.max(0, middleBefore - plotX()), factor: before / after })
    if (middleAfter !== middleBefore) store.dispatch({ type: "pan", pixels: middleAfter - middleBefore })
    scrollLanes((moved.y - y) / 2)
  }

  const onUp = (event: PointerEvent) => {
    const press = pressed.get(event.pointerId)
    if (press === undefined) return
    pressed.delete(event.pointerId)
    delete element.dataset["grabbing"]
    if (event.type === "pointercancel") {
      mode = "none"
      drawing.setSelecting(null)
      settle()
      return
    }
    if (mode === "press") clickAt(press, event.timeStamp)
    else if (mode === "box") endBox()
    else if (mode === "pan") {
      const isThrown = !store.state().reducedMotion && momentum.release(event.timeStamp)
      if (isThrown) drawing.mark()
      else settle()
    } else if (mode === "pinch" && pressed.size === 1) {
      mode = "pan"
      return
    } else settle()
    if (pressed.size === 0) mode = "none"
  }

  const clickAt = ({ x, y, isTouch }: Pressed, at: number) => {
    const hit = hitAt(x, y, isTouch ? TOUCH_REACH : MOUSE_REACH)
    if (isTouch && isSecondTap(x, y, at) && hit?.kind !== "event") zoomTo(x, DOUBLE_CLICK_FACTOR)
    else if (hit !== null) parts.onHit(hit)
  }

  const endBox = () => {
    const drawn = box
    box = null
    drawing.setSelecting(null)
    if (drawn === null || drawn.x1 - drawn.x0 <= CLICK) return
    const scale = makeScale(store.state().span, plotX(), plotRight())
    const span = { from: scale.at(drawn.x0), to: scale.at(drawn.x1) }
    store.dispatch({ type: "go", to: { kind: "span", span }, at: clock() })
  }

  const hoverAt = (x: number, y: number, isOver: boolean) => {
    const hit = isOver ? hitAt(x, y, MOUSE_REACH) : null
    const event = hit?.kind === "event" ? hit.event : null
    if (event !== store.state().hovered.event) store.dispatch({ type: "hover", event })
    element.style.cursor = hit === null ? "" : "pointer"
  }

  const onLeave = () => {
    if (pressed.size === 0 && store.state().hovered.event !== null) store.dispatch({ type: "hover", event: null })
  }

  const onDoubleClick = (event: MouseEvent) => {
    const { x, y } = pointOf(event, false)
    if (isTouched || hitAt(x, y, MOUSE_REACH)?.kind === "event") return
    zoomTo(x, event.shiftKey ? 1 / DOUBLE_CLICK_FACTOR : DOUBLE_CLICK_FACTOR)
  }

  const zoomTo = (x: number, factor: number) => {
    const { span } = store.state()
    const at = makeScale(span, plotX(), plotRight()).at(Math.max(x, plotX()))
    const to = {
      from: (at - (at - span.from) * factor) as typeof span.from,
      to: (at + (span.to - at) * factor) as typeof span.to,
    }
    store.dispatch({ type: "go", to: { kind: "span", span: to }, at: clock() })
  }

  const { signal } = undo
  // React attaches wheel listeners as passive; this one keeps the page from scrolling, so it is attached by hand.
  element.addEventListener("wheel", onWheel, { passive: false, signal })
  element.addEventListener("pointerdown", onDown, { signal })
  element.addEventListener("pointermove", onMove, { signal })
  element.addEventListener("pointerup", onUp, { signal })
  element.addEventListener("pointercancel", onUp, { signal })
  element.addEventListener("pointerleave", onLeave, { signal })
  element.addEventListener("dblclick", onDoubleClick, { signal })
  return () => {
    undo.abort()
    drawing.setMomentum(null)
    if (wheelTimer !== null) clearTimeout(wheelTimer)
  }
}
