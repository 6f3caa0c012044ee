/**
 * A worker that says it is there, by a first message; null where workers are refused, which a policy may tell by an error
 * that comes later.
 */
export function startWorker(make: () => Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = make()
      worker.onmessage = () => resolve(worker)
      worker.onerror = (event) => {
        event.preventDefault()
        resolve(null)
      }
    } catch {
      resolve(null)
    }
  })
}
