import { run } from "../src/cli/sourceline.ts"
import { NOW } from "./make.ts"

/** Runs a command in a folder, and gives what it printed. */
export async function runIn(folder: string, args: readonly string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const code = await run(args, {
    cwd: folder,
    project: folder,
    now: NOW,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
  })
  return { code, printed: printed.join("\n"), complained: complained.join("\n") }
}
