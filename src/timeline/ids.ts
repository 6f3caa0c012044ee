import type { Row } from "./events.ts"
import type { Report, ProblemWords } from "./report.ts"
import { eventSlug, makeNames } from "./slug.ts"
import { textIn } from "./text.ts"

/**
 * One id per row, unique. Ids the file gives come first, then those of doubles, then the derived ones: so no suffix and
 * no derived id can take a name that the file gives to another event further down.
 */
export function giveIds(
  rows: readonly Row[],
  language: string,
  report: Report,
  words: ProblemWords,
): readonly string[] {
  const names = makeNames()
  const ids: string[] = []
  const doubles: number[] = []
  const nameless: number[] = []
  for (const [row, { id }] of rows.entries()) {
    ids.push(id ?? "")
    if (id === null) nameless.push(row)
    else if (!names.claim(id)) doubles.push(row)
  }
  for (const row of doubles) {
    const { id, place } = rows[row]!
    const varied = names.vary(id!)
    ids[row] = varied
    report.add({
      kind: "doubleEventId",
      level: "warning",
      path: `events[${place}].id`,
      value: id,
      message: words.doubleEventId(varied),
      hint: words.doubleIdHint,
    })
  }
  for (const row of nameless) {
    const { title, date } = rows[row]!
    const derived = eventSlug(textIn(title, language, language).value, date)
    ids[row] = names.claim(derived) ? derived : names.vary(derived)
  }
  const first = nameless[0]
  if (first !== undefined) {
    report.add({
      kind: "idsDerived",
      level: "notice",
      path: `events[${rows[first]!.place}].id`,
      value: "",
      message: words.idsDerived(nameless.length),
      hint: words.idsDerivedHint(ids[first]!),
    })
  }
  return ids
}
