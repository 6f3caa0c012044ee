import type { Measure } from "../layout/scene.ts"
import { limitsIn } from "../layout/limits.ts"
import { makeScale } from "../layout/scale.ts"
import { planTicks } from "../layout/ticks.ts"
import type { LanguageTag } from "../state/state.ts"
import { lastYearOf, spanOfYear, yearOf } from "../time/calendar.ts"
import { coverInWords } from "../time/cover.ts"
import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { yearInWords } from "../time/words.ts"
import { touchingBins } from "../timeline/bins.ts"
import { FLAG, type EventIndex, type Timeline } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import { HATCH } from "../view/paint/shapes.ts"
import { PAGE_TOKENS } from "../view/paint/svg.ts"
import { FAMILIES, laneToken, TYPE } from "../view/theme.ts"
import { escapeXml } from "./escape.ts"

export interface StripOptions {
  readonly words: WholeWords
  readonly measure: Measure
  /** Whose band is marked; null: none. */
  readonly year: number | null
  /** Whose time is marked where no year is: its year, or of what takes several its span. */
  readonly event?: EventIndex | null
  readonly language: LanguageTag
}

/** CSS px */
const HEIGHT = 72
const LINES = { count: 4, top: 6, bottom: 54 }
const TICKS_Y = 66
const MOMENT = 3.5
const BAR = 5
const HATCHED = 6
/** How far a hatch stands below the middle of a line that has other marks too. */
const SHARED = 4
/** Per cent of the width: what is narrower is drawn as a moment. */
const SHORTEST_BAR = 0.6
/** More events than this can't be told apart, and would weigh on every page; past it their density is drawn. */
const MOST_ITEMS = 400
const BINS = 240

/** The strips that tick labels are chosen for, in px; article.css shows the set that fits. */
const WIDTHS = [
  ["wide", 1104],
  ["middle", 600],
  ["narrow", 280],
] as const
const BETWEEN_LABELS = 8

/**
 * A timeline at a glance as SVG to be put in a page: places in time are percentages, so that it is as wide as its box and
 * its marks and letters keep their size; colours are the page's own. `is-wide`, `is-middle` and `is-narrow` are tick
 * labels for three widths, of which the page shows one. Ids begin with `strip-` and the timeline's id.
 */
