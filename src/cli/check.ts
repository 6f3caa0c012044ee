import { readFileSync } from "node:fs"
import { basename } from "node:path"
import type { Instant } from "../time/instant.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { isCompact } from "../timeline/compact/magic.ts"
import { openCompact } from "../timeline/compact/open.ts"
import { wholeSource } from "../timeline/compact/source.ts"
import type { Problem } from "../timeline/problem.ts"
import type { Reading } from "../timeline/read.ts"
import { readTimeline } from "../timeline/read.ts"
import { slugOf } from "../timeline/slug.ts"

export interface CheckOptions {
  /** For machines: one JSON document instead of lines. */
  readonly json: boolean
  readonly now: Instant
  readonly words: WholeWords
}

export interface CheckedFile {
  readonly file: string
  /** null: the file could not be opened; `failure` says why. */
  readonly reading: Reading | null
  readonly failure: string
}

/** A file in either form. */
export async function checkFile(
  file: string,
  path: string,
  { now, words }: Pick<CheckOptions, "now" | "words">,
): Promise<CheckedFile> {
  try {
    const bytes = readFileSync(path)
    const slug = slugOf(basename(path).replace(/\.[^.]*$/, "")) || "timeline"
    const reading = isCompact(bytes)
      ? await openCompact(wholeSource(bytes), { now, words })
      : readTimeline(bytes, { slug, now, words })
    return { file, reading, failure: "" }
  } catch (error) {
    return { file, reading: null, failure: failureOf(error, words) }
  }
}

/** Why a file can't be opened or written. */
export function failureOf(error: unknown, words: WholeWords): string {
  const { noSuchFile, isFolder } = words.problems.check
  if (!(error instanceof Error)) return String(error)
  const code = "code" in error ? error.code : ""
  return code === "ENOENT" ? noSuchFile : code === "EISDIR" ? isFolder : error.message
}

/** 0: no errors; 1: errors in a file; 2: a file could not be opened. */
export function exitCodeOf(checked: readonly CheckedFile[]): 0 | 1 | 2 {
  if (checked.some(({ reading }) => reading === null)) return 2
  return checked.some(({ reading }) => reading?.problems.some(({ level }) => level === "error")) ? 1 : 0
}

/** What the command prints: a line per problem and a closing sentence per file. */
export function tellChecked({ file, reading, failure }: CheckedFile, words: WholeWords): string {
  if (reading === null) return `${file}\n  ${failure}`
  const { timeline, problems } = reading
  const lines = problems.map((problem) => `  ${tellProblem(problem)}`)
  return [file, ...lines, `  ${closing(timeline, problems, words)}`].join("\n")
}

/** `error events[12].date "2017-13": month 13 does not exist; months run from 01 to 12. Write 2017-12` */
export function tellProblem({ level, path, value, message, hint }: Problem): string {
  const where = [level, path, value === "" ? "" : `"${value}"`].filter((part) => part !== "").join(" ")
  return `${where}: ${message}${hint === undefined ? "" : `. ${hint.slice(0, 1).toUpperCase()}${hint.slice(1)}`}`
}

function closing(timeline: Reading["timeline"], problems: readonly Problem[], words: WholeWords): string {
  const { check } = words.problems
  if (timeline === null) return check.nothingShown
  const { length, leftOut } = timeline
  if (problems.length === 0) return check.fine(words.scene.events(length))
  const count = (level: Problem["level"]) => problems.filter((problem) => problem.level === level).length
  return check.counts(count("error"), count("warning"), count("notice"), check.leftOut(leftOut, length + leftOut))
}

/** The same for machines. */
export const checkedAsJson = (checked: readonly CheckedFile[]): string =>
  JSON.stringify(
    checked.map(({ file, reading, failure }) =>
      reading === null
        ? { file, failure }
        : {
            file,
            shown: reading.timeline !== null,
            events: reading.timeline?.length ?? 0,
            leftOut: reading.timeline?.leftOut ?? 0,
            problems: reading.problems,
          },
    ),
    null,
    2,
  )
