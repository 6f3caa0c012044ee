import type { ReaderWords } from "../time/languages/words.ts"
import { startReading } from "../timeline/reading.ts"
import { makeSnapshots } from "./parts.ts"
import type { Reader, ReaderNews, ReaderOptions } from "./reader.ts"
import { soon } from "./turns.ts"

/** Bytes that are read in one go: some milliseconds at most. */
const SLICE = 2 ** 17
/** ms after which the page gets a turn. */
const TURN = 8

/**
 * Reads on the page itself, in slices that keep it alive. For small files, which a worker would only make wait for its own
 * start, and for all where workers are refused. `news` null: one that is over before anybody looks.
 */
export function readHere(options: ReaderOptions, words: ReaderWords, news: ReaderNews | null): Reader {
  const reading = startReading({ slug: options.slug, now: options.now, words, keepsPart: true })
  const nextPart = makeSnapshots(reading, options.shown, () => performance.now())
  let isDropped = false
  let started = performance.now()
  return {
    async push(bytes) {
      for (let at = 0; at < bytes.length && !isDropped; at += SLICE) {
        reading.push(bytes.subarray(at, at + SLICE))
        if (news === null || performance.now() - started < TURN) continue
        news.onCount(reading.events)
        const part = nextPart()
        if (part !== null) news.onPart(part)
        await new Promise<void>(soon)
        started = performance.now()
      }
    },
    finish: () => Promise.resolve(reading.finish()),
    enough: () => Promise.resolve(reading.cut()),
    drop() {
      isDropped = true
    },
  }
}
