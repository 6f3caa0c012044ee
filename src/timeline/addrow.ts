import type { TimelineDate } from "../time/date.ts"
import { PRECISIONS } from "../time/date.ts"
import { isDate, readDate } from "../time/edtf.ts"
import { canonicalDate } from "./canonicaldate.ts"
import { flagsOf } from "./columns.ts"
import type { Row } from "./events.ts"
import { FLAG } from "./model.ts"
import { STANCES } from "./packed.ts"
import { makeParts, type CitationRest, type Rest } from "./records.ts"
import { endRow, makeRoom, putCitation, putTag, startOfRun, type RowTable } from "./rowtable.ts"
import { encodeUtf8, isWellFormed } from "./utf8.ts"

const NOTHING = new Uint8Array(0)

/** Adds an event that was read as an object. */
export function addRow(table: RowTable, row: Row, date: TimelineDate | null): void {
  makeRoom(table)
  const at = table.length
  putDate(table, date)
  if (row.isAbsence) table.flags[at]! |= FLAG.absence
  table.importance[at] = row.importance
  table.isUnverified[at] = row.isUnverified ? 1 : 0
  table.lane[at] = row.lane === null ? 0 : table.lanes.ofText(row.lane) + 1
  for (const tag of row.tags) putTag(table, table.tags.names.ofText(tag))
  for (const { sourceId, stance, place } of row.citations) {
    putCitation(table, table.citations.names.ofText(sourceId), STANCES.indexOf(stance), place)
  }
  if (row.related.length > 0) table.related.push(at)

  const isPlain = typeof row.title === "string" && isWellFormed(row.title)
  const written = date === null || date.text === canonicalAt(table, at) ? "" : date.text
  const rest = restOf(row, isPlain)
  const [id, title, dateText] = [row.id ?? "", isPlain ? row.title : "", written].map(encodeUtf8) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const bytes = new Uint8Array(id.length + title.length + dateText.length)
  bytes.set(id)
  bytes.set(title, id.length)
  bytes.set(dateText, id.length + title.length)
  const restBytes = rest === null ? NOTHING : encodeUtf8(JSON.stringify(rest))
  const parts = makeParts()
  parts.bytes = bytes
  parts.idTo = parts.titleFrom = id.length
  parts.titleTo = parts.dateFrom = id.length + title.length
  parts.dateTo = bytes.length
  parts.titleInRest = !isPlain
  parts.restTo = restBytes.length
  endRow(table, row.place, parts, restBytes)
}

const canonicalAt = ({ from, to, flags, precision }: RowTable, row: number): string | null =>
  canonicalDate(from[row]!, to[row]!, flags[row]!, precision[row]!)

/** In the order of `Rest`, so that the same event is the same bytes whichever way it was read. */
function restOf({ title, text, isUnverified, related, image, citations }: Row, isPlain: boolean): Rest | null {
  const rest: Rest = {}
  if (!isPlain) rest.title = title
  if (text !== null) rest.text = text
  if (isUnverified) rest.unverified = true
  if (related.length > 0) rest.related = related
  if (image !== null) rest.image = image
  const said = citations.map(({ says, quote, locator }): CitationRest | null => {
    if (says === null && quote === null && locator === null) return null
    return {
      ...(says === null ? {} : { says }),
      ...(quote === null ? {} : { quote }),
      ...(locator === null ? {} : { locator }),
    }
  })
  while (said.length > 0 && said.at(-1) === null) said.pop()
  if (said.length > 0) rest.citations = said
  return Object.keys(rest).length === 0 ? null : rest
}

/** Writes the instants and flags of the row that is being filled. */
export function putDate(table: RowTable, date: TimelineDate | null): void {
  const row = table.length
  table.flags[row] = flagsOf(date)
  table.precision[row] = 0
  if (date === null) {
    table.from[row] = table.to[row] = NaN
    return
  }
  const { start, end, startIsOneOf, endIsOneOf } = date
  table.from[row] = start.from ?? NaN
  table.to[row] = end.to ?? start.to ?? -Infinity
  table.precision[row] = PRECISIONS.indexOf(start.kind === "known" ? start.precision : end.precision)
  if (start.from === null) table.startsOpen.push(row)
  // Of an unknown end, whose start is known: it is the end of the start's own unit.
  if (end.to === null && (end.kind === "open" || start.to === null)) table.endsOpen.push(row)
  if (startIsOneOf || endIsOneOf) {
    table.sure.rows.push(row)
    table.sure.from.push(startIsOneOf && start.to !== null ? start.to : NaN)
    table.sure.to.push(endIsOneOf && end.from !== null ? end.from : NaN)
  }
  table.earliest = Math.min(table.earliest, start.from ?? Infinity, end.from ?? Infinity)
}

/** Writes a date out of text, if it is one. */
export function putWrittenDate(table: RowTable, written: string): boolean {
  const date = readDate(written)
  if (!isDate(date)) return false
  putDate(table, date)
  return true
}

/** Does the row that is being filled have this tag already? */
export function hasTag(table: RowTable, tag: number): boolean {
  const { tags } = table
  for (let at = startOfRun(tags, table.length); at < tags.count; at++) if (tags.items[at] === tag) return true
  return false
}
