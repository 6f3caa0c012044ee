import type { Pause } from "../timeline/compact/steps.ts"

/** ms after which the page gets a turn. */
const TURN = 8

/** For long work on the page itself, which is over when `signal` is aborted. */
export function makePause(signal: AbortSignal): Pause {
  let started = performance.now()
  return async () => {
    if (performance.now() - started < TURN) return
    await new Promise<void>(soon)
    signal.throwIfAborted()
    started = performance.now()
  }
}

/** Runs something after whatever waits by then; a message waits less than a timer does. */
export function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    run()
  }
  port2.postMessage(null)
}
