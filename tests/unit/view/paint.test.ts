import { describe, expect, test } from "vitest"
import type { Bar, Mark, OverviewScene, Scene } from "../../../src/layout/scene.ts"
import { drawScene, makePainter } from "../../../src/view/paint/canvas.ts"
import type { Context2d, Easel } from "../../../src/view/paint/context.ts"
import { CROWD_PAINTER } from "../../../src/view/paint/ridges.ts"
import { paintOver } from "../../../src/view/paint/over.ts"
import { paintOverviewScene } from "../../../src/view/paint/overview.ts"
import { FORCED, TOKENS } from "../../../src/view/theme.ts"
import { overviewFixture, paintFixture } from "../../component/paint.fixture.ts"
import { makeRecorder, type Call } from "./recorder.ts"

const drawAll = (easel: Easel, scene: Scene) => {
  drawScene(easel, scene, CROWD_PAINTER)
  paintOver(easel, scene)
}

const theme = TOKENS.light
const EMPTY: Scene = {
  ...paintFixture,
  lanes: [],
  band: null,
  today: null,
  axis: { box: { x: 0, y: 0, width: 1240, height: 56 }, ticks: [], majors: [] },
  tints: [],
  whiskers: [],
  bars: [],
  marks: [],
  labels: [],
  chips: [],
  ridges: [],
  relations: [],
  selecting: null,
}

function paint(scene: Partial<Scene>, { ratio = 1, forcedColors = false, tokens = theme } = {}) {
  const recorder = makeRecorder()
  makePainter(recorder, drawAll)({ ...EMPTY, ...scene }, tokens, { ratio, forcedColors })
  return recorder
}

const indexOf = (calls: readonly Call[], is: (call: Call) => boolean) => calls.findIndex(is)
const [REST] = paintFixture.marks
const mark = (more: Partial<Mark>): Mark => ({
  ...REST!,
  x: 400,
  y: 300,
  radius: 6,
  color: 1,
  level: "confirmed",
  ...more,
})
const bar = (more: Partial<Bar>): Bar => ({ ...paintFixture.bars[0]!, x0: 300, x1: 400, y: 300, ...more })
const look = (more: Partial<Mark["look"]>): Mark["look"] => ({ ...REST!.look, ...more })

describe("the grid", () => {
  const ticks = [true, false].map((isMajor, place) => ({ x: 300 + 100 * place, label: null, isMajor }))
  const axis = { ...EMPTY.axis, ticks }
  const dashesOf = (options: Parameters<typeof paint>[1]) =>
    paint({ axis }, options)
      .calls.filter(({ name, dash }) => name === "stroke" && dash.length > 0)
      .map(({ dash }) => dash.join(" "))

  test("is solid in the coarser unit and dotted in the finer", () => {
    expect(new Set(dashesOf({}))).toEqual(new Set(["1.5 2.5"]))
  })
  test("is dotted throughout in forced colours, where it stands out as much as text", () => {
    expect(new Set(dashesOf({ forcedColors: true, tokens: FORCED }))).toEqual(new Set(["1 3", "1 7"]))
  })
})

