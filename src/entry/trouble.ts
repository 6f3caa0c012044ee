import type { Words } from "../time/languages/words.ts"
import type { Problem } from "../timeline/problem.ts"
import { detailsOf } from "../view/detailwords.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"

export { Loading, LoadFailed } from "../view/LoadStates.tsx"

/** A file that could not even be fetched, as the page's handle tells it. */
export function problemOf(failure: LoadFailure, words: Words): Problem {
  const { load } = detailsOf(words)
  const say = (value: string, message: string): Problem => ({ level: "error", path: "src", value, message })
  switch (failure.kind) {
    case "not-found":
      return say(failure.where, load.notFound)
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
