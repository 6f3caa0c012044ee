import type { SharedTexts } from "./searchbytes.ts"

/** To where a large timeline is searched: "open" and a query, then its events in order, as they can be handed over. */
export type ToSearch =
  | {
      readonly type: "open"
      /** How many events will come. */
      readonly length: number
      /** What is searched of texts in several languages, and what plain strings are in. */
      readonly language: string
      readonly fileLanguage: string
      readonly shared: readonly SharedTexts[]
    }
  | RawRecords
  /** Not folded yet. */
  | { readonly type: "texts"; readonly texts: readonly string[] }
  /** Takes the place of the one before. */
  | { readonly type: "find"; readonly id: number; readonly query: string }

/** Title and rest of some records, see records.ts, one event after another. */
export interface RawRecords {
  readonly type: "records"
  readonly bytes: Uint8Array
  /** By event two: where its title ends and where its rest does. */
  readonly ends: Uint32Array
}

/** What is found of the query `id`. */
export interface Found {
  readonly id: number
  /** The first event that `mask` tells of: 1 for each found. */
  readonly first: number
  readonly mask: Uint8Array
  readonly isWhole: boolean
}

/** Runs something soon, after what waits by then: a message to oneself in a browser, whose timers are slower. */
export type Later = (run: () => void) => void

/** How what takes long is done in slices, so that the thread stays alive. */
export interface Slicing {
  readonly later: Later
  /** ms */
  readonly now: () => number
}

/** ms of one slice. */
const SLICE = 6

/** Calls `step` until it answers false, slice after slice. `go` begins again after that. */
export function inSlices(step: () => boolean, { later, now }: Slicing): { readonly go: () => void } {
  let isGoing = false
  const turn = () => {
    const until = now() + SLICE
    do
      if (!step()) {
        isGoing = false
        return
      }
    while (now() < until)
    later(turn)
  }
  return {
    go() {
      if (isGoing) return
      isGoing = true
      later(turn)
    },
  }
}
