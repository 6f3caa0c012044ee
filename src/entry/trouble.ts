import type { Words } from "../time/languages/words.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"

export { Loading, LoadFailed } from "../view/LoadStates.tsx"

/** A file that could not even be fetched, as the page's handle tells it. */
export function problemOf(failure: LoadFailure, { ui: { load: words } }: Words): Problem {
  const say = (value: string, message: string): Problem => ({ level: "error", path: "src", value, message })
  switch (failure.kind) {
    case "not-found":
      return say(failure.where, words.notFound)
    case "blocked":
      return say(failure.host, words.blocked)
    case "network":
      return say(failure.where, words.network)
    case "stopped":
      return say("", words.stopped)
    default:
      return failure.problem
  }
}
