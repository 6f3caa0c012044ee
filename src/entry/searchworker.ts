import type { Found, ToSearch } from "../timeline/searchmessages.ts"
import { serveSearch } from "../timeline/searchserve.ts"
import { soon } from "./turns.ts"

/** The part of a worker's own scope that this needs. */
declare const self: {
  onmessage: ((event: MessageEvent<ToSearch>) => void) | null
  readonly postMessage: (message: Found | null, transfer: Transferable[]) => void
}

const server = serveSearch((found) => self.postMessage(found, [found.mask.buffer as ArrayBuffer]), {
  later: soon,
  now: () => performance.now(),
})
self.onmessage = ({ data }) => server.hear(data)
self.postMessage(null, [])
