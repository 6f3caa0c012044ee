import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { loadFile } from "../../../src/entry/loadfile.ts"
import type { Loaded, LoadRequest } from "../../../src/entry/loading.ts"
import { en } from "../../../src/time/languages/en.ts"
import { encodeUtf8 } from "../../../src/timeline/utf8.ts"
import { makeEvents, NOW } from "../../make.ts"
import { attached } from "./attached.ts"

beforeEach(() => vi.stubGlobal("location", { origin: "https://example.org" }))
afterEach(() => void vi.useRealTimers())

function load(answer: Promise<Response>, isWhole = false): Promise<Loaded> {
  const request: LoadRequest = {
    ...{ url: new URL("https://example.org/a.json"), preread: null, slug: "a", now: NOW },
    ...{ words: Promise.resolve(en), language: "en", isWhole },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }
  return loadFile(request, answer)
}

test.each([
  ["not-found", [404, 410]],
  ["denied", [401, 403, 451]],
  ["too-many", [429]],
  ["server-failed", [500, 502, 503, 504]],
  ["not-sent", [400, 406, 418]],
])("%s is what a server's answers %j say", async (kind, statuses) => {
  for (const status of statuses) {
    const { failure } = await load(Promise.resolve(new Response("", { status })))
    expect(failure).toEqual({ kind, where: "https://example.org/a.json", status })
  }
})

const TEXT = JSON.stringify({ title: "A", events: makeEvents(100) })

/** An answer whose parts come when the test says so. */
function answerInParts(headers: Record<string, string>) {
  let control: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (control = given) })
  return {
    answer: Promise.resolve(new Response(body, { headers })),
    send: (text: string) => control.enqueue(encodeUtf8(text)),
    end: () => control.close(),
    fail: () => control.error(new Error("the connection broke")),
  }
}

test("of a file of unknown length that comes slowly, what has come is shown within a second, in whatever pieces", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  const { answer, send, end } = answerInParts({})
  const loading = load(answer)
  for (const at of [0, 1000, 2000, 3000]) send(TEXT.slice(at, at + 1000))
  await vi.advanceTimersByTimeAsync(1000)
  const { file, events } = attached(await loading)
  const some = events()
  expect(some).toBeGreaterThan(10)
  expect(some).toBeLessThan(100)
  send(TEXT.slice(4000))
  end()
  await file.done
  expect(events()).toBe(100)
  expect(file.news().failure).toBeNull()
})

test("a connection that breaks while a slow file is awaited leaves what came, and says so", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  const { answer, send, fail } = answerInParts({})
  const loading = load(answer)
  send(TEXT.slice(0, 4000))
  await vi.advanceTimersByTimeAsync(1000)
  const { file } = attached(await loading)
  fail()
  await file.done
  expect(file.news().failure).toEqual({ kind: "cut", read: 4000, length: null })
})

test.each([
  ["one whose length is told", { "content-length": String(TEXT.length) }, true],
  ["one that is here in time", {}, false],
])("a small file is shown at once, as a whole: %s", async (_, headers, isSlow) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  const { answer, send, end } = answerInParts(headers)
  const loading = load(answer)
  send(TEXT.slice(0, 1000))
  await vi.advanceTimersByTimeAsync(isSlow ? 10_000 : 500)
  send(TEXT.slice(1000))
  end()
  expect(await loading).toMatchObject({ timeline: { length: 100 }, growth: null })
  expect(vi.getTimerCount()).toBe(0)
})
