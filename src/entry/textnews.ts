import type { EventIndex } from "../timeline/model.ts"
import type { Problem } from "../timeline/problem.ts"
import type { GrowthNews, TimelineFile } from "../view/viewer.ts"
import type { Growth } from "./loading.ts"

export interface TextNews {
  readonly growth: Growth
  /** All that is wrong with the texts now, and events that stand for those that may yet come. */
  readonly tell: (problems: readonly Problem[], failed: readonly EventIndex[]) => void
}

/**
 * What is said of texts that don't come once the timeline is on screen: they join the problems of its file, and the bar
 * of what is on its way offers to ask for them again.
 */
export function makeTextNews(known: readonly Problem[], want: (events: readonly EventIndex[]) => void): TextNews {
  let file: TimelineFile = { problems: known, host: null }
  let news: GrowthNews = { progress: null, failure: null }
  let failed: readonly EventIndex[] = []
  const listeners = new Set<() => void>()
  return {
    growth: {
      attach(store, host) {
        file = { ...file, host }
        return {
          file: () => file,
          news: () => news,
          done: Promise.resolve(),
          stop: () => undefined,
          again() {
            want(failed)
            // They are on their way again.
            store.retell()
          },
          subscribe(tell) {
            listeners.add(tell)
            return () => void listeners.delete(tell)
          },
        }
      },
      drop: () => undefined,
    },
    tell(problems, now) {
      failed = now
      file = { ...file, problems: [...known, ...problems] }
      news = { progress: null, failure: failed.length === 0 ? null : { kind: "texts" } }
      for (const each of listeners) each()
    },
  }
}
