import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { instantAt } from "../time/instant.ts"
import { en } from "../time/languages/en.ts"
import type { CheckOptions } from "./check.ts"
import { checkedAsJson, checkFile, exitCodeOf, tellChecked } from "./check.ts"
import { compact, expand } from "./convert.ts"
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
  npm run check FILE...                 what is wrong with timeline files, and how to put it right
  npm run check -- --json FILE...       the same as JSON
  npm run compact -- FILE.json [-o OUT] write a large timeline in its compact form, FILE.sourceline
  npm run expand -- FILE [-o OUT]       write the JSON of a compact one, FILE.json
  npm run schema                        write public/schema/timeline-1.json

They exit 0 when every event can be shown, 1 on errors, 2 when called wrongly or a file can't be opened or written.`

/** Runs one command; gives its exit code. */
export async function run(args: readonly string[], outside: Outside): Promise<number> {
  const [command, ...rest] = args
  if (command === "check") return check(rest, outside)
  if (command === "compact" || command === "expand") {
    const files = filesIn(rest)
    const convert = command === "compact" ? compact : expand
    if (files !== null) return convert(files, { ...outside, now: instantAt(outside.now), words: en })
  }
  if (command === "schema" && rest.length === 0) return schema(outside)
  if (command === "--help" || command === "help") {
    outside.print(USAGE)
    return 0
  }
  outside.complain(USAGE)
  return 2
}

/** `FILE`, `FILE -o OUT` or `-o OUT FILE`; null: something else. */
function filesIn(args: readonly string[]): { readonly file: string; readonly out: string | null } | null {
  const at = args.indexOf("-o")
  const out = at < 0 ? null : args[at + 1]
  const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
  const [file] = rest
  if (out === undefined || file === undefined || rest.length > 1) return null
  return [file, out].some((each) => each?.startsWith("-") === true) ? null : { file, out }
}

async function check(args: readonly string[], { cwd, now, print, complain }: Outside): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith("--"))
  const flags = args.filter((arg) => arg.startsWith("--"))
  if (files.length === 0 || flags.some((flag) => flag !== "--json")) {
    complain(USAGE)
    return 2
  }
  const options: CheckOptions = { json: flags.includes("--json"), now: instantAt(now), words: en }
  const checked = await Promise.all(files.map((file) => checkFile(file, resolve(cwd, file), options)))
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