describe("shape is evidence", () => {
  const partsOf = (level: Mark["level"]) =>
    paint({ marks: [mark({ level })] }).calls.filter(({ name }) => name === "fill" || name === "stroke")

  test("confirmed: a filled disc on its casing of paper", () => {
    const [casing, disc] = partsOf("confirmed")
    expect([casing!.name, casing!.fill]).toEqual(["fill", theme.paper])
    expect([disc!.name, disc!.fill, disc!.path]).toEqual(["fill", theme.lane1, ["moveTo", "arc", "closePath"]])
  })
  test("single source: the left half filled, then an outline of 1.75 px", () => {
    const { calls } = paint({ marks: [mark({ level: "single" })] })
    const half = calls.find((call) => call.name === "arc" && call.args[3] === Math.PI / 2)!
    expect(half.args.slice(0, 2)).toEqual([400, 300])
    const outline = calls.find((call) => call.name === "stroke" && call.stroke === theme.lane1)!
    expect([outline.width, outline.dash]).toEqual([1.75, []])
  })
  test("unverified: a dashed outline, paper inside", () => {
    const [inside, outline] = partsOf("unverified")
    expect(inside!.fill).toBe(theme.paper)
    expect([outline!.name, outline!.stroke, outline!.width, outline!.dash]).toEqual([
      "stroke",
      theme.lane1,
      1.75,
      [2.6, 2.2],
    ])
  })
  test("disputed: a red diamond struck through, whatever the lane", () => {
    const [, diamond] = partsOf("disputed")
    expect([diamond!.name, diamond!.stroke]).toEqual(["stroke", theme.disputed])
    expect(diamond!.path.filter((step) => step === "moveTo")).toHaveLength(2)
  })
  test("no source: a thinner and smaller ring", () => {
    const parts = partsOf("unsourced")
    expect(parts.map((part) => [part.name, part.width])).toEqual([["stroke", 1.25]])
  })
  test("a disputed bar starts with a struck diamond, unless the view cuts its start", () => {
    const diamonds = (left: Bar["left"]) =>
      paint({ bars: [bar({ level: "disputed", left })] }).calls.filter(
        (call) => call.name === "stroke" && call.width === 1.75 && call.stroke === theme.disputed,
      ).length
    expect([diamonds("flat"), diamonds("cut")]).toEqual([1, 0])
  })
  test("an absence is hatched with a dotted edge and has no evidence level", () => {
    const strokes = paint({ bars: [bar({ isHatched: true, level: "disputed", color: 3 })] }).calls.filter(
      (call) => call.name === "stroke" && call.stroke === theme.lane3,
    )
    expect(strokes.map((call) => [call.width, call.dash])).toEqual([
      [1.6, []],
      [1.25, [1.5, 2]],
    ])
  })
})

describe("what stands out", () => {
  test("dimmed marks are at 38 %, their casing is not", () => {
    const fills = paint({ marks: [mark({ look: look({ dimmed: true }) })] }).calls.filter(
      (call) => call.path.length > 0 && call.name === "fill",
    )
    expect(fills.map((call) => [call.fill, call.alpha])).toEqual([
      [theme.paper, 1],
      [theme.lane1, 0.38],
    ])
  })
  test("the selected mark has a ring 4 px off its rim, in ink", () => {
    const { calls } = paint({ marks: [mark({ look: look({ selected: true }) })] })
    const ring = calls.findLast((call) => call.name === "arc")!
    expect(ring.args[2]).toBe(6 + 4 + 1.75 / 2)
    expect(calls.findLast((call) => call.name === "stroke" && call.width === 1.75)!.stroke).toBe(theme.ink)
  })
  test("in forced colours the ring takes the system's highlight", () => {
    const { calls } = paint(
      { marks: [mark({ look: look({ selected: true }) })] },
      { forcedColors: true, tokens: FORCED },
    )
    expect(calls.findLast((call) => call.name === "stroke" && call.width === 1.75)!.stroke).toBe("Highlight")
  })
  test("focus goes round label and mark together, 6 px out", () => {
    const label = paintFixture.labels.find((each) => each.look.focused && !each.look.selected)!
    const marks = paintFixture.marks.filter((each) => each.event === label.event)
    const { calls } = paint({ labels: [label], marks })
    const ring = calls.find((call) => call.name === "stroke" && call.stroke === theme.focus)!
    const box = calls[calls.indexOf(ring) - 1]!
    const [x, y, width, height] = box.args as number[]
    expect(ring.width).toBe(2)
    expect(x! - 1).toBe(marks[0]!.x - 6 - 6 - 2)
    expect(x! + width! + 1).toBe(label.box.x + label.box.width + 6 + 2)
    expect([y! - 1, height! + 2]).toEqual([label.box.y - 8, label.box.height + 16])
  })
  test("dimmed labels are in ink3 whatever their runs say", () => {
    const label = { ...paintFixture.labels[0]!, look: look({ dimmed: true }) }
    const { calls } = paint({ labels: [label] })
    expect(calls.filter((call) => call.name === "fillText").map((call) => call.fill)).toEqual(
      label.runs.map(() => theme.ink3),
    )
  })
})

