import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { openPreread, PREREAD_FORMAT, writePreread } from "../../../src/timeline/preread.ts"
import { makeFile, NOW, read } from "../../make.ts"

const FILE = makeFile({
  lanes: [{ id: "work", label: { en: "Work", fr: "Travail" } }],
  sources: [{ id: "s", title: "A source", issued: "2012" }],
  events: [
    { date: "2013/..", citations: [{ source: "s", says: "So it was" }] },
    { undated: true, title: "Once" },
  ],
})
const timeline = read(FILE).timeline!
const text = writePreread(timeline, {})
const open = (written: string, language = "en") => openPreread(written, { now: NOW, language })

/** The text with one thing in it changed. */
const bend = (change: (written: Written) => void): string => {
  const written = JSON.parse(text) as Written
  change(written)
  return JSON.stringify(written)
}
interface Written {
  [key: string]: unknown
  events: Record<string, unknown>[]
  sources: Record<string, unknown>[]
  lanes: unknown[]
}

test("what was written opens again", () => {
  expect(open(text)?.timeline.length).toBe(2)
  expect(open(bend(() => undefined))).not.toBeNull()
})

test("problems come in the reader's language, in English where they were not worded in it", () => {
  const file = { ...FILE, colour: "red" }
  const written = writePreread(timeline, { en: read(file).problems, fr: read(file, { words: fr }).problems })
  expect(open(written, "en")?.problems[0]?.message).toBe(en.problems.unknownKey(1))
  expect(open(written, "fr")?.problems[0]?.message).toBe(fr.problems.unknownKey(1))
  expect(open(written, "br")?.problems[0]?.message).toBe(en.problems.unknownKey(1))
  expect(open(text)?.problems).toEqual([])
})

test.each<[string, string]>([
  ["nothing", ""],
  ["half of it", text.slice(0, text.length / 2)],
  ["a web page", "<!doctype html>"],
  ["null", "null"],
  ["an author's file", JSON.stringify(FILE)],
  ["another version", text.replace(PREREAD_FORMAT, "sourceline-read/0")],
  ["no events", bend((written) => Reflect.deleteProperty(written, "events"))],
  ["a title that is a number", bend((written) => (written.events[0]!["title"] = 5))],
  ["a date that is text", bend((written) => (written.events[0]!["date"] = "2017"))],
  ["an end that is no bound", bend((written) => Object.assign(written.events[0]!["date"] as object, { end: {} }))],
  ["a lane that is not there", bend((written) => (written.events[0]!["lane"] = 7))],
  ["no lanes", bend((written) => (written.lanes = []))],
  ["a source that is not there", bend((written) => (written.sources = []))],
  ["two events of one id", bend((written) => (written.events[1]!["id"] = written.events[0]!["id"]))],
  ["problems that are none", bend((written) => (written["problems"] = { en: [null] }))],
])("what is not ours to the letter is left to the whole reader: %s", (_, bent) => {
  expect(open(bent)).toBeNull()
})
