import type { Slicing } from "../src/timeline/searchmessages.ts"

/** What is put off runs when it is called; its clock goes on by a millisecond each time somebody looks. */
export function makeHand(): {
  readonly slicing: Slicing
  /** One slice. False: none is left. */
  readonly turn: () => boolean
  readonly finish: () => void
} {
  const waiting: (() => void)[] = []
  let time = 0
  const turn = () => {
    waiting.shift()?.()
    return waiting.length > 0
  }
  return {
    slicing: { later: (run) => void waiting.push(run), now: () => time++ },
    turn,
    finish() {
      while (turn()) continue
    },
  }
}