test("the ring of a count in the lowest lane does not end where the drawing does", () => {
  const [lowest] = paintFixture.chips
  const ringAt = (y: number) => {
    const chip = { ...lowest!, box: { ...lowest!.box, y }, look: look({ focused: true }) }
    const { calls } = paint({ chips: [chip] })
    const [, top, , height] = calls[
      indexOf(calls, (call) => call.name === "stroke" && call.stroke === theme.focus) - 1
    ]!.args as number[]
    return [top! - 1, top! + height! + 1]
  }
  const { height } = lowest!.box
  const free = ringAt(300)
  expect(free[0]! + free[1]!).toBe(2 * 300 + height)
  const y = EMPTY.height - 2 - height
  expect(ringAt(y)).toEqual([y - (300 - free[0]!), EMPTY.height])
})

describe("of a count of which a part stays lit", () => {
  const chip = paintFixture.chips[0]!
  const { x, y, width, height } = chip.box
  const linesOf = (share: number | undefined, part: Partial<Scene> = {}) =>
    paint({ ...part, chips: [{ ...chip, look: { ...look({}), ...(share !== undefined && { share }) } }] })
      .calls.filter(({ name, fill }) => name === "fillRect" && fill === theme[`lane${chip.color as 0 | 1 | 2 | 3}`])
      .map(({ args }) => (args as number[]).map(Math.round))

  test("the share is a line under its number, within it", () => {
    expect(linesOf(0.5)).toEqual([[x + 6, y + height - 5, (width - 12) / 2, 2].map(Math.round)])
    expect(linesOf(0.001)[0]![2]).toBe(2)
  })
  test("there is none where all or nothing of it does, or nothing is searched", () => {
    for (const share of [0, 1, undefined]) expect(linesOf(share)).toEqual([])
  })
  test("nothing of it is over the sheet of what is selected", () => {
    const selected = { ...paintFixture.labels[0]!, sheet: chip.box, runs: [] }
    expect(linesOf(0.5, { labels: [selected] })).toEqual([])
  })
})

describe("what lies over what", () => {
  const { calls } = paint(paintFixture)
  test("grid, halo, band, marks, texts, axis: in this order", () => {
    const order = [
      indexOf(calls, (call) => call.name === "fillRect" && call.fill === theme.rule),
      indexOf(calls, (call) => call.name === "strokeText"),
      indexOf(calls, (call) => call.name === "fillRect" && call.fill === theme.band),
      indexOf(calls, (call) => call.name === "fill" && call.fill === theme.lane1),
      indexOf(calls, (call) => call.name === "fillText" && call.args[0] === "AlexNet paper"),
      indexOf(calls, (call) => call.name === "fillText" && call.args[0] === "2010s"),
    ]
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(calls.findLastIndex((call) => call.name === "strokeText")).toBeLessThan(order[2]!)
  })
  test("the halo is 1.75 px round the glyphs, in the ground of the label's lane", () => {
    const halo = (text: string) => calls.find((call) => call.name === "strokeText" && call.args[0] === text)!
    expect([halo("AlexNet paper").width, halo("AlexNet paper").stroke]).toEqual([3.5, theme.stripe])
    expect(halo("Technical adviser, Dessa").stroke).toBe(theme.paper)
  })
  test("the selected label's sheet lies over every other label", () => {
    const sheet = calls.findLastIndex(
      (call) => call.name === "fill" && call.fill === theme.sheet && call.path[0] === "roundRect",
    )
    const other = calls.findLastIndex((call) => call.name === "fillText" && call.args[0] === "No posts on X found")
    expect(sheet).toBeGreaterThan(other)
  })
  test("the numbers on a label stand 5 px above its baseline", () => {
    const [title, number] = paintFixture.labels[0]!.runs
    const painted = calls.find((call) => call.name === "fillText" && call.args[0] === number!.text)!
    expect(painted.args[2]).toBe(title!.y - 5)
  })
})

