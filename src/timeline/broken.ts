import { isRaw, type Raw } from "./raw.ts"
import { shorten } from "./report.ts"
import type { SyntaxFault, Whole } from "./syntax.ts"

/** What is left of a file whose text stops being JSON somewhere. */
export interface Salvage {
  readonly value: Raw
  /** The beginning of what could not be read: of an event that is cut off, or of what stands behind the end. */
  readonly lost: string
  /** Its place in the file: `events[12]`. "" where it has none. */
  readonly path: string
  /** The file is all there, and only what stands behind its end is lost. */
  readonly isComplete: boolean
}

/** The text up to its last whole value, closed there. */
export const closedAt = (text: string, { end, open }: Whole): string => text.slice(0, end) + "]}".slice(2 - open)

/** All whole values that stand in an object before the fault; null where there are none. */
export function salvage(text: string, { whole }: SyntaxFault): Salvage | null {
  if (whole.end === 0) return null
  const value: unknown = JSON.parse(closedAt(text, whole))
  if (!isRaw(value)) return null
  const lost = /[^\s,][^\r\n]*/.exec(text.slice(whole.end, whole.end + 200))?.[0] ?? ""
  return { value, lost: shorten(lost.trimEnd(), 64), path: pathBehind(value, whole), isComplete: whole.open === 0 }
}

/** Of the next value that would have come. */
function pathBehind(value: Raw, { open }: Whole): string {
  const [key, list] = Object.entries(value).at(-1) ?? []
  return open === 2 && key !== undefined && Array.isArray(list) ? `${key}[${String(list.length)}]` : ""
}

/** Without a last UTF-8 character that is cut off. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > back) return bytes.subarray(0, bytes.length - back)
  }
  return bytes
}
