const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, LIST, LIST_END] = [34, 92, 44, 123, 125, 91, 93] as const

/** Finds the end of a JSON value, whose bytes may come in pieces cut anywhere. */
export interface Skip {
  begin(): void
  /** Goes on; answers where the value ends when `isDone`, else `end`. What is no JSON may end anywhere. */
  on(bytes: Uint8Array, at: number, end: number): number
  readonly isDone: boolean
  /** It is nested too deep. */
  readonly isOdd: boolean
}

export function makeSkip(deepest: number): Skip {
  let depth = 0
  let isInString = false
  let isEscaped = false
  let isDone = false
  let isOdd = false

  const on = (bytes: Uint8Array, start: number, end: number): number => {
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!
      if (isInString) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) {
          isInString = false
          if (depth === 0) return done(at + 1)
        }
      } else if (byte === QUOTE) isInString = true
      else if (byte === OPEN || byte === LIST) {
        depth += 1
        isOdd ||= depth > deepest
      } else if (byte === CLOSE || byte === LIST_END) {
        // What is neither list, object nor string ends before what follows it.
        if (depth === 0) return done(at)
        depth -= 1
        if (depth === 0) return done(at + 1)
      } else if (depth === 0 && (byte === COMMA || byte <= 32)) return done(at)
    }
    return end
  }
  const done = (at: number): number => {
    isDone = true
    return at
  }
  return {
    begin() {
      depth = 0
      isInString = isEscaped = isDone = isOdd = false
    },
    on,
    get isDone() {
      return isDone
    },
    get isOdd() {
      return isOdd
    },
  }
}
