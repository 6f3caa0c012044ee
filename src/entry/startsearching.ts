import { makeSearchHere, type SearchPort } from "../timeline/searchclient.ts"
import { makeSearching, type SearchWorker } from "../timeline/searching.ts"
import type { Found, Slicing, ToSearch } from "../timeline/searchmessages.ts"
import { soon } from "./turns.ts"

/** Searches of one viewer: small timelines at once, large ones in a worker. `tell`: an answer has more to it. */
export function startSearching(tell: () => void): ReturnType<typeof makeSearching> {
  const slicing: Slicing = { later: soon, now: () => performance.now() }
  return makeSearching({ connect: () => connect(slicing), tell, slicing })
}

/** What is posted before the worker is there waits for it; where there is none the page does it. */
function connect(slicing: Slicing): SearchWorker {
  let port: SearchPort | null = null
  let worker: SearchWorker | null = null
  let isClosed = false
  let waiting: ToSearch[] = []
  let hear: (found: Found) => void = () => undefined
  void import("./searchaway.ts")
    .then(({ searchAway }) => searchAway())
    .catch(() => null)
    .then((started) => {
      if (isClosed) return started?.close()
      worker = started
      port = worker ?? makeSearchHere(slicing)
      port.listen((found) => hear(found))
      for (const message of waiting) port.post(message)
      waiting = []
    })
  return {
    post(message) {
      if (port === null) waiting.push(message)
      else port.post(message)
    },
    listen(next) {
      hear = next
    },
    close() {
      isClosed = true
      worker?.close()
    },
  }
}
