import type { Kind, Profile } from "./profile.ts"
import { tableOf, told } from "./table.ts"

const KINDS: readonly Kind[] = [
  "reading HTML",
  "compiling",
  "scripts",
  "style and layout",
  "painting",
  "collecting",
  "the rest",
]

/** What the page's own thread did until the first marks, ms of processor time, and what workers did until all was held. */
export function profileTable(profiles: readonly Profile[]): string {
  const rows = profiles.map(({ count, first, spent, away }) => [
    count === null ? "one paragraph by React" : count.toLocaleString("en"),
    told(first, 0),
    told(Object.values(spent).reduce((sum, ms) => sum + ms, 0)),
    ...KINDS.map((kind) => told(spent[kind])),
    told(away),
  ])
  return tableOf(["events", "first marks after", "busy", ...KINDS, "workers"], rows)
}
