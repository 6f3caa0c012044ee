import { handedOver, type SearchPort } from "../timeline/searchclient.ts"
import type { Found } from "../timeline/searchmessages.ts"
import type { SearchWorker } from "../timeline/searching.ts"
import SearchScript from "./searchworker.ts?worker&inline"
import { startWorker } from "./startworker.ts"

/** Searches in a worker, as readAway reads; null where workers are refused. */
export async function searchAway(): Promise<SearchWorker | null> {
  const worker = await startWorker(() => new SearchScript())
  return worker === null ? null : { ...portTo(worker), close: () => worker.terminate() }
}

const portTo = (worker: Worker): SearchPort => ({
  post: (message) => worker.postMessage(message, handedOver(message)),
  listen(hear) {
    worker.onmessage = ({ data }: MessageEvent<Found>) => hear(data)
  },
})
