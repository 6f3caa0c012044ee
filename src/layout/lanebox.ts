import { eachIn, firstAfter } from "../timeline/lookup.ts"
import { eventAt, type EventIndex } from "../timeline/model.ts"
import { textIn } from "../timeline/text.ts"
import type { LayoutInput } from "./input.ts"
import { isolate } from "./labelbook.ts"
import { colorOf, laneName, laneNameLines, laneTexts } from "./lanetext.ts"
import type { LanePlan } from "./lanes.ts"
import type { LaneTotal } from "./lanetotals.ts"
import type { LaneBox, TextRun } from "./scene.ts"

/**
 * The ground of a lane with its name, its counts, and, when nothing of it is in view, what comes next; its ground alone
 * when it is out of sight.
 */
export function layLane(input: LayoutInput, plan: LanePlan, top: number, inView: number, total: LaneTotal): LaneBox {
  const { geometry } = input
  const { lane } = plan
  const isInSight = input.sight?.[lane] !== 0
  const hasName = isInSight && laneName(input, lane) !== ""
  const texts: TextRun[] = isInSight ? [...laneTexts(input, lane, top, { ...total, inView })] : []
  const foot = texts.at(-1)?.y ?? top
  const [x, below, width, short] = geometry.isNarrow ? [8, 6, 3, 3] : [16, 20, 4, 14]
  const next = isInSight && inView === 0 ? layNext(input, plan, top, total) : null
  if (next !== null) texts.push(...next.texts)
  return {
    lane,
    color: colorOf(lane),
    box: { x: 0, y: top, width: geometry.width, height: plan.height },
    isStripe: lane % 2 === 1,
    texts,
    key: { x, y: top + below, width, height: hasName ? Math.max(14, foot - top - short) : 0 },
    next: next?.target ?? null,
  }
}

interface Next {
  readonly texts: readonly TextRun[]
  readonly target: LaneBox["next"]
}

function layNext(input: LayoutInput, plan: LanePlan, top: number, total: LaneTotal): Next | null {
  const { geometry, words } = input
  const { plot } = geometry
  const y = geometry.isNarrow ? top + 17 : top + Math.min(plan.height / 2, 60) + 4
  const texts: TextRun[] = []
  const name = geometry.isNarrow ? laneNameLines(input, plan.lane)[0] : undefined
  let used = name === undefined ? 0 : 16 + input.measure(name, "laneName")
  const hidden = hiddenIn(input, plan.lane)
  // Narrow, that it is empty has to do.
  const nothing = hidden > 0 ? words.scene.hidden(hidden) : geometry.isNarrow ? "" : words.scene.nothingInSpan
  const end = used + 8 + input.measure(nothing, "note")
  if (nothing !== "" && end <= plot.width) {
    texts.push({ text: nothing, x: plot.x + used + 8, y, role: "note", ink: "ink3", align: "start" })
    used = end
  }
  const nearest = total.all === 0 ? null : nearestOf(input, plan.lane)
  if (nearest === null) return { texts, target: null }
  const right = plot.x + plot.width - (geometry.isNarrow ? 12 : 16)
  const { event, isLater } = nearest
  const { date, isAway } = input.book.of(event)
  const title = textIn(input.timeline.titleOf(event), input.language, input.timeline.language).value
  const says = isLater
    ? [words.scene.next(title, date), words.scene.nextShort(date)]
    : [words.scene.earlier(title, date), words.scene.earlierShort(date)]
  // A title that is not here is left out until it is.
  const text = (geometry.isNarrow || isAway ? says.slice(1) : says).find(
    (each) => input.measure(each, "note") + used + 32 <= plot.width,
  )
  if (text === undefined) return { texts, target: null }
  const width = input.measure(text, "note")
  const drawn = text.replace(title, () => isolate([title], title)[0]!)
  texts.push({ text: drawn, x: right, y, role: "note", ink: "ink2", align: "end" })
  return {
    texts,
    target: { box: { x: right - width - 4, y: y - 17, width: width + 8, height: 24 }, event },
  }
}

/** How many of a lane touch the view, for a lane of which the filters let through none of those. */
function hiddenIn({ timeline, span, visible, crowd }: LayoutInput, lane: number): number {
  if (crowd !== null) return crowd.whole.lanes[lane]!.countIn(span)
  let count = 0
  if (visible !== null) eachIn(timeline, span, (event) => (count += +(timeline.columns.lane[event] === lane)))
  return count
}

function nearestOf(input: LayoutInput, lane: number): { event: EventIndex; isLater: boolean } | null {
  const { timeline, span, visible, crowd } = input
  const { columns, dated } = timeline
  if (crowd !== null) {
    const summary = crowd.summary.lanes[lane]!
    const next = summary.next(span.to)
    const event = next ?? summary.previous(span.to)
    return event === null ? null : { event, isLater: next !== null }
  }
  const isOfLane = (index: number) => columns.lane[index] === lane && visible?.[index] !== 0
  const first = firstAfter(timeline, span.to)
  for (let index = first; index < dated; index++) if (isOfLane(index)) return { event: eventAt(index), isLater: true }
  for (let index = first - 1; index >= 0; index--) if (isOfLane(index)) return { event: eventAt(index), isLater: false }
  return null
}
