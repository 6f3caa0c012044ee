import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { instantAt } from "../time/instant.ts"
import { en } from "../time/languages/en.ts"
import type { CheckOptions } from "./check.ts"
import { checkedAsJson, checkFile, exitCodeOf, tellChecked } from "./check.ts"
import { schemaText } from "./schema.ts"

/** What the command line touches. */
export interface Outside {
  /** Folder that the reader stands in: paths are told from here. */
  readonly cwd: string
  /** Folder of the project. */
  readonly project: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

const USAGE = `Usage:
  npm run check FILE...            what is wrong with timeline files, and how to put it right
  npm run check -- --json FILE...  the same as JSON
  npm run schema                   write public/schema/timeline-1.json

check exits 0 when every event can be shown, 1 on errors, 2 when it is called wrongly or a file can't be opened.`

/** Runs one command; gives its exit code. */
export function run(args: readonly string[], outside: Outside): number {
  const [command, ...rest] = args
  if (command === "check") return check(rest, outside)
  if (command === "schema" && rest.length === 0) return schema(outside)
  if (command === "--help" || command === "help") {
    outside.print(USAGE)
    return 0
  }
  outside.complain(USAGE)
  return 2
}

function check(args: readonly string[], { cwd, now, print, complain }: Outside): number {
  const files = args.filter((arg) => !arg.startsWith("--"))
  const flags = args.filter((arg) => arg.startsWith("--"))
  if (files.length === 0 || flags.some((flag) => flag !== "--json")) {
    complain(USAGE)
    return 2
  }
  const options: CheckOptions = { json: flags.includes("--json"), now: instantAt(now), words: en }
  const checked = files.map((file) => checkFile(file, resolve(cwd, file), options))
  if (options.json) print(checkedAsJson(checked))
  else for (const each of checked) (each.reading === null ? complain : print)(tellChecked(each, options.words))
  return exitCodeOf(checked)
}

function schema({ project, print }: Outside): number {
  const path = join("public", "schema", "timeline-1.json")
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), schemaText())
  print(`Wrote ${path}`)
  return 0
}
