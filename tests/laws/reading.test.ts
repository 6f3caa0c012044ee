import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import type { ReadEnd } from "../../src/timeline/closereading.ts"
import { startReading } from "../../src/timeline/reading.ts"
import type { ReadOptions } from "../../src/timeline/readoptions.ts"
import { encodeUtf8 } from "../../src/timeline/utf8.ts"
import { readWhole } from "../../src/timeline/whole.ts"
import { NOW } from "../make.ts"
import { crowds, fileOf, oddFiles } from "./files.ts"

const OPTIONS: ReadOptions = { slug: "test", now: NOW, words: en, limits: { problems: 5, depth: 8, events: 50 } }
const law = <T>(property: fc.IProperty<T>, numRuns: number): void => fc.assert(property, { seed: 11, numRuns })

/** Reads bytes that come in pieces, cut at places that are taken modulo their number. */
function readInPieces(bytes: Uint8Array, cuts: readonly number[], options: ReadOptions): ReadEnd {
  const reading = startReading(options)
  const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)
  for (const [nth, place] of [...places, bytes.length].entries()) reading.push(bytes.slice(places[nth - 1] ?? 0, place))
  return reading.finish()
}
const cutsInto = fc.array(fc.nat(), { maxLength: 4 })

/** The same whether it is scanned or parsed as a whole, and however it is cut. */
function expectSame(bytes: Uint8Array, cuts: readonly number[], options = OPTIONS): void {
  const whole = readWhole(bytes, options)
  for (const read of [readInPieces(bytes, [], options), readInPieces(bytes, cuts, options)]) expectEqual(read, whole)
}
// Vitest's own equality is slow, but tells the difference.
const expectEqual = (is: unknown, should: unknown): void => {
  if (!isDeepStrictEqual(is, should)) expect(is).toStrictEqual(should)
}
/** What is broken may be kept as far as it goes, or refused. */
const expectSameBroken = (bytes: Uint8Array, cuts: readonly number[]): void => {
  expectSame(bytes, cuts)
  expectSame(bytes, cuts, { ...OPTIONS, keepsPart: true })
}

test("a file is read the same by its bytes as by JSON.parse, however it is cut", () => {
  const spaces = fc.constantFrom(undefined, 2, "\t")
  law(
    fc.property(crowds, spaces, cutsInto, (events, space, cuts) => {
      expectSame(encodeUtf8(JSON.stringify(fileOf(events), null, space)), cuts)
    }),
    30,
  )
})

test("a file with anything in it is read the same by its bytes as by JSON.parse, however it is cut", () => {
  law(
    fc.property(oddFiles, cutsInto, (file, cuts) => expectSame(encodeUtf8(JSON.stringify(file)), cuts)),
    150,
  )
})

