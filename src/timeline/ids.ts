import { drawSeed, hashOfBytes, hashOfText, isSlow } from "./hash.ts"
import { hasLongRun, isSame, placed, tableSizeFor } from "./idtable.ts"
import type { IdTable } from "./packed.ts"
import { makeParts, titleIn, writtenDateIn } from "./records.ts"
import type { ProblemWords, Report } from "./report.ts"
import type { RowTable } from "./rowtable.ts"
import { eventSlug, makeVary } from "./slug.ts"
import { textIn } from "./text.ts"

export interface GivenIds {
  /** As `Packed.ids`, with rows for events. */
  readonly ids: IdTable
  /** By row, those that the file does not give as they are. */
  readonly given: ReadonlyMap<number, string>
}

/**
 * One id per row, unique. Ids the file gives come first, then those of doubles, then the derived ones: so no suffix and
 * no derived id can take a name that the file gives to another event further down.
 */
export function giveIds(table: RowTable, language: string, report: Report, words: ProblemWords): GivenIds {
  const { doubles, nameless, place } = table
  let { slots, seed } = placed(table.ids, tableSizeFor(table.length), table.hashes)
  const given = new Map<number, string>()
  const parts = makeParts()
  const find = (row: number) => table.records.find(table.starts[row]!, parts)
  let claimant = 0
  let steps = 0
  let claims = 0

  const isTaken = (other: number, id: string): boolean => {
    const known = given.get(other)
    if (known !== undefined) return known === id
    find(other)
    return isSame(id, parts.bytes, parts.idFrom, parts.idTo)
  }
  const mix = (): void => {
    seed = drawSeed()
    const hashes = Uint32Array.from({ length: table.length }, (_, row) => {
      find(row)
      const id = given.get(row)
      return id === undefined ? hashOfBytes(parts.bytes, parts.idFrom, parts.idTo, seed) : hashOfText(id, seed)
    })
    slots = placed({ slots, seed }, slots.length, hashes).slots
  }
  const claim = (id: string): boolean => {
    if (seed === 0 && isSlow(steps, claims)) mix()
    claims += 1
    let slot = hashOfText(id, seed) & (slots.length - 1)
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      steps += 1
      if (isTaken(slots[slot]! - 1, id)) return false
    }
    slots[slot] = claimant + 1
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
  if (seed === 0 && hasLongRun(slots)) mix()
  return { ids: { slots, seed }, given }
}
