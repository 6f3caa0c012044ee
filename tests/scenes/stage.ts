import { geometryOf } from "../../src/layout/geometry.ts"
import type { LayoutInput } from "../../src/layout/input.ts"
import { makeLabelBook } from "../../src/layout/labelbook.ts"
import { planPlacement, type Hold, type Placement } from "../../src/layout/placement.ts"
import { planScene, type Emphasis } from "../../src/layout/plan.ts"
import type { Box, Measure, Scene } from "../../src/layout/scene.ts"
import { limitsOf } from "../../src/layout/viewport.ts"
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

const CALM: Emphasis = {
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
  const { whole } = limitsOf(timeline.extent, NOW, geometry.plot.width)
  const emphasis = { ...CALM, ...options.emphasis }
  const wrapWidth = Math.max(80, Math.min(320, geometry.plot.width - 48))
  const input: LayoutInput = {
    timeline,
    span: options.span ?? whole,
    geometry,
    whole,
    words,
    language: words.tag,
    book: makeLabelBook(timeline, words, words.tag, measure, wrapWidth),
    measure,
    visible,
    selected: emphasis.selected,
  }
  const placement = planPlacement(input, options.prior ?? null, options.hold ?? "settle")
  return { scene: planScene(input, placement, emphasis), placement, input }
}

/** What must hold of every scene at rest, as sentences; none when all is well. */
export function faultsOf(scene: Scene, timeline: Timeline): string[] {
  const faults: string[] = []
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
  for (const chip of scene.chips) obstacles.push({ name: `chip ${chip.text.text}`, kind: "chip", box: chip.box })
  obstacles.forEach((a, index) => {
    for (const b of obstacles.slice(index + 1))
      if (a.name !== b.name && meet(a.box, b.box)) faults.push(`${a.kind} of ${a.name} is over ${b.kind} of ${b.name}`)
  })
  return faults
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5
