import { makeScale } from "../layout/scale.ts"
import { sameSpan } from "../layout/limits.ts"
import { FLIGHT_LENGTH, flightAt, panBy, resized, zoomAbout } from "../layout/viewport.ts"
import { middleOf, type Instant, type Span } from "../time/instant.ts"
import type { State, Target } from "./state.ts"
import { spanOfTarget } from "./target.ts"

/** Where the view is, or will be when a flight lands. */
export const destinationOf = (state: State): Span => state.flight?.to ?? state.span

/** A gesture's view: at once, and any flight ends where it is. */
function moveTo(state: State, span: Span): State {
  return sameSpan(span, state.span) && state.flight === null ? state : { ...state, span, flight: null, isMoving: true }
}

export const pan = (state: State, pixels: number): State =>
  moveTo(
    state,
    panBy(state.span, -pixels / makeScale(state.span, 0, Math.max(state.plotWidth, 1)).pxPerMs, state.limits),
  )

export function zoom(state: State, x: number, factor: number): State {
  const at = makeScale(state.span, 0, Math.max(state.plotWidth, 1)).at(x)
  return moveTo(state, zoomAbout(state.span, at, factor, state.limits))
}

export const show = (state: State, span: Span): State => moveTo(state, resized(span, state.span, state.limits))

export const settle = (state: State): State => (state.isMoving ? { ...state, isMoving: false } : state)

/** Starts a flight from where the view is; with reduced motion it is there at once. */
export function fly(state: State, to: Span, at: number): State {
  if (sameSpan(to, destinationOf(state))) return state
  if (state.reducedMotion || sameSpan(to, state.span)) return { ...state, span: to, flight: null, isMoving: false }
  return { ...state, flight: { from: state.span, to, start: at, length: FLIGHT_LENGTH }, isMoving: false }
}

export const go = (state: State, target: Target, at: number): State =>
  fly(state, spanOfTarget(target, state.timeline, state.limits, destinationOf(state)), at)

/** Zooms about an instant, else the middle, from where a flight under way leads, so that quick presses add up. */
export function step(state: State, factor: number, at: number, about?: Instant): State {
  const from = destinationOf(state)
  return fly(state, zoomAbout(from, about ?? middleOf(from), factor, state.limits), at)
}

export function tick(state: State, at: number): State {
  const { flight } = state
  if (flight === null) return state
  if (at - flight.start >= flight.length) return { ...state, span: flight.to, flight: null }
  const span = flightAt(flight, at)
  return sameSpan(span, state.span) ? state : { ...state, span }
}

export function scroll(state: State, pixels: number, most: number, isHeld = false): State {
  const next = Math.min(Math.max(state.scroll + pixels, 0), Math.max(most, 0))
  return next === state.scroll ? state : { ...state, scroll: next, isMoving: state.isMoving || isHeld }
}
