import { makeSearch, type Search } from "./search.ts"
import { makeSearchClient, makeSearchHere, type SearchPort } from "./searchclient.ts"
import type { Slicing } from "./searchmessages.ts"
import type { Timeline } from "./model.ts"
import type { Packed, PackedTimeline } from "./packed.ts"

/** Up to so many events a search answers at once. */
const AT_ONCE = 20_000

export interface SearchingParts {
  /** Starts a worker that serves a search; null where there is none, and the page does it in slices. */
  readonly connect: () => SearchWorker | null
  /** An answer has more to it than the last time. */
  readonly tell: () => void
  readonly slicing: Slicing
}

export interface SearchWorker extends SearchPort {
  readonly close: () => void
}

/** Searches of whatever timeline is on screen, each in the place of the one before; `stop` ends the last. */
export function makeSearching({ connect, tell, slicing }: SearchingParts): {
  readonly makeSearch: (timeline: Timeline, language: string) => Search
  readonly stop: () => void
} {
  let worker: SearchWorker | null = null
  const stop = () => {
    worker?.close()
    worker = null
  }
  const open = (): SearchPort => {
    stop()
    worker = connect()
    return worker ?? makeSearchHere(slicing)
  }
  return {
    makeSearch: (timeline, language) =>
      timeline.length <= AT_ONCE && timeline.remote === null
        ? makeSearch(timeline, language)
        : makeSearchClient({ timeline, packed: packedOf(timeline), language }, { open, tell }, slicing),
    stop,
  }
}

const packedOf = (timeline: Timeline): Packed | null =>
  "packed" in timeline ? (timeline as PackedTimeline).packed : null
