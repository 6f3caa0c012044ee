import type { EventIndex, RemoteTexts } from "../model.ts"
import type { Blocks } from "./blocks.ts"

/** Blocks under way at once; more would stand in one another's way. */
const MOST_READS = 4
/** Neighbours are fetched together up to this many bytes. */
const MOST_BYTES = 2 ** 20
const MOST_TRIES = 3

const AWAY = 0
const ASKED = 1
const HERE = 2
/** It did not come, and may when it is asked for later. */
const FAILED = 3
const DAMAGED = 4

/** Blocks whose texts are not here though they were asked for, by their places; each stays until its texts are. */
export interface Lost {
  readonly damaged: readonly number[]
  readonly failed: readonly number[]
}

/** Fetches the blocks that are wanted, the latest wish first. `lose` is told all that is lost, each time that it changes. */
export function makeRemote({ list: blocks, read }: Blocks, lose: (lost: Lost) => void): RemoteTexts {
  const states = new Uint8Array(blocks.length)
  const tries = new Uint8Array(blocks.length)
  const listeners = new Set<() => void>()
  const damaged = new Set<number>()
  const failed = new Set<number>()
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
  const tellLost = () => {
    const sorted = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b)
    lose({ damaged: sorted(damaged), failed: sorted(failed) })
  }
  const settle = (run: readonly number[], lost: readonly number[]): void => {
    let isNews = lost.length > 0
    for (const block of run) {
      states[block] = lost.includes(block) ? DAMAGED : HERE
      if (states[block] === DAMAGED) damaged.add(block)
      isNews = failed.delete(block) || isNews
    }
    if (isNews) tellLost()
  }
  const fail = (run: readonly number[]): void => {
    const again = run.filter((block) => ++tries[block]! < MOST_TRIES)
    queue = [...again, ...queue]
    for (const block of run) {
      if (again.includes(block)) continue
      states[block] = FAILED
      failed.add(block)
    }
    if (again.length < run.length) tellLost()
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
    isDamaged: (event) => states[blockOf(event)] === DAMAGED,
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
