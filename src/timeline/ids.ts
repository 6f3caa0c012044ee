import { hashOfId, isSame, tableSizeFor } from "./idtable.ts"
import { makeParts, titleIn, writtenDateIn } from "./records.ts"
import type { ProblemWords, Report } from "./report.ts"
import { rehashed, type RowTable } from "./rowtable.ts"
import { eventSlug, makeVary } from "./slug.ts"
import { textIn } from "./text.ts"

export interface GivenIds {
  /** As `Packed.ids`, with rows for events. */
  readonly ids: Uint32Array<ArrayBuffer>
  /** By row, those that the file does not give as they are. */
  readonly given: ReadonlyMap<number, string>
}

/**
 * One id per row, unique. Ids the file gives come first, then those of doubles, then the derived ones: so no suffix and
 * no derived id can take a name that the file gives to another event further down.
 */
export function giveIds(table: RowTable, language: string, report: Report, words: ProblemWords): GivenIds {
  const { doubles, nameless, place } = table
  const size = tableSizeFor(table.length)
  const ids = size > table.ids.length ? rehashed(table.ids, size, table.hashes) : table.ids.slice()
  const given = new Map<number, string>()
  const parts = makeParts()
  const find = (row: number) => table.records.find(table.starts[row]!, parts)
  let claimant = 0

  const isTaken = (other: number, id: string): boolean => {
    const known = given.get(other)
    if (known !== undefined) return known === id
    find(other)
    return isSame(id, parts.bytes, parts.idFrom, parts.idTo)
  }
  const claim = (id: string): boolean => {
    let slot = hashOfId(id) & (ids.length - 1)
    for (; ids[slot] !== 0; slot = (slot + 1) & (ids.length - 1)) if (isTaken(ids[slot]! - 1, id)) return false
    ids[slot] = claimant + 1
    given.set(claimant, id)
    return true
  }
  const vary = makeVary(claim)

  for (const row of doubles) {
    find(row)
    const id = String.fromCharCode(...parts.bytes.subarray(parts.idFrom, parts.idTo))
    claimant = row
    const varied = vary(id)
    report.add({
      kind: "doubleEventId",
      level: "warning",
      path: `events[${place[row]!}].id`,
      value: id,
      message: words.doubleEventId(varied),
      hint: words.doubleIdHint,
    })
  }
  for (const row of nameless) {
    find(row)
    const title = textIn(titleIn(parts), language, language).value
    claimant = row
    const derived = eventSlug(title, writtenDateIn(parts, table, row))
    if (!claim(derived)) vary(derived)
  }
  const first = nameless[0]
  if (first !== undefined) {
    report.add({
      kind: "idsDerived",
      level: "notice",
      path: `events[${place[first]!}].id`,
      value: "",
      message: words.idsDerived(nameless.length),
      hint: words.idsDerivedHint(given.get(first)!),
    })
  }
  return { ids, given }
}
