import { describe, expect, test } from "vitest"
import { layLinks } from "../../src/layout/links.ts"
import { planPlacement } from "../../src/layout/placement.ts"
import { planScene, type Emphasis } from "../../src/layout/plan.ts"
import type { Scene } from "../../src/layout/scene.ts"
import { instantAt, lengthOf, type Span } from "../../src/time/instant.ts"
import { eventAt } from "../../src/timeline/model.ts"
import { makeRandom, makeTimeline } from "../make.ts"
import { CALM, stage } from "../scenes/stage.ts"

const LANES = 24
const random = makeRandom(64)
const some = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))

/** Crowded and empty lanes; every ninth event is related to one of the last lane. */
const timeline = makeTimeline({
  lanes: Array.from({ length: LANES }, (_, lane) => ({ id: `l${String(lane)}`, label: `Lane ${String(lane)}` })),
  events: Array.from({ length: 5_000 }, (_, index) => ({
    ...{ id: `e${String(index)}`, title: `Event ${String(index)}`, importance: some(1, 5) },
    date: index % 5 === 0 ? `${String(some(1900, 1950))}/${String(some(1951, 2020))}` : String(some(1900, 2020)),
    lane: `l${String(index % 3 === 0 ? 2 : index === 1 ? LANES - 1 : some(0, LANES - 2))}`,
    ...(index % 9 === 4 && { related: ["e1"] }),
  })),
})
const { lane: laneOf } = timeline.columns

/** What of a scene is of some lanes, thread and relations included. */
const partOf = (scene: Scene, isIn: (lane: number) => boolean) => {
  const ofEvent = <T extends { readonly event: number }>(all: readonly T[]) =>
    all.filter(({ event }) => isIn(laneOf[event]!))
  const ofLane = <T extends { readonly lane: number }>(all: readonly T[]) => all.filter(({ lane }) => isIn(lane))
  const { lanes, tints, whiskers, bars, marks, labels, ridges, ridgeWords, relations, thread } = scene
  return {
    lanes: ofLane(lanes),
    ...{ tints: ofEvent(tints), whiskers: ofEvent(whiskers), bars: ofEvent(bars), marks: ofEvent(marks) },
    ...{ labels: ofEvent(labels), ridges: ofLane(ridges), ridgeWords, relations, thread },
    chips: ofLane(scene.chips).map(({ events, span, ...chip }) => ({ ...chip, events, span })),
  }
}

const within = (whole: Span, share: number, place: number): Span => {
  const from = whole.from + place * lengthOf(whole) * (1 - share)
  return { from: instantAt(from), to: instantAt(from + lengthOf(whole) * share) }
}

describe.each([
  ["zoomed in from the whole", 1, 0.3, "zoom"],
  ["zoomed in deep", 0.1, 0.02, "zoom"],
  ["zoomed out past what was looked at", 0.02, 0.6, "pan"],
  ["moved aside", 0.05, 0.05, "pan"],
] as const)("a view %s", (_, before, after, hold) => {
  const start = stage(timeline, { height: 480 })
  const prior = stage(timeline, { height: 480, span: within(start.input.whole, before, 0.4), prior: start.placement })
  const span = within(start.input.whole, after, 0.55)
  const selected = eventAt(timeline.columns.from.findIndex((__, event) => timeline.idOf(eventAt(event)) === "e4"))

  test.each<Partial<Emphasis>>([
    { scroll: 0 },
    { scroll: 500 },
    { scroll: 1e6 },
    { scroll: 0, selected },
    { scroll: 900, focused: eventAt(3_000) },
  ])("shows in the lanes in sight what it shows when all are laid out, %o", (emphasis) => {
    const looks = { ...CALM, ...emphasis }
    const whole = { ...prior.input, span, selected: looks.selected }
    const seeing = whole.crowd!.inSight(whole, prior.placement, looks)
    const sceneOf = (input: typeof whole) =>
      planScene(input, planPlacement(input, prior.placement, hold), looks, layLinks)
    const [all, part] = [sceneOf(whole), sceneOf(seeing)]
    const isLaid = (lane: number) => seeing.sight![lane] === 1

    expect(part.lanes.map(({ lane, box, color, isStripe }) => ({ lane, box, color, isStripe }))).toEqual(
      all.lanes.map(({ lane, box, color, isStripe }) => ({ lane, box, color, isStripe })),
    )
    expect(partOf(part, isLaid)).toEqual(partOf(all, isLaid))
    const beyond = partOf(part, (lane) => !isLaid(lane))
    expect(beyond.lanes.every(({ texts, next, key }) => texts.length === 0 && next === null && key.height === 0)).toBe(
      true,
    )
    expect({ ...beyond, lanes: [], ridgeWords: null, relations: [], thread: null }).toEqual({
      ...{ lanes: [], tints: [], whiskers: [], bars: [], marks: [], labels: [], ridges: [], chips: [] },
      ...{ ridgeWords: null, relations: [], thread: null },
    })

    const { plot } = all
    const foot = plot.y + plot.height
    for (const { lane, box } of all.lanes)
      if (box.y < foot && box.y + box.height > plot.y) expect(isLaid(lane)).toBe(true)
    const held = [looks.selected, looks.focused].filter((event) => event !== null)
    if (selected === looks.selected) held.push(...timeline.event(selected).related)
    for (const event of held) expect(isLaid(laneOf[event]!)).toBe(true)
    const least = LANES / 3
    expect(seeing.sight!.filter((each) => each === 0).length).toBeGreaterThan(least)

    const inRange = whole.crowd!.summary.lanes.reduce(
      (sum, each, lane) => sum + (isLaid(lane) ? each.countIn(span) : 0),
      0,
    )
    expect(part.tally.inRange).toBe(inRange)
    expect(part.tally.drawn + part.tally.counted).toBe(inRange)
    // The same array while the answer is the same: what was placed for it is used again.
    expect(whole.crowd!.inSight({ ...whole }, prior.placement, looks).sight).toBe(seeing.sight)
  })

  test("a drawing that holds all lanes is laid out as it is", () => {
    const tall = { ...prior.input, geometry: stage(timeline, { height: 20_000 }).input.geometry }
    expect(tall.crowd!.inSight(tall, prior.placement, CALM)).toBe(tall)
  })
})
