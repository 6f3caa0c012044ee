import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Body } from "../../../src/entry/body.ts"
import { loadCompact } from "../../../src/entry/loadcompact.ts"
import type { Loaded, LoadRequest } from "../../../src/entry/loading.ts"
import { createStore } from "../../../src/state/store.ts"
import { en } from "../../../src/time/languages/en.ts"
import { readBeginning } from "../../../src/timeline/compact/beginning.ts"
import { wholeSource } from "../../../src/timeline/compact/source.ts"
import { writeCompact } from "../../../src/timeline/compact/write.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import type { LoadProgress } from "../../../src/view/LoadStates.tsx"
import { makeEvents, makeRandom, makeTimeline, NOW } from "../../make.ts"

const COUNT = 2000
const random = makeRandom(3)
/** Names that don't deflate, so that what all hangs on is longer than the first piece that is read. */
const name = (index: number) =>
  `e${index}-${Array.from({ length: 50 }, () => Math.floor(random() * 36).toString(36)).join("")}`
const timeline = makeTimeline({
  events: makeEvents(COUNT, 5).map((event, index) => ({ ...event, id: name(index), related: [] })),
})
const file = new Uint8Array(Buffer.concat(await writeCompact(timeline)))
const { blocksFrom } = await readBeginning(wholeSource(file))
/** What the host says of it: too much for one request. */
const LONG = 2 ** 21
const PIECE = 2 ** 12

type Opened = Extract<Loaded, { readonly failure: null }>

beforeEach(() => vi.stubGlobal("location", { origin: "https://example.org" }))
afterEach(() => vi.unstubAllGlobals())

/** Loads what comes in pieces; `onPiece` is told before each, and may make it fail. No worker is to be had here. */
function load(
  bytes: Uint8Array,
  length: number | null,
  onPiece: (at: number, stop: () => void) => void = () => undefined,
) {
  const control = new AbortController()
  const progress: LoadProgress[] = []
  let at = 0
  const body: Body = {
    length,
    next() {
      onPiece(at, () => control.abort())
      if (control.signal.aborted) return Promise.reject(new Error("aborted"))
      const piece = at < bytes.length ? bytes.slice(at, (at += PIECE)) : null
      return Promise.resolve(piece)
    },
    cancel: () => undefined,
  }
  const request = {
    ...{ url: new URL("https://example.org/a.sourceline"), language: "en", now: NOW, signal: control.signal },
    onProgress: (next) => void progress.push(next),
  } as LoadRequest
  const loaded = loadCompact(request, en, { response: new Response(), body, first: [] }, ({ signal }) =>
    signal.aborted ? { kind: "stopped" } : { kind: "network", where: "" },
  )
  return { loaded, progress, stop: () => control.abort() }
}

test("the bar counts what is needed of the file, and not all of it", async () => {
  const { loaded, progress } = load(file, LONG)
  expect((await loaded).timeline!.length).toBe(COUNT)
  expect([progress[0]!.length, progress.at(-1)!.length]).toEqual([null, progress.at(-1)!.read])
  expect(progress.at(-1)!.read - blocksFrom).toBeLessThan(PIECE)
})

test("stopped while it comes, or while it is unpacked, it was stopped", async () => {
  const early = load(file, LONG, (at, stop) => {
    if (at > PIECE) stop()
  })
  expect((await early.loaded).failure).toEqual({ kind: "stopped" })
  // From the first pause on it takes longer than anybody waits.
  let now = 0
  vi.stubGlobal("performance", { now: () => (now += 1000) })
  vi.stubGlobal(
    "MessageChannel",
    class {
      port1 = { onmessage: () => undefined, close: () => undefined }
      port2 = {
        postMessage: () => {
          late.stop()
          queueMicrotask(() => this.port1.onmessage())
        },
      }
    },
  )
  const late = load(file, LONG)
  expect((await late.loaded).failure).toEqual({ kind: "stopped" })
})

test("a file that is cut short, or damaged where all of it hangs on, says so; a connection that breaks does too", async () => {
  const { compact } = en.problems
  const cut = await load(file.slice(0, 60), null).loaded
  expect(cut.failure).toMatchObject({ kind: "format", problem: { message: compact.cutOff } })
  const bent = await load(file.with(blocksFrom - 20, file[blocksFrom - 20]! ^ 255), LONG).loaded
  expect(bent.failure).toMatchObject({ kind: "format", problem: { message: compact.damaged } })
  expect((await load(file.slice(0, PIECE), LONG).loaded).failure).toEqual({ kind: "network", where: "" })
})

test("what takes more memory than there is is no broken connection", async () => {
  const { loaded } = load(file, LONG)
  vi.stubGlobal("Float64Array", function () {
    throw new RangeError("Array buffer allocation failed")
  })
  expect((await loaded).failure).toEqual({ kind: "exhausted" })
})

test("texts that don't come join the problems, and a bar asks for them again", async () => {
  const ask = vi.fn<typeof fetch>(() => Promise.reject(new Error("off line")))
  vi.stubGlobal("fetch", ask)
  const { timeline, growth } = (await load(file, LONG).loaded) as Opened
  const store = createStore({} as never, null)
  const growing = growth!.attach(store, "example.org")
  const told = vi.fn()
  const retold = vi.fn()
  growing.subscribe(told)
  store.subscribe(retold)
  const { remote } = timeline
  const come = () => new Promise<void>((resolve) => remote!.onCome(resolve))
  remote!.want([eventAt(0)])
  while (!remote!.isLost(eventAt(0))) await come()
  expect(growing.news()).toEqual({ progress: null, failure: { kind: "texts" } })
  expect(growing.file()).toMatchObject({ host: "example.org", problems: [{ path: "blocks[0]" }] })
  const body = (headers: HeadersInit | undefined) => {
    const [, from, to] = /(\d+)-(\d+)/.exec((headers as Record<string, string>)["range"]!)!
    return file.slice(Number(from), Number(to) + 1)
  }
  ask.mockImplementation((_, init) => Promise.resolve(new Response(body(init?.headers), { status: 206 })))
  growing.again!()
  expect([remote!.isLost(eventAt(0)), retold.mock.calls.length]).toEqual([false, 1])
  await come()
  expect([growing.news().failure, growing.file().problems, told.mock.calls.length]).toEqual([null, [], 2])
  expect(timeline.titleOf(eventAt(0))).not.toBe("")
})
