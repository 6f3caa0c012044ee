import { isDate, readDate } from "../time/edtf.ts"
import type { Instant } from "../time/instant.ts"
import type { Desk } from "./fields.ts"
import { take, takeText, warn } from "./fields.ts"
import { file as fileSchema } from "./format.ts"
import { readLanes } from "./lanes.ts"
import type { Lane } from "./model.ts"
import type { About } from "./packed.ts"
import type { Raw } from "./raw.ts"
import type { ReadOptions } from "./readoptions.ts"
import { readSideDate, readSources, type SourcesRead } from "./sources.ts"

const { entries } = fileSchema
const KEYS: ReadonlySet<string> = new Set(Object.keys(entries))

/** All of a file but its events. */
export interface Head {
  readonly about: Omit<About, "lanes" | "leftOut">
  /** As listed: "Other" is not among them. */
  readonly lanes: readonly Lane[]
  readonly sources: SourcesRead
}

/** `languages` are the tags that the texts of events have. */
export function readHead(
  desk: Desk,
  raw: Raw,
  { slug, now }: Pick<ReadOptions, "slug" | "now">,
  languages: ReadonlySet<string>,
): Head {
  desk.keys.check(raw, KEYS, "")
  const id = take(desk, raw, "id", entries.id, "", slug) ?? slug
  const language = take(desk, raw, "language", entries.language, "", "en") ?? "en"
  const title = takeText(desk, raw, "title", "")
  if (title === null) {
    const message = desk.words.titleMissing(id)
    desk.report.add({ kind: "titleMissing", level: "error", path: "title", value: raw["title"], message })
  }
  const summary = takeText(desk, raw, "summary", "")
  const checked = readSideDate(desk, raw, "checked", "")
  const pinned = readToday(desk, raw)
  const lanes = readLanes(desk, raw)
  const sources = readSources(desk, raw)
  return {
    about: {
      id,
      title: title ?? id,
      summary,
      language,
      languages: languagesOf([...desk.languages, ...languages], language),
      checked,
      today: pinned ?? now,
      pinsToday: pinned !== null,
    },
    lanes,
    sources,
  }
}

/** `today` has to be one moment; its first instant counts. */
function readToday(desk: Desk, raw: Raw): Instant | null {
  const value = raw["today"]
  if (value === undefined) return null
  const date = typeof value === "string" ? readDate(value) : null
  if (date !== null && isDate(date) && date.shape === "moment" && date.start.from !== null) return date.start.from
  warn(desk, "today", value, desk.words.expected.moment)
  return null
}

/** The file's language first, then the rest as met; tags that differ in case only are one. */
function languagesOf(met: readonly string[], language: string): readonly string[] {
  const tags = new Map([[language.toLowerCase(), language]])
  for (const tag of met) if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  return [...tags.values()]
}
