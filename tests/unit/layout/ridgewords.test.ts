import { describe, expect, test } from "vitest"
import type { Scene } from "../../../src/layout/scene.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { PAGE_TOKENS, sceneToSvg } from "../../../src/view/paint/svg.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { measureText } from "../../measure.ts"
import { CALM, faultsOf, stage } from "../../scenes/stage.ts"

const crowded = makeTimeline({ lanes: [{ id: "a", label: "A" }], events: makeEvents(8_000, 3, { lanes: ["a"] }) })

/** Enough events in two years that their lane is a ridge there. */
const dense = makeTimeline({
  lanes: [{ id: "a", label: "A" }],
  events: makeEvents(8_000, 3, { lanes: ["a"], firstYear: 2010, lastYear: 2011 }),
})
const DAY = 24 * 3600 * 1000

/** The chronologies of windows of 1440 × 900, 390 × 844 and 720 × 420 px. */
const SIZES: readonly (readonly [width: number, height: number])[] = [
  [1_440, 660],
  [1_060, 660],
  [720, 300],
  [390, 560],
]
const axisFaults = (scene: Scene) => faultsOf(scene, crowded).filter((fault) => fault.includes("axis"))

describe.each([en, fr])("in $tag", (words) => {
  test.each(SIZES)("%i × %i px say how ridges are to be read, over nothing else on the axis", (width, height) => {
    const { scene } = stage(crowded, { width, height, words })
    const { text, runs } = scene.ridgeWords!
    expect([scene.ridges.length, text, runs.length]).toEqual([1, words.crowd.ridge, 1])
    expect([words.crowd.ridge, words.crowd.ridgeInShort]).toContain(runs[0]!.text)
    expect(runs[0]!.y).toBeGreaterThan(28)
    const inYear = stage(crowded, { width, height, words, emphasis: { ...CALM, year: { year: 1990, count: 3 } } }).scene
    // The chip of the year may take all the room that a narrow axis has.
    if (width > 560) expect(inYear.ridgeWords!.runs).not.toEqual([])
    for (const each of [scene, inYear]) expect(axisFaults(each)).toEqual([])
  })
})

test("where there is room they are said in full, at the left edge of the plot", () => {
  const [run] = stage(crowded, { width: 1_060 }).scene.ridgeWords!.runs
  expect(run).toMatchObject({ text: en.crowd.ridge, x: 128, y: 47, role: "laneCount", ink: "ink3" })
  expect(stage(crowded, { width: 390, words: fr }).scene.ridgeWords!.runs[0]!.text).toBe(fr.crowd.ridgeInShort)
})

test("beside months they stand on the first line", () => {
  const { scene } = stage(dense, { width: 1_060, span: { from: startOfYear(2010), to: startOfYear(2012) } })
  expect(scene.axis.majors.length).toBeGreaterThan(0)
  expect(scene.ridgeWords!.runs.map(({ y }) => y)).toEqual([19])
  expect(axisFaults(scene)).toEqual([])
})

test.each([en, fr])("where days and months fill the axis they stand over the names of lanes, in $tag", (words) => {
  const from = startOfYear(2010)
  const span = { from: instantAt(from + 40 * DAY), to: instantAt(from + 300 * DAY) }
  const { scene } = stage(dense, { width: 1_060, span, words })
  const { runs } = scene.ridgeWords!
  expect(runs.map(({ text }) => text).join(" ")).toBe(words.crowd.ridgeInShort)
  expect(runs.length).toBeGreaterThan(1)
  for (const { text, x, y, role } of runs) {
    expect(x + measureText(text, role)).toBeLessThan(scene.plot.x)
    expect(y).toBeLessThan(scene.plot.y)
  }
  expect(axisFaults(scene)).toEqual([])
})

test("where there is no room they are still heard", () => {
  expect(stage(crowded, { width: 130 }).scene.ridgeWords).toEqual({ text: en.crowd.ridge, runs: [] })
})

test("without a ridge nothing is said", () => {
  expect(stage(makeTimeline({ events: makeEvents(300, 3) })).scene.ridgeWords).toBeNull()
})

test("they are painted over the grid, which breaks round them", () => {
  const { scene } = stage(crowded, { width: 1_060 })
  const svg = sceneToSvg(scene, PAGE_TOKENS, { title: "A" })
  const [halo, words] = [...svg.matchAll(/<text[^>]*>Height =[^<]*/g)].map(([found]) => found)
  expect(halo).toContain(PAGE_TOKENS.paper)
  expect(words).toContain(PAGE_TOKENS.ink3)
})
