import type { Finding, ProblemWords } from "./report.ts"
import { shorten } from "./report.ts"
import { salvage, wholeCharacters } from "./broken.ts"
import { findSyntaxFault } from "./syntax.ts"

/** The part of the Encoding Standard that this room needs; browsers, workers and Node all have it. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string }

/** Why there is no value in a file; it may be JSON all the same. */
export interface Stop extends Omit<Finding, "level" | "kind"> {
  readonly isJson: boolean
}
/** Why the rest of a file could not be read. `isComplete`: it stands behind the end of the file. */
export interface Break extends Stop {
  readonly isComplete: boolean
}
/**
 * A value out of a file, or why there is none. `lossy`: bytes that are no letters became U+FFFD. `broken` null: it is all
 * of the file.
 */
export type Parsed =
  { readonly value: unknown; readonly lossy: boolean; readonly broken: Break | null } | { readonly stop: Stop }

export interface ParseLimits {
  readonly bytes: number
  readonly depth: number
}

/** UTF-8 with or without a byte order mark; UTF-16 with one, as some editors save it. */
export function decode(bytes: Uint8Array): { text: string; lossy: boolean } {
  const [first, second] = bytes
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), lossy: false }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), lossy: false }
  } catch {
    return { text: new TextDecoder("utf-8").decode(bytes), lossy: true }
  }
}

/**
 * Size and depth are held against the limits before anything is parsed, so that no input can exhaust the stack.
 * `keepsPart`: of a text that stops being JSON what stands before that place is kept.
 */
export function parseJson(
  input: string | Uint8Array,
  limits: ParseLimits,
  words: ProblemWords,
  keepsPart = false,
): Parsed {
  const stop = (value: unknown, message: string, hint?: string, isJson = false): Parsed => ({
    stop: { path: "", value, message, hint, isJson },
  })
  if (input.length > limits.bytes) return { stop: tooLarge(limits, words) }
  const { text: marked, lossy } =
    typeof input === "string" ? { text: input, lossy: false } : decode(keepsPart ? wholeCharacters(input) : input)
  const text = marked.startsWith("\uFEFF") ? marked.slice(1) : marked

  const start = text.search(/[^ \t\r\n]/)
  if (start === -1) return stop("", words.emptyFile)
  if (text[start] === "<") return stop(restOfLine(text, start), words.webPage, words.webPageHint)
  if (isDeeperThan(text, limits.depth)) return stop("", words.tooDeep(limits.depth), undefined, true)
  try {
    return { value: JSON.parse(text) as unknown, lossy, broken: null }
  } catch {
    const fault = findSyntaxFault(text)!
    const { index, expected } = fault
    const found = restOfLine(text, index)
    const { line, column } = placeOf(text, index)
    const message = words.notJson(line, column, words.jsonExpected[expected], found === "")
    const hint = expected === "end" ? words.jsonHints.afterEnd : hintFor(text, index, words)
    const kept = keepsPart ? salvage(text, fault) : null
    if (kept === null) return stop(found, message, hint)
    const { value, lost, path, isComplete } = kept
    return { value, lossy, broken: { path, value: lost, message, hint, isJson: false, isComplete } }
  }
}

export const tooLarge = (limits: ParseLimits, words: ProblemWords): Stop => ({
  path: "",
  value: "",
  message: words.tooLarge(limits.bytes / 1024 / 1024),
  hint: words.tooLargeHint,
  isJson: true,
})

/** Counts brackets outside strings in one pass; what is not JSON may be counted wrong, and is refused afterwards anyway. */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      at += 1
      while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1
    } else if (code === 91 || code === 123) {
      depth += 1
      if (depth > limit) return true
    } else if (code === 93 || code === 125) depth -= 1
  }
  return false
}

/** Both from 1, as editors count; a line ends with \n, \r\n or \r. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (const end of text.slice(0, index).matchAll(/\r\n|\n|\r/g)) {
    line += 1
    lineStart = end.index + end[0].length
  }
  return { line, column: index - lineStart + 1 }
}

function restOfLine(text: string, index: number): string {
  const rest = text.slice(index, index + 80)
  const end = rest.search(/[\r\n]/)
  return shorten((end === -1 ? rest : rest.slice(0, end)).trimEnd(), 24)
}

/** The mistakes people make in JSON, by what stands at the fault. */
function hintFor(text: string, index: number, words: ProblemWords): string | undefined {
  const found = text.slice(index, index + 2)
  if (found === "") return words.jsonHints.cutOff
  if (/^(\/\/|\/\*|#)/.test(found)) return words.jsonHints.comment
  if (/^[}\]]/.test(found) && /,[ \t\r\n]*$/.test(text.slice(Math.max(0, index - 200), index))) {
    return words.jsonHints.trailingComma
  }
  if (/^[\r\n]/.test(found)) return words.jsonHints.lineBreak
  if (/^['‘’“”«„]/.test(found)) return words.jsonHints.quotes
  if (/^[A-Za-z]/.test(found)) return words.jsonHints.quotes
  return undefined
}
