/** ms of work between two chances to draw. */
const SLICE = 10

/** Runs a long piece of work in slices, and tells what came of it. Answers its undo. */
export function inSlices<T>(steps: Iterator<undefined, T>, done: (result: T) => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const end = performance.now() + SLICE
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        port1.close()
        return done(step.value)
      }
      if (performance.now() >= end) return port2.postMessage(null)
    }
  }
  port2.postMessage(null)
  return () => port1.close()
}
