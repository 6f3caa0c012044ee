import type { Problem, ProblemLevel } from "./problem.ts"
import type { ReadingWords } from "../time/languages/words.ts"

export type ProblemWords = ReadingWords["problems"]

/** A problem before its value is quoted. `kind` names problems that are alike, for the limit on each. */
export interface Finding {
  readonly kind: string
  readonly level: ProblemLevel
  readonly path: string
  readonly value: unknown
  readonly message: string
  readonly hint?: string | undefined
}

export interface Report {
  add(finding: Finding): void
  /** As far as they are kept: the first of each kind. */
  readonly kept: readonly { readonly kind: string; readonly problem: Problem }[]
  /** How many there were of each kind. */
  readonly counts: ReadonlyMap<string, number>
}

/** Collects problems, `limit` of each kind, so that a file of five million mistakes stays readable. */
export function makeReport(limit: number): Report {
  const kept: { kind: string; problem: Problem }[] = []
  const counts = new Map<string, number>()
  return {
    kept,
    counts,
    add({ kind, level, path, value, message, hint }) {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count > limit) return
      const problem = { level, path: shorten(path, 200), value: quote(value), message }
      kept.push({ kind, problem: hint === undefined ? problem : { ...problem, hint } })
    },
  }
}

/**
 * The problems of one report after the other, each in the order found; past the limit of a kind, which holds for all of
 * them together, one notice says how many more there are.
 */
export function problemsOf(reports: readonly Report[], words: ProblemWords, limit: number): readonly Problem[] {
  const counts = new Map<string, number>()
  for (const report of reports) {
    for (const [kind, count] of report.counts) counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  const told = new Map<string, number>()
  return reports.flatMap(({ kept }) =>
    kept.flatMap(({ kind, problem }): Problem[] => {
      const number = (told.get(kind) ?? 0) + 1
      told.set(kind, number)
      if (number > limit) return []
      const more = counts.get(kind)! - limit
      if (number < limit || more <= 0) return [problem]
      return [problem, { level: "notice", path: problem.path, value: "", message: words.moreLikeThis(more) }]
    }),
  )
}

/** What was found, in at most 64 characters: text as it is, lists and objects by their outline. */
export function quote(value: unknown): string {
  if (typeof value === "string") return shorten(value, 64)
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]"
  if (typeof value !== "object" || value === null) return value === undefined ? "" : shorten(JSON.stringify(value), 64)
  const keys: string[] = []
  let more = false
  for (const key in value) {
    if (keys.length === 3) {
      more = true
      break
    }
    keys.push(shorten(key, 16))
  }
  return shorten(`{${keys.join(", ")}${more ? ", …" : ""}}`, 64)
}

/** At most `length` UTF-16 units, never through the middle of a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
