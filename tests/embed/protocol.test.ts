import { describe, expect, test } from "vitest"
import { useBrowser } from "../browser/page.ts"
import { SANDBOX, ask, embedAddress, frameTag, idle, openHost, post, tell, untilReady } from "./hosted.ts"

const visit = useBrowser()
const FRAME = frameTag(`id="f" sandbox="${SANDBOX}"`)

test("over a port the viewer answers and tells, and the window stays quiet", async () => {
  const page = await openHost(visit, FRAME)
  await untilReady(page, "f")
  const before = await page.evaluate(() => window.kept.heard.length)
  const said = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel()
    const frame = document.querySelector<HTMLIFrameElement>("#f")!
    const heard: Record<string, unknown>[] = []
    const isTold = new Promise<void>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => {
        heard.push(data)
        if (data["type"] === "ready") port1.postMessage({ id: 1, command: "show", args: { event: "left-google" } })
        if (data["event"] === "select") resolve()
      }
    })
    frame.contentWindow!.postMessage({ sourceline: 1, type: "hello", id: "me" }, "*", [port2])
    await isTold
    return heard
  })
  expect(said[0]).toMatchObject({ type: "ready", id: "me", versions: [1] })
  expect(said.find(({ id }) => id === 1)).toMatchObject({ ok: true, result: { event: "left-google" } })
  expect(said.find(({ event }) => event === "select")).toMatchObject({ data: { event: "left-google" } })
  expect(await page.evaluate(() => window.kept.heard.length)).toBe(before)
})

test.each([
  ["show", { event: "nobody" }, "not-found"],
  ["show", { from: "2014", to: "2012" }, "bad-argument"],
  ["show", { href: "https://example.org/" }, "bad-argument"],
  ["navigate", { href: "https://example.org/" }, "unknown-command"],
  ["load", { src: "https://example.org/other.json" }, "unknown-command"],
  ["constructor", undefined, "unknown-command"],
])("%s %j is answered %s, and the view stays", async (command, args, code) => {
  const page = await openHost(visit, FRAME)
  const frame = await untilReady(page, "f")
  const before = await tell(page, "f", "get")
  expect(await ask(page, "f", command, args)).toMatchObject({ ok: false, error: { code } })
  expect(await tell(page, "f", "get")).toEqual(before)
  expect(frame.url()).toBe(embedAddress())
})

test("malformed messages are nothing to the viewer: no answer, no error, no change", async () => {
  const page = await openHost(visit, FRAME)
  await untilReady(page, "f")
  const before = await tell(page, "f", "get")
  const length = await page.evaluate(() => window.kept.heard.length)
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>("#f")!
    const round: Record<string, unknown> = { sourceline: 1 }
    round["self"] = round
    const odd = [
      null,
      7,
      "x",
      [],
      {},
      { sourceline: 2, type: "hello" },
      { type: "hello" },
      round,
      new Map(),
      new Date(0),
    ]
    for (const each of odd) contentWindow!.postMessage(each, "*")
    contentWindow!.postMessage({ sourceline: 1, type: "x".repeat(1e6) }, "*")
    contentWindow!.postMessage({ sourceline: 1, id: 1n, command: "show", args: { year: 2012 } }, "*")
    contentWindow!.postMessage({ sourceline: 1, type: "shout" }, "*", [new MessageChannel().port1])
  })
  // The one of these with a command, and an id that is none, is done and not answered.
  expect(await tell(page, "f", "get")).toMatchObject({ year: 2012 })
  expect(before).toMatchObject({ year: null })
  const kept = await page.evaluate(() => window.kept.heard.map(({ data }) => data))
  expect(kept.slice(length).filter(({ event, id }) => event === undefined && !String(id).startsWith("ask "))).toEqual(
    [],
  )
})

