/** Where a compact file comes from. */
export interface CompactSource {
  /** Of the whole file, in bytes. */
  readonly length: number
  /** All of it is in memory, so that reading a piece costs nothing. */
  readonly isWhole: boolean
  /** Bytes from … up to, not including, to; both within the file. Rejects where they can't be had. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>
}

export const wholeSource = (bytes: Uint8Array): CompactSource => ({
  length: bytes.length,
  isWhole: true,
  read: (from, to) => Promise.resolve(bytes.subarray(from, to)),
})
