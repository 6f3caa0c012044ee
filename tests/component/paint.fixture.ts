import type { Bar, Box, Label, LaneBox, Look, Mark, OverviewScene, Scene, TextRun } from "../../src/layout/scene.ts"
import { instantAt } from "../../src/time/instant.ts"
import { EVIDENCE_LEVELS, eventAt } from "../../src/timeline/model.ts"

const REST: Look = { selected: false, focused: false, hovered: false, dimmed: false }
const WIDTH = 1240
const PLOT: Box = { x: 120, y: 56, width: WIDTH - 120, height: 804 }
const SPAN = { from: instantAt(0), to: instantAt(1) }

const run = (
  text: string,
  x: number,
  y: number,
  role: TextRun["role"],
  ink: TextRun["ink"],
  align: TextRun["align"] = "start",
): TextRun => ({
  text,
  x,
  y,
  role,
  ink,
  align,
})

const lane = (index: number, y: number, height: number, name: string, count: string): LaneBox => ({
  lane: index,
  color: index,
  box: { x: 0, y, width: WIDTH, height },
  isStripe: index % 2 === 1,
  texts: [
    run(name, 28, y + 32, "laneName", `lane${index as 0 | 1 | 2 | 3}`),
    run(count, 28, y + 49, "laneCount", "ink2"),
  ],
  key: { x: 16, y: y + 20, width: 4, height: 32 },
  next: null,
})

const mark = (
  event: number,
  x: number,
  y: number,
  radius: number,
  level: Mark["level"],
  color: number,
  look = REST,
): Mark => ({
  event: eventAt(event),
  x,
  y,
  radius,
  level,
  color,
  look,
})

const bar = (event: number, x0: number, x1: number, y: number, color: number, more: Partial<Bar> = {}): Bar => ({
  event: eventAt(event),
  x0,
  x1,
  y,
  height: 10,
  left: "flat",
  right: "flat",
  fadeLeft: 0,
  fadeRight: 0,
  level: "confirmed",
  isHatched: false,
  color,
  look: REST,
  ...more,
})

const LEVEL_ROW = 36
const levelY = (index: number) => 92 + index * LEVEL_ROW

/** Every mark at every level, as in the design's grid: moments, periods, tints, whiskers and open ends. */
const grid: Pick<Scene, "marks" | "bars" | "tints" | "whiskers"> = {
  marks: EVIDENCE_LEVELS.flatMap((level, index) => [
    mark(index, 160, levelY(index), 7, level, 1),
    mark(index + 5, 205, levelY(index), 4.5, level, 1),
    mark(index + 10, 395, levelY(index), 6, level, 1),
    mark(index + 15, 490, levelY(index), 6, level, 1),
    mark(index + 20, 600, levelY(index), 6, level, 1),
    mark(index + 60, 910, levelY(index), 6, level, 1),
    mark(index + 65, 919, levelY(index), 6, level, 1),
  ]),
  bars: EVIDENCE_LEVELS.flatMap((level, index) => [
    bar(index + 25, 240, 322, levelY(index), 1, { level }),
    bar(index + 30, 700, 790, levelY(index), 1, { level, fadeLeft: 24, right: "arrow" }),
    bar(index + 35, 820, 880, levelY(index), 1, { level, left: "cut", right: "cut" }),
    bar(index + 70, 980, 1060, levelY(index), 1, { level, look: { ...REST, dimmed: true } }),
  ]),
  tints: EVIDENCE_LEVELS.flatMap((_, index) => [
    {
      event: eventAt(index + 10),
      x0: 370,
      x1: 420,
      y: levelY(index) - 7,
      height: 14,
      fadeLeft: 0,
      fadeRight: 0,
      hasTicks: index === 2,
      color: 1,
      look: REST,
    },
    {
      event: eventAt(index + 15),
      x0: 474,
      x1: 506,
      y: levelY(index) - 7,
      height: 14,
      fadeLeft: 24,
      fadeRight: 24,
      hasTicks: false,
      color: 1,
      look: REST,
    },
  ]),
  whiskers: EVIDENCE_LEVELS.map((_, index) => ({
    event: eventAt(index + 20),
    x0: 565,
    x1: 635,
    y: levelY(index),
    tickLeft: true,
    tickRight: index !== 4,
    color: 1,
    look: REST,
  })),
}

const STATES: readonly Partial<Look>[] = [
  {},
  { hovered: true },
  { focused: true },
  { selected: true },
  { dimmed: true },
  { focused: true, selected: true },
]

const states = STATES.map((state, index) => {
  const look: Look = { ...REST, ...state }
  const event = 100 + index
  const x = 150 + (index % 3) * 260
  const y = 320 + Math.floor(index / 3) * 64
  const left = x + (look.selected ? 22 : 14)
  const box: Box = { x: left, y: y - 10, width: 158, height: 34 }
  const label: Label = {
    event: eventAt(event),
    box,
    runs: [
      run("Technical adviser, Dessa", left, y + 5, "label4", look.dimmed ? "ink3" : "ink"),
      run("9", left + 152, y + 5, "labelNumber", look.dimmed ? "ink3" : "lane2"),
      run("around 2018", left, y + 20, "labelDate", "ink3"),
    ],
    side: "right",
    lane: 2,
    color: 2,
    look,
    sheet: look.selected ? { x: box.x - 8, y: box.y - 5, width: box.width + 16, height: box.height + 10 } : null,
  }
  return { label, mark: mark(event, x, y, 6, "single", 2, look) }
})