describe("of anybody but its parent", () => {
  const COMMAND = { sourceline: 1, id: "foreign", command: "show", args: { event: "left-google" } }

  test("the viewer hears nothing: another frame, the frame itself, a window that was opened", async () => {
    const page = await openHost(
      visit,
      `${FRAME}<iframe id="other" srcdoc="<title>Other</title>" title="Other"></iframe>`,
    )
    const frame = await untilReady(page, "f")
    const before = await tell(page, "f", "get")
    const other = page.frames().find((each) => each.url() === "about:srcdoc")!
    await other.evaluate((message) => {
      // Sent by a task of this frame, so that this frame is its source.
      const viewer = (parent as Window & typeof globalThis).frames[0]!
      viewer.postMessage(message, "*")
      viewer.postMessage({ sourceline: 1, type: "hello" }, "*", [new MessageChannel().port1])
    }, COMMAND)
    await frame.evaluate((message) => window.postMessage(message, "*"), COMMAND)
    const opened = page.context().waitForEvent("page")
    await page.evaluate(() => void window.open("about:blank"))
    await (
      await opened
    ).evaluate((message) => {
      const viewer = (window.opener as Window).frames[0]!
      viewer.postMessage(message, "*")
    }, COMMAND)
    // Messages to one window arrive in order: once this is answered, those have been seen.
    expect(await tell(page, "f", "get")).toEqual(before)
    const answered = await page.evaluate(() => window.kept.heard.filter(({ data }) => data["id"] === "foreign"))
    expect(answered).toEqual([])
  })
})

test("10,000 messages are answered one by one, and leave the view where the last one says and nothing else behind", async () => {
  const page = await openHost(visit, FRAME)
  const frame = await untilReady(page, "f")
  await idle(frame)
  const cdp = await page.context().newCDPSession(frame)
  const heap = async () => {
    await cdp.send("HeapProfiler.collectGarbage")
    return (await cdp.send("Runtime.getHeapUsage")).usedSize
  }
  const before = await heap()
  const answers = await page.evaluate(async () => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>("#f")!
    const codes = new Map<unknown, string>()
    const isDone = new Promise<void>((resolve) => {
      addEventListener("message", ({ data }: MessageEvent<{ id: unknown; ok?: boolean; error: { code: string } }>) => {
        if (data.ok === undefined) return
        codes.set(data.id, data.ok ? "ok" : data.error.code)
        if (codes.size === 10_000) resolve()
      })
    })
    for (let id = 0; id < 10_000; id++)
      contentWindow!.postMessage({ sourceline: 1, id, command: "show", args: { year: 2009 + (id % 17) } }, "*")
    await isDone
    // It may all be gone again from here.
    window.kept.heard.length = 0
    return { last: codes.get(9999), kinds: [...new Set(codes.values())].sort() }
  })
  expect(answers).toEqual({ last: "ok", kinds: ["busy", "ok"] })
  expect(await tell(page, "f", "get")).toMatchObject({ year: 2009 + (9999 % 17) })
  await idle(frame)
  expect((await heap()) - before).toBeLessThan(3_000_000)
})

test("a second hello takes the first one's place", async () => {
  const page = await openHost(visit, FRAME)
  await untilReady(page, "f")
  const heard = await page.evaluate(async () => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>("#f")!
    const heard: { first: unknown[]; second: Record<string, unknown>[] } = { first: [], second: [] }
    const [first, second] = [new MessageChannel(), new MessageChannel()]
    first.port1.onmessage = ({ data }) => heard.first.push(data)
    contentWindow!.postMessage({ sourceline: 1, type: "hello", id: 1 }, "*", [first.port2])
    await new Promise<void>((resolve) => {
      second.port1.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => {
        heard.second.push(data)
        if (data["type"] !== "ready") return resolve()
        first.port1.postMessage({ id: 2, command: "show", args: { year: 2012 } })
        second.port1.postMessage({ id: 3, command: "get" })
      }
      contentWindow!.postMessage({ sourceline: 1, type: "hello", id: 2 }, "*", [second.port2])
    })
    return heard
  })
  expect(heard.first).toMatchObject([{ type: "ready", id: 1 }])
  expect(heard.second).toMatchObject([
    { type: "ready", id: 2 },
    { id: 3, ok: true, result: { year: null } },
  ])
  await post(page, "f", { sourceline: 1, id: "w", command: "get" })
  await page.waitForFunction(() => window.kept.heard.some(({ data }) => data["id"] === "w"))
})
