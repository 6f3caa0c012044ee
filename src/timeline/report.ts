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
  /** In the order found; past the limit of a kind, one notice says how many more there are. */
  problems(): readonly Problem[]
}

/** Collects problems, `limit` of each kind, so that a file of five million mistakes stays readable. */
export function makeReport(words: ProblemWords, limit: number): Report {
  const found: Problem[] = []
  const counts = new Map<string, { count: number; last: number }>()
  return {
    add({ kind, level, path, value, message, hint }) {
      const seen = counts.get(kind) ?? { count: 0, last: 0 }
      counts.set(kind, seen)
      seen.count += 1
      if (seen.count > limit) return
      seen.last = found.length
      found.push({
        level,
        path: shorten(path, 200),
        value: quote(value),
        message,
        ...(hint === undefined ? {} : { hint }),
      })
    },
    problems() {
      const more = new Map<number, number>()
      for (const { count, last } of counts.values()) if (count > limit) more.set(last, count - limit)
      if (more.size === 0) return found
      return found.flatMap((problem, index): Problem[] => {
        const count = more.get(index)
        return count === undefined
          ? [problem]
          : [problem, { level: "notice", path: problem.path, value: "", message: words.moreLikeThis(count) }]
      })
    },
  }
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
