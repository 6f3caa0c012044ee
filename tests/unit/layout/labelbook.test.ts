import { describe, expect, test } from "vitest"
import { makeLabelBook, wrap } from "../../../src/layout/labelbook.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeSources, makeTimeline, type EventPart, type FilePart } from "../../make.ts"

/** Every character is 10 px wide. */
const tens = (text: string) => 10 * text.replace(/./gsu, "x").length

function label(event: EventPart, file: FilePart = {}, width = 300) {
  const timeline = makeTimeline({ ...file, events: [event] })
  return makeLabelBook(timeline, en, "en", tens, { wrap: width, tight: width }).of(eventAt(0))
}

const cites = (count: number): EventPart => ({
  title: "Title",
  citations: Array.from({ length: count }, (_, index) => ({ source: `s${String(index)}` })),
})

test.each([
  [5, "label5"],
  [4, "label4"],
  [3, "label3"],
  [2, "label1"],
  [1, "label1"],
])("importance %i is set as %s", (importance, role) => {
  expect(label({ importance }).role).toBe(role)
})

test("an absence is set in its own face, whatever its importance", () => {
  expect(label({ kind: "absence", importance: 5 }).role).toBe("absence")
})

test("of a title of 50,000 letters no more is measured than three thousand, and its label says that it goes on", () => {
  let letters = 0
  const counting = (text: string) => {
    letters += text.length
    return tens(text)
  }
  const timeline = makeTimeline({ events: [{ title: "word ".repeat(10_000) }] })
  const { lines } = makeLabelBook(timeline, en, "en", counting).of(eventAt(0))
  expect(lines.at(-1)).toMatch(/…$/)
  expect(lines.join(" ").length).toBeLessThanOrEqual(3001)
  expect(letters).toBeLessThan(50_000)
})

test.each([
  [0, ""],
  [1, "1"],
  [3, "1 2 3"],
  [4, "1 2 3 +"],
])("%i origins show as %j", (count, numbers) => {
  expect(label(cites(count), { sources: makeSources(5) }).numbers).toBe(numbers)
})

test("sources of one origin have one number", () => {
  const sources = makeSources(2).map((source) => ({ ...source, origin: "s0" }))
  expect(label(cites(2), { sources }).numbers).toBe("1")
})

test("a file with more than 99 sources has no numbers on labels", () => {
  expect(label(cites(2), { sources: makeSources(99) }).numbers).toBe("1 2")
  expect(label(cites(2), { sources: makeSources(100) }).numbers).toBe("")
})

test("the width holds the longest line, and the last with its numbers", () => {
  expect(label(cites(2), { sources: makeSources(2) }).titleWidth).toBe(50 + 3 + 30)
  expect(label({ title: "A long first line then one" }, {}, 170).titleWidth).toBe(170)
})

test("dates are short, and in the reader's words", () => {
  const timeline = makeTimeline({ events: [{ date: "2017-09~" }] })
  expect(makeLabelBook(timeline, en, "en", tens).of(eventAt(0)).date).toBe("around September 2017")
  expect(makeLabelBook(timeline, fr, "fr", tens).of(eventAt(0)).date).toBe("vers septembre 2017")
})

test("an absence that goes on says since when", () => {
  expect(label({ kind: "absence", date: "2023/.." }).date).toBe("since 2023")
})

test("a title is measured once", () => {
  let measured = 0
  const counting = (text: string) => {
    measured++
    return tens(text)
  }
  const book = makeLabelBook(makeTimeline(), en, "en", counting)
  const first = book.of(eventAt(0))
  const once = measured
  expect(book.of(eventAt(0))).toBe(first)
  expect(measured).toBe(once)
})

describe("wrapping", () => {
  test("breaks between words, never shortens", () => {
    expect(wrap("one two three four", "label3", tens, 90)).toEqual(["one two", "three", "four"])
  })

  test("keeps what fits on one line, with its spaces made single", () => {
    expect(wrap("  one   two ", "label3", tens, 70)).toEqual(["one two"])
    expect(wrap("fin\u202f: suite", "label3", tens, 60)).toEqual(["fin\u202f:", "suite"])
  })

  test("breaks a word that is wider than the line", () => {
    expect(wrap("a sesquipedalian", "label3", tens, 60)).toEqual(["a", "sesqui", "pedali", "an"])
  })

  test("never parts a letter from its accent, nor a family of faces", () => {
    const family = "👩‍👩‍👧"
    expect(wrap(`${family}${family}`, "label3", tens, 50)).toEqual([family, family])
    expect(wrap("e\u0301e\u0301e\u0301", "label3", tens, 40)).toEqual(["e\u0301e\u0301", "e\u0301"])
  })

  test("moves the last word down when its numbers would not fit beside it", () => {
    const file = { sources: makeSources(3) }
    const { lines, titleWidth } = label({ ...cites(3), title: "one two" }, file, 80)
    expect(lines).toEqual(["one", "two"])
    expect(titleWidth).toBe(83)
  })
})

describe("right-to-left titles", () => {
  const title = "نشر الورقة الأولى"

  test("are isolated, so that numbers and date stay where they are", () => {
    expect(label({ title }).lines).toEqual([`\u2067${title}\u2069`])
  })

  test("each line on its own, when they wrap", () => {
    expect(label({ title }, {}, 110).lines).toEqual(["\u2067نشر الورقة\u2069", "\u2067الأولى\u2069"])
  })

  test("isolating takes no room", () => {
    expect(label({ title }).titleWidth).toBe(170)
  })

  test("a left-to-right title with such a word in it keeps its own direction", () => {
    expect(label({ title: "The word سلام" }).lines).toEqual(["\u2066The word سلام\u2069"])
  })

  test("others are left alone", () => {
    expect(label({ title: "Ελληνικά, 日本語" }).lines).toEqual(["Ελληνικά, 日本語"])
  })
})
