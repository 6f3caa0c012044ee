import type { Instant } from "../time/instant.ts"
import type { Words } from "../time/languages/words.ts"
import type { Timeline } from "../timeline/model.ts"
import { openPreread } from "../timeline/preread.ts"
import type { Problem } from "../timeline/problem.ts"
import type { LanguageTag } from "../state/state.ts"
import type { LoadFailure, LoadProgress } from "../view/LoadStates.tsx"

export interface LoadRequest {
  readonly url: URL
  /** Where the build left what it read; null for a file that it never saw. */
  readonly preread: URL | null
  readonly slug: string
  readonly now: Instant
  /** On their way as well: neither waits for the other. */
  readonly words: Promise<Words>
  readonly language: LanguageTag
  readonly onProgress: (progress: LoadProgress) => void
  readonly signal: AbortSignal
}

export type Loaded =
  | { readonly timeline: Timeline; readonly problems: readonly Problem[]; readonly failure: null }
  | { readonly timeline: null; readonly problems: readonly Problem[]; readonly failure: LoadFailure }

/** 256 MiB: past it nothing more is fetched; the reader says why. */
const MOST_BYTES = 256 * 2 ** 20

/** Fetches a timeline and opens it. Never throws: what went wrong is an answer. */
export async function loadTimeline(request: LoadRequest): Promise<Loaded> {
  const { preread, now, language } = request
  if (preread !== null) {
    const opened = await fetchText(preread, request).then(
      (text) => (text === null ? null : openPreread(text, { now, language })),
      () => null,
    )
    if (opened !== null) return { ...opened, failure: null }
  }
  return readFile(request)
}

/** The author's own file, through the whole reader, which comes only here. */
async function readFile(request: LoadRequest): Promise<Loaded> {
  const { url, signal } = request
  const reader = import("../timeline/read.ts")
  // Told below, when the file is here; meanwhile nobody listens.
  reader.catch(() => undefined)
  const fail = (failure: LoadFailure): Loaded => ({ timeline: null, problems: [], failure })
  let bytes: Uint8Array
  try {
    const response = await ask(url, signal)
    if (!response.ok) return fail({ kind: "not-found", where: url.href, status: response.status })
    bytes = await readBody(response, request.onProgress)
  } catch {
    if (signal.aborted) return fail({ kind: "stopped" })
    const isElsewhere = url.origin !== location.origin
    // A browser does not say whether the network or the other site refused; off line it is the network.
    return fail(
      isElsewhere && navigator.onLine ? { kind: "blocked", host: url.host } : { kind: "network", where: url.href },
    )
  }
  let readTimeline
  try {
    ;({ readTimeline } = await reader)
  } catch {
    return fail({ kind: "network", where: location.origin })
  }
  const words = await request.words
  const { timeline, problems } = readTimeline(bytes, { slug: request.slug, now: request.now, words })
  if (timeline !== null) return { timeline, problems, failure: null }
  const problem = problems.find((each) => each.level === "error") ?? problems[0]!
  return { timeline: null, problems, failure: { kind: problem.path === "" ? "not-json" : "format", problem } }
}

/** Nothing of the reader goes along: no cookies, no address of this page. */
const ask = (url: URL, signal: AbortSignal) =>
  fetch(url, { signal, credentials: "same-origin", referrerPolicy: "no-referrer" })

/** Null where there is none. */
async function fetchText(url: URL, { signal, onProgress }: LoadRequest): Promise<string | null> {
  const response = await ask(url, signal)
  return response.ok ? new TextDecoder().decode(await readBody(response, onProgress)) : null
}

async function readBody(response: Response, onProgress: LoadRequest["onProgress"]): Promise<Uint8Array> {
  // With a content encoding the length told is not that of what arrives.
  const told = response.headers.get("content-encoding") === null ? Number(response.headers.get("content-length")) : 0
  const length = told > 0 ? told : null
  if (response.body === null) return new Uint8Array(await response.arrayBuffer())
  const chunks: Uint8Array[] = []
  let read = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    read += value.length
    onProgress({ read, length: length !== null && read <= length ? length : null })
    if (read > MOST_BYTES) {
      await reader.cancel()
      break
    }
  }
  const only = chunks[0]
  if (chunks.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(read)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
