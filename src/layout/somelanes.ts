import type { Box, Chip, Label, LaneBox, Ridge, Scene, TextRun } from "./scene.ts"

/**
 * A scene at rest with some of its lanes alone, one under another in the order of the scene, and as tall as they are. For
 * paper and pictures, which can't be scrolled: what leads to the panel is left out.
 */
export function someLanes(scene: Scene, chosen: readonly LaneBox[]): Scene {
  const { plot } = scene
  const moves = new Map<number, number>()
  let bottom = plot.y
  for (const { lane, box } of chosen) {
    moves.set(lane, bottom - box.y)
    bottom += box.height
  }
  const laneAt = (y: number): number =>
    scene.lanes.find(({ box }) => y >= box.y && y < box.y + box.height)?.lane ?? Number.NaN
  const ofLane = <T extends { readonly lane: number }>(all: readonly T[], move: (each: T, dy: number) => T) =>
    all.flatMap((each) => (moves.has(each.lane) ? [move(each, moves.get(each.lane)!)] : []))
  const atHeight = <T extends { readonly y: number }>(all: readonly T[]) =>
    all.flatMap((each) => {
      const dy = moves.get(laneAt(each.y))
      return dy === undefined ? [] : [{ ...each, y: each.y + dy }]
    })
  return {
    ...scene,
    height: bottom,
    plot: { ...plot, height: bottom - plot.y },
    lanes: ofLane(chosen, moveLane).map((lane, nth) => ({ ...lane, isStripe: nth % 2 === 1 })),
    band: scene.band === null ? null : { ...scene.band, y1: bottom },
    tints: atHeight(scene.tints),
    whiskers: atHeight(scene.whiskers),
    bars: atHeight(scene.bars),
    marks: atHeight(scene.marks),
    labels: ofLane(scene.labels, moveLabel),
    chips: ofLane(scene.chips, moveChip),
    ridges: ofLane(scene.ridges, moveRidge),
    relations: scene.relations.flatMap(({ from, to, color }) => {
      const [[start], [end]] = [atHeight([from]), atHeight([to])]
      return start === undefined || end === undefined ? [] : [{ from: start, to: end, color }]
    }),
    thread: null,
  }
}

/** The lanes of which something of the view is drawn or counted. */
export function lanesHolding({ labels, chips, ridges }: Scene): ReadonlySet<number> {
  return new Set([...labels, ...chips, ...ridges].map(({ lane }) => lane))
}

/** Those of which at least half is in sight, or that fill half of what is. */
export function lanesSeen({ lanes, plot, height }: Scene): readonly LaneBox[] {
  return lanes.filter(({ box }) => {
    const seen = Math.min(box.y + box.height, height) - Math.max(box.y, plot.y)
    return seen >= Math.min(box.height, plot.height) / 2
  })
}

const moveBox = <B extends Box>(box: B, dy: number): B => ({ ...box, y: box.y + dy })
const moveRuns = (runs: readonly TextRun[], dy: number) => runs.map((run) => ({ ...run, y: run.y + dy }))

const moveLane = (lane: LaneBox, dy: number): LaneBox => ({
  ...lane,
  box: moveBox(lane.box, dy),
  texts: moveRuns(lane.texts, dy),
  key: moveBox(lane.key, dy),
  next: lane.next === null ? null : { ...lane.next, box: moveBox(lane.next.box, dy) },
})

const moveLabel = (label: Label, dy: number): Label => ({
  ...label,
  box: moveBox(label.box, dy),
  runs: moveRuns(label.runs, dy),
  sheet: label.sheet === null ? null : moveBox(label.sheet, dy),
})

const moveChip = (chip: Chip, dy: number): Chip => ({
  ...chip,
  box: moveBox(chip.box, dy),
  text: { ...chip.text, y: chip.text.y + dy },
})

const moveRidge = (ridge: Ridge, dy: number): Ridge => ({
  ...ridge,
  base: ridge.base + dy,
  peak: ridge.peak === null ? null : { ...ridge.peak, y: ridge.peak.y + dy },
  chips: ridge.chips.map((chip) => moveChip(chip, dy)),
})
