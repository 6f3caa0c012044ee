import { CUT, skipSpace } from "./plaintext.ts"
import { makeHeadScan } from "./scanhead.ts"
import { makeSkip } from "./skip.ts"

/** What becomes of the elements of `events`, each given by where it lies and its position in the list. */
export interface TakeEvents {
  /** The fast way. Answers where the event ends, NOT_PLAIN or CUT. */
  plain(bytes: Uint8Array, at: number, end: number, place: number): number
  /** The way for all others. False: it is no JSON. */
  other(bytes: Uint8Array, from: number, to: number, place: number): boolean
}
export interface ScanLimits {
  readonly events: number
  readonly depth: number
}

/**
 * Goes through the bytes of a file as they come and finds the elements of its `events`; the rest is kept for JSON.parse.
 * It knows only files that are as they should be: of any other it says that it is odd, and that is for the reader that
 * has all of it before it.
 */
export interface Scan {
  push(bytes: Uint8Array): void
  /** Elements so far. */
  readonly count: number
  readonly isOdd: boolean
  /** The file without its events, `[]` in their place; null: odd, or not at its end. */
  head(): string | null
  /** What stood before the events, closed; null: they have not begun. */
  headSoFar(): string | null
  /** As `head`, of a file that is cut off: all that is whole in it, closed. null: odd, or the events have not begun. */
  headCut(): string | null
}

type State = "head" | "first" | "next" | "inside" | "after" | "odd"
const [COMMA, LIST_END] = [44, 93] as const

export function makeScan(take: TakeEvents, limits: ScanLimits): Scan {
  const head = makeHeadScan(limits.depth)
  const skip = makeSkip(limits.depth - 2)
  let state: State = "head"
  let count = 0
  /** Of the element that is under way: where it starts, and whether the fast way may still take it. */
  let from = 0
  let mayBePlain = false
  /** An element whose end has not come, and what came after it. */
  let carry = new Uint8Array(0)
  let carried = 0

  const takeWhole = (bytes: Uint8Array, to: number): State => {
    const isTaken = (mayBePlain && take.plain(bytes, from, to, count) === to) || take.other(bytes, from, to, count)
    count += 1
    return isTaken ? "after" : "odd"
  }

  /** Goes on in the events; answers where it has come to. */
  const readEvents = (bytes: Uint8Array, start: number, end: number): number => {
    let at = start
    for (;;) {
      if (state === "inside") {
        at = skip.on(bytes, at, end)
        if (skip.isOdd) state = "odd"
        if (!skip.isDone || skip.isOdd) return end
        state = takeWhole(bytes, at)
      }
      at = skipSpace(bytes, at, end)
      if (state === "odd" || at === end) return end
      const byte = bytes[at]
      if (state === "after") {
        if (byte === LIST_END) return leave(at)
        if (byte !== COMMA) return refuse(end)
        state = "next"
        at += 1
        continue
      }
      if (byte === LIST_END) return state === "first" ? leave(at) : refuse(end)
      if (count === limits.events) return refuse(end)
      const to = take.plain(bytes, at, end, count)
      if (to >= 0) {
        count += 1
        at = to
        state = "after"
        continue
      }
      mayBePlain = to === CUT
      from = at
      skip.begin()
      state = "inside"
    }
  }
  const leave = (at: number): number => {
    state = "head"
    return at
  }
  const refuse = (end: number): number => {
    state = "odd"
    return end
  }

  const carryOn = (bytes: Uint8Array, start: number, end: number): void => {
    const length = end - start
    if (bytes === carry) carry.copyWithin(0, start, end)
    else {
      if (length > carry.length) carry = new Uint8Array(length * 2)
      carry.set(bytes.subarray(start, end))
    }
    carried = length
  }
  const joinCarry = (chunk: Uint8Array): void => {
    if (carried + chunk.length > carry.length) {
      const larger = new Uint8Array((carried + chunk.length) * 2)
      larger.set(carry.subarray(0, carried))
      carry = larger
    }
    carry.set(chunk, carried)
  }

  return {
    push(chunk) {
      let [bytes, at, end] = [chunk, 0, chunk.length]
      if (carried > 0) {
        joinCarry(chunk)
        ;[bytes, at, end] = [carry, carried, carried + chunk.length]
      }
      while (at < end && state !== "odd") {
        if (state !== "head") at = readEvents(bytes, at, end)
        else {
          at = head.on(bytes, at, end)
          if (head.isOdd) state = "odd"
          else if (head.isAtEvents) state = "first"
        }
      }
      carried = 0
      if (state !== "inside") return
      carryOn(bytes, from, end)
      from = 0
    },
    get count() {
      return count
    },
    get isOdd() {
      return state === "odd"
    },
    head: () => (state === "head" ? head.text() : null),
    headSoFar: () => (state === "odd" ? null : head.textSoFar()),
    headCut: () => (state === "odd" ? null : state === "head" ? head.textCut() : head.textSoFar()),
  }
}
