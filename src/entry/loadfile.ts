import { withReading } from "../time/languages/wholewords.ts"
import type { ReaderWords } from "../time/languages/words.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import { bodyOf, type Body } from "./body.ts"
import { isCompact, MAGIC } from "../timeline/compact/magic.ts"
import { makeComing, type Coming, type GrowthEnd } from "./growing.ts"
import { failed, loadedOf } from "./loaded.ts"
import type { Loaded, LoadRequest } from "./loading.ts"
import type { Reader, ReaderOptions } from "./reader.ts"
import { readHere } from "./readhere.ts"
import { readingWordsIn } from "./readingwords.ts"

/** 256 MiB: past it nothing more is fetched; the reader says why. */
const MOST_BYTES = 256 * 2 ** 20
/** Up to here a file is read in place, in less time than a worker takes to start. */
const IN_PLACE = 2 ** 21

/** The author's own file, on its way, through the whole reader. */
export async function loadFile(request: LoadRequest, answer: Promise<Response>): Promise<Loaded> {
  const wording = request.words.then(
    (view) => withReading(view, readingWordsIn(request.language)),
    () => null,
  )
  let body: Body
  let response: Response
  const first: Uint8Array[] = []
  let size = 0
  let isAll = false
  try {
    response = await answer
    if (!response.ok) return failed({ kind: "not-found", where: request.url.href, status: response.status })
    body = bodyOf(response)
    // Of every file the first bytes, which say what it is; of a small one all of them.
    while (!isAll && (size < MAGIC.length || (size <= IN_PLACE && (body.length ?? 0) <= IN_PLACE))) {
      const bytes = await body.next()
      if (bytes === null) isAll = true
      else {
        first.push(bytes)
        size += bytes.length
        request.onProgress({ read: size, length: lengthFor(body, size), events: 0 })
        if (isCompact(first[0]!)) break
      }
    }
  } catch {
    return failed(broken(request))
  }
  const words = await wording
  if (words === null) return failed({ kind: "script" })
  if (first.length > 0 && isCompact(first[0]!)) {
    const part = await import("./loadcompact.ts").catch(() => null)
    return part === null
      ? failed({ kind: "script" })
      : part.loadCompact(request, words, { response, body, first }, broken)
  }
  if (isAll) {
    const reader = readHere({ ...request, shown: 0 }, words, null)
    for (const bytes of first) await reader.push(bytes)
    return loadedOf(await reader.finish())
  }
  return readOn(request, words, body, first)
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
  const shown = request.isWhole ? Infinity : await showFirst({ slug, now, language, shown: 0 }, words, first, coming)
  const options = { slug, now, language, shown }
  const away = await import("./readaway.ts").catch(() => null)
  reader = (await away?.readAway(options, coming)) ?? readHere(options, words, coming)
  const exhausted: GrowthEnd = { enough: null, failure: { kind: "exhausted" } }
  void pump(reader, request, body, first, coming).then(coming.end, () => coming.end(exhausted))
  return coming.loaded
}

/** Bytes of a beginning that is read on the page: a millisecond or two, before a worker has even started. */
const GLANCE = 2 ** 17

/** How many events of the beginning are on screen from now on. */
async function showFirst(
  options: ReaderOptions,
  words: ReaderWords,
  [bytes]: readonly Uint8Array[],
  coming: Coming,
): Promise<number> {
  if (bytes === undefined) return 0
  const glance = readHere(options, words, null)
  // A copy: the bytes themselves are handed on.
  await glance.push(bytes.slice(0, GLANCE))
  const part = await glance.enough()
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
  const push = (bytes: Uint8Array) => {
    read += bytes.length
    coming.onRead(read)
    return reader.push(bytes)
  }
  for (const bytes of first) await push(bytes)
  try {
    while (read <= MOST_BYTES) {
      const bytes = await body.next()
      if (bytes === null) break
      await push(bytes)
    }
  } catch {
    return { enough: await reader.enough(), failure: broken(request) }
  }
  if (coming.isStopped()) return { enough: await reader.enough(), failure: { kind: "stopped" } }
  if (read > MOST_BYTES) body.cancel()
  return reader.finish()
}

const lengthFor = ({ length }: Body, read: number): number | null => (length !== null && read <= length ? length : null)

/** A browser does not say whether the network or the other site refused; off line it is the network. */
function broken({ url, signal }: LoadRequest): LoadFailure {
  if (signal.aborted) return { kind: "stopped" }
  return url.origin !== location.origin && navigator.onLine
    ? { kind: "blocked", host: url.host }
    : { kind: "network", where: url.href }
}
