import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { instantAt } from "../time/instant.ts"
import { en } from "../time/languages/en.ts"
import type { WholeWords } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import { slugOf } from "../timeline/slug.ts"
import { readTimeline } from "../timeline/read.ts"

/** A timeline of the site: one file of data/timelines. */
export interface Bundled {
  /** Path of the file, for messages. */
  readonly file: string
  /** Its own part of its address, where it gives no other. */
  readonly slug: string
  readonly text: string
  readonly timeline: Timeline | null
  readonly problems: readonly Problem[]
}

/** Reads every timeline of a folder, by name. `now` (ms since 1970) is where open-ended periods end. */
export function readBundled(folder: string, now: number): Bundled[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
  return names.map((name) => {
    const file = join(folder, name)
    const text = readFileSync(file, "utf8")
    const slug = name.slice(0, -".json".length)
    return { file, slug, text, ...readTimeline(text, { slug, now: instantAt(now), words: en }) }
  })
}

/** Problems of a file in each language of the interface, by its tag. */
export type ProblemsByLanguage = Readonly<Record<string, readonly Problem[]>>

export function problemsOf(
  { slug, text }: Bundled,
  timeline: Timeline,
  languages: readonly WholeWords[],
): ProblemsByLanguage {
  const read = languages.map((words) => [words.tag, readTimeline(text, { slug, now: timeline.today, words }).problems])
  return Object.fromEntries(read) as ProblemsByLanguage
}

export const slugsOf = (bundled: readonly Bundled[]): string[] =>
  bundled.flatMap(({ timeline }) => (timeline === null ? [] : [timeline.id]))

/** One line per problem, as the command line tells it. */
export const tellProblem = (file: string, { path, value, message, hint }: Problem): string =>
  `${file}: ${path}${value === "" ? "" : ` "${value}"`}: ${message}${hint === undefined ? "" : ` (${hint})`}`

/** Folders that every site has at its root. */
export const RESERVED: readonly string[] = ["assets", "embed", "embedding", "icons", "schema"]

/** What stops a build: errors in a file of ours, or two files with one address. */
export function faultsIn(bundled: readonly Bundled[]): string[] {
  const faults = bundled.flatMap(({ file, problems }) =>
    problems.filter(({ level }) => level === "error").map((problem) => tellProblem(file, problem)),
  )
  for (const { file, slug, timeline } of bundled)
    if (timeline?.id === slug && slugOf(slug) !== slug)
      faults.push(
        `${file}: its name can't be its address; name it "${slugOf(slug) || "timeline"}.json", or give the timeline an id`,
      )
  const owners = new Map<string, string>()
  for (const { file, timeline } of bundled) {
    if (timeline === null) continue
    if (RESERVED.includes(timeline.id))
      faults.push(`${file}: has the address "${timeline.id}", which the site needs for itself; give it another id`)
    const owner = owners.get(timeline.id)
    if (owner !== undefined) faults.push(`${file}: has the address "${timeline.id}" of ${owner}; give one another id`)
    owners.set(timeline.id, file)
  }
  return faults
}