/** Members of an event as they may be written; most are as the format has them. */
const MEMBERS = [
  ...[
    '"title":"Born"',
    '"title": "Né à Évry 𝄞"',
    '"title":"\\u0041 \\"q\\""',
    '"titl\\u0065":"Last"',
    '"title":"\u00a0"',
  ],
  ...['"title":"\u007f"', '"title":"\\ud800"', '"title":{"fr":"Né"}', '"title":""', '"title":5', '"title":"a\u0000b"'],
  ...[
    '"date":"2017"',
    '"date":"2017-02-30"',
    '"date":"1999-12-31T23:59:59"',
    '"date":"2001/2003-05"',
    '"date":"2005/2001"',
  ],
  ...[
    '"date":"2017-06-04T22:08:00Z"',
    '"date":"-0044-03-15"',
    '"date":"2017~"',
    '"date":"[2001..2003]"',
    '"date":"../2001"',
  ],
  ...[
    '"date":"20\\u00317"',
    `"date":"2017${" ".repeat(80)}"`,
    '"date":2017',
    '"undated":true',
    '"date":" 2017"',
    '"date":"２０１７"',
  ],
  ...['"id":"a-1"', '"id":"A"', '"id":""', '"id":"__proto__"', '"id":"a--b"', `"id":"${"x".repeat(65)}"`, '"lane":"a"'],
  ...[
    '"lane":"z"',
    '"kind":"absence"',
    '"kind":"happening"',
    '"kind":"\\u0061bsence"',
    '"importance":1',
    '"importance":1e0',
  ],
  ...[
    '"importance":2.0',
    '"importance":22',
    '"importance": 5 ',
    '"importance":0',
    '"importance":"3"',
    '"unverified":true',
  ],
  ...[
    '"unverified":false',
    '"unverified":null',
    '"unverified":truex',
    '"text":"Told."',
    '"text":" "',
    '"tags":[]',
    '"tags":["x"]',
  ],
  ...[
    '"tags":["x","x","\\u0078"]',
    '"tags":[""]',
    '"tags":"x"',
    '"related":["a-1","nobody"]',
    '"__proto__":{"title":"T"}',
  ],
  ...['"citations":[{"source":"s0"},{"source":"s1","stance":"disputes","says":"No."}]', '"citations":[{"source":5}]'],
  ...[
    '"citations":[{"source":"s0","stance":"doubts"}]',
    '"citations":[{"source":"none","quote":"“Q”","locator":"p. 3"}]',
  ],
  ...[
    '"citations":[{"source":"s0","source":"s1"}]',
    '"citations":[{"source":"s0","says":{"fr":"Oui"}}]',
    '"citations":[{}]',
  ],
  ...[
    '"citations":[{"quote":"","source":"s2"}]',
    '"x":1',
    '"":0',
    '"a":{"b":[[{}]]}',
    '"a":[[[[[[[]]]]]]]',
    '"a":',
    '"a"',
    "a",
  ],
]
const events = fc.oneof(
  { weight: 20, arbitrary: fc.subarray(MEMBERS.slice(0, -3), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...MEMBERS), { maxLength: 5 }) },
)
const eventTexts = fc.oneof(
  {
    weight: 9,
    arbitrary: events.map((members) => `{"title":"T","date":"2017"${members.map((each) => `,${each}`).join("")}}`),
  },
  { weight: 3, arbitrary: events.map((members) => `{ ${members.join(" ,\r\n")} }`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("{}", "[]", "null", "-1.5e+3", '"},{"', "1 2", "01", "tru", "", "{,}", "[[]]"),
  },
)
const eventLists = fc.array(eventTexts, { maxLength: 4 }).map((texts) => `[${texts.join(",")}]`)
/** Members of a file around its events. */
const HEADS = [
  ...[
    '"title":"A"',
    '"language":"fr"',
    '"today":"2020-01-01"',
    '"lanes":[{"id":"a","label":"A"}]',
    '"format":"sourceline/1"',
  ],
  ...[
    '"sources":[{"id":"s0","type":"book","title":"B"},{"id":"s1","type":"book","title":"C","origin":"o"}]',
    '"__proto__":1',
  ],
  ...[
    '"events":[]',
    '"events":5',
    '"event\\u0073":[{}]',
    '"format":"sourceline/9"',
    '"x":"events"',
    '"x":{"events":[1]}',
    '"x":}',
  ],
]
const fileTexts = fc
  .tuple(fc.subarray(HEADS.slice(0, 7)), fc.array(fc.constantFrom(...HEADS), { maxLength: 1 }), eventLists, fc.nat(9))
  .map(([heads, others, list, at]) => {
    const members = [...heads, ...others]
    members.splice(at, 0, `"events" : ${list}`)
    return `{${members.join(",")}}`
  })

test("a file is read the same whichever way its text is written", () => {
  law(
    fc.property(fileTexts, cutsInto, (text, cuts) => expectSame(encodeUtf8(text), cuts)),
    300,
  )
})

test("a file that is damaged anywhere is read the same, or refused with the same words", () => {
  const wounds = fc.constantFrom<readonly number[]>([], [0], [0xff], [0xed, 0xa0, 0x80], [0xef, 0xbb, 0xbf], [34], [44])
  law(
    fc.property(fileTexts, fc.nat(), fc.nat(2), wounds, cutsInto, (text, at, lost, wound, cuts) => {
      const bytes = encodeUtf8(text)
      const place = at % (bytes.length + 1)
      expectSameBroken(Uint8Array.from([...bytes.subarray(0, place), ...wound, ...bytes.subarray(place + lost)]), cuts)
    }),
    250,
  )
})

test("a file that is cut off at any byte is refused with the same words, or kept up to there", () => {
  const bytes = encodeUtf8(
    '\ufeff{"title":"é","lanes":[],"events":[{"title":"é","date":"2017"},{"a":[1]}],"sources":[]}',
  )
  for (let end = 0; end <= bytes.length; end++) {
    for (const cut of [0, end >> 1, Math.max(0, end - 1)]) expectSameBroken(bytes.slice(0, end), [cut])
  }
})

test("a connection that breaks at any byte leaves what a file that breaks off there does, and no word of it", () => {
  const file = {
    title: "é",
    events: [
      { id: "a", title: "é", date: "2017", lane: "y", citations: [{ source: "s1" }] },
      { id: "b", title: "B", date: "2016", lane: "x", x: [1, 2] },
    ],
    lanes: [
      { id: "x", label: "X" },
      { id: "y", label: "Y" },
    ],
    sources: [
      { id: "s0", type: "book", title: "A" },
      { id: "s1", type: "book", title: "É" },
    ],
  }
  const bytes = encodeUtf8(JSON.stringify(file))
  for (let end = 0; end <= bytes.length; end++) {
    const reading = startReading({ ...OPTIONS, keepsPart: true })
    reading.push(bytes.slice(0, end))
    const cut = reading.cut()
    const kept = readWhole(bytes.slice(0, end), { ...OPTIONS, keepsPart: true })
    expectEqual(cut.packed, kept.packed)
    if (kept.packed === null) continue
    expect(cut.isPart).toBe(end < bytes.length)
    expectEqual(cut.problems, kept.problems.slice(kept.isPart ? 1 : 0))
  }
})
