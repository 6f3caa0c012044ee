import type { ReadingWords } from "../../time/languages/words.ts"
import type { Problem } from "../problem.ts"
import { LIMITS } from "../limits.ts"

/** Why a compact file can't be read. */
export type Reason = "notCompact" | "otherVersion" | "cutOff" | "damaged" | "tooManyEvents" | "noInflating"

/** Thrown inside this folder, told as a problem. `place` is a section of the file or a block. */
export class Fault extends Error {
  readonly place: string
  readonly reason: Reason
  readonly value: string
  constructor(place: string, reason: Reason, value = "") {
    super(`${place} ${reason}`)
    this.place = place
    this.reason = reason
    this.value = value
  }
}

/** Goes on only with what holds. */
export function expectThat(holds: boolean, place: string): void {
  if (!holds) throw new Fault(place, "damaged")
}

/** A fault that leaves nothing to show. */
export function problemOf({ place, reason, value }: Fault, words: ReadingWords["problems"]): Problem {
  const { compact } = words
  const told = (message: string, hint?: string): Problem => ({
    level: "error",
    path: place,
    value,
    message,
    ...(hint !== undefined && { hint }),
  })
  switch (reason) {
    case "notCompact":
      return told(compact.notCompact, compact.notCompactHint)
    case "otherVersion":
      return told(words.otherVersion("1"))
    case "cutOff":
      return told(compact.cutOff, words.jsonHints.cutOff)
    case "damaged":
      return told(compact.damaged, compact.remedy)
    case "tooManyEvents":
      return told(words.tooManyEvents(LIMITS.events))
    case "noInflating":
      return told(compact.noInflating, compact.noInflatingHint)
  }
}
