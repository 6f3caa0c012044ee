import type { Words } from "../time/languages/words.ts"
import type { EvidenceLevel } from "../timeline/model.ts"

/** The word for how well an event is evidenced; an absence has no level. */
export function evidenceWord(level: EvidenceLevel | "none-found", words: Words): string {
  return level === "none-found" ? words.evidence.noneFound : words.evidence[level]
}
