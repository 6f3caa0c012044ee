/** As PNG's: no text starts so, and a transfer that changes line ends or stops at Ctrl-Z breaks it. */
export const MAGIC = [0x89, 0x53, 0x4c, 0x54, 0x0d, 0x0a, 0x1a, 0x0a] as const

export const isCompact = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte)
