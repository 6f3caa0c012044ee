import { describe, expect, test } from "vitest"
import { geometryOf } from "../../../src/layout/geometry.ts"
import { colorOf, laneInk, laneName, laneNameLines, laneTexts } from "../../../src/layout/lanetext.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { makeTimeline } from "../../make.ts"
import { measureText } from "../../measure.ts"

const timeline = makeTimeline({
  lanes: [
    { id: "a", label: { en: "Work", fr: "Parcours" } },
    { id: "b", label: "Everything the local papers said about it" },
  ],
  events: [{ lane: "a" }, { lane: "b" }, { title: "Of a lane that the file has not", lane: "c" }],
})
const inputOf = (width: number, words = en) => ({
  timeline,
  geometry: geometryOf({ width, height: 600 }),
  words,
  language: words.tag,
  measure: measureText,
  visible: null,
})
const say = (all: number, inView: number, noneFound: number) =>
  laneTexts(inputOf(1_280), 0, 0, { all, inView, noneFound }).map((run) => run.text)

test("the four lane colours come again after the fourth lane", () => {
  expect([0, 3, 4, 9].map(colorOf)).toEqual([0, 3, 0, 1])
  expect(laneInk(6)).toBe("lane2")
})

describe("a lane's name", () => {
  test("is in the reader's language", () => {
    expect([laneName(inputOf(1_280), 0), laneName(inputOf(1_280, fr), 0)]).toEqual(["Work", "Parcours"])
  })

  test("of events without one is the word for other", () => {
    expect(laneName(inputOf(1_280), 2)).toBe(en.scene.otherLane)
  })

  test("is empty when the file has no lanes", () => {
    const plain = { ...inputOf(1_280), timeline: makeTimeline() }
    expect([laneName(plain, 0), laneNameLines(plain, 0)]).toEqual(["", []])
  })

  test.each([280, 390, 559, 560, 1_280])("wraps, and is never cut, at %i px", (width) => {
    const input = inputOf(width)
    const runs = laneTexts(input, 1, 0, { all: 1, inView: 1, noneFound: 0 }).filter((run) => run.role === "laneName")
    expect(runs.map((run) => run.text).join(" ")).toBe(laneName(input, 1))
    const edge = width < 560 ? width - 60 : 120
    for (const run of runs) expect(run.x + measureText(run.text, "laneName")).toBeLessThanOrEqual(edge)
  })
})

test("a name that begins from the right is read so in every line, as on the page", () => {
  const lane = { id: "a", label: "שלום Beta and all the rest of it" }
  const input = { ...inputOf(1_280), timeline: makeTimeline({ lanes: [lane], events: [{ lane: "a" }] }) }
  const runs = laneTexts(input, 0, 0, { all: 1, inView: 1, noneFound: 0 }).filter((run) => run.role === "laneName")
  expect(runs.length).toBeGreaterThan(1)
  for (const { text } of runs) expect(text).toMatch(/^\u2067.+\u2069$/)
})

describe("its counts", () => {
  test("say what it holds", () => {
    expect(say(6, 6, 0)).toEqual(["Work", "6 events"])
  })

  test("tell happenings and what was not found apart", () => {
    expect(say(7, 7, 2)).toEqual(["Work", "5 events", "2 none found"])
    expect(say(2, 2, 2)).toEqual(["Work", "2 none found"])
  })

  test("say how much of it is in view", () => {
    expect(say(9, 3, 2)).toEqual(["Work", "3 of 9 in view"])
    expect(say(9, 0, 2)).toEqual(["Work", "0 of 9 in view"])
  })

  test("say nothing on a phone", () => {
    expect(laneTexts(inputOf(390), 0, 0, { all: 6, inView: 6, noneFound: 0 }).map((run) => run.text)).toEqual(["Work"])
  })
})
