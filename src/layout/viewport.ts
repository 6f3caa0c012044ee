import { DAY, spanOfYear, startOfYear } from "../time/calendar.ts"
import { instantAt, lengthOf, middleOf, overlaps, shift, type Instant, type Span } from "../time/instant.ts"
import { sameSpan, shortestAt, type Limits } from "./limits.ts"

/** A move to a target, at most 250 ms; any gesture ends it where it is. */
export interface Flight {
  readonly from: Span
  readonly to: Span
  /** ms of the frame clock. */
  readonly start: number
  readonly length: number
}

export const FLIGHT_LENGTH = 250
/**
 * The span that shows `factor` times as much time and leaves `at` under the same pixel. Only at the limits `at` gives
 * way; see `held`.
 */
export function zoomAbout(span: Span, at: Instant, factor: number, limits: Limits): Span {
  const length = lengthOf(span)
  // A target may have been longer or shorter than the limits; then it may stay so, but not get further out.
  const least = Math.min(shortestAt(at, limits), length)
  const most = Math.max(limits.longest, length)
  const wanted = Math.min(Math.max(length * factor, least), most)
  if (!Number.isFinite(wanted) || wanted === length) return span
  const from = shift(at, -wanted * ((at - span.from) / length))
  return held({ from, to: shift(from, wanted) }, span, limits, factor > 1)
}

/** The span moved by `ms`, as far as the limits let it; a span that stands outside them may come back but not leave further. */
export function panBy(span: Span, ms: number, limits: Limits): Span {
  return held({ from: shift(span.from, ms), to: shift(span.to, ms) }, span, limits, true)
}

/**
 * `next` moved back, if need be, to where a view may stand: its middle within the whole. Where `firmly`, it also shows
 * the more of the whole the longer it is, until from the length of the whole on it holds all of it. Because the room
 * beyond the whole is a concave function of the length, zooming in and out again about a date never meets a limit.
 */
function held(next: Span, before: Span, limits: Limits, firmly: boolean): Span {
  const { whole } = limits
  const length = lengthOf(next)
  const inset = firmly ? insetOf(length, lengthOf(whole)) : 0
  const middle = middleOf(next)
  const was = middleOf(before)
  const kept = Math.min(Math.max(middle, Math.min(whole.from + inset, was)), Math.max(whole.to - inset, was))
  const moved = kept === middle ? next : { from: shift(next.from, kept - middle), to: shift(next.to, kept - middle) }
  return sameSpan(moved, before) ? before : moved
}

/** How far inside the ends of the whole the middle of a view of some length has to stay. */
function insetOf(length: number, whole: number): number {
  return length < whole ? Math.max(0, length - whole / 2) : whole - length / 2
}

/**
 * A span someone asks for by its ends (the brush, a box), made as short or as long as may be. The end that it shares with
 * the span before stays where it is.
 */
export function resized(wanted: Span, before: Span, limits: Limits): Span {
  const length = Math.min(Math.max(lengthOf(wanted), shortestAt(middleOf(wanted), limits)), limits.longest)
  const missing = length - lengthOf(wanted)
  const share = wanted.from === before.from ? 0 : wanted.to === before.to ? 1 : 0.5
  const from = missing === 0 ? wanted.from : shift(wanted.from, -missing * share)
  const to = missing === 0 ? wanted.to : shift(from, length)
  return held({ from, to }, before, limits, true)
}

/**
 * A span a link asks for, anywhere in time, made as short or as long as may be; a too long one then shows the whole. A
 * link is written in days, so a little more or less than the limits is let through: read and written again it is the same.
 */
export function admitted(span: Span, limits: Limits): Span {
  const length = lengthOf(span)
  const shortest = shortestAt(middleOf(span), limits)
  const middle = middleOf(span)
  if (length < shortest * 0.9) return { from: shift(middle, -shortest / 2), to: shift(middle, shortest / 2) }
  if (length <= Math.max(limits.longest * 1.01, limits.longest + 2 * DAY)) return span
  const cut = { from: shift(middle, -limits.longest / 2), to: shift(middle, limits.longest / 2) }
  return held(cut, limits.whole, limits, true)
}

/** A view of some length about an instant, without what lies beyond the whole where it fits in; else the whole. */
export function centered(at: Instant, length: number, limits: Limits): Span {
  const { whole } = limits
  const wanted = Math.max(length, shortestAt(at, limits))
  if (wanted >= lengthOf(whole)) return whole
  const from = Math.min(Math.max(at - wanted / 2, whole.from), whole.to - wanted)
  return { from: instantAt(from), to: instantAt(from + wanted) }
}

/** A span shown so that it takes `share` of the view. */
export const fitted = (span: Span, share: number, limits: Limits): Span =>
  centered(middleOf(span), lengthOf(span) / share, limits)

/**
 * A year with one more on each side, or as much of them as the longest view holds. It may lie outside the whole, and is
 * then shown empty; where the whole lies inside it and is too short for a view of years, the whole is shown.
 */
export function aroundYear(year: number, limits: Limits): Span {
  const wanted = { from: startOfYear(year - 1), to: startOfYear(year + 2) }
  if (lengthOf(wanted) <= limits.longest) return wanted
  const own = spanOfYear(year)
  if (overlaps(own, limits.whole)) return limits.whole
  const middle = middleOf(own)
  return { from: shift(middle, -limits.longest / 2), to: shift(middle, limits.longest / 2) }
}

/** The span of a flight at a time of the frame clock: the same share of the zoom in each equal part of the eased time. */
export function flightAt({ from, to, start, length }: Flight, at: number): Span {
  const time = length <= 0 ? 1 : Math.min(Math.max((at - start) / length, 0), 1)
  if (time === 1) return to
  if (time === 0) return from
  const eased = time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2
  const ratio = lengthOf(to) / lengthOf(from)
  // Both ends move alike, so one point stays still; where the zoom hardly changes there is no such point, only a slide.
  const share = Math.abs(ratio - 1) < 1e-3 || !(ratio > 0) ? eased : (1 - ratio ** eased) / (1 - ratio)
  return { from: between(from.from, to.from, share), to: between(from.to, to.to, share) }
}

const between = (a: Instant, b: Instant, share: number): Instant => shift(a, (b - a) * share)
