import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs"
import { resolve } from "node:path"
import type { Instant } from "../time/instant.ts"
import type { WholeWords } from "../time/languages/words.ts"
import { COMPACT_ENDING } from "../timeline/compact/container.ts"
import { isCompact } from "../timeline/compact/magic.ts"
import { openCompact } from "../timeline/compact/open.ts"
import { wholeSource } from "../timeline/compact/source.ts"
import { writeCompact } from "../timeline/compact/write.ts"
import { writtenFile } from "../timeline/compact/written.ts"
import type { Timeline } from "../timeline/model.ts"
import { checkFile, exitCodeOf, failureOf, tellChecked, type CheckedFile } from "./check.ts"

export interface ConvertOptions {
  readonly cwd: string
  readonly now: Instant
  readonly words: WholeWords
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** As the author named them; `out` null: named after `file`. */
export interface ConvertFiles {
  readonly file: string
  readonly out: string | null
}

/** JSON → the compact form. What can't be read is told and left out, as a page would; exit codes as of check. */
export async function compact({ file, out }: ConvertFiles, options: ConvertOptions): Promise<0 | 1 | 2> {
  const { alreadyCompact } = options.words.problems.check
  const path = resolve(options.cwd, file)
  const to = out ?? withEnding(file, COMPACT_ENDING)
  if (isCompactFile(path)) return refuse(file, alreadyCompact, options)
  return convert(await checkFile(file, path, options), to, writeCompact, options)
}

/** The compact form → JSON. A name that nobody gave writes over no file: the one it was made from may hold more. */
export async function expand({ file, out }: ConvertFiles, options: ConvertOptions): Promise<0 | 1 | 2> {
  const { cwd, now, words } = options
  const to = out ?? withEnding(file, ".json")
  if (out === null && existsSync(resolve(cwd, to))) return refuse(to, words.problems.check.existsAlready, options)
  const read = async (): Promise<CheckedFile> => {
    try {
      const bytes = readFileSync(resolve(cwd, file))
      return { file, reading: await openCompact(wholeSource(bytes), { now, words }), failure: "" }
    } catch (error) {
      return { file, reading: null, failure: failureOf(error, words) }
    }
  }
  return convert(await read(), to, writtenFile, options)
}

const withEnding = (file: string, ending: string): string => `${file.replace(/\.[^./\\]*$/, "")}${ending}`

function isCompactFile(path: string): boolean {
  try {
    return isCompact(readFileSync(path))
  } catch {
    return false
  }
}

type Pieces = Iterable<string | Uint8Array>

async function convert(
  checked: CheckedFile,
  out: string,
  write: (timeline: Timeline) => Pieces | Promise<Pieces>,
  options: ConvertOptions,
): Promise<0 | 1 | 2> {
  const { cwd, words, print } = options
  const { file, reading, failure } = checked
  if (reading === null) return refuse(file, failure, options)
  const { timeline, problems } = reading
  if (problems.length > 0) print(tellChecked(checked, words))
  if (timeline === null) return exitCodeOf([checked])
  if (resolve(cwd, out) === resolve(cwd, file)) return refuse(out, words.problems.check.notWritten, options)
  try {
    const bytes = writePieces(resolve(cwd, out), await write(timeline))
    print(words.problems.check.wrote(out, bytes, words.scene.events(timeline.length)))
  } catch (error) {
    return refuse(out, failureOf(error, words), options)
  }
  return exitCodeOf([checked])
}

function writePieces(path: string, pieces: Pieces): number {
  const file = openSync(path, "w")
  let bytes = 0
  try {
    for (const piece of pieces) {
      const whole = typeof piece === "string" ? Buffer.from(piece) : piece
      for (let at = 0; at < whole.length;) at += writeSync(file, whole, at)
      bytes += whole.length
    }
  } finally {
    closeSync(file)
  }
  return bytes
}

function refuse(file: string, why: string, { complain }: ConvertOptions): 2 {
  complain(`${file}\n  ${why}`)
  return 2
}
