import { Fault } from "./fault.ts"

/** The parts of the Compression Streams standard that this room needs; browsers, workers and Node all have them. */
interface ByteStream {
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }
  }
  readonly readable: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> }
  }
}
declare const CompressionStream: new (format: "gzip") => ByteStream
/** Not in browsers from before 2023. */
declare const DecompressionStream: (new (format: "gzip") => ByteStream) | undefined

/** DEFLATE can't make more bytes than this of one. */
const MOST_OUT_OF_ONE = 1032
/** Longer than any section can be: positions within one stay whole 32-bit numbers. */
export const LONGEST = 2 ** 30

const ignore = () => undefined

/** A gzip member (RFC 1952), which carries its own checksum. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  await pump(new CompressionStream("gzip"), bytes, (piece) => pieces.push(piece) > 0)
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What is in a gzip member that says to be `size` bytes long; throws a Fault at `place` for all that is not just that. */
export async function inflate(bytes: Uint8Array, size: number, place: string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === "undefined") throw new Fault("", "noInflating")
  if (size > LONGEST || size > bytes.length * MOST_OUT_OF_ONE) throw new Fault(place, "damaged")
  const whole = new Uint8Array(size)
  let at = 0
  try {
    await pump(new DecompressionStream("gzip"), bytes, (piece) => {
      if (at + piece.length > size) return false
      whole.set(piece, at)
      at += piece.length
      return true
    })
  } catch {
    throw new Fault(place, "damaged")
  }
  if (at !== size) throw new Fault(place, "damaged")
  return whole
}

/** Hands every piece to `take`, which says whether it wants more. */
async function pump(stream: ByteStream, bytes: Uint8Array, take: (piece: Uint8Array) => boolean): Promise<void> {
  const writer = stream.writable.getWriter()
  // What goes wrong is told on the other side too.
  writer.write(bytes).catch(ignore)
  writer.close().catch(ignore)
  const reader = stream.readable.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done || value === undefined) return
    if (take(value)) continue
    reader.cancel().catch(ignore)
    throw new Error("longer than it says")
  }
}
