import type { ReadEnd } from "./closereading.ts"
import { LIMITS } from "./limits.ts"
import type { Timeline } from "./model.ts"
import { openPacked } from "./openpacked.ts"
import type { Problem } from "./problem.ts"
import { startReading } from "./reading.ts"
import type { ReadOptions } from "./readoptions.ts"
import { encodeUtf8, isWellFormed } from "./utf8.ts"
import { readWhole } from "./whole.ts"

export interface Reading {
  /** null only when the file can't be shown at all; then `problems` has the one error that says why. */
  readonly timeline: Timeline | null
  readonly problems: readonly Problem[]
}

/** Reads a timeline file: whatever it holds, this gives a timeline or an error, and never throws. */
export function readTimeline(input: string | Uint8Array, options: ReadOptions): Reading {
  const { packed, problems } = readPacked(input, options)
  return { timeline: packed === null ? null : openPacked(packed), problems }
}

function readPacked(input: string | Uint8Array, options: ReadOptions): ReadEnd {
  const isText = typeof input === "string"
  const bytes = options.limits?.bytes ?? LIMITS.bytes
  // UTF-8 holds no halves of characters, and what is too large is not worth the copy.
  if (isText && (input.length > bytes || !isWellFormed(input))) return readWhole(input, options)
  const reading = startReading(options, isText ? input : null)
  reading.push(isText ? encodeUtf8(input) : input)
  return reading.finish()
}
