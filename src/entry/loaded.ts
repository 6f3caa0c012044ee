import type { ReadEnd } from "../timeline/closereading.ts"
import { openPacked } from "../timeline/openpacked.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import type { Loaded } from "./loading.ts"

/** A reading that is over, as the page takes it. */
export function loadedOf({ packed, problems, isJson }: ReadEnd): Loaded {
  if (packed !== null) return { timeline: openPacked(packed), problems, failure: null, fingerprint: null, growth: null }
  const problem = problems.find((each) => each.level === "error") ?? problems[0]!
  return { timeline: null, problems, failure: { kind: isJson ? "format" : "not-json", problem } }
}

export const failed = (failure: LoadFailure): Loaded => ({ timeline: null, problems: [], failure })
