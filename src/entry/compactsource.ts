import { LIMITS } from "../timeline/limits.ts"
import type { CompactSource } from "../timeline/compact/source.ts"
import type { Body } from "./body.ts"

export interface CompactAnswer {
  readonly response: Pick<Response, "headers">
  readonly body: Body
  /** What has come of the body. */
  readonly first: readonly Uint8Array[]
}

export interface OpenSource extends CompactSource {
  /** The beginning has been read: no more of the first answer is wanted. */
  readonly rest: () => void
}

/** Asks for the file once more, with these headers. */
export type AskFor = (headers: Readonly<Record<string, string>>) => Promise<Response>

/**
 * A compact file on a host. Its beginning comes with the answer that is there; after `rest` pieces are asked for by range.
 * A host that gives none gives the whole, which is then kept. A file that has changed since rejects. `isNear`: on the
 * page's own origin, where any header may be sent.
 */
export function sourceOf(
  { response: { headers }, body, first }: CompactAnswer,
  length: number,
  { isNear, ask, onRead }: { isNear: boolean; ask: AskFor; onRead: (read: number, wanted: number) => void },
): OpenSource {
  const etag = headers.get("etag")
  const mark = etag !== null && !etag.startsWith("W/") ? etag : headers.get("last-modified")
  const condition = isNear && mark !== null ? { "if-range": mark } : {}
  let start = makeStart(first)
  let isOpen = true
  let whole: Promise<Uint8Array> | null = null

  const isSame = (answer: Response): boolean => {
    const now = answer.headers.get("etag")
    return etag === null || now === null || etag === now
  }
  const allOf = async (answer: Response): Promise<Uint8Array> => {
    if (!answer.ok || !isSame(answer)) throw new Error("the file has changed, or is no longer there")
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length !== length) throw new Error("the file has changed")
    return bytes
  }
  const askForRange = async (from: number, to: number): Promise<Uint8Array> => {
    const answer = await ask({ range: `bytes=${String(from)}-${String(to - 1)}`, ...condition }).catch(() => null)
    if (answer?.status === 206 && isSame(answer)) {
      const told = answer.headers.get("content-range")
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const isIt = told === null || told === `bytes ${String(from)}-${String(to - 1)}/${String(length)}`
      if (isIt && bytes.length === to - from) return bytes
      throw new Error("the host sent another piece")
    }
    // 200: it sends the whole. Else a host that can't be asked so may still be asked for that.
    whole ??= (answer?.status === 200 ? allOf(answer) : ask({}).then(allOf)).catch((error: unknown) => {
      whole = null
      throw error
    })
    return (await whole).subarray(from, to)
  }

  return {
    length,
    isWhole: false,
    async read(from, to) {
      if (whole !== null) return (await whole).subarray(from, to)
      while (isOpen && start.length() < to) {
        const bytes = await body.next()
        if (bytes === null) throw new Error("the file ends early")
        start.push(bytes)
        onRead(start.length(), to)
      }
      return to <= start.length() ? start.piece(from, to) : askForRange(from, to)
    },
    rest() {
      isOpen = false
      body.cancel()
      start = makeStart([])
    },
  }
}

/** All of a file whose length nobody told, or that needs no second request; null: more than is read. */
export async function wholeOf(
  { body, first }: CompactAnswer,
  onRead: (read: number) => void,
): Promise<Uint8Array | null> {
  const start = makeStart(first)
  for (;;) {
    const bytes = await body.next()
    if (bytes === null) return start.piece(0, start.length())
    start.push(bytes)
    onRead(start.length())
    if (start.length() <= LIMITS.bytes) continue
    body.cancel()
    return null
  }
}

/** Bytes from the beginning of a file, as they come. */
function makeStart(first: readonly Uint8Array[]) {
  let buffer = new Uint8Array(2 ** 16)
  let size = 0
  const push = (bytes: Uint8Array) => {
    if (size + bytes.length > buffer.length) {
      const larger = new Uint8Array(Math.max(2 * buffer.length, size + bytes.length))
      larger.set(buffer.subarray(0, size))
      buffer = larger
    }
    buffer.set(bytes, size)
    size += bytes.length
  }
  for (const bytes of first) push(bytes)
  return { push, length: () => size, piece: (from: number, to: number) => buffer.subarray(from, to) }
}
