import { expect, test } from "vitest"
import { evidenceOf } from "../../../src/timeline/evidence.ts"
import type { Rank, Stance } from "../../../src/timeline/model.ts"
import { EVIDENCE_LEVELS, eventAt, sourceAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"

/** Sources by number; "a" and "A" share an origin. */
const SOURCES: readonly { origin: string; rank: Rank }[] = [
  { origin: "a", rank: "primary" },
  { origin: "a", rank: "secondary" },
  { origin: "b", rank: "secondary" },
  { origin: "listing", rank: "tertiary" },
  { origin: "encyclopedia", rank: "tertiary" },
  { origin: "a", rank: "tertiary" },
]
const [A, A2, B, LISTING, ENCYCLOPEDIA, A_LISTED] = [0, 1, 2, 3, 4, 5].map(sourceAt) as [
  ReturnType<typeof sourceAt>,
  ...ReturnType<typeof sourceAt>[],
]
type Cited = readonly [source: ReturnType<typeof sourceAt> | null | undefined, stance: Stance]
const levelOf = (cited: readonly Cited[], unverified = false) => {
  const { level, origins, recorded, listingOnly, disputedBy } = evidenceOf(
    cited.map(([source = null, stance]) => ({ source, stance })),
    SOURCES,
    unverified,
  )
  return { level, origins, recorded, listingOnly, disputedBy }
}

test.each<[string, readonly Cited[], string]>([
  ["nothing cited", [], "unsourced"],
  [
    "mentions only",
    [
      [A, "mentions"],
      [B, "mentions"],
    ],
    "unsourced",
  ],
  ["a mention by a listing", [[LISTING, "mentions"]], "unsourced"],
  ["one origin", [[A, "supports"]], "single"],
  [
    "one origin and a mention of another",
    [
      [A, "supports"],
      [B, "mentions"],
    ],
    "single",
  ],
  [
    "two sources of one origin",
    [
      [A, "supports"],
      [A2, "supports"],
    ],
    "single",
  ],
  [
    "one source twice",
    [
      [A, "supports"],
      [A, "supports"],
    ],
    "single",
  ],
  [
    "one origin and a listing",
    [
      [A, "supports"],
      [LISTING, "supports"],
    ],
    "single",
  ],
  [
    "one origin, listed and not",
    [
      [A, "supports"],
      [A_LISTED, "supports"],
    ],
    "single",
  ],
  ["a listing", [[LISTING, "supports"]], "single"],
  [
    "two listings",
    [
      [LISTING, "supports"],
      [ENCYCLOPEDIA, "supports"],
    ],
    "single",
  ],
  [
    "two origins",
    [
      [A, "supports"],
      [B, "supports"],
    ],
    "confirmed",
  ],
  ["one record", [[A, "records"]], "confirmed"],
  ["a record that is itself a listing", [[LISTING, "records"]], "confirmed"],
  ["a dispute", [[A, "disputes"]], "disputed"],
  [
    "two origins and a dispute",
    [
      [A, "supports"],
      [B, "supports"],
      [A2, "disputes"],
    ],
    "disputed",
  ],
  [
    "a record and a dispute",
    [
      [A, "records"],
      [B, "disputes"],
    ],
    "disputed",
  ],
  ["a missing source supports", [[null, "supports"]], "unsourced"],
  ["a missing source records", [[null, "records"]], "unsourced"],
  [
    "one origin and a missing source",
    [
      [A, "supports"],
      [null, "supports"],
    ],
    "single",
  ],
  [
    "a missing source disputes",
    [
      [A, "records"],
      [null, "disputes"],
    ],
    "disputed",
  ],
])("evidence of %s", (_, cited, level) => {
  expect(levelOf(cited).level).toBe(level)
})

test.each<[string, readonly Cited[], string]>([
  ["nothing cited", [], "unverified"],
  ["one origin", [[A, "supports"]], "unverified"],
  ["a record", [[A, "records"]], "unverified"],
  ["a dispute", [[A, "disputes"]], "disputed"],
])("where the author says unverified, it stands before all but a dispute: %s", (_, cited, level) => {
  expect(levelOf(cited, true).level).toBe(level)
})

test("origins are those of the sources that record or support, listings apart", () => {
  const cited: Cited[] = [
    [LISTING, "supports"],
    [B, "supports"],
    [A, "records"],
    [A2, "supports"],
  ]
  expect(levelOf(cited)).toEqual({
    level: "confirmed",
    origins: ["b", "a"],
    recorded: true,
    listingOnly: false,
    disputedBy: [],
  })
})

test("a single source that is a listing is marked as such", () => {
  expect(levelOf([[LISTING, "supports"]])).toMatchObject({ level: "single", origins: [], listingOnly: true })
  expect(levelOf([[A, "supports"]])).toMatchObject({ level: "single", origins: ["a"], listingOnly: false })
  expect(levelOf([[LISTING, "supports"]], true)).toMatchObject({ level: "unverified", listingOnly: false })
})

test("the sources that dispute are named once each", () => {
  expect(
    levelOf([
      [B, "disputes"],
      [A, "supports"],
      [B, "disputes"],
      [A, "disputes"],
    ]).disputedBy,
  ).toEqual([B, A])
})

test("a timeline gives the same evidence in its columns and in its events, disputing citations first", () => {
  const timeline = makeTimeline({
    sources: [{ id: "a" }, { id: "b", origin: "a" }, { id: "c" }, { id: "l", rank: "tertiary" }],
    events: [
      { date: "2000", citations: [{ source: "a" }, { source: "b" }] },
      { date: "2001", citations: [{ source: "a" }, { source: "c" }] },
      { date: "2002", citations: [{ source: "a" }, { source: "c", stance: "disputes" }] },
      { date: "2003", unverified: true },
      { date: "2004", kind: "absence" },
    ],
  })
  const events = [0, 1, 2, 3, 4].map((index) => timeline.event(eventAt(index)))
  expect(events.map(({ evidence }) => evidence.level)).toEqual([
    "single",
    "confirmed",
    "disputed",
    "unverified",
    "unsourced",
  ])
  expect([...timeline.columns.evidence].map((code) => EVIDENCE_LEVELS[code])).toEqual(
    events.map(({ evidence }) => evidence.level),
  )
  expect(events[2]!.citations.map(({ sourceId }) => sourceId)).toEqual(["c", "a"])
})
