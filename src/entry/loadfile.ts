import { withReading } from "../time/languages/wholewords.ts"
import { decode } from "../timeline/json.ts"
import { readTimeline } from "../timeline/read.ts"
import type { LoadFailure } from "../view/LoadStates.tsx"
import type { Loaded, LoadRequest } from "./loading.ts"
import { loadReadingWords } from "./readingwords.ts"

/** 256 MiB: past it nothing more is fetched; the reader says why. */
const MOST_BYTES = 256 * 2 ** 20

/** The author's own file, on its way, through the whole reader. */
export async function loadFile(request: LoadRequest, answer: Promise<Response>): Promise<Loaded> {
  const { url, signal } = request
  const fail = (failure: LoadFailure): Loaded => ({ timeline: null, problems: [], failure })
  let bytes: Uint8Array
  try {
    const response = await answer
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
  const reading = await loadReadingWords(request.language).catch(() => null)
  if (reading === null) return fail({ kind: "script" })
  const words = withReading(await request.words, reading)
  const { timeline, problems } = readTimeline(bytes, { slug: request.slug, now: request.now, words })
  if (timeline !== null) return { timeline, problems, failure: null, fingerprint: null }
  const problem = problems.find((each) => each.level === "error") ?? problems[0]!
  return { timeline: null, problems, failure: { kind: isJson(bytes) ? "format" : "not-json", problem } }
}

/** Past the limit it is not known, and not the reason. */
function isJson(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES) return true
  try {
    JSON.parse(decode(bytes).text.replace(/^\uFEFF/, ""))
    return true
  } catch (error) {
    return !(error instanceof SyntaxError)
  }
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
