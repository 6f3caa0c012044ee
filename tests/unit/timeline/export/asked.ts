import { readFileSync } from "node:fs"
import { en } from "../../../../src/time/languages/en.ts"
import { fr } from "../../../../src/time/languages/fr.ts"
import type { ExportAsked } from "../../../../src/timeline/export/asked.ts"
import { piecesOf, type EventWriter } from "../../../../src/timeline/export/eventwriter.ts"
import type { SourceInFile } from "../../../../src/timeline/format.ts"
import type { Timeline } from "../../../../src/timeline/model.ts"
import { reasonOf } from "../../../../src/view/reason.ts"
import { makeTimeline, read } from "../../../make.ts"

/** As a page asks for it. */
export function askedOf(timeline: Timeline, language: "en" | "fr" = "en"): ExportAsked {
  const words = language === "fr" ? fr : en
  return {
    timeline,
    language,
    words,
    say: words.download,
    reason: (event) => reasonOf(event, timeline, words, words.ui),
    link: (id) => `https://example.org/test/event/${id}/`,
  }
}

export const allOf = ({ length }: Timeline): number[] => Array.from({ length }, (_, place) => place)

export const wholeOf = (writer: EventWriter, events: ArrayLike<number>): string =>
  [...piecesOf(writer, events)].join("")

export function theCareer(): Timeline {
  const { timeline } = read(readFileSync("data/timelines/alex-krizhevsky.json", "utf8"))
  if (timeline === null) throw new Error("the first timeline can’t be read")
  return timeline
}

/** Sources and an event that cites them all, so that they keep their order. */
export const withSources = (sources: SourceInFile[]): Timeline =>
  makeTimeline({ sources, events: [{ citations: sources.map(({ id }) => ({ source: id })) }] })

/** What no format may trip over. */
export const CROOKED = `=SUM(1) "quoted", {braces}; 100% \\ back\nnext & line – é 日本 😀 #_~^$`
