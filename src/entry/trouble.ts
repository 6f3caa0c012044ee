import type { Words } from "../time/languages/words.ts"
import type { Problem } from "../timeline/problem.ts"
import { detailsOf } from "../view/detailwords.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import type { WayOn } from "../view/WayOnLink.tsx"
import type { Place, Wanted } from "./place.ts"

/** Where the site begins, from a page that shows nothing; null: there is no more to be found there. */
export function wayHome({ root, slugs }: Place, { isForeign }: Wanted): WayOn | null {
  // Of one timeline alone the root is the page that it has.
  const hasMore = slugs.length > (isForeign ? 0 : 1)
  return hasMore ? { href: root.href, frame: null } : null
}

/** From a frame, which is a folder of the page of the same: that has more means, and a way home. */
export const wayOut = ({ href, search }: Pick<Location, "href" | "search">, frame: WayOn["frame"]): WayOn => ({
  href: new URL(`../${search}`, href).href,
  frame,
})

export { Loading, LoadFailed } from "../view/LoadStates.tsx"

/** A file that could not even be fetched, as the page's handle tells it. */
export function problemOf(failure: LoadFailure, words: Words): Problem {
  const { load } = detailsOf(words)
  const say = (value: string, message: string): Problem => ({ level: "error", path: "src", value, message })
  switch (failure.kind) {
    case "not-found":
    case "denied":
    case "too-many":
    case "server-failed":
    case "not-sent":
      return say(failure.where, `${load.unsent[failure.kind][0]} (${String(failure.status)})`)
    case "blocked":
      return say(failure.host, load.blocked)
    case "network":
      return say(failure.where, load.network)
    case "cut":
      return say("", load.cut)
    case "script":
      return say("", load.script)
    case "refused":
      return say(failure.where, load.refused)
    case "stopped":
      return say("", load.stopped)
    case "exhausted":
      return say("", load.exhausted)
    case "texts":
      return say("", load.texts)
    default:
      return failure.problem
  }
}