const titles: readonly Label[] = (
  [
    ["AlexNet paper", "label5", "ink", 0],
    ["ImageNet result", "label4", "ink", 0],
    ["Google buys DNNresearch", "label3", "ink", 1],
    ["“One weird trick” paper", "label1", "ink", 3],
    ["No posts on X found", "absence", "lane3", 3],
  ] as const
).map(([text, role, ink, color], index) => ({
  event: eventAt(200 + index),
  box: { x: 140 + index * 215, y: 488, width: 180, height: 34 },
  runs: [
    run(text, 140 + index * 215, 503, role, ink),
    run("13 October 2012", 140 + index * 215, 518, "labelDate", "ink3"),
  ],
  side: "right",
  lane: 3,
  color,
  look: REST,
  sheet: null,
}))

const chip = (
  event: number,
  x: number,
  y: number,
  color: number,
  text: string,
  look: Look,
): Scene["chips"][number] => ({
  lane: 3,
  color,
  box: { x, y, width: 52, height: 22 },
  text: run(text, x + 26, y + 15, "chip", `lane${color as 0 | 1 | 2 | 3}`, "middle"),
  events: [eventAt(event)],
  count: 1,
  span: SPAN,
  look,
})

const heights = Float32Array.from(
  { length: 300 },
  (_, bin) => 12 + 26 * Math.sin(bin / 40) ** 2 + (10 * ((bin * 37) % 11)) / 11,
)

/** One scene with every mark, bar and state of the design. */
export const paintFixture: Scene = {
  width: WIDTH,
  height: 860,
  plot: PLOT,
  span: SPAN,
  axis: {
    box: { x: 0, y: 0, width: WIDTH, height: 56 },
    ticks: Array.from({ length: 23 }, (_, index) => ({
      x: 145 + index * 50,
      label:
        index % 2 === 0 ? run(String(2009 + index / 2), 145 + index * 50 + 50, 47, "axis", "ink2", "middle") : null,
      isMajor: index % 2 === 0,
    })),
    majors: [run("2010s", 128, 19, "axisMajor", "ink")],
  },
  lanes: [
    lane(1, 56, 214, "Levels", "every mark"),
    lane(2, 270, 190, "States", "every state"),
    lane(3, 460, 240, "Words", "2 none found"),
    lane(0, 700, 160, "Dense", "4,812 events"),
  ],
  band: {
    x0: 645,
    x1: 745,
    y0: 0,
    y1: 860,
    chip: {
      box: { x: 643, y: 30, width: 104, height: 24 },
      text: run("2017 · 2 events", 695, 46, "bandChip", "bandInk", "middle"),
    },
  },
  today: { x: 1190, text: run("today", 1234, 47, "laneCount", "ink3", "end") },
  tints: [
    ...grid.tints,
    {
      event: eventAt(300),
      x0: 140,
      x1: 260,
      y: 660,
      height: 14,
      fadeLeft: 0,
      fadeRight: 0,
      hasTicks: true,
      color: 0,
      look: REST,
    },
  ],
  whiskers: grid.whiskers,
  bars: [
    ...grid.bars,
    bar(90, 940, 1190, 330, 3, { isHatched: true, right: "arrow" }),
    bar(91, 940, 1100, 360, 3, { isHatched: true }),
    bar(92, 940, 1100, 395, 2, { look: { ...REST, selected: true } }),
    bar(93, 940, 1100, 430, 2, { level: "single", look: { ...REST, focused: true } }),
  ],
  marks: [
    ...grid.marks,
    ...states.map((state) => state.mark),
    mark(300, 200, 667, 6, "confirmed", 0),
    mark(301, 300, 720, 6, "confirmed", 0),
  ],
  labels: [...states.map((state) => state.label), ...titles],
  chips: [
    chip(400, 140, 560, 0, "+4,812", REST),
    chip(401, 220, 560, 1, "+12", { ...REST, hovered: true }),
    chip(402, 300, 560, 2, "+7", { ...REST, selected: true }),
    chip(403, 380, 560, 3, "+3", { ...REST, focused: true }),
    chip(404, 460, 560, 3, "+3", { ...REST, dimmed: true }),
  ],
  ridges: [
    {
      lane: 0,
      color: 0,
      x: 120,
      base: 840,
      step: 3,
      heights,
      lit: null,
      counts: new Uint32Array(300),
      count: 4812,
      extent: { from: instantAt(0), to: instantAt(1) },
      chips: [],
      peak: { x: 120 + 63.5 * 3, y: 840 - heights[63]! },
    },
  ],
  relations: [{ from: { x: 200, y: 667 }, to: { x: 600, y: 620 }, color: 0 }],
  thread: null,
  selecting: { x0: 1090, x1: 1150 },
  ridgeWords: null,
  tally: { inRange: 0, drawn: 0, counted: 0 },
}

export const overviewFixture: OverviewScene = {
  width: 940,
  height: 72,
  plot: { x: 8, y: 8, width: 924, height: 44 },
  whole: SPAN,
  ticks: [2010, 2012, 2014, 2016].map((year, index) => ({
    x: 80 + index * 200,
    label: run(String(year), 80 + index * 200, 68, "overview", "ink3", "middle"),
  })),
  moments: [60, 140, 210, 222, 300].map((x, index) => ({ x, y: index < 3 ? 13.5 : 24.5, color: index < 3 ? 0 : 1 })),
  bars: [
    { x0: 240, x1: 460, y: 24.5, color: 1, isHatched: false },
    { x0: 700, x1: 890, y: 46.5, color: 3, isHatched: true },
  ],
  ridge: null,
  hits: null,
  band: { x0: 430, x1: 480 },
  brush: { x0: 200, x1: 780 },
}
