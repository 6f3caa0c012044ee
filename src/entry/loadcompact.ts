import type { ReaderWords } from "../time/languages/words.ts"
import { openCompact } from "../timeline/compact/open.ts"
import { wholeSource, type CompactSource } from "../timeline/compact/source.ts"
import { LIMITS } from "../timeline/limits.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import { sourceOf, wholeOf, type CompactAnswer, type OpenSource } from "./compactsource.ts"
import { followTexts } from "./followtexts.ts"
import { failed } from "./loaded.ts"
import type { Loaded, LoadRequest } from "./loading.ts"

/** Up to here a file is read as a whole, in the one request that is under way. */
const SMALL = 2 ** 20

/** A timeline in its compact form: of a large file its texts are fetched when they are shown. */
export async function loadCompact(
  request: LoadRequest,
  words: ReaderWords,
  answer: CompactAnswer,
  broken: (request: LoadRequest) => LoadFailure,
): Promise<Loaded> {
  try {
    const remote = remoteSource(request, answer)
    const source = remote ?? (await wholeSourceOf(request, answer))
    if (source === null) {
      const { tooLarge, tooLargeHint } = words.problems
      const message = tooLarge(LIMITS.bytes / 2 ** 20)
      return unreadable([{ level: "error", path: "", value: "", message, hint: tooLargeHint }])
    }
    const { timeline, problems } = await openCompact(source, { now: request.now, words })
    remote?.rest()
    if (timeline === null) return unreadable(problems)
    const { remote: texts } = timeline
    return {
      ...{ timeline, problems, failure: null, fingerprint: null, growth: null },
      ...(texts !== null && { follow: (store, drawing) => followTexts(texts, store, drawing) }),
    }
  } catch {
    return failed(broken(request))
  }
}

const unreadable = (problems: readonly Problem[]): Loaded => ({
  timeline: null,
  problems,
  failure: { kind: "format", problem: problems[0]! },
})

function remoteSource({ url, signal, onProgress }: LoadRequest, answer: CompactAnswer): OpenSource | null {
  const { length } = answer.body
  if (length === null || length <= SMALL) return null
  return sourceOf(answer, length, {
    isNear: url.origin === location.origin,
    // As the file itself was asked for, see load.ts.
    ask: (headers) => fetch(url, { headers, signal, credentials: "same-origin", referrerPolicy: "no-referrer" }),
    onRead: (read, wanted) => onProgress({ read, length: Math.max(read, wanted), events: 0 }),
  })
}

async function wholeSourceOf({ onProgress }: LoadRequest, answer: CompactAnswer): Promise<CompactSource | null> {
  const { length } = answer.body
  const bytes = await wholeOf(answer, (read) =>
    onProgress({ read, length: length !== null && read <= length ? length : null, events: 0 }),
  )
  return bytes === null ? null : wholeSource(bytes)
}
