import type { ReaderWords } from "../time/languages/words.ts"
import { readBeginning, type Beginning } from "../timeline/compact/beginning.ts"
import { Fault, problemOf } from "../timeline/compact/fault.ts"
import { openUnpacked } from "../timeline/compact/open.ts"
import { wholeSource, type CompactSource } from "../timeline/compact/source.ts"
import { unpack, type Unpacked } from "../timeline/compact/unpack.ts"
import { LIMITS } from "../timeline/limits.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import { sourceOf, wholeOf, type CompactAnswer, type OpenSource } from "./compactsource.ts"
import { followTexts } from "./followtexts.ts"
import { failed } from "./loaded.ts"
import type { Loaded, LoadRequest } from "./loading.ts"
import { makeTextNews, type TextNews } from "./textnews.ts"
import { makePause } from "./turns.ts"
import type { Unpacker } from "./unpackaway.ts"

/** Up to here a file is read as a whole, in the one request that is under way, and unpacked on the page. */
const SMALL = 2 ** 20

/** A timeline in its compact form: of a large file its texts are fetched when they are shown. */
export async function loadCompact(
  request: LoadRequest,
  words: ReaderWords,
  answer: CompactAnswer,
  broken: (request: LoadRequest) => LoadFailure,
): Promise<Loaded> {
  let wanted: number | null = null
  const progress = (read: number) =>
    request.onProgress({ read, length: wanted === null ? null : Math.max(read, wanted), events: 0 })
  const remote = remoteSource(request, answer, progress)
  let away = remote === null ? null : startAway()
  let beginning: Beginning | null = null
  try {
    const source = remote ?? (await wholeSourceOf(request, answer))
    if (source === null) {
      const { tooLarge, tooLargeHint } = words.problems
      const message = tooLarge(LIMITS.bytes / 2 ** 20)
      return unreadable([{ level: "error", path: "", value: "", message, hint: tooLargeHint }])
    }
    if (source.length > SMALL) away ??= startAway()
    beginning = await readBeginning(source, (bytes) => (wanted = bytes))
    remote?.rest()
    return opened(await unpackIn(await away, beginning, request, words), source, words)
  } catch (error) {
    if (error instanceof Fault) return unreadable([problemOf(error, words.problems)])
    // What has been read and yet can't be unpacked takes more memory than there is.
    return failed(beginning === null || request.signal.aborted ? broken(request) : { kind: "exhausted" })
  } finally {
    void away?.then((unpacker) => unpacker?.drop())
  }
}

const startAway = (): Promise<Unpacker | null> =>
  import("./unpackaway.ts").then(
    ({ unpackAway }) => unpackAway(),
    () => null,
  )

/** In a worker; on the page, in slices, where there is none, or the file is small. */
const unpackIn = (
  unpacker: Unpacker | null,
  beginning: Beginning,
  { now, language, signal }: LoadRequest,
  words: ReaderWords,
): Promise<Unpacked> =>
  unpacker?.unpack(beginning, { now, language }, signal) ?? unpack(beginning, { now, words }, makePause(signal))

function opened(unpacked: Unpacked, source: CompactSource, words: ReaderWords): Loaded {
  let news: TextNews | null = null
  const { timeline, problems } = openUnpacked(unpacked, source, {
    words,
    tell: (problems, failed) => news?.tell(problems, failed),
  })
  if (timeline === null) return unreadable(problems)
  const { remote } = timeline
  const plain = { timeline, problems, failure: null, fingerprint: null } as const
  if (remote === null) return { ...plain, growth: null }
  news = makeTextNews(problems, remote.want)
  return { ...plain, growth: news.growth, follow: (store, drawing) => followTexts(remote, store, drawing) }
}

const unreadable = (problems: readonly Problem[]): Loaded => ({
  timeline: null,
  problems,
  failure: { kind: "format", problem: problems[0]! },
})

function remoteSource(
  { url, signal }: LoadRequest,
  answer: CompactAnswer,
  onRead: (read: number) => void,
): OpenSource | null {
  const { length } = answer.body
  if (length === null || length <= SMALL) return null
  return sourceOf(answer, length, {
    isNear: url.origin === location.origin,
    // As the file itself was asked for, see load.ts.
    ask: (headers) =>
      // The reader's own file, see givenfile.ts.
      (url.protocol === "file:" ? window.asked?.(url.href, signal) : undefined) ??
      fetch(url, { headers, signal, credentials: "same-origin", referrerPolicy: "no-referrer" }),
    onRead,
  })
}

async function wholeSourceOf({ onProgress }: LoadRequest, answer: CompactAnswer): Promise<CompactSource | null> {
  const { length } = answer.body
  const bytes = await wholeOf(answer, (read) =>
    onProgress({ read, length: length !== null && read <= length ? length : null, events: 0 }),
  )
  return bytes === null ? null : wholeSource(bytes)
}
