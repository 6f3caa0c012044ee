import { describe, expect, test } from "vitest"
import { aroundYear } from "../../../src/layout/viewport.ts"
import { reduce } from "../../../src/state/reduce.ts"
import { NO_SELECTION, type State } from "../../../src/state/state.ts"
import { spanOfYear, startOfYear } from "../../../src/time/calendar.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"
import { after, CAREER, event, source, stateOf, timeline } from "./world.ts"

const start = stateOf()
const at = 0
const year = after(start, { type: "open-year", year: 2017, at })

describe("selecting an event", () => {
  test("is an act, and does not move a view that shows it", () => {
    const next = after(start, { type: "select", event: event("paper"), at, reveal: true })
    expect(next.selection).toEqual({ ...NO_SELECTION, event: event("paper") })
    expect([next.act, next.flight, next.span]).toEqual([1, null, start.span])
  })

  test("keeps the band of the year in hand", () => {
    expect(after(year, { type: "select", event: event("paper"), at }).selection).toMatchObject({
      year: 2017,
      event: event("paper"),
    })
  })

  test("takes the panel from a source", () => {
    const next = after(
      start,
      { type: "open-source", source: source("page"), at },
      { type: "select", event: event("paper"), at },
    )
    expect(next.selection).toMatchObject({ source: null, event: event("paper") })
  })

  test("brings it into view when it is not", () => {
    const elsewhere = { ...start, span: spanOfYear(2015) }
    expect(after(elsewhere, { type: "select", event: event("paper"), at }).flight).not.toBeNull()
    expect(after(elsewhere, { type: "select", event: event("paper"), at, reveal: false }).flight).toBeNull()
    expect(after(elsewhere, { type: "select", event: event("moved"), at, reveal: true }).flight).toBeNull()
  })

  test("pressed at the edge of the drawing does not move the view under the hand", () => {
    const edge: State = { ...start, span: { from: startOfYear(2009), to: startOfYear(2013) } }
    const cut = { ...edge, span: { from: spanOfYear(2009).to - 1, to: startOfYear(2013) } as typeof edge.span }
    expect(after(cut, { type: "select", event: event("cifar"), at }).flight).toBeNull()
    expect(after(cut, { type: "select", event: event("cifar"), at, reveal: true }).flight).not.toBeNull()
  })

  test("again is no second act", () => {
    const once = after(start, { type: "select", event: event("paper"), at })
    expect(reduce(once, { type: "select", event: event("paper"), at })).toBe(once)
  })

  test("starts with its first citation", () => {
    const next = after(start, { type: "select", event: event("paper"), at }, { type: "cite", citation: 1 })
    expect(next.citation).toBe(1)
    expect(after(next, { type: "select", event: event("google"), at }).citation).toBe(0)
  })
})

describe("a year", () => {
  test("takes the panel and the view", () => {
    const next = after(start, { type: "select", event: event("paper"), at }, { type: "open-year", year: 2017, at })
    expect(next.selection).toEqual({ ...NO_SELECTION, year: 2017 })
    expect([next.act, next.flight?.to]).toEqual([2, aroundYear(2017, start.limits)])
  })

  test("without events is shown all the same", () => {
    expect(after(start, { type: "open-year", year: 1800, at }).flight?.to).toEqual(aroundYear(1800, start.limits))
  })

  test.each([NaN, 2017.5, 10_000_000, -10_000_000, Infinity])("%d is not one that an address could name", (wrong) => {
    expect(reduce(start, { type: "open-year", year: wrong, at })).toBe(start)
  })
})

describe("a source", () => {
  test("takes the panel from an event and keeps the year", () => {
    const next = after(
      year,
      { type: "select", event: event("paper"), at },
      { type: "open-source", source: source("page"), at },
    )
    expect(next.selection).toEqual({ event: null, source: source("page"), year: 2017, cluster: null })
    expect(next.act).toBe(3)
  })

  test("shows all its events, unless they are in view or it is asked not to", () => {
    const zoomed = { ...start, span: spanOfYear(2016) }
    expect(after(zoomed, { type: "open-source", source: source("page"), at }).flight?.to).toEqual(start.limits.whole)
    expect(after(zoomed, { type: "open-source", source: source("page"), at, reveal: false }).flight).toBeNull()
    expect(after(start, { type: "open-source", source: source("page"), at }).flight).toBeNull()
  })
})

