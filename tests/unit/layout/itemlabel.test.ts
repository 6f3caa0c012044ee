import { describe, expect, test } from "vitest"
import type { Label, Scene } from "../../../src/layout/scene.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { instantAt, lengthOf, shift, type Span } from "../../../src/time/instant.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeSources, makeTimeline, type EventPart } from "../../make.ts"
import { measureText } from "../../measure.ts"
import { faultsOf, stage, type StageOptions } from "../../scenes/stage.ts"

const years = (from: number, to: number): Span => ({ from: startOfYear(from), to: startOfYear(to) })

function view(events: readonly EventPart[], span: Span, options: StageOptions = {}): Scene {
  const timeline = makeTimeline({ sources: makeSources(4), events })
  const { scene } = stage(timeline, { width: 1_120, span, ...options })
  expect(faultsOf(scene, timeline)).toEqual([])
  return scene
}

const labelOf = (scene: Scene, event = 0): Label | undefined => scene.labels.find((each) => each.event === event)
const texts = (label: Label | undefined) => label?.runs.map((run) => run.text)
const end = ({ box }: Label) => box.x + box.width

/** Far-away events make the whole longer than the view, so that the view has edges of its own. */
const far: readonly EventPart[] = [{ date: "1900-01-01" }, { date: "2100-01-01" }]
/** A view of twenty years in which 2010-01-01 stands `px` from the left edge of 1000. */
const withAt = (px: number): Span => {
  const length = lengthOf(years(2000, 2020))
  const from = shift(startOfYear(2010), -(px / 1_000) * length)
  return { from, to: shift(from, length) }
}
const day: EventPart = { date: "2010-01-01", title: "A day in January" }

describe("beside a mark", () => {
  test("title and numbers stand on one line, the date under them", () => {
    const scene = view([{ ...day, citations: [{ source: "s0" }, { source: "s1" }] }], years(2000, 2020))
    const label = labelOf(scene)!
    const [title, numbers, date] = label.runs
    expect([title!.text, numbers!.text, date!.text]).toEqual(["A day in January", "1 2", "1 January 2010"])
    expect(numbers!.x).toBeCloseTo(title!.x + measureText(title!.text, title!.role) + 3)
    expect([numbers!.y - title!.y, date!.y - title!.y, date!.x]).toEqual([0, 15, title!.x])
  })

  test("the box holds every run", () => {
    for (const label of view([day, { date: "2012", title: "A year" }], years(2000, 2020)).labels)
      for (const run of label.runs) {
        const width = measureText(run.text, run.role)
        const x = run.align === "end" ? run.x - width : run.x
        expect(x).toBeGreaterThanOrEqual(label.box.x - 1e-6)
        expect(x + width).toBeLessThanOrEqual(end(label) + 1e-6)
        expect(run.y).toBeGreaterThan(label.box.y)
        expect(run.y).toBeLessThan(label.box.y + label.box.height)
      }
  })

  test("within 10 px of the right edge it flips to the left, aligned right, its date too", () => {
    const label = labelOf(view([...far, day], withAt(950)), 1)!
    expect(label.side).toBe("left")
    const [title, date] = label.runs
    expect(title!.x + measureText(title!.text, title!.role)).toBeCloseTo(end(label))
    expect([date!.align, date!.x]).toEqual(["end", end(label)])
  })

  test("it does not flip onto a neighbour, but takes a row that is free", () => {
    const neighbour = { date: "2009-06-01", title: "Near by" }
    const scene = view([...far, { ...day, importance: 5 }, neighbour], withAt(985))
    expect(labelOf(scene, 1)?.side).toBe("left")
    expect(labelOf(scene, 2)?.side).toBe("left")
    expect(labelOf(scene, 2)!.box.y).toBeGreaterThan(labelOf(scene, 1)!.box.y)
  })

  test("where neither side has room for it, it wraps tighter", () => {
    const long = { ...day, title: "A title as long as a line of a phone is" }
    const scene = view([...far, long], withAt(500), { width: 360, height: 420 })
    const lines = labelOf(scene, 1)!.runs.filter((run) => run.role === "label3")
    expect(lines.map((run) => run.text).join(" ")).toBe(long.title)
    expect(lines.length).toBeGreaterThan(1)
    expect(labelOf(scene, 1)!.side).not.toBe("above")
  })
})

describe("where an edge leaves it no room beside its mark", () => {
  const long = { ...day, title: "A title as long as a line of a phone is" }
  const phone: StageOptions = { width: 360, height: 120 }

  test("the title stands under the mark, without its date", () => {
    const scene = view([...far, long], withAt(500), phone)
    const label = labelOf(scene, 1)!
    const mark = scene.marks.find((each) => each.event === 1)!
    expect(label.box.y).toBeGreaterThanOrEqual(mark.y + mark.radius)
    expect(texts(label)).toEqual([long.title])
    expect(label.box.x + label.box.width / 2).toBeCloseTo(mark.x)
  })

  test("nor along its bar, the event is counted and nothing is drawn of it", () => {
    const ending = { date: "1990/1999", title: "A time that goes to its end" }
    const next = { date: "2000-08-01", title: "What came next", importance: 5 }
    const scene = view([...far, ending, next], years(1999, 2010), { width: 600, height: 120 })
    expect(scene.chips.map((chip) => chip.events)).toEqual([[1]])
    expect([scene.bars.length, scene.labels.map((label) => label.event)]).toEqual([0, [2]])
  })
})

