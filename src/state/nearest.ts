import { slugOf } from "../timeline/slug.ts"

/** Names that are looked through for one meant by a misspelt one: enough for a person's file, little enough for any. */
const MOST_NAMES = 20_000
const LONGEST = 64

export interface Candidate {
  readonly id: string
  /** What people call it, as a slug; a link typed from memory is nearer to that. */
  readonly title: string
}

/** The id that a missing one was probably meant to be; null when none is near: a third of its letters, four at most. */
export function nearestId(missing: string, candidates: Iterable<Candidate>): string | null {
  const wanted = slugOf(missing)
  if (wanted === "" || missing.length > LONGEST) return null
  let best: string | null = null
  let least = Math.min(4, Math.floor(wanted.length / 3)) + 1
  let seen = 0
  for (const { id, title } of candidates) {
    if (++seen > MOST_NAMES) break
    const distance = Math.min(distanceWithin(wanted, id, least), distanceWithin(wanted, slugOf(title), least))
    if (distance >= least) continue
    best = id
    least = distance
    if (distance === 0) break
  }
  return best
}

/** Letters to add, drop, change or swap with the next (optimal string alignment); `limit` when it takes that many or more. */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : limit
      row.push(Math.min(changed, last[j]! + 1, row[j - 1]! + 1, swapped))
    }
    if (Math.min(...row) >= limit) return limit
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit)
}
