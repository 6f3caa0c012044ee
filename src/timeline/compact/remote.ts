import type { EventIndex, RemoteTexts } from "../model.ts"
import type { Blocks } from "./blocks.ts"

/** Blocks under way at once; more would stand in one another's way. */
const MOST_READS = 4
/** Neighbours are fetched together up to this many bytes. */
const MOST_BYTES = 2 ** 18
const MOST_TRIES = 3

const AWAY = 0
const ASKED = 1
const HERE = 2
/** It did not come, and may when it is asked for later. */
const FAILED = 3
const DAMAGED = 4

/** Fetches the blocks that are wanted, the latest wish first. `lose` is told of those that are lost. */
export function makeRemote({ list: blocks, read }: Blocks, lose: (blocks: readonly number[]) => void): RemoteTexts {
  const states = new Uint8Array(blocks.length)
  const tries = new Uint8Array(blocks.length)
  const listeners = new Set<() => void>()
  let queue: number[] = []
  let reads = 0

  const blockOf = (event: EventIndex): number => {
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (blocks[middle]!.first <= event) low = middle
      else high = middle - 1
    }
    return low
  }
  const next = (): number[] => {
    const run = [queue.shift()!]
    const from = blocks[run[0]!]!.from
    for (let block = run[0]! + 1; queue[0] === block && blocks[block]!.to - from <= MOST_BYTES; block++) {
      run.push(queue.shift()!)
    }
    return run
  }
  const settle = (run: readonly number[], lost: readonly number[]): void => {
    for (const block of run) states[block] = lost.includes(block) ? DAMAGED : HERE
    lose(lost)
  }
  const fail = (run: readonly number[]): void => {
    const again = run.filter((block) => ++tries[block]! < MOST_TRIES)
    queue = [...again, ...queue]
    const failed = run.filter((block) => !again.includes(block))
    for (const block of failed) states[block] = FAILED
    lose(failed)
  }
  const go = (): void => {
    while (reads < MOST_READS && queue.length > 0) {
      const run = next()
      reads += 1
      void read(run)
        .then(
          (lost) => settle(run, lost),
          () => fail(run),
        )
        .then(() => {
          reads -= 1
          go()
          for (const tell of listeners) tell()
        })
    }
  }

  return {
    isHere: (event) => states[blockOf(event)] === HERE,
    isLost: (event) => states[blockOf(event)]! >= FAILED,
    want(events) {
      const wanted = new Set<number>()
      for (const event of events) {
        const block = blockOf(event)
        if (states[block] === AWAY || states[block] === FAILED) wanted.add(block)
      }
      for (const block of wanted) {
        states[block] = ASKED
        tries[block] = 0
      }
      if (wanted.size === 0) return
      queue = [...[...wanted].sort((a, b) => a - b), ...queue]
      go()
    },
    onCome(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
