import { headerEnd, readHeader, type Header } from "./container.ts"
import { Fault } from "./fault.ts"
import type { CompactSource } from "./source.ts"

/** The first piece: the header of all but the largest files is in it. */
const FIRST = 2 ** 16

/** What of a file has to be read before anything of it can be shown. All of it can be posted to a worker. */
export interface Beginning {
  readonly header: Header
  /** The sections as they stand in the file; `isWhole`: and the blocks after them, as far as they are there. */
  readonly bytes: Uint8Array
  /** Where `bytes` begin in the file, and where its blocks do. */
  readonly from: number
  readonly blocksFrom: number
  readonly isWhole: boolean
}

/** `tell` is told how many bytes there are to be read, once that is known. Throws a Fault. */
export async function readBeginning(source: CompactSource, tell?: (bytes: number) => void): Promise<Beginning> {
  const start = await source.read(0, Math.min(source.length, FIRST))
  const end = headerEnd(start)
  if (end > source.length) throw new Fault("header", "cutOff")
  const header = await readHeader(end <= start.length ? start.subarray(0, end) : await source.read(0, end))
  const blocksFrom = header.sections.reduce((sum, { bytes }) => sum + bytes, end)
  if (blocksFrom > source.length) throw new Fault("sections", "cutOff")
  tell?.(blocksFrom)
  const { isWhole } = source
  const bytes = await source.read(end, isWhole ? source.length : blocksFrom)
  return { header, bytes, from: end, blocksFrom, isWhole }
}
