import type { Source, TimelineEvent } from "../model.ts"
import { dateOfEvent, evidenceInWords, plainText, titleOfSource, type ExportAsked } from "./asked.ts"
import { edgesOf } from "./edges.ts"
import type { EventWriter } from "./eventwriter.ts"

/** Without it spreadsheets read UTF-8 as the letters of another alphabet. */
const BYTE_ORDER_MARK = "\uFEFF"
const LINE_END = "\r\n"

/** A table of events: RFC 4180, UTF-8. */
export function csvWriter(asked: ExportAsked): EventWriter {
  const { timeline, say } = asked
  return {
    head: () => BYTE_ORDER_MARK + rowOf(Object.values(say.columns)),
    row: (event) => rowOf(cellsOf(timeline.event(event), asked)),
    foot: () => "",
  }
}

const rowOf = (cells: readonly string[]): string => cells.map(cellOf).join(",") + LINE_END

/** What spreadsheets reckon with, whoever wrote it: -0049-01-10 they take for -60. A plain number below zero they only show. */
const FORMULA = /^(?:[=+@\t\r]|-(?!(?:0|[1-9]\d*)(?:\.\d+)?$))/

/** An apostrophe makes text of what begins like a formula. */
function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** In the order of `say.columns`. */
function cellsOf(event: TimelineEvent, asked: ExportAsked): readonly string[] {
  const { timeline, words, say } = asked
  const { date, isAbsence } = event
  const edges = date === null ? { first: "", last: "" } : edgesOf(date)
  const lane = timeline.lanes[event.lane]
  return [
    event.id,
    date?.text ?? "",
    edges.first,
    edges.last,
    dateOfEvent(event, asked),
    plainText(event.title, asked),
    lane?.isOther === true ? words.scene.otherLane : plainText(lane?.label ?? null, asked),
    isAbsence ? say.kinds.absence : say.kinds.happening,
    evidenceInWords(event, asked),
    tagsInCell(event.tags),
    plainText(event.text, asked),
    sourcesInLines(event, asked).join("\n"),
  ]
}

/** Parted by semicolons; a tag that has one, or quotation marks, stands in quotation marks, its own ones doubled. */
const tagsInCell = (tags: readonly string[]): string =>
  tags.map((tag) => (/[;"]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join("; ")

/** A line for each source cited, with its number for the whole timeline. Once each. */
export function sourcesInLines({ citations }: TimelineEvent, asked: ExportAsked): readonly string[] {
  const { timeline, say } = asked
  const lines = citations.map(({ source, sourceId }) =>
    source === null ? say.missing(sourceId) : `${source + 1}. ${sourceInLine(timeline.sources[source]!, asked)}`,
  )
  return [...new Set(lines)]
}

function sourceInLine(source: Source, { timeline, language }: ExportAsked): string {
  const title = titleOfSource(source, language, timeline.language)
  const who = source.publisher ?? source.container
  const address = source.url ?? (source.doi === null ? null : `https://doi.org/${source.doi}`)
  const parts = [title, who, address].filter((part) => part !== null)
  return parts.length === 0 ? source.id : parts.join(", ")
}
