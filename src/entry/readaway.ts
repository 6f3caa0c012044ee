import type { Reader, ReaderNews, ReaderOptions } from "./reader.ts"
import type { FromReader, ToReader } from "./readermessages.ts"
import ReaderWorker from "./readerworker.ts?worker&inline"
import { startWorker } from "./startworker.ts"

/**
 * Reads in a worker whose script the page carries with it, as a blob: so it runs in a sandboxed frame, which may fetch
 * none. null where workers are refused.
 */
export async function readAway(options: ReaderOptions, news: ReaderNews): Promise<Reader | null> {
  const worker = await startWorker(() => new ReaderWorker())
  if (worker === null) return null
  let answer: ((message: FromReader) => void) | null = null
  let fail: (error: Error) => void = () => undefined
  // A worker that dies, of too much memory say, must not leave anybody waiting.
  const died = new Promise<never>((_, reject) => (fail = reject))
  died.catch(() => undefined)
  worker.onerror = (event) => fail(new Error(event.message))
  worker.onmessageerror = () => fail(new Error("the worker's answer could not be read"))
  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    if (data.kind === "part") news.onPart(data.packed)
    else if (data.kind === "count") news.onCount(data.events)
    else answer?.(data)
  }
  const post = (message: ToReader, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  const ask = async (kind: "finish" | "enough") => {
    const answered = new Promise<FromReader>((resolve) => (answer = resolve))
    post({ kind })
    const message = await Promise.race([answered, died])
    if (message.kind !== "end") throw new Error("the worker answered something else")
    return message.end
  }
  post({ kind: "begin", options })
  return {
    push(bytes) {
      post({ kind: "push", bytes }, [bytes.buffer as ArrayBuffer])
      return Promise.resolve()
    },
    finish: () => ask("finish"),
    enough: () => ask("enough"),
    drop: () => worker.terminate(),
  }
}
