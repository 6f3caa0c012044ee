import { readFileSync } from "node:fs"
import type { CDPSession } from "playwright-core"
import { within, type Opened } from "./browser.ts"
import type { Maybe } from "./statistics.ts"

/** Bytes, after garbage was collected twice. */
export interface Memory {
  readonly js: number
  /** With ArrayBuffers and what the DOM holds, of the page's own thread. */
  readonly all: number
  /** The same of its workers, which have heaps of their own. */
  readonly workers: number
  /** Of the process, with what it draws into; null where the system does not tell. */
  readonly resident: Maybe
  /** Elements in the document. */
  readonly elements: number
}

type Send = (method: string) => Promise<unknown>

export async function readMemory({ page, cdp, browserCdp }: Opened): Promise<Memory> {
  const main = await readHeap((method) => cdp.send(method as "Runtime.getHeapUsage"))
  const workers = page.workers().length === 0 ? 0 : await readWorkers(cdp, page.workers().length)
  const { processInfo } = await browserCdp.send("SystemInfo.getProcessInfo")
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentOf(id) ?? 0)
  const elements = await page.evaluate(() => document.getElementsByTagName("*").length)
  return { ...main, workers, resident: Math.max(0, ...renderers) || null, elements }
}

async function readHeap(send: Send): Promise<Pick<Memory, "js" | "all">> {
  await send("HeapProfiler.collectGarbage")
  await send("HeapProfiler.collectGarbage")
  const heap = (await send("Runtime.getHeapUsage")) as {
    usedSize: number
    backingStorageSize?: number
    embedderHeapUsedSize?: number
  }
  const beside = (heap.backingStorageSize ?? 0) + (heap.embedderHeapUsedSize ?? 0)
  return { js: heap.usedSize, all: heap.usedSize + beside }
}

/** Workers are targets of their own, spoken to in messages within messages: Playwright's sessions know of one target only. */
async function readWorkers(cdp: CDPSession, count: number): Promise<number> {
  const sessions = new Set<string>()
  const waiting = new Map<number, (result: unknown) => void>()
  let last = 0
  const attach = ({ sessionId }: { sessionId: string }) => sessions.add(sessionId)
  const receive = ({ message }: { message: string }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown }
    waiting.get(id)?.(result)
  }
  cdp.on("Target.attachedToTarget", attach)
  cdp.on("Target.receivedMessageFromTarget", receive)
  const auto = { waitForDebuggerOnStart: false, flatten: false }
  try {
    await cdp.send("Target.setAutoAttach", { autoAttach: true, ...auto })
    let sum = 0
    for (const sessionId of [...sessions].slice(0, count)) {
      const send: Send = (method) =>
        new Promise((resolve) => {
          last += 1
          waiting.set(last, resolve)
          void cdp.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: last, method }) })
        })
      sum += (await within(readHeap(send), 20_000, "a worker did not tell its heap")).all
    }
    return sum
  } finally {
    cdp.off("Target.attachedToTarget", attach)
    cdp.off("Target.receivedMessageFromTarget", receive)
    await cdp.send("Target.setAutoAttach", { autoAttach: false, ...auto })
  }
}

function residentOf(process: number): Maybe {
  try {
    const text = readFileSync(`/proc/${String(process)}/status`, "utf8")
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(text)![1])
  } catch {
    return null
  }
}
