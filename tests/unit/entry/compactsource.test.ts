import { expect, test, vi } from "vitest"
import type { Body } from "../../../src/entry/body.ts"
import { sourceOf, wholeOf, type AskFor } from "../../../src/entry/compactsource.ts"
import { followTexts } from "../../../src/entry/followtexts.ts"
import { en } from "../../../src/time/languages/en.ts"
import { openCompact } from "../../../src/timeline/compact/open.ts"
import { wholeSource } from "../../../src/timeline/compact/source.ts"
import { writeCompact } from "../../../src/timeline/compact/write.ts"
import { eventAt, type RemoteTexts } from "../../../src/timeline/model.ts"
import { makeTimeline, NOW } from "../../make.ts"

const FILE = Uint8Array.from({ length: 100 }, (_, at) => at)
const bodyOf = (pieces: readonly Uint8Array[]): Body => {
  const left = [...pieces]
  return { length: FILE.length, next: () => Promise.resolve(left.shift() ?? null), cancel: () => undefined }
}

/** A source whose first 20 bytes are here and 20 more on their way. */
function open(answer: (headers: Readonly<Record<string, string>>) => Response, isNear = true) {
  const ask = vi.fn<AskFor>((headers) => Promise.resolve(answer(headers)))
  const source = sourceOf(
    {
      response: new Response(null, { headers: { etag: '"a"' } }),
      body: bodyOf([FILE.subarray(20, 40)]),
      first: [FILE.subarray(0, 20)],
    },
    FILE.length,
    { isNear, ask, onRead: () => undefined },
  )
  return { source, ask }
}
const piece = (from: number, to: number, headers: Record<string, string> = {}) =>
  new Response(FILE.slice(from, to), { status: 206, headers })

test("the beginning comes with the first answer, and pieces by range, of the same file only", async () => {
  const { source, ask } = open(() => piece(50, 60, { "content-range": "bytes 50-59/100", etag: '"a"' }))
  expect(await source.read(10, 40)).toEqual(FILE.slice(10, 40))
  expect(ask).not.toHaveBeenCalled()
  source.rest()
  expect(await source.read(50, 60)).toEqual(FILE.slice(50, 60))
  expect(ask.mock.calls).toEqual([[{ range: "bytes=50-59", "if-range": '"a"' }]])
})

test("another origin is asked without a condition, which it may refuse", async () => {
  const { source, ask } = open(() => piece(50, 60), false)
  source.rest()
  expect(await source.read(50, 60)).toEqual(FILE.slice(50, 60))
  expect(ask.mock.calls).toEqual([[{ range: "bytes=50-59" }]])
})

test("a host that gives no ranges gives the whole, once", async () => {
  for (const status of [200, 416]) {
    const { source, ask } = open(({ range }) =>
      status === 416 && range !== undefined ? new Response(null, { status }) : new Response(FILE),
    )
    source.rest()
    expect(await source.read(50, 60)).toEqual(FILE.slice(50, 60))
    expect(await source.read(0, 5)).toEqual(FILE.slice(0, 5))
    expect(ask).toHaveBeenCalledTimes(status === 200 ? 1 : 2)
  }
})

test("a file that has changed, another piece, or none is refused", async () => {
  const answers = [
    new Response(FILE, { headers: { etag: '"b"' } }),
    new Response(FILE.slice(1)),
    piece(50, 59),
    piece(50, 60, { "content-range": "bytes 51-60/100" }),
  ]
  for (const answer of answers) {
    const { source } = open(() => answer)
    source.rest()
    await expect(source.read(50, 60)).rejects.toThrow(/the file has changed|another piece/)
  }
  const { source } = open(() => piece(0, 1))
  await expect(source.read(0, 50)).rejects.toThrow("ends early")
})

test("a file of unknown length is read to its end", async () => {
  const answer = { response: new Response(), body: bodyOf([FILE.subarray(20)]), first: [FILE.subarray(0, 20)] }
  expect(await wholeOf(answer, () => undefined)).toEqual(FILE)
})

test("what is drawn at rest is asked for, and drawn anew as it comes; what is lost only after a move", () => {
  const state = { isMoving: false, flight: null, span: {} }
  // A new state each time: a pointer that moves is no move of the view.
  const store = { state: () => ({ ...state }) as never, retell: vi.fn() }
  const tells: { rest: () => void; come: () => void } = { rest: () => undefined, come: () => undefined }
  const want = vi.fn<RemoteTexts["want"]>()
  const remote: RemoteTexts = {
    isHere: (event) => event === 0,
    isLost: (event) => event === 1,
    isDamaged: () => false,
    want,
    onCome: (tell) => ((tells.come = tell), () => undefined),
  }
  const scene = {
    ...{ marks: [0, 1, 2].map((event) => ({ event })), bars: [{ event: 3 }], whiskers: [], tints: [] },
    chips: [
      { count: 1, events: [4] },
      { count: 2, events: [7, 8] },
    ],
    lanes: [{ next: null }, { next: { event: 5 } }],
  }
  const renew = vi.fn()
  const drawing = {
    onRest: (tell: () => void) => ((tells.rest = tell), () => undefined),
    restingScene: () => scene as never,
    renew,
  }
  followTexts(remote, store, drawing)
  tells.rest()
  expect(want.mock.calls).toEqual([[[1, 2, 3, 4, 5].map(eventAt)], [[2, 3, 4, 5].map(eventAt)]])
  state.span = {}
  tells.rest()
  expect(want).toHaveBeenLastCalledWith([1, 2, 3, 4, 5].map(eventAt))
  tells.come()
  expect([renew.mock.calls.length, store.retell.mock.calls.length]).toEqual([1, 1])
  state.isMoving = true
  tells.come()
  expect(renew).toHaveBeenCalledTimes(1)
  state.isMoving = false
  tells.rest()
  expect(renew).toHaveBeenCalledTimes(2)
})

test("a browser that can't inflate is told so", async () => {
  const bytes = Buffer.concat(await writeCompact(makeTimeline({})))
  vi.stubGlobal("DecompressionStream", undefined)
  const { timeline, problems } = await openCompact(wholeSource(bytes), { now: NOW, words: en })
  vi.unstubAllGlobals()
  expect([timeline, problems[0]!.message]).toEqual([null, en.problems.compact.noInflating])
})
