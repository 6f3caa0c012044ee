import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { rounded } from "./statistics.ts"

const FOLDER = "bench/results"

const tell = (program: string, ...args: string[]): string | null => {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()
  } catch {
    return null
  }
}

/** The commit measured, with a plus when what is built differs from it. null outside a clone. */
export function commitNow(): string | null {
  const commit = tell("git", "rev-parse", "--short", "HEAD")
  return commit && commit + (tell("git", "status", "--porcelain", "src", "index.html") === "" ? "" : "+")
}

export interface About {
  readonly date: string
  readonly commit: string | null
  readonly node: string
  readonly chromium: string | null
  readonly cores: number
  readonly processor: string | null
}

export const aboutNow = (chromium: string | null): About => ({
  date: new Date().toISOString().slice(0, 10),
  commit: commitNow(),
  node: process.version,
  chromium: chromium && tell(chromium, "--version"),
  cores: cpus().length,
  processor: cpus()[0]?.model ?? null,
})

/** Writes bench/results/NAME.json. */
export function keepJson(name: string, figures: object): void {
  const round = (_: string, value: unknown) => (typeof value === "number" ? rounded(value) : value)
  keepText(`${name}.json`, `${JSON.stringify(figures, round, 1)}\n`)
}

export function keepText(file: string, text: string): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/${file}`, text)
}
