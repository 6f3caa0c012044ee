import type { Report, ProblemWords } from "./report.ts"
import type { Raw } from "./raw.ts"

/**
 * CSL 1.0.2 variables, and what Zotero adds, that a source may carry and that nothing here shows: a pasted export is not
 * full of unknown keys.
 */
const CSL_UNUSED = new Set(
  (
    "abstract annote archive archive_collection archive_location archive-place authority available-date call-number " +
    "categories chair chapter-number citation-key citation-label citation-number collection-editor collection-number " +
    "compiler composer container-author container-title-short contributor curator custom dimensions " +
    "director division editor editor-translator editorial-director event event-date event-place " +
    "executive-producer first-reference-note-number genre guest host illustrator interviewer " +
    "journalAbbreviation jurisdiction keyword license locator medium narrator number-of-pages number-of-volumes " +
    "organizer original-author original-date original-publisher original-publisher-place original-title page-first " +
    "part-number part-title performer PMCID PMID printing-number producer recipient references " +
    "reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source status " +
    "submitted supplement-number system_id title-short translator version volume-title year-suffix"
  ).split(" "),
)

export interface KeyCheck {
  /** Notes every key of `raw` that `known` lacks. */
  check(raw: Raw, known: ReadonlySet<string>, at: string): void
  readonly unknown: ReadonlyMap<string, UnknownKey>
}
interface UnknownKey {
  readonly path: string
  readonly meant: string | null
  count: number
}

export function makeKeyCheck(): KeyCheck {
  const unknown = new Map<string, UnknownKey>()
  return {
    unknown,
    check(raw, known, at) {
      for (const key in raw) {
        if (known.has(key)) continue
        const seen = unknown.get(key)
        if (seen !== undefined) seen.count += 1
        else if (!(CSL_UNUSED.has(key) && at.startsWith("sources["))) {
          unknown.set(key, { path: at === "" ? key : `${at}.${key}`, count: 1, meant: nearest(key, known) })
        }
      }
    },
  }
}

/** One problem per key name, where it stood first. */
export function tellKeys(checks: readonly KeyCheck[], report: Report, words: ProblemWords): void {
  const counts = new Map<string, number>()
  for (const { unknown } of checks) {
    for (const [key, { count }] of unknown) counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const told = new Set<string>()
  for (const { unknown } of checks) {
    for (const [key, { path, meant }] of unknown) {
      if (told.has(key)) continue
      told.add(key)
      report.add({
        kind: "unknownKey",
        level: meant === null ? "notice" : "warning",
        path,
        value: key,
        message: words.unknownKey(counts.get(key)!),
        hint: meant === null ? undefined : words.didYouMean(meant),
      })
    }
  }
}

/** The known name that a typo most likely meant: a third of its letters may differ, at most three. */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > 40) return null
  let best: string | null = null
  let least = Math.min(3, Math.floor(name.length / 3)) + 1
  for (const each of known) {
    if (Math.abs(each.length - name.length) >= least) continue
    const distance = editDistance(name.toLowerCase(), each.toLowerCase())
    if (distance < least) {
      best = each
      least = distance
    }
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
