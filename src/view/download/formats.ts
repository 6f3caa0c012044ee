import type { Instant } from "../../time/instant.ts"
import type { ExportAsked } from "../../timeline/export/asked.ts"
import { bibtex } from "../../timeline/export/bibtex.ts"
import { cslJson } from "../../timeline/export/csljson.ts"
import { csvWriter } from "../../timeline/export/csv.ts"
import type { EventWriter } from "../../timeline/export/eventwriter.ts"
import { icsWriter } from "../../timeline/export/ics.ts"
import { jsonWriter } from "../../timeline/export/json.ts"
import { ris } from "../../timeline/export/ris.ts"
import type { SourcesAsked } from "../../timeline/export/sourcesasked.ts"
import type { Source } from "../../timeline/model.ts"

export type Format = "csv" | "json" | "ics" | "csl" | "bibtex" | "ris"
export type EventFormat = "csv" | "json" | "ics"
export const EVENT_FORMATS: readonly EventFormat[] = ["csv", "json", "ics"]
export const SOURCE_FORMATS: readonly Format[] = ["csl", "bibtex", "ris"]

export const isOfEvents = (format: Format): format is EventFormat => EVENT_FORMATS.some((each) => each === format)

/** How a file of a format ends, and what it is called on the web. */
export const FILES: Readonly<Record<Format, { readonly ending: string; readonly type: string }>> = {
  csv: { ending: "csv", type: "text/csv;charset=utf-8" },
  json: { ending: "json", type: "application/json" },
  ics: { ending: "ics", type: "text/calendar;charset=utf-8" },
  csl: { ending: "csl.json", type: "application/vnd.citationstyles.csl+json" },
  bibtex: { ending: "bib", type: "application/x-bibtex;charset=utf-8" },
  ris: { ending: "ris", type: "application/x-research-info-systems;charset=utf-8" },
}

export function eventWriter(
  format: EventFormat,
  asked: ExportAsked,
  events: ArrayLike<number>,
  now: Instant,
): EventWriter {
  if (format === "csv") return csvWriter(asked)
  return format === "json" ? jsonWriter(asked.timeline, events) : icsWriter(asked, now)
}

export function sourcePieces(format: Format, sources: readonly Source[], asked: SourcesAsked): Iterable<string> {
  const write = format === "bibtex" ? bibtex : format === "ris" ? ris : cslJson
  return write(sources, asked)
}
