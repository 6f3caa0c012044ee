/** Bytes of an answer as they come, of how many where the host says so. */
export interface Body {
  readonly length: number | null
  readonly next: () => Promise<Uint8Array | null>
  readonly cancel: () => void
}

export function bodyOf(response: Response): Body {
  // With a content encoding the length told is not that of what arrives.
  const told = response.headers.get("content-encoding") === null ? Number(response.headers.get("content-length")) : 0
  const reader = response.body?.getReader()
  return {
    length: told > 0 ? told : null,
    async next() {
      if (reader === undefined) return null
      const { done, value } = await reader.read()
      return done ? null : value
    },
    cancel: () => void reader?.cancel().catch(() => undefined),
  }
}