describe("above a bar", () => {
  const period: EventPart = { date: "2005/2014", title: "A decade of work" }

  test("title, numbers and date stand on one line, from its start", () => {
    const label = labelOf(view([{ ...period, citations: [{ source: "s0" }] }], years(2000, 2020)))!
    expect(texts(label)).toEqual(["A decade of work", "1", "2005 – 2014"])
    expect(new Set(label.runs.map((run) => run.y)).size).toBe(1)
    expect(Math.round(label.box.x)).toBe(370)
  })

  test("it slides to stay in view while its bar is cut", () => {
    const label = labelOf(view([...far, period], years(2008, 2018)), 1)!
    expect(label.box.x).toBe(128)
    const late = labelOf(
      view([...far, period], { from: startOfYear(1986), to: instantAt(startOfYear(2006) - 8e9) }),
      1,
    )!
    expect(end(late)).toBeCloseTo(1_112)
  })

  test("it slides no further than its neighbour in the row", () => {
    const next = { date: "2015-06-01/2019", title: "Afterwards" }
    const scene = view([...far, period, next], years(2014, 2019))
    const [first, second] = [labelOf(scene, 1), labelOf(scene, 2)!]
    if (first !== undefined && first.box.y === second.box.y) expect(end(first)).toBeLessThanOrEqual(second.box.x - 8)
  })

  test("a title that wraps has its date after the last line", () => {
    const label = labelOf(view([{ ...period, title: "word ".repeat(20) }], years(2000, 2020)))!
    const [first, last, date] = label.runs
    expect([last!.y - first!.y, date!.y - last!.y]).toEqual([18, 0])
  })
})

describe("the selected event's label", () => {
  const selected = (event: number): StageOptions => ({ emphasis: { selected: eventAt(event) } })

  test("stands on a sheet 8 px wider on each side, in its lane's colour, clear of the ring", () => {
    const plain = labelOf(view([day], years(2000, 2020)))!
    const label = labelOf(view([day], years(2000, 2020), selected(0)))!
    expect(label.box.x - plain.box.x).toBe(10)
    expect(label.sheet).toEqual({
      x: label.box.x - 8,
      y: label.box.y - 4,
      width: label.box.width + 16,
      height: label.box.height + 8,
    })
    expect(plain.sheet).toBeNull()
  })

  test("is under its mark where neither side has room in view", () => {
    const long = { ...day, title: "Atitleaslongasalineofaphoneis".repeat(9) }
    const scene = view([...far, long], withAt(500), { ...selected(1), width: 360, height: 120 })
    const label = labelOf(scene, 1)!
    const mark = scene.marks.find((each) => each.event === 1)!
    expect(label.box.y).toBeGreaterThanOrEqual(mark.y + mark.radius)
    // And clear of the ring round it.
    expect(label.sheet!.y).toBeGreaterThanOrEqual(mark.y + mark.radius + 5)
    expect(texts(label)?.join("")).toBe(long.title)
  })

  test("what it covers there joins the count", () => {
    const neighbour = { date: "2009-06-01", title: "Near by" }
    const scene = view([...far, { ...day, importance: 5 }, neighbour], withAt(985), selected(2))
    expect(labelOf(scene, 2)).toBeDefined()
    expect(scene.tally.drawn + scene.tally.counted).toBe(2)
  })

  test("is there wherever the event touches the view", () => {
    const events = [
      ...far,
      day,
      { date: "2008/2012", title: "Some years of it" },
      { date: "2009~", title: "Around then" },
    ]
    for (const width of [280, 360, 768, 1_280])
      for (let px = -50; px <= 1_050; px += 25)
        for (let event = 1; event <= 3; event++) {
          const scene = view(events, withAt(px), { ...selected(event), width })
          const isIn =
            scene.tally.inRange > 0 &&
            [...scene.marks, ...scene.bars, ...scene.tints].some((each) => each.event === event)
          if (isIn) expect([px, event, labelOf(scene, event)?.event]).toEqual([px, event, event])
        }
  })
})

test("a dimmed label is set in the ink that keeps its contrast", () => {
  const lit = new Uint8Array([0])
  const label = labelOf(view([{ ...day, citations: [{ source: "s0" }] }], years(2000, 2020), { emphasis: { lit } }))!
  expect(label.runs.map((run) => run.ink)).toEqual(["ink3", "ink3", "ink3"])
})

test("an absence is labelled in its lane's colour", () => {
  const label = labelOf(view([{ date: "2005/2010", kind: "absence", title: "Nothing found" }], years(2000, 2020)))!
  expect(label.runs[0]).toMatchObject({ role: "absence", ink: "lane0" })
})
