import { withReading } from "../time/languages/wholewords.ts"
import type { ReaderWords } from "../time/languages/words.ts"
import { isCompact } from "../timeline/compact/magic.ts"
import { startReading } from "../timeline/reading.ts"
import type { LoadFailure, Unsent } from "../view/LoadStates.tsx"
import { begin, cutOff, lengthFor, type Begun } from "./beginfile.ts"
import { bodyOf, type Body } from "./body.ts"
import { makeComing, type Coming, type GrowthEnd } from "./growing.ts"
import { failed } from "./loaded.ts"
import type { Loaded, LoadRequest } from "./loading.ts"
import type { Reader } from "./reader.ts"
import { readHere } from "./readhere.ts"
import { readingWordsIn } from "./readingwords.ts"

/** 256 MiB: past it nothing more is fetched; the reader says why. */
const MOST_BYTES = 256 * 2 ** 20

/** The author's own file, on its way, through the whole reader. */
export async function loadFile(request: LoadRequest, answer: Promise<Response>): Promise<Loaded> {
  const wording = request.words.then(
    (view) => withReading(view, readingWordsIn(request.language)),
    () => null,
  )
  const response = await answer.catch(() => null)
  if (response === null) return failed(unreached(request))
  if (!response.ok) return failed(unsent(request.url, response.status))
  const begun = await begin(request, bodyOf(response))
  if (begun.failure !== null && begun.first.length === 0) return failed(begun.failure)
  const words = await wording
  if (words === null) return failed({ kind: "script" })
  const { body, first, failure } = begun
  if (first.length > 0 && isCompact(first[0]!)) {
    if (failure !== null) return failed(failure)
    const part = await import("./loadcompact.ts").catch(() => null)
    if (part === null) return failed({ kind: "script" })
    let read = 0
    const told: LoadRequest = {
      ...request,
      onProgress(progress) {
        read = progress.read
        request.onProgress(progress)
      },
    }
    return part.loadCompact(told, words, { response, body, first }, () => cutOff(request, read, null))
  }
  return begun.isAll || failure !== null ? readInPlace(request, words, begun) : readOn(request, words, body, first)
}

/** A small file, or what came of one whose connection broke at its beginning. */
async function readInPlace(request: LoadRequest, words: ReaderWords, begun: Begun): Promise<Loaded> {
  const { body, first, failure } = begun
  const reader = readHere({ ...request, shown: 0 }, words, null)
  for (const bytes of first) await reader.push(bytes)
  const coming = makeComing(request, body.length, { cancel: () => undefined, drop: () => undefined })
  coming.end({ read: await (failure === null ? reader.finish() : reader.enough()), failure })
  return coming.loaded
}

/** A large file: what has come of it is shown while the rest is on its way. */
async function readOn(
  request: LoadRequest,
  words: ReaderWords,
  body: Body,
  first: readonly Uint8Array[],
): Promise<Loaded> {
  const { slug, now, language } = request
  let reader: Reader | null = null
  const coming = makeComing(request, body.length, {
    cancel: body.cancel,
    drop() {
      body.cancel()
      reader?.drop()
    },
  })
  // Where all of it is waited for, no part is made.
  const shown = request.isWhole ? Infinity : showFirst(request, words, first, coming)
  const options = { slug, now, language, shown }
  const away = await import("./readaway.ts").catch(() => null)
  reader = (await away?.readAway(options, coming)) ?? readHere(options, words, coming)
  const exhausted: GrowthEnd = { read: null, failure: { kind: "exhausted" } }
  void pump(reader, request, body, first, coming).then(coming.end, () => coming.end(exhausted))
  return coming.loaded
}

/** Bytes of a beginning that is read on the page: a millisecond or two, before a worker has even started. */
const GLANCE = 2 ** 17

/** How many events of the beginning are on screen from now on. */
function showFirst(
  { slug, now }: LoadRequest,
  words: ReaderWords,
  first: readonly Uint8Array[],
  coming: Coming,
): number {
  const glance = startReading({ slug, now, words })
  let left = GLANCE
  for (const bytes of first) {
    if (left <= 0) break
    // A copy: the bytes themselves are handed on.
    glance.push(bytes.slice(0, left))
    left -= bytes.length
  }
  const part = glance.snapshot()
  if (part === null) return 0
  coming.onPart(part)
  return part.length
}

/** Hands the reader all there is, to the end of the file or of what could be fetched. */
async function pump(
  reader: Reader,
  request: LoadRequest,
  body: Body,
  first: readonly Uint8Array[],
  coming: Coming,
): Promise<GrowthEnd> {
  let read = 0
  let failure: LoadFailure | null = null
  const push = (bytes: Uint8Array) => {
    read += bytes.length
    coming.onRead(read)
    return reader.push(bytes)
  }
  for (const bytes of first) await push(bytes)
  while (read <= MOST_BYTES) {
    const bytes = await body.next().catch(() => {
      failure = cutOff(request, read, lengthFor(body, read))
      return null
    })
    if (bytes === null) break
    await push(bytes)
  }
  if (coming.isStopped()) failure = { kind: "stopped" }
  if (failure !== null) return { read: await reader.enough(), failure }
  if (read > MOST_BYTES) body.cancel()
  return { read: await reader.finish(), failure }
}

/** What an HTTP status other than 200 to 299 says of a file. */
function unsent({ href }: URL, status: number): LoadFailure {
  const is = (...all: readonly number[]) => all.includes(status)
  const kind: Unsent = is(404, 410)
    ? "not-found"
    : is(401, 403, 407, 451)
      ? "denied"
      : is(429)
        ? "too-many"
        : status >= 500
          ? "server-failed"
          : "not-sent"
  return { kind, where: href, status }
}

/** A browser does not say whether the network or the other site refused; off line it is the network. */
function unreached({ url, signal }: LoadRequest): LoadFailure {
  if (signal.aborted) return { kind: "stopped" }
  // The reader's own file is no longer where it lay.
  if (url.protocol === "file:")
    return { kind: "refused", where: `file:${decodeURIComponent(url.pathname.replace(/^\/\d+\//, ""))}` }
  return url.origin !== location.origin && navigator.onLine
    ? { kind: "blocked", host: url.host }
    : { kind: "network", where: url.href }
}