describe("what a search found, in the overview", () => {
  const [moment] = overviewFixture.moments
  const marks = [
    { x0: 100, x1: 100 },
    { x0: 300, x1: 320 },
  ]
  const strip = (hits: OverviewScene["hits"]) => {
    const recorder = makeRecorder()
    makePainter(recorder, paintOverviewScene)({ ...overviewFixture, bars: [], band: null, hits }, theme, { ratio: 1 })
    return recorder.calls
  }
  const alphasOf = (calls: readonly Call[]) =>
    calls
      .filter(({ name, fill }) => name === "fillRect" && fill === theme[`lane${moment!.color as 0}`])
      .map(({ alpha }) => alpha)

  test("stays lit while the rest stands back", () => {
    expect(new Set(alphasOf(strip(null)))).toEqual(new Set([1]))
    const alphas = alphasOf(strip({ marks, moments: [moment!], bars: [], ridge: null }))
    expect([new Set(alphas.slice(0, -1)), alphas.at(-1)]).toEqual([new Set([0.38]), 1])
  })
  test("has a wedge in ink above the plot, which nothing else has: it is told by more than colour", () => {
    const calls = strip({ marks, moments: [], bars: [], ridge: null })
    const wedges = calls.find(({ name, fill, path }) => name === "fill" && fill === theme.ink && path.length > 4)!
    expect(wedges.path.filter((step) => step === "moveTo")).toHaveLength(marks.length)
    const tips = calls.slice(0, calls.indexOf(wedges)).filter(({ name }) => name === "lineTo" || name === "moveTo")
    for (const { args } of tips.slice(-8)) {
      expect(args[1]).toBeGreaterThanOrEqual(0)
      expect(args[1]).toBeLessThan(overviewFixture.plot.y)
    }
    expect(strip(null).some(({ fill, name, path }) => name === "fill" && fill === theme.ink && path.length > 4)).toBe(
      false,
    )
  })
})

describe("pixels", () => {
  test.each([1, 1.25, 1.5, 2, 3])("at %f device pixels to one, every rule lies between device pixels", (ratio) => {
    const ticks = [100.3, 200.71, 333.333].map((x) => ({ x, label: null, isMajor: true }))
    const lanes = [{ ...paintFixture.lanes[1]!, texts: [], box: { x: 0, y: 56.4, width: 1240, height: 99.3 } }]
    const { calls } = paint({ axis: { ...EMPTY.axis, ticks }, lanes, whiskers: paintFixture.whiskers }, { ratio })
    const rules = calls.filter((call) => call.name === "fillRect" && call.fill === theme.rule)
    expect(rules.length).toBeGreaterThan(5)
    for (const { args } of rules) {
      const [x, y, width, height] = (args as number[]).map((value) => value * ratio)
      const [at, thick] = width! < height! ? [x!, width!] : [y!, height!]
      expect(at).toBeCloseTo(Math.round(at), 6)
      expect(thick).toBeCloseTo(Math.max(1, Math.round(ratio)), 6)
    }
  })
  test("the drawing is scaled to the device once, and leaves the context as it found it", () => {
    const recorder = paint(paintFixture, { ratio: 2 })
    expect(recorder.calls.filter((call) => call.name === "setTransform").map((call) => call.args)).toEqual([
      [2, 0, 0, 2, 0, 0],
    ])
    expect([recorder.depth(), recorder.globalAlpha]).toEqual([0, 1])
  })
  test("no coordinate is NaN", () => {
    const recorder = makeRecorder()
    makePainter(recorder, drawAll)(paintFixture, theme, { ratio: 1.5 })
    makePainter(recorder, paintOverviewScene)(overviewFixture, theme, { ratio: 1.5 })
    const numbers = recorder.calls.flatMap((call) => call.args).filter((arg) => typeof arg === "number")
    expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([])
  })
  test("time is drawn inside the plot only", () => {
    const clips = paint(paintFixture)
      .calls.filter((call) => call.name === "clip")
      .map((call) => call.path)
    expect(clips.length).toBeGreaterThan(0)
    const { calls } = paint({ marks: [mark({ x: 60 })] })
    expect(indexOf(calls, (call) => call.name === "clip")).toBeLessThan(indexOf(calls, (call) => call.name === "arc"))
  })
})

