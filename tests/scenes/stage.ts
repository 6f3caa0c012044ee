import { CROWD } from "../../src/layout/crowd.ts"
import { makeCrowd } from "../../src/layout/crowdof.ts"
import { layLinks } from "../../src/layout/links.ts"
import { geometryOf } from "../../src/layout/geometry.ts"
import type { LayoutInput } from "../../src/layout/input.ts"
import { makeLabelBook, wrapWidthsIn } from "../../src/layout/labelbook.ts"
import { planPlacement, type Hold, type Placement } from "../../src/layout/placement.ts"
import { planScene, type Emphasis } from "../../src/layout/plan.ts"
import type { Box, Measure, Scene, TextRun } from "../../src/layout/scene.ts"
import { limitsIn } from "../../src/layout/limits.ts"
import type { Span } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import type { Words } from "../../src/time/languages/words.ts"
import type { Timeline } from "../../src/timeline/model.ts"
import { NOW } from "../make.ts"
import { measureText } from "../measure.ts"

export interface StageOptions {
  readonly width?: number
  readonly height?: number
  readonly span?: Span
  readonly words?: Words
  readonly measure?: Measure
  readonly visible?: Uint8Array | null
  readonly prior?: Placement | null
  readonly hold?: Hold
  readonly emphasis?: Partial<Emphasis>
}

export const CALM: Emphasis = {
  selected: null,
  hovered: null,
  focused: null,
  lit: null,
  year: null,
  selecting: null,
  scroll: 0,
}

/** A timeline laid out as the page would: everything the scene tests need in one call. */
export function stage(
  timeline: Timeline,
  options: StageOptions = {},
): { scene: Scene; placement: Placement; input: LayoutInput } {
  const { width = 1280, height = 640, words = en, measure = measureText, visible = null } = options
  const geometry = geometryOf({ width, height })
  const { whole } = limitsIn(timeline, NOW, geometry.plot.width)
  const emphasis = { ...CALM, ...options.emphasis }
  const input: LayoutInput = {
    timeline,
    span: options.span ?? whole,
    geometry,
    whole,
    words,
    language: words.tag,
    book: makeLabelBook(timeline, words, words.tag, measure, wrapWidthsIn(geometry.plot.width)),
    measure,
    visible,
    selected: emphasis.selected,
    crowd: timeline.dated > CROWD ? crowdOf(timeline, visible, options.prior?.input) : null,
  }
  const placement = planPlacement(input, options.prior ?? null, options.hold ?? "settle")
  return { scene: planScene(input, placement, emphasis, layLinks), placement, input }
}

const crowdOf = (timeline: Timeline, visible: Uint8Array | null, prior: LayoutInput | undefined) =>
  prior?.timeline === timeline && prior.visible === visible ? prior.crowd : makeCrowd(timeline, visible)

/** What must hold of every scene at rest, as sentences; none when all is well. */
export function faultsOf(scene: Scene, timeline: Timeline, measure: Measure = measureText): string[] {
  const faults: string[] = [
    ...unseenOf(scene, timeline),
    ...strayingOf(scene, timeline),
    ...axisFaultsOf(scene, measure),
  ]
  const { plot, tally } = scene
  if (tally.drawn + tally.counted !== tally.inRange)
    faults.push(
      `drawn ${String(tally.drawn)} + counted ${String(tally.counted)} is not in range ${String(tally.inRange)}`,
    )
  const obstacles: { readonly name: string; readonly box: Box; readonly kind: string }[] = []
  for (const label of scene.labels) {
    const name = timeline.idOf(label.event)
    const { box } = label
    if (box.x < plot.x - 0.5 || box.x + box.width > plot.x + plot.width + 0.5)
      faults.push(`the label of ${name} is cut`)
    obstacles.push({ name, box, kind: "label" })
  }
  for (const mark of scene.marks) {
    const { radius } = mark
    obstacles.push({
      name: timeline.idOf(mark.event),
      kind: "mark",
      box: { x: mark.x - radius, y: mark.y - radius, width: 2 * radius, height: 2 * radius },
    })
  }
  for (const bar of scene.bars)
    obstacles.push({
      name: timeline.idOf(bar.event),
      kind: "bar",
      box: { x: bar.x0, y: bar.y - 5, width: bar.x1 - bar.x0, height: 10 },
    })
  for (const chip of scene.chips)
    obstacles.push({
      name: `chip ${chip.events.map((event) => timeline.idOf(event)).join(" ")}`,
      kind: "chip",
      box: chip.box,
    })
  for (const lane of scene.lanes)
    for (const run of lane.texts) obstacles.push({ name: run.text, kind: "text", box: boxOf(run, measure) })
  obstacles.forEach((a, index) => {
    for (const b of obstacles.slice(index + 1))
      if (a.name !== b.name && meet(a.box, b.box)) faults.push(`${a.kind} of ${a.name} is over ${b.kind} of ${b.name}`)
  })
  return faults
}

