import type { ReadEnd } from "../timeline/closereading.ts"
import { openPacked } from "../timeline/openpacked.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import type { Loaded } from "./loading.ts"

/** A reading that is over, as the page takes it. */
export function loadedOf(read: ReadEnd): Loaded {
  const { packed, problems } = read
  if (packed !== null) return { timeline: openPacked(packed), problems, failure: null, fingerprint: null, growth: null }
  return failed(faultOf(read), problems)
}

/** Why only part of a file is shown; null: it is all there is. */
export const breakOf = (read: ReadEnd): LoadFailure | null =>
  read.packed === null || read.isPart ? faultOf(read) : null

const faultOf = ({ problems, isJson }: ReadEnd): LoadFailure => ({
  kind: isJson ? "format" : "not-json",
  problem: problems.find((each) => each.level === "error") ?? problems[0]!,
})

export const failed = (failure: LoadFailure, problems: Loaded["problems"] = []): Loaded => ({
  timeline: null,
  problems,
  failure,
})
