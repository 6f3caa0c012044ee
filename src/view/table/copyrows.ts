import { EVIDENCE_LEVELS, type Text, type Timeline } from "../../timeline/model.ts"
import type { EventList } from "../../state/state.ts"
import type { Words } from "../../time/languages/words.ts"
import { detailsOf } from "../detailwords.ts"
import { isAbsence } from "../EventMark.tsx"
import { evidenceWord } from "../evidenceWord.ts"

/** What a clipboard takes, and a spreadsheet likes. */
export const MOST_COPIED = 10_000

interface Reading {
  readonly timeline: Timeline
  readonly words: Words
  readonly plain: (text: Text) => string
}

/** Rows as CSV (RFC 4180) with a head, dates as in the file (EDTF), sources by their numbers; as many as are copied. */
export function rowsAsCsv(events: EventList, { timeline, words, plain }: Reading): string {
  const { columns, address } = detailsOf(words).table
  const lines = [[columns.date, columns.title, columns.lane, columns.evidence, columns.sources, address]]
  for (let place = 0; place < Math.min(events.length, MOST_COPIED); place++) {
    const event = timeline.event(events[place]!)
    const level = isAbsence(timeline, event.index)
      ? "none-found"
      : EVIDENCE_LEVELS[timeline.columns.evidence[event.index]!]!
    const lane = timeline.lanes[event.lane]
    const sources = new Set(event.citations.flatMap(({ source }) => (source === null ? [] : [source + 1])))
    lines.push([
      event.date?.text ?? "",
      guarded(plain(event.title)),
      lane?.label == null ? (lane?.isOther === true ? words.scene.otherLane : "") : guarded(plain(lane.label)),
      evidenceWord(level, words),
      [...sources].sort((a, b) => a - b).join(" "),
      event.id,
    ])
  }
  return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")
}

/** A file's text that a spreadsheet would run as a formula is kept from it. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
