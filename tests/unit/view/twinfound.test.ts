import { describe, expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { eventAt, type EventIndex, type Timeline } from "../../../src/timeline/model.ts"
import { inOneLine } from "../../../src/view/said.ts"
import { twinItems, type TwinItem } from "../../../src/view/twinitems.ts"
import { nameOfItem } from "../../../src/view/twinname.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { stage, type StageOptions } from "../../scenes/stage.ts"

/** By time, as the selectors list what a search found. */
const some = ({ length }: Timeline, isFound: (event: number) => boolean): readonly EventIndex[] =>
  Array.from({ length }, (_, event) => eventAt(event)).filter(isFound)

const named = (item: TwinItem, timeline: Timeline, words: typeof en | typeof fr = en) =>
  inOneLine(nameOfItem(item, timeline, words, words.tag))

describe("what a search found is told", () => {
  const timeline = makeTimeline({
    events: Array.from({ length: 30 }, (_, index) => ({ date: "2010", title: `no. ${index}` })),
  })
  const small = { width: 360, height: 300 }
  const { scene } = stage(timeline, small)
  const chip = scene.chips[0]!
  const naming = (found: readonly EventIndex[] | null, words: typeof en | typeof fr, key: string) =>
    named(
      twinItems(scene, timeline, null, found).find((item) => item.key.startsWith(key))!,
      timeline,
      words,
    )

  test("of an event, before all else", () => {
    const { event } = [...scene.marks, ...scene.tints][0]!
    expect(naming([event], en, `event-${event}`)).toMatch(/^Matches the search\. 2010\. no\. \d+\. /)
    expect(naming([event], fr, `event-${event}`)).toMatch(/^Répond à la recherche\. /)
    for (const none of [null, []]) expect(naming(none, en, `event-${event}`)).not.toMatch(/search/)
  })

  test("of a count, how many", () => {
    const { events } = chip
    expect(events.length).toBeGreaterThan(2)
    expect(naming(events.slice(0, 2), en, "chip")).toMatch(/^\d+ events, .*, 2 of them match the search\.?$/)
    expect(naming(events.slice(1, 2), en, "chip")).toMatch(/, 1 of them matches the search\.?$/)
    expect(naming(events, en, "chip")).toMatch(/, all of them match the search\.?$/)
    expect(naming(events.slice(0, 2), fr, "chip")).toMatch(/^\d+ événements, .*, dont 2 répondent à la recherche\.?$/)
    expect(naming(events.slice(0, 1), fr, "chip")).toMatch(/, dont 1 répond à la recherche\.?$/)
    expect(naming(events, fr, "chip")).toMatch(/, tous répondent à la recherche\.?$/)
    expect(naming([], en, "chip")).not.toMatch(/search/)
  })
})

/** Some last for years: they begin before a view, or in the part of it that a count before theirs has. */
const crowded = makeTimeline({
  lanes: ["a", "b"].map((id) => ({ id, label: id })),
  events: makeEvents(6_000, 4, { lanes: ["a", "b"] }).map((event, place) =>
    place % 5 === 0 ? { ...event, date: `${1990 + (place % 25)}/${1996 + (place % 25)}` } : event,
  ),
})

describe("in a crowd", () => {
  const zoomed: StageOptions = { span: { from: startOfYear(2004), to: startOfYear(2010) } }
  const gesture: StageOptions = {
    ...{ span: { from: startOfYear(1995), to: startOfYear(2015) }, hold: "zoom" },
    prior: stage(crowded, { span: { from: startOfYear(2004), to: startOfYear(2004.25) } }).placement,
  }
  test.each<[string, StageOptions]>([
    ["all in view", {}],
    ["within it", zoomed],
    ["in a gesture", gesture],
  ])("each count says just how many of its events were found: %s", (_, options) => {
    const { scene } = stage(crowded, options)
    for (const isFound of [(event: number) => event % 3 === 0, () => true, (event: number) => event % 997 === 5]) {
      const found = some(crowded, isFound)
      const crowds = twinItems(scene, crowded, null, found).filter(({ extent }) => extent !== null)
      expect(crowds.length).toBeGreaterThan(1)
      for (const { key, list, found } of crowds)
        expect([key, found]).toEqual([key, [...Array.from(list())].filter(isFound).length])
    }
  })

  test("without any of its events being listed", () => {
    const { scene } = stage(crowded)
    const sealed = {
      ...scene,
      ridges: scene.ridges.map((ridge) => ({
        ...ridge,
        chips: ridge.chips.map((chip) => ({
          ...{ lane: chip.lane, color: chip.color, box: chip.box, text: chip.text, count: chip.count, look: chip.look },
          ...{ span: chip.span, starts: chip.starts! },
          get events() {
            return expect.unreachable()
          },
        })),
      })),
    }
    const whole = twinItems(
      sealed,
      crowded,
      null,
      some(crowded, () => true),
    ).find(({ isWhole }) => isWhole)!
    expect(whole.found).toBe(whole.count)
    expect(named(whole, crowded)).toMatch(/events in all, .* to .*, all of them match the search\. a\.$/)
  })
})