export function stripSvg(timeline: Timeline, given: StripOptions): string {
  const span = given.event == null ? null : timeOf(timeline, given.event)
  const isOfOneYear = span !== null && yearOf(span.from) === lastYearOf(span)
  const options = isOfOneYear ? { ...given, year: given.year ?? yearOf(span.from) } : given
  const { year } = options
  const { whole } = limitsIn(timeline, timeline.today, WIDTHS[0][1])
  const id = `strip-${timeline.id}`
  const marked = year === null ? span : spanOfYear(year)
  const band = marked === null ? "" : bandOf(whole, marked)
  const drawn = timeline.dated > MOST_ITEMS ? ridgeOf(timeline, whole) : itemsOf(timeline, whole, id)
  const ticks = WIDTHS.map(([name, width]) => `<g class="is-${name}">${ticksOf(whole, width, options)}</g>`).join("")
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="strip" width="100%" height="${HEIGHT}" role="img"` +
    ` aria-labelledby="${id}-title"><title id="${id}-title">${escapeXml(titleOf(timeline, options))}</title>` +
    `<rect width="100%" height="${HEIGHT}" fill="${PAGE_TOKENS.sheet}"/>${band}${drawn}` +
    `<g aria-hidden="true" text-anchor="middle" font-family="${escapeXml(FAMILIES.sans)}"` +
    ` font-size="${TYPE.overview.size}" font-weight="${TYPE.overview.weight}" fill="${PAGE_TOKENS.ink3}">${ticks}</g></svg>`
  )
}

function titleOf(timeline: Timeline, { words, language, year }: StripOptions): string {
  const title = textIn(timeline.title, language, timeline.language).value
  if (timeline.extent === null) return words.pages.picture(title)
  const span = coverInWords(timeline.extent, "year", words)
  return year === null
    ? words.pages.article.strip(title, span)
    : words.pages.article.stripOfYear(title, span, yearInWords(year, words))
}

/** null: without a date. */
function timeOf({ columns, dated }: Timeline, event: EventIndex): Span | null {
  if (event >= dated) return null
  return { from: instantAt(columns.from[event]!), to: instantAt(columns.to[event]!) }
}

/** Per cent of the width. */
const percent = (value: number): string => `${short(value)}%`

function bandOf(whole: Span, marked: Span): string {
  const scale = makeScale(whole, 0, 100)
  const from = Math.max(scale.x(marked.from), 0)
  const to = Math.min(scale.x(marked.to), 100)
  if (to <= from) return ""
  // Its edge is a line as well, so that a year among millions is still seen.
  const ink = `fill="${PAGE_TOKENS.band}" stroke="${PAGE_TOKENS.band}"`
  return `<rect x="${percent(from)}" width="${percent(to - from)}" height="${HEIGHT}" ${ink}/>`
}

interface Bar {
  readonly lane: number
  readonly from: number
  to: number
}

function itemsOf({ columns, dated, lanes }: Timeline, whole: Span, id: string): string {
  const scale = makeScale(whole, 0, 100)
  const count = Math.min(lanes.length, LINES.count)
  const bars: Bar[] = []
  const hatches: Bar[] = []
  const moments: Bar[] = []
  for (let event = 0; event < dated; event++) {
    const bar: Bar = {
      lane: columns.lane[event]! % count,
      from: scale.x(instantAt(columns.from[event]!)),
      to: scale.x(instantAt(columns.to[event]!)),
    }
    const flags = columns.flags[event]!
    const isAbsence = (flags & FLAG.absence) !== 0
    if (isAbsence) addMerged(hatches, bar)
    else if (bar.to - bar.from >= SHORTEST_BAR && (flags & FLAG.period) !== 0) bars.push(bar)
    else moments.push(bar)
  }
  const hatched = new Set(hatches.map(({ lane }) => lane))
  const shared = new Set([...bars, ...moments].map(({ lane }) => lane).filter((lane) => hatched.has(lane)))
  const lineOf = (lane: number) => LINES.top + (lane + 0.5) * ((LINES.bottom - LINES.top) / count)
  // A hatch that shares its line stands under it, or neither could be read.
  const shift = (lane: number, isHatch: boolean) => (shared.has(lane) ? (isHatch ? SHARED : SHARED - HATCHED) : 0)
  const box = ({ lane, from, to }: Bar, height: number, y: number) =>
    `<rect x="${percent(from)}" y="${short(lineOf(lane) + y - height / 2)}" width="${percent(Math.max(to - from, SHORTEST_BAR))}" height="${height}"`
  return [
    patternsOf([...hatched], id),
    ...hatches.map(
      (bar) =>
        `${box(bar, HATCHED, shift(bar.lane, true))} fill="url(#${id}-hatch${bar.lane})" stroke="${colorOf(bar.lane)}"` +
        ` stroke-dasharray="${HATCH.dash.join(" ")}"/>`,
    ),
    ...bars.map((bar) => `${box(bar, BAR, shift(bar.lane, false))} fill="${colorOf(bar.lane)}"/>`),
    ...new Set(
      moments.map(({ lane, from, to }) => {
        const place = `cx="${percent((from + to) / 2)}" cy="${short(lineOf(lane) + shift(lane, false))}"`
        return `<circle ${place} r="${MOMENT}" fill="${colorOf(lane)}" stroke="${PAGE_TOKENS.sheet}"/>`
      }),
    ),
  ].join("")
}

const colorOf = (lane: number): string => PAGE_TOKENS[laneToken(lane)]
const short = (value: number): number => Number(value.toFixed(2))

/** Hatches over one another would make a pattern of their own. Bars come in the order in which they begin. */
function addMerged(bars: Bar[], bar: Bar): void {
  const last = bars.findLast(({ lane }) => lane === bar.lane)
  if (last === undefined || last.to < bar.from) bars.push(bar)
  else last.to = Math.max(last.to, bar.to)
}

function patternsOf(lanes: readonly number[], id: string): string {
  if (lanes.length === 0) return ""
  const patterns = lanes.map(
    (lane) =>
      `<pattern id="${id}-hatch${lane}" width="${HATCH.step}" height="${HATCH.step}" patternUnits="userSpaceOnUse"` +
      ` patternTransform="rotate(45)"><path d="M0 0V${HATCH.step}" stroke="${colorOf(lane)}"` +
      ` stroke-width="${2 * HATCH.width}" opacity="${HATCH.opacity}"/></pattern>`,
  )
  return `<defs>${patterns.join("")}</defs>`
}

/** Where most events are, the busiest place as high as there is room. */
function ridgeOf({ columns, dated }: Timeline, whole: Span): string {
  const counts = touchingBins(columns, whole, lengthOf(whole) / BINS, BINS, dated)
  const most = counts.reduce((one, other) => Math.max(one, other), 1)
  const height = LINES.bottom - LINES.top
  const tops = Array.from(counts, (count, at) => `V${Number((height * (1 - count / most)).toFixed(1))}H${at + 1}`)
  return (
    `<svg y="${LINES.top}" width="100%" height="${height}" viewBox="0 0 ${BINS} ${height}" preserveAspectRatio="none">` +
    `<path d="M0 ${height}${tops.join("")}V${height}Z" fill="${PAGE_TOKENS.ink2}"/></svg>`
  )
}

function ticksOf(whole: Span, width: number, { words, measure, year }: StripOptions): string {
  const measureTick = (text: string) => measure(text, "overview")
  const { ticks } = planTicks(whole, width, { words, measure: measureTick })
  const text = (label: string, x: number, isMarked: boolean) => {
    const looks = isMarked ? ` fill="${PAGE_TOKENS.bandInk}" font-weight="700"` : ""
    return `<text x="${percent((100 * x) / width)}" y="${TICKS_Y}"${looks}>${escapeXml(label)}</text>`
  }
  const marked = year === null ? null : markedTick(whole, width, year, words, measureTick)
  const written = ticks.flatMap(({ label, labelX }) => {
    if (label === null) return []
    const half = measureTick(label) / 2
    const isInside = labelX >= half && labelX <= width - half
    const isFree = marked === null || Math.abs(labelX - marked.x) >= half + marked.half + BETWEEN_LABELS
    return isInside && isFree ? [text(label, labelX, false)] : []
  })
  return written.join("") + (marked === null ? "" : text(marked.label, marked.x, true))
}

/** The year's own name under its band, held within the strip; other labels give way. */
function markedTick(
  whole: Span,
  width: number,
  year: number,
  words: WholeWords,
  measure: (text: string) => number,
): { readonly label: string; readonly x: number; readonly half: number } | null {
  const scale = makeScale(whole, 0, width)
  const span = spanOfYear(year)
  const x = (scale.x(span.from) + scale.x(span.to)) / 2
  if (x < 0 || x > width) return null
  const label = yearInWords(year, words)
  // Bold is a little wider than what is measured.
  const half = (1.1 * measure(label)) / 2
  return { label, x: Math.min(Math.max(x, half), width - half), half }
}
