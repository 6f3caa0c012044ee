import { wordsOf, type Search } from "./search.ts"
import { feedOf } from "./searchfeed.ts"
import { inSlices, type Found, type Slicing, type ToSearch } from "./searchmessages.ts"
import { serveSearch } from "./searchserve.ts"
import type { Timeline } from "./model.ts"
import type { Packed } from "./packed.ts"

/** The way to where a timeline is searched. What is posted may be handed over rather than copied: see handedOver. */
export interface SearchPort {
  readonly post: (message: ToSearch) => void
  readonly listen: (hear: (found: Found) => void) => void
}

/** Where there is no worker: the same search on the page, in slices. */
export function makeSearchHere(slicing: Slicing): SearchPort {
  let hear: (found: Found) => void = () => undefined
  const server = serveSearch((found) => hear(found), slicing)
  return { post: server.hear, listen: (next) => void (hear = next) }
}

/** What of a message nobody on this side needs any more. */
export const handedOver = (message: ToSearch): ArrayBuffer[] =>
  message.type === "records" ? [message.bytes.buffer as ArrayBuffer, message.ends.buffer as ArrayBuffer] : []

/**
 * A search that answers as it finds: `tell` says when there is more. `packed` null: the texts are read event by event.
 * Nothing is opened or handed over before the first query, or the word that one is near.
 */
export function makeSearchClient(
  {
    timeline,
    packed,
    language,
  }: { readonly timeline: Timeline; readonly packed: Packed | null; readonly language: string },
  { open, tell }: { readonly open: () => SearchPort; readonly tell: () => void },
  slicing: Slicing,
): Search {
  let last = ""
  let asked: { readonly key: string; readonly id: number; readonly mask: Uint8Array } | null = null
  let answer: Uint8Array | null = null
  let isWhole = true
  let id = 0
  let port: SearchPort | null = null
  const hear = (found: Found) => {
    if (found.id !== asked?.id) return
    asked.mask.set(found.mask, found.first)
    answer = asked.mask.slice()
    isWhole = found.isWhole
    tell()
  }
  const start = (): SearchPort => {
    const opened = open()
    const feed = feedOf(timeline, packed, language)
    const post = (): boolean => {
      const next = feed.next()
      if (next.done !== true && next.value !== null) opened.post(next.value)
      const isOver = next.done === true
      if (isOver) stop?.()
      return !isOver && next.value !== null
    }
    opened.listen(hear)
    const slices = inSlices(post, slicing)
    const stop = timeline.remote?.onCome(slices.go)
    post()
    slices.go()
    return opened
  }
  const warm = (): SearchPort => (port ??= start())
  const search = (query: string): Uint8Array | null => {
    if (query === last) return answer
    last = query
    const words = wordsOf(query)
    const key = words.join(" ")
    if (key === (asked?.key ?? "")) return answer
    if (words.length === 0) {
      asked = answer = null
      isWhole = true
      return answer
    }
    asked = { key, id: ++id, mask: new Uint8Array(timeline.length) }
    isWhole = false
    warm().post({ type: "find", id, query })
    return answer
  }
  return Object.assign(search, {
    isWhole: () => isWhole,
    // Texts that are elsewhere are fetched for a query, not for a look at the field.
    warm() {
      if (timeline.remote === null) warm()
    },
  })
}