describe("going back a step", () => {
  const back = (state: State) => after(state, { type: "select", event: null, at })

  test("leads from an event to its year, then to the whole", () => {
    const selected = after(year, { type: "select", event: event("paper"), at })
    expect(back(selected).selection).toEqual({ ...NO_SELECTION, year: 2017 })
    expect(back(back(selected)).selection).toEqual(NO_SELECTION)
  })

  test("leads from an event of a cluster to the cluster", () => {
    const cluster = [event("paper"), event("google")]
    const opened = after(start, { type: "open-cluster", events: cluster })
    expect(opened.act).toBe(0)
    const selected = after(opened, { type: "select", event: event("paper"), at })
    expect(selected.selection).toMatchObject({ event: event("paper"), cluster })
    expect(back(selected).selection).toEqual({ ...NO_SELECTION, cluster })
    expect(back(back(selected)).selection).toEqual(NO_SELECTION)
  })

  test("forgets a cluster that the event is not of", () => {
    const opened = after(start, { type: "open-cluster", events: [event("paper")] })
    expect(after(opened, { type: "select", event: event("google"), at }).selection.cluster).toBeNull()
  })

  test("closes a source, and comes to the event that it was opened from, through any sources between", () => {
    const opened = after(
      start,
      { type: "select", event: event("paper"), at },
      { type: "open-source", source: source("page"), at },
    )
    const next = after(opened, { type: "open-source", source: source("unused"), at })
    for (const state of [opened, next]) {
      const closed = after(state, { type: "open-source", source: null, at })
      expect(closed.selection).toEqual({ ...NO_SELECTION, event: event("paper") })
      expect(closed.act).toBe(state.act + 1)
    }
    // Who came to the source by another way does not go back to an event of long ago.
    const arrived = after(
      opened,
      { type: "open-year", year: 2017, at },
      { type: "open-source", source: source("page"), at },
    )
    expect(after(arrived, { type: "open-source", source: null, at }).selection).toEqual({ ...NO_SELECTION, year: 2017 })
  })
  test("closes a source", () => {
    expect(back(after(start, { type: "open-source", source: source("page"), at })).selection).toEqual(NO_SELECTION)
  })
})

describe("the rest", () => {
  test("hovering changes what it names and leaves the other", () => {
    const both = after(start, { type: "hover", event: event("paper") }, { type: "hover", source: source("page") })
    expect(both.hovered).toEqual({ event: event("paper"), source: source("page") })
    expect(after(both, { type: "hover", source: null }).hovered).toEqual({ event: event("paper"), source: null })
  })

  test("switching the view is an act; language, theme and filters are not", () => {
    expect(after(start, { type: "mode", mode: "table" }).act).toBe(1)
    const next = after(
      start,
      { type: "language", language: "fr" },
      { type: "theme", theme: "dark" },
      { type: "filter", filters: { lanes: ["work", "work"] } },
    )
    expect(next).toMatchObject({ act: 0, language: "fr", languageIsChosen: true, theme: "dark" })
    expect(next.filters.lanes).toEqual(["work"])
  })

  test("choosing the language one already reads makes it the reader's choice", () => {
    expect(after(start, { type: "language", language: "en" }).languageIsChosen).toBe(true)
  })

  test("a search keeps 500 characters, none of them half a letter", () => {
    const { query } = after(start, { type: "filter", filters: { query: `${"x".repeat(499)}😀` } }).filters
    expect(query).toBe("x".repeat(499))
  })

  test("a dismissed notice is gone", () => {
    const notice = { level: "notice", path: "?t", value: "soon", message: "not a span" } as const
    const noted: State = { ...start, notices: [notice] }
    expect(after(noted, { type: "dismiss", notice }).notices).toEqual([])
    expect(after(noted, { type: "dismiss", notice: { ...notice } })).toBe(noted)
  })
})

describe("a file read again", () => {
  const longer = makeTimeline({
    ...CAREER,
    events: [{ id: "born", date: "1990", title: "Earlier" }, ...(CAREER.events ?? [])],
  })

  test("keeps what is selected, by its id", () => {
    const selected = after(
      start,
      { type: "select", event: event("paper"), at },
      { type: "hover", event: event("google") },
      { type: "load", timeline: longer },
    )
    expect(longer.idOf(selected.selection.event!)).toBe("paper")
    expect(selected.selection.event).not.toBe(event("paper"))
    expect(selected.hovered.event).toBeNull()
  })

  test("shows the new whole to a reader who saw the whole, and stays for one who did not", () => {
    expect(after(start, { type: "load", timeline: longer }).span.from).toBeLessThan(startOfYear(1990))
    const near = { ...start, span: spanOfYear(2015) }
    expect(after(near, { type: "load", timeline: longer }).span).toBe(near.span)
  })

  test("lets go of what is not there any more", () => {
    const shorter = makeTimeline({ events: [{ id: "paper", date: "2012", title: "Paper" }] })
    const next = after(
      start,
      { type: "open-cluster", events: [event("paper"), event("google")] },
      { type: "load", timeline: shorter },
    )
    expect(next.selection.cluster).toEqual([eventAt(0)])
    expect(
      after(start, { type: "select", event: event("google"), at }, { type: "load", timeline: shorter }).selection.event,
    ).toBeNull()
    expect(timeline.length).toBe(8)
  })
})
