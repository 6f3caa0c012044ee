import type { Beginning } from "../timeline/compact/beginning.ts"
import type { Unpacked } from "../timeline/compact/unpack.ts"
import type { FromReader, ToReader, UnpackingOptions } from "./readermessages.ts"
import ReaderWorker from "./readerworker.ts?worker&inline"
import { startWorker } from "./startworker.ts"

export interface Unpacker {
  /** The bytes are handed over. Rejects when `signal` is aborted, or where memory does not suffice. */
  readonly unpack: (beginning: Beginning, options: UnpackingOptions, signal: AbortSignal) => Promise<Unpacked>
  readonly drop: () => void
}

/** Unpacks a compact file in the worker that reads JSON; null where workers are refused. */
export async function unpackAway(): Promise<Unpacker | null> {
  const worker = await startWorker(() => new ReaderWorker())
  if (worker === null) return null
  const post = (message: ToReader, transfer: Transferable[]) => worker.postMessage(message, transfer)
  return {
    unpack: (beginning, options, signal) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error("the worker did not come to an end"))
        const stop = () => {
          worker.terminate()
          fail()
        }
        if (signal.aborted) return stop()
        signal.addEventListener("abort", stop)
        worker.onerror = worker.onmessageerror = fail
        worker.onmessage = ({ data }: MessageEvent<FromReader>) =>
          data.kind === "unpacked" && data.unpacked !== null ? resolve(data.unpacked) : fail()
        post({ kind: "unpack", beginning, options }, [beginning.bytes.buffer as ArrayBuffer])
      }),
    drop: () => worker.terminate(),
  }
}
