import { expect, test } from "vitest"
import { instantAt } from "../../src/time/instant.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { eventAt } from "../../src/timeline/model.ts"
import { makeEvents, makeTimeline, type EventPart, type FilePart } from "../make.ts"
import { describeScene } from "./describe.ts"
import { faultsOf, stage, type StageOptions } from "./stage.ts"

/** About 300 characters, as a careless import would bring them. */
const LONG =
  "Minutes of the fourth ordinary meeting of the joint committee on the naming of rivers, roads and railway stations, with " +
  "the objections of three villages, a letter from the surveyor, the reply that was never sent, and an annex that lists " +
  "every name proposed since 1871 and by whom, in order"

const at = (text: string) => instantAt(Date.parse(text))
const work = { id: "work", label: "Work" }
const record = { id: "record", label: "Public record" }

const month = Array.from({ length: 40 }, (_, index): EventPart => {
  const day = String(1 + ((index * 7) % 30)).padStart(2, "0")
  return { date: `2017-09-${day}`, title: `Entry ${String(index)}`, importance: 1 + (index % 5) }
})

const PAGES: Record<string, readonly [FilePart, StageOptions]> = {
  "an empty timeline": [{ events: [] }, {}],
  "undated events only": [{ events: [{ undated: true, title: "Never dated" }] }, {}],
  "one event": [{ events: [{ date: "2017-09-05", title: "The only event", importance: 5 }] }, {}],
  "one instant": [{ events: [{ date: "2017-09-05T14:30:00Z", title: "To the second" }] }, {}],
  "two events at the same instant": [
    {
      events: [
        { date: "2017-09-05T14:30:00Z", title: "The first of two" },
        { date: "2017-09-05T14:30:00Z", title: "The second of two", importance: 4 },
      ],
    },
    {},
  ],
  "titles of 300 characters": [
    {
      lanes: [work],
      events: [
        { date: "2011", title: LONG, lane: "work" },
        { date: "2015-03/2018-09", title: LONG, lane: "work" },
        { date: "2020-01-05", title: "A short one", lane: "work" },
      ],
    },
    {},
  ],
  "a title of 300 characters selected on a phone": [
    {
      lanes: [work],
      events: [
        { date: "2016", title: LONG, lane: "work" },
        { date: "2020-01-05", title: "A short one", lane: "work" },
      ],
    },
    { width: 360, height: 420, emphasis: { selected: eventAt(0) } },
  ],
  "right-to-left titles": [
    {
      language: "ar",
      lanes: [{ id: "work", label: "العمل" }],
      events: [
        { date: "2012-05-01", title: "نشر الورقة الأولى", lane: "work" },
        { date: "2014/2016", title: "العمل في المختبر", lane: "work" },
        {
          date: "2018",
          title: "تقرير طويل عن كل ما جرى في تلك السنوات وما قيل عنه بعد ذلك في الصحف والكتب والمجلات",
          lane: "work",
        },
      ],
    },
    {},
  ],
  "nothing but absences": [
    {
      lanes: [record],
      events: [
        { date: "2012/2016", title: "No paper found", kind: "absence", lane: "record" },
        { date: "2014/..", title: "No interview found", kind: "absence", lane: "record" },
        { date: "2015-06-01", title: "No post found on that day", kind: "absence", lane: "record" },
        { date: "2018~/2020~", title: "No company found", kind: "absence", lane: "record" },
      ],
    },
    {},
  ],
  "40 events in one month of ten years": [
    {
      lanes: [work],
      events: [{ date: "2012" }, ...month, { date: "2022" }].map((event) => ({ ...event, lane: "work" })),
    },
    {},
  ],
  "40 events in one month, that month": [
    {
      lanes: [work],
      events: [{ date: "2012" }, ...month, { date: "2022" }].map((event) => ({ ...event, lane: "work" })),
    },
    { span: { from: at("2017-08-28"), to: at("2017-10-04") } },
  ],
  "3,000 events, dense": [{ lanes: [work, record], events: makeEvents(3_000, 5, { lanes: ["work", "record"] }) }, {}],
  "open and unknown starts": [
    {
      events: [
        { date: "../2015", title: "Open start" },
        { date: "/2016", title: "Unknown start" },
        { date: "2014/", title: "Unknown end" },
        { date: "2013/..", title: "Still going" },
        { date: "2012~/2014", title: "Began around then" },
        { date: "2010", title: "The earliest known" },
      ],
    },
    {},
  ],
  "one of a span, and ends that are each one of a span": [
    {
      events: [
        { date: "[2012-01..2014-06]", title: "Some day between" },
        { date: "[2015,2016]", title: "One of two years" },
        { date: "[2017-01..2018-01]/[2019-01..2020-06]", title: "From then until then" },
        { date: "[2021-03-01..2021-03-04]", title: "One of four days" },
      ],
    },
    {},
  ],
  "deep time": [
    {
      events: [
        { date: "Y-13800000000", title: "The universe begins", importance: 5 },
        { date: "Y-4540000000", title: "The Earth forms", importance: 4 },
        { date: "Y-66000000", title: "An asteroid falls" },
        { date: "-0050", title: "A year before the common era" },
        { date: "2017", title: "A year of ours" },
      ],
    },
    { emphasis: { year: { year: 2017, count: 1 } } },
  ],
  "an hour": [
    {
      events: [
        { date: "2017-09-05T14:10:00Z", title: "Ten past" },
        { date: "2017-09-05T14:10:05Z", title: "Five seconds later" },
        { date: "2017-09-05", title: "That day" },
        { date: "2010/2020", title: "Those years" },
      ],
    },
    { span: { from: at("2017-09-05T14:00:00Z"), to: at("2017-09-05T15:00:00Z") } },
  ],
  "every level of evidence": [
    {
      sources: ["a", "b"].map((id) => ({
        id,
        type: "webpage",
        title: id,
        publisher: id,
        URL: `https://${id}.example/`,
      })),
      events: [
        { date: "2011", title: "Confirmed", citations: [{ source: "a" }, { source: "b" }] },
        { date: "2013/2014", title: "Single source", citations: [{ source: "a" }] },
        { date: "2015", title: "Unverified", unverified: true, citations: [{ source: "a" }] },
        { date: "2017/2019", title: "Disputed", citations: [{ source: "a" }, { source: "b", stance: "disputes" }] },
        { date: "2020-02-02", title: "No source", importance: 1 },
      ],
    },
    {},
  ],
  "the smallest frame, in French": [
    {
      lanes: [work, { id: "long", label: "Tout ce que la presse locale en a dit depuis lors" }],
      events: [
        { date: "2012-05", title: "Une première lettre", lane: "work" },
        { date: "2014~/..", title: "Un long travail", lane: "work" },
        { date: "2018-01-02", title: "Un article", lane: "long" },
      ],
    },
    { width: 280, height: 240, words: fr },
  ],
}

test.each(Object.entries(PAGES))("%s", async (name, [file, options]) => {
  const timeline = makeTimeline(file)
  const { scene } = stage(timeline, options)
  expect(faultsOf(scene, timeline)).toEqual([])
  await expect(describeScene(scene, timeline)).toMatchFileSnapshot(`odd/${name.replaceAll(/[ ,]+/g, "-")}.txt`)
})