/** An event is only drawn when something of it can be seen, and never without its label: else it is counted. */
function unseenOf(scene: Scene, timeline: Timeline): string[] {
  const { plot, tally } = scene
  const right = plot.x + plot.width
  const spans = [
    ...scene.marks.map(({ event, x, radius }) => ({ event, x0: x - radius, x1: x + radius })),
    ...scene.bars,
    ...scene.tints,
    ...scene.whiskers,
  ]
  const seen = new Set(spans.filter(({ x0, x1 }) => x1 >= plot.x && x0 <= right && x1 > x0).map(({ event }) => event))
  const faults =
    seen.size === tally.drawn ? [] : [`${String(seen.size)} of ${String(tally.drawn)} drawn events are seen`]
  const labelled = new Set(scene.labels.map(({ event }) => event))
  for (const event of seen)
    if (!labelled.has(event) && timeline.remote?.isHere(event) !== false)
      faults.push(`${timeline.idOf(event)} is drawn without its label`)
  const counted = scene.chips.flatMap((chip) => chip.events)
  for (const event of counted) if (seen.has(event)) faults.push(`${timeline.idOf(event)} is drawn and counted`)
  if (new Set(counted).size !== counted.length) faults.push("an event is counted twice")
  for (const chip of scene.chips)
    if (chip.count !== chip.events.length) faults.push(`chip ${chip.text.text} counts ${String(chip.events.length)}`)
  return faults
}

/** Labels and chips keep to their lane, chips and sheets to the plot. */
function strayingOf(scene: Scene, timeline: Timeline): string[] {
  const { plot } = scene
  const isWithin = (box: Box) => box.x >= plot.x - 0.5 && box.x + box.width <= plot.x + plot.width + 0.5
  const isInLane = (box: Box, lane: number) => {
    const ground = scene.lanes[lane]!.box
    return box.y >= ground.y - 0.5 && box.y + box.height <= ground.y + ground.height + 0.5
  }
  return [
    ...scene.labels
      .filter(({ box, lane }) => !isInLane(box, lane))
      .map(({ event }) => `the label of ${timeline.idOf(event)} leaves its lane`),
    ...scene.labels
      .filter(({ sheet }) => sheet !== null && !isWithin(sheet))
      .map(({ event }) => `the sheet of ${timeline.idOf(event)} is cut`),
    ...scene.chips
      .filter(({ box, lane }) => !isInLane(box, lane) || !isWithin(box))
      .map(({ text }) => `chip ${text.text} leaves its lane`),
  ]
}

/** Nothing on the axis is cut or over another. */
function axisFaultsOf(scene: Scene, measure: Measure): string[] {
  const { axis, band, today, ridgeWords } = scene
  const texts = [
    ...axis.majors.map((run) => ({ name: run.text, box: boxOf(run, measure) })),
    ...axis.ticks.flatMap(({ label }) => (label === null ? [] : [{ name: label.text, box: boxOf(label, measure) }])),
    ...(today === null || today.text.text === "" ? [] : [{ name: today.text.text, box: boxOf(today.text, measure) }]),
    ...(ridgeWords?.runs ?? []).map((run) => ({ name: run.text, box: boxOf(run, measure) })),
    ...(band?.chip == null ? [] : [{ name: "the chip of the year", box: band.chip.box }]),
  ]
  const cut = texts
    .filter(({ box }) => box.x < -0.5 || box.x + box.width > scene.width + 0.5)
    .map(({ name }) => `${name} is cut on the axis`)
  return [
    ...cut,
    ...texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => meet(a.box, b.box))
        .map((b) => `${a.name} is over ${b.name} on the axis`),
    ),
  ]
}

/** A line of text, from its ascenders to its descenders. */
function boxOf({ text, x, y, role, align }: TextRun, measure: Measure): Box {
  const width = measure(text, role)
  return { x: align === "start" ? x : align === "end" ? x - width : x - width / 2, y: y - 10, width, height: 13 }
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5