describe("fades", () => {
  const approximate = bar({ fadeLeft: 24, right: "arrow" })
  test("an approximate start fades over 24 px outside the written date and is full from there", () => {
    const { gradients } = paint({ bars: [approximate] })
    expect(gradients).toHaveLength(1)
    const { from, to, stops } = gradients[0]!
    expect([from, to]).toEqual([-24, 100])
    expect(stops[0]).toEqual([0, `${theme.lane1}00`])
    expect(stops[1]).toEqual([24 / 124, theme.lane1])
    expect(stops.at(-1)).toEqual([1, theme.lane1])
  })
  test("panning finds the gradient of the frame before", () => {
    const recorder = makeRecorder()
    const painter = makePainter(recorder, drawAll)
    for (const by of [0, 7, 19])
      painter({ ...EMPTY, bars: [{ ...approximate, x0: 300 + by, x1: 400 + by }] }, theme, { ratio: 1 })
    expect(recorder.gradients).toHaveLength(1)
  })
  test("a system colour fades too", () => {
    const { gradients } = paint({ bars: [approximate] }, { forcedColors: true, tokens: FORCED })
    expect(gradients[0]!.stops[0]![1]).toBe("color-mix(in srgb, CanvasText 0%, transparent)")
  })
  test("a system colour is the one of the palette in force, which a gradient alone does not look up", () => {
    const recorder = makeRecorder()
    let fill: Context2d["fillStyle"] = ""
    Object.defineProperty(recorder, "fillStyle", {
      get: () => fill,
      set: (style: Context2d["fillStyle"]) => void (fill = style === "CanvasText" ? "#ffff00" : style),
    })
    makePainter(recorder, drawAll)({ ...EMPTY, bars: [approximate] }, FORCED, { ratio: 1, forcedColors: true })
    expect(recorder.gradients[0]!.stops.map(([, color]) => color)).toEqual(["#ffff0000", "#ffff00", "#ffff00"])
  })
})

test("of a ridge, what stays lit is as strong as can be, and the rest stands back", () => {
  const fillsOf = (lit: Float32Array | null) => {
    const recorder = makeRecorder()
    const ridges = paintFixture.ridges.map((ridge) => ({ ...ridge, lit }))
    makePainter(recorder, drawAll)({ ...EMPTY, ridges }, theme, { ratio: 1 })
    return recorder.calls.filter(({ name }) => name === "fill").map(({ alpha }) => alpha)
  }
  const plain = fillsOf(null)
  const searched = fillsOf(new Float32Array(300))
  expect(searched).toHaveLength(plain.length + 1)
  expect(Math.max(...searched)).toBe(1)
  expect(Math.min(...searched)).toBeLessThan(Math.min(...plain))
})

describe("overview", () => {
  test("what is outside the brush is dimmed by 10 % of ink, on both sides", () => {
    const recorder = makeRecorder()
    makePainter(recorder, paintOverviewScene)(overviewFixture, theme, { ratio: 1 })
    const dims = recorder.calls.filter((call) => call.name === "fillRect" && call.alpha === 0.1)
    expect(dims.map((call) => [call.fill, ...(call.args as number[])])).toEqual([
      [theme.ink, 0, 8, 200, 44],
      [theme.ink, 780, 8, 160, 44],
    ])
  })
  test("a dense file is one ridge", () => {
    const recorder = makeRecorder()
    const ridge = Float32Array.from({ length: 924 }, (_, at) => (at % 10) / 10)
    makePainter(recorder, paintOverviewScene)({ ...overviewFixture, moments: [], bars: [], ridge }, theme, { ratio: 1 })
    const outline = recorder.calls.filter((call) => call.name === "lineTo" && call.alpha < 1)
    expect(Math.min(...outline.map((call) => call.args[1] as number))).toBeCloseTo(52 - 0.9 * 44, 4)
  })
})
